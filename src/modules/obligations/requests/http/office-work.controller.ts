import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { FinishOfficeWork } from '../../clock/application/finish-office-work.use-case.js';
import { ObligationRef } from './obligation-answers.js';
import { FinishWorkRequest } from './obligation-requests.js';

/** The office's own work (改革办工作): listed with everything due, by its kind. */
@ApiTags('obligations')
@Controller('obligations')
export class OfficeWorkController {
  constructor(private readonly finish: FinishOfficeWork) {}

  @Act(':id/finish', {
    permission: 'office-work.finish',
    summary: 'Finish the office’s own work (OFFICE_WORK) with a note that says what came of it',
    returns: ObligationRef,
    refuses: ['OBLIGATION_NOT_FOUND', 'OBLIGATION_NO_OFFICE_WORK', 'OBLIGATION_SETTLED', 'OFFICE_WORK_BY_ACT'],
    versioned: true,
  })
  finishOne(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: FinishWorkRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ObligationRef> {
    return this.finish.execute(actor, id, body.note, seen);
  }
}
