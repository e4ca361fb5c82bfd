import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { AcceptHelp } from '../application/accept-help.use-case.js';
import { DeclineHelp } from '../application/decline-help.use-case.js';
import { NameHelpDay } from '../application/name-help-day.use-case.js';
import { TaskRefAnswer } from './project-answers.js';
import { DeclineHelpRequest, HelpDayRequest } from './project-requests.js';

/** Whether a unit gives the help that another one asks of it (提请协调). */
@ApiTags('tasks')
@Controller('tasks/:id')
export class HelpController {
  constructor(
    private readonly acceptHelp: AcceptHelp,
    private readonly declineHelp: DeclineHelp,
    private readonly nameDay: NameHelpDay,
  ) {}

  @Act('accept-help', {
    permission: 'tasks.help',
    summary:
      'Accept what another unit asks (接受), also while the office has it; the asker’s clock stands for its term',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_NOT_YOURS', 'HELP_STATE'],
    versioned: true,
  })
  accept(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<TaskRefAnswer> {
    return this.acceptHelp.execute(actor, id, seen);
  }

  @Act('decline-help', {
    permission: 'tasks.help',
    summary: 'Decline what another unit asks, with the reason (不接受); the office decides within 3 working days',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_NOT_YOURS', 'HELP_STATE'],
    versioned: true,
  })
  decline(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DeclineHelpRequest,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.declineHelp.execute(actor, id, body.reason, seen);
  }

  @Act('help-day', {
    permission: 'tasks.help-day',
    summary: 'Name a later day until which the asker’s clock stands at most while the help is given',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'HELP_STATE', 'HELP_CONCERNS_YOU', 'HELP_DAY_NOT_LATER'],
    versioned: true,
  })
  name(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: HelpDayRequest,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.nameDay.execute(actor, id, body.until, seen);
  }
}
