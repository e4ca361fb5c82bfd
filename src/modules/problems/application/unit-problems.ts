import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitFollowers } from '../../organisation/index.js';
import { countUnsettledOf, moveUnsettled } from '../persistence/unit-problems.repository.js';

/** Problems that are not settled go over to the unit that takes another's place; what was confirmed stays as it was. */
@Injectable()
export class UnitProblems implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'PROBLEM', count: countUnsettledOf, move: moveUnsettled });
  }
}
