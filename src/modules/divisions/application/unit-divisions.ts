import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitFollowers } from '../../organisation/index.js';
import { countPlacesOf, movePlacesOf } from '../persistence/division.repository.js';

/** The official who answers for a unit answers for the one that takes its place. */
@Injectable()
export class UnitDivisions implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'DIVISION', count: countPlacesOf, move: movePlacesOf });
  }
}
