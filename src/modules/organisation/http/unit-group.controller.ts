import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangeGroup } from '../application/change-group.use-case.js';
import { GetUnit } from '../application/get-unit.query.js';
import { showUnitDetail, UnitDetailAnswer } from './organisation.answers.js';
import { ChangeGroupRequest } from './organisation.requests.js';

/** What is said of special and campaign groups beside what every unit has. */
@ApiTags('organisation')
@Controller('units/:id/group')
export class UnitGroupController {
  constructor(
    private readonly unit: GetUnit,
    private readonly changeGroup: ChangeGroup,
  ) {}

  @Replace('', {
    permission: 'units.update',
    summary: 'Say which unit houses a special or campaign group, who sits in it, and what it answers for',
    description:
      'What is decided for the group from then on is a task of its host; what was given before stays. The host, the one before it and the group are told.',
    returns: UnitDetailAnswer,
    refuses: ['UNIT_CLOSED', 'UNIT_NOT_GROUP', 'GROUP_UNIT_UNFIT'],
    versioned: true,
  })
  async group(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { hostUnitId, memberUnitIds = [], remit }: ChangeGroupRequest,
  ): Promise<UnitDetailAnswer> {
    await this.changeGroup.execute(
      actor,
      id,
      { hostUnitId: hostUnitId ?? null, memberUnitIds, remit: remit ?? null },
      seen,
    );
    return showUnitDetail(await this.unit.execute(id));
  }
}
