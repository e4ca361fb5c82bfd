import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf, PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Decide } from '../application/decide.use-case.js';
import { ListApprovals } from '../application/list-approvals.query.js';
import { ApprovalAnswer, DecidedAnswer, showApproval, showDecided } from './approval.answers.js';
import { ApprovalsQuery, DecideRequest } from './approval.requests.js';

const REFUSALS = [
  'APPROVAL_DECIDED',
  'APPROVAL_NOT_YOURS',
  'APPROVAL_OWN_PROPOSAL',
  'APPROVAL_ABOUT_ONESELF',
  'APPROVAL_OWN_OBLIGATION',
  'APPROVAL_PAPER_FROM_FUTURE',
  'APPROVAL_PAPER_NOT_YOURS',
  'APPROVAL_NOT_FROM_PAPER',
];

@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ListApprovals,
    private readonly decide: Decide,
  ) {}

  @Read('', {
    permission: 'approvals.read',
    summary: 'Decisions that wait or were made, newest first',
    returns: PageOf(ApprovalAnswer),
  })
  async list(@Who() actor: Actor, @Query() query: ApprovalsQuery): Promise<Page<ApprovalAnswer>> {
    const limit = limitOf(query);
    const [before] = decodeCursor(query.cursor, ['id']) ?? [null];
    const { mine = false, state = null, kind = null, subjectId = null } = query;
    const rows = await this.approvals.execute(actor, {
      mine,
      state,
      kind,
      subjectId,
      before: before as string | null,
      limit,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.approvalId],
      (row) => showApproval(row, actor),
    );
  }

  @Read(':id', { permission: 'approvals.read', summary: 'One approval', returns: ApprovalAnswer })
  async get(@Who() actor: Actor, @PathId() id: string): Promise<ApprovalAnswer> {
    return showApproval(await this.approvals.get(actor, id), actor);
  }

  @Act(':id/approve', {
    permission: 'approvals.decide',
    summary: 'Approve 同意, online or from paper',
    returns: DecidedAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async approve(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DecideRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DecidedAnswer> {
    return showDecided(await this.decide.execute(actor, id, 'APPROVED', body, seen), actor);
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
    return showDecided(await this.decide.execute(actor, id, 'REJECTED', body, seen), actor);
  }
}
