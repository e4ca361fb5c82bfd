import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitFollowers } from '../../organisation/index.js';
import { countTopicsAhead, moveTopicsAhead } from '../persistence/unit-topics.repository.js';

/** What a unit is still to report on at meetings goes over to the unit that takes its place; what it reported on stays its own. */
@Injectable()
export class UnitTopics implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'TOPIC', count: countTopicsAhead, move: moveTopicsAhead });
  }
}
