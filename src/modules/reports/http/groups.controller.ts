import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ListGroups } from '../application/list-groups.query.js';
import { GroupsAnswer } from './groups.answers.js';

/** 组织体系: special and campaign groups. */
@ApiTags('dashboard')
@Controller('groups')
export class GroupsController {
  constructor(private readonly groups: ListGroups) {}

  @Read('', {
    permission: 'groups.read',
    summary:
      'Special and campaign groups in the city’s order: who is in them, their projects with lights, meetings held',
    returns: GroupsAnswer,
  })
  async index(@Who() actor: Actor): Promise<GroupsAnswer> {
    const { year, groups } = await this.groups.execute(actor);
    return { year, items: groups };
  }
}
