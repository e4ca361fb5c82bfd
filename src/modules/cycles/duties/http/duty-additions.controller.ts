import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Create } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { AddParagraph } from '../application/add-paragraph.use-case.js';
import { ConfirmEntries } from '../application/confirm-entries.use-case.js';
import { ListFind } from '../application/list-find.use-case.js';
import { FindRequest, ParagraphRequest } from './duty.requests.js';
import { DutyRef, ListedFindAnswer } from './duty.answers.js';

/** What others than the lead unit add to its duties. */
@ApiTags('duties')
@Controller('duties/:id')
export class DutyAdditionsController {
  constructor(
    private readonly addParagraph: AddParagraph,
    private readonly confirmEntries: ConfirmEntries,
    private readonly listFind: ListFind,
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

  @Act('problems', {
    permission: 'duties.submit',
    summary: 'Put what a visit or an inspection found on the list of hard problems, once (转入难题清单)',
    returns: ListedFindAnswer,
    refuses: [
      'DUTY_NOT_FOUND',
      'DUTY_NOT_YOURS',
      'CYCLE_CLOSING',
      'FIND_UNKNOWN',
      'PROBLEM_INCOMPLETE',
      'PROBLEM_EXISTS',
    ],
  })
  list(@Who() actor: Actor, @PathId() id: string, @Body() body: FindRequest): Promise<ListedFindAnswer> {
    const { place, title, whoHadItUnitId = null, whoHadItWords = null } = body;
    return this.listFind.execute(actor, id, { place, title, whoHadItUnitId, whoHadItWords });
  }
}
