import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ConfirmProgress } from '../application/confirm-progress.use-case.js';
import { TaskRefAnswer } from './project-answers.js';

/** The unit's own word on progress that was entered on its behalf. */
@ApiTags('tasks')
@Controller('tasks/:id')
export class ProgressConfirmationsController {
  constructor(private readonly confirming: ConfirmProgress) {}

  @Act('confirm-progress', {
    permission: 'tasks.submit',
    summary: 'Confirm, as the unit, the progress that the office entered on its behalf (代为录入确认)',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_NOT_YOURS', 'TASK_NOTHING_TO_CONFIRM'],
  })
  confirm(@Who() actor: Actor, @PathId() id: string): Promise<TaskRefAnswer> {
    return this.confirming.execute(actor, id);
  }
}
