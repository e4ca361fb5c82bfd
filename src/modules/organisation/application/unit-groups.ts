import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countGroupsNaming, moveGroupsNaming } from '../persistence/unit-groups.repository.js';
import { UnitFollowers } from './unit-followers.js';

/** Groups whose office a unit hosts, or of which it is a member, name the unit that takes its place. */
@Injectable()
export class UnitGroups implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'GROUP', count: countGroupsNaming, move: moveGroupsNaming });
  }
}
