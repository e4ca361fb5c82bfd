import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Decide } from '../application/decide.use-case.js';
import { ConfirmPaper } from '../application/confirm-paper.use-case.js';
import { DisownPaper } from '../application/disown-paper.use-case.js';
import { WithdrawApproval } from '../application/withdraw-approval.use-case.js';
import { ListApprovals } from '../application/list-approvals.query.js';
import { ApprovalAnswer, DecidedAnswer, DisowningAnswer, showApproval, showDecided } from './approval.answers.js';
import { ApprovalsQuery, DecideRequest, PaperWordsRequest } from './approval.requests.js';

const REFUSALS = [
  'APPROVAL_DECIDED',
  'APPROVAL_NOT_YOURS',
  'APPROVAL_OWN_PROPOSAL',
  'APPROVAL_ABOUT_ONESELF',
  'APPROVAL_OWN_OBLIGATION',
  'APPROVAL_PAPER_FROM_FUTURE',
  'APPROVAL_PAPER_NOT_YOURS',
  'APPROVAL_NOT_FROM_PAPER',
  'APPROVAL_PAPER_OF_INTERVIEWER',
  'APPROVAL_PAPER_WAITS',
];

@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ListApprovals,
    private readonly decide: Decide,
    private readonly papers: ConfirmPaper,
    private readonly disownPaper: DisownPaper,
    private readonly withdrawal: WithdrawApproval,
  ) {}

  @Read('', {
    permission: 'approvals.read',
    summary: 'Decisions that wait or were made, newest first',
    returns: PageOf(ApprovalAnswer),
  })
  async list(@Who() actor: Actor, @Query() query: ApprovalsQuery): Promise<Page<ApprovalAnswer>> {
    const limit = limitOf(query);
    const [before] = decodeCursor(query.cursor, ['id']) ?? [null];
    const { mine = false, papers = false, asked = false, state = null, kind = null, subjectId = null } = query;
    const rows = await this.approvals.execute(actor, {
      mine,
      papers,
      asked,
      state,
      kind,
      subjectId,
      before: before as string | null,
      limit,
    });
    return pageOf(rows, limit, (row) => [row.approvalId], showApproval);
  }

  @Read(':id', { permission: 'approvals.read', summary: 'One approval', returns: ApprovalAnswer })
  async get(@Who() actor: Actor, @PathId() id: string): Promise<ApprovalAnswer> {
    return showApproval(await this.approvals.get(actor, id));
  }

  @Act(':id/approve', {
    permission: 'approvals.decide',
    summary: 'Approve 同意, online or from paper',
    description:
      'What of the organisation is no longer as it was proposed (who gains by it, what the text says) is not done: AUTHORITY_OVERTAKEN, and the request is void.',
    returns: DecidedAnswer,
    refuses: [...REFUSALS, 'AUTHORITY_OVERTAKEN'],
    versioned: true,
  })
  async approve(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DecideRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DecidedAnswer> {
    return showDecided(await this.decide.execute(actor, id, 'APPROVED', body, seen));
  }

  @Act(':id/reject', {
    permission: 'approvals.decide',
    summary: 'Reject 不同意, with the reason, online or from paper',
    returns: DecidedAnswer,
    refuses: [...REFUSALS, 'APPROVAL_WORDS_REQUIRED'],
    versioned: true,
  })
  async reject(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DecideRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DecidedAnswer> {
    return showDecided(await this.decide.execute(actor, id, 'REJECTED', body, seen));
  }

  @Act(':id/withdraw', {
    permission: 'approvals.decide',
    summary: 'Take one’s own request back 撤回, while it waits',
    description:
      'Only whoever asked, and only before the decision; nothing follows from it, and a clock that stood for it goes on without grace. ' +
      'A proposed interview stays: whether it is held is for its approver to say.',
    returns: ApprovalAnswer,
    refuses: ['APPROVAL_DECIDED', 'APPROVAL_NOT_YOUR_REQUEST', 'APPROVAL_STAYS'],
    versioned: true,
  })
  async withdraw(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ApprovalAnswer> {
    return showApproval(await this.withdrawal.execute(actor, id, seen));
  }

  @Act(':id/confirm-paper', {
    permission: 'approvals.confirm-paper',
    summary: 'Confirm the registration of a paper 复核, as its second person: now it takes effect',
    returns: ApprovalAnswer,
    refuses: [
      'APPROVAL_DECIDED',
      'APPROVAL_PAPER_NOT_WAITING',
      'APPROVAL_PAPER_SECOND_PERSON',
      'APPROVAL_OWN_PROPOSAL',
      'AUTHORITY_OVERTAKEN',
    ],
    versioned: true,
  })
  async confirmPaper(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ApprovalAnswer> {
    return showApproval(await this.papers.confirm(actor, id, seen));
  }

  @Act(':id/return-paper', {
    permission: 'approvals.confirm-paper',
    summary: 'Give the registration of a paper back, as its second person: nothing follows from it',
    returns: ApprovalAnswer,
    refuses: [
      'APPROVAL_DECIDED',
      'APPROVAL_PAPER_NOT_WAITING',
      'APPROVAL_PAPER_SECOND_PERSON',
      'APPROVAL_OWN_PROPOSAL',
    ],
    versioned: true,
  })
  async returnPaper(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: PaperWordsRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ApprovalAnswer> {
    return showApproval(await this.papers.giveBack(actor, id, body.words, seen));
  }

  @Act(':id/disown', {
    permission: 'approvals.decide',
    summary: 'Say that the signature is not mine 非本人签批, within three working days',
    description:
      'Only whoever is said to have signed. A registration that waits falls away; the notice that followed from one in effect is ' +
      'ended as a wrong notice, what cannot be ended by itself is put before the heads of the office. The record holds it.',
    returns: DisowningAnswer,
    refuses: ['APPROVAL_NO_PAPER', 'APPROVAL_NOT_YOUR_SIGNATURE', 'APPROVAL_DISOWNED', 'APPROVAL_DISOWN_TOO_LATE'],
  })
  disown(@Who() actor: Actor, @PathId() id: string, @Body() body: PaperWordsRequest): Promise<DisowningAnswer> {
    return this.disownPaper.execute(actor, id, body.words);
  }
}
