import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitFollowers } from '../../organisation/index.js';
import { countOpenPointsOf, moveOpenPoints } from '../persistence/unit-points.repository.js';

/** Key points that a unit answers for and nobody has declared go over to the unit that takes its place. */
@Injectable()
export class UnitPoints implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'KEY_POINT', count: countOpenPointsOf, move: moveOpenPoints });
  }
}
