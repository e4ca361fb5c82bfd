import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitFollowers } from '../../organisation/index.js';
import { countReadBy, moveReadBy } from '../persistence/unit-indicators.repository.js';

/** Indicators that a unit reads go over to the unit that takes its place; what was read stays as it was. */
@Injectable()
export class UnitIndicators implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'INDICATOR', count: countReadBy, move: moveReadBy });
  }
}
