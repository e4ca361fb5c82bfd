import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Create } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { AddParagraph } from '../application/add-paragraph.use-case.js';
import { ConfirmEntries } from '../application/confirm-entries.use-case.js';
import { ParagraphRequest } from './duty.requests.js';
import { DutyRef } from './duty.answers.js';

/** What others than the lead unit add to its duties. */
@ApiTags('duties')
@Controller('duties/:id')
export class DutyAdditionsController {
  constructor(
    private readonly addParagraph: AddParagraph,
    private readonly confirmEntries: ConfirmEntries,
  ) {}

  @Act('confirm-entries', {
    permission: 'duties.confirm-entries',
    summary: 'Confirm, as the unit, what the office entered on its behalf (代为录入确认)',
    returns: DutyRef,
    refuses: ['DUTY_NOT_FOUND', 'DUTY_NOT_YOURS', 'NOTHING_TO_CONFIRM'],
  })
  confirm(@Who() actor: Actor, @PathId() id: string): Promise<DutyRef> {
    return this.confirmEntries.execute(actor, id);
  }

  @Create('paragraphs', {
    permission: 'duties.add-paragraph',
    summary: 'Add a paragraph as a responsible unit of the project (责任单位补充)',
    returns: DutyRef,
    refuses: ['DUTY_NOT_FOUND', 'PARAGRAPH_NOT_YOURS', 'DUTY_STATE', 'CYCLE_CLOSING'],
    idempotent: true,
  })
  add(@Who() actor: Actor, @PathId() id: string, @Body() body: ParagraphRequest): Promise<DutyRef> {
    return this.addParagraph.execute(actor, id, body.text);
  }
}
