import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReadDecisions } from '../application/read-decisions.query.js';
import { PlanTopics } from '../application/plan-topics.use-case.js';
import { RevokeDecision } from '../application/revoke-decision.use-case.js';
import type { PlanItemDraft } from '../domain/agenda-plan.js';
import {
  HearingTurnAnswer,
  MeetingDecisionAnswer,
  MeetingRefAnswer,
  PlannedTopicAnswer,
  PlannedTopicRef,
  showListedDecision,
  showTopic,
  showTurn,
} from './meeting.answers.js';
import { DecisionsQuery, MeetingReasonRequest, PlannedTopicRequest, TopicsQuery } from './meeting.requests.js';

/** 议定事项: what final minutes decided, with what became of it. */
@ApiTags('meetings')
@Controller('meeting-decisions')
export class MeetingDecisionsController {
  constructor(
    private readonly decisions: ReadDecisions,
    private readonly revokeOne: RevokeDecision,
  ) {}

  @Read('', {
    permission: 'meetings.read',
    summary: 'List decisions of final minutes in scope, a row for each unit',
    returns: PageOf(MeetingDecisionAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: DecisionsQuery): Promise<Page<MeetingDecisionAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id', 'number']) ?? null;
    const rows = await this.decisions.list(actor, query, { limit, after });
    return pageOf(rows, limit, (row) => [row.heldOn ?? '', row.id, row.place], showListedDecision);
  }

  @Act(':id/revoke', {
    permission: 'meetings.write',
    summary: 'End a wrong decision, with the reason, on a second person’s word; its tasks go with it',
    returns: MeetingRefAnswer,
    refuses: ['DECISION_NOT_FOUND', 'DECISION_NOT_OPEN', 'MEETING_NOT_FOUND', 'MEETING_NOT_YOURS', 'MEETING_WAITS'],
  })
  revoke(@Who() actor: Actor, @PathId() id: string, @Body() body: MeetingReasonRequest): Promise<MeetingRefAnswer> {
    return this.revokeOne.execute(actor, id, body.reason);
  }
}

/** 听取汇报安排: who was heard when, and whose turn comes. */
@ApiTags('meetings')
@Controller('hearing-rota')
export class HearingRotaController {
  constructor(private readonly decisions: ReadDecisions) {}

  @Read('', {
    permission: 'hearing-rota.read',
    summary: 'Who was heard when and whose turn comes, the longest unheard first',
    returns: [HearingTurnAnswer],
  })
  async index(@Who() actor: Actor): Promise<HearingTurnAnswer[]> {
    return (await this.decisions.rota(actor)).map(showTurn);
  }
}

/** 年度议题计划. */
@ApiTags('meetings')
@Controller('agenda-plan-items')
export class AgendaPlanController {
  constructor(private readonly topics: PlanTopics) {}

  @Read('', {
    permission: 'agenda-plan.read',
    summary: 'List the topics planned for a year, with what became of them',
    returns: [PlannedTopicAnswer],
  })
  async index(@Who() actor: Actor, @Query() { year }: TopicsQuery): Promise<PlannedTopicAnswer[]> {
    return (await this.topics.list(actor, year)).map(showTopic);
  }

  @Create('', {
    permission: 'agenda-plan.write',
    summary: 'Plan a topic for the committee',
    returns: PlannedTopicRef,
    refuses: ['TOPIC_PLANNED', 'MEETING_UNIT_UNKNOWN'],
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: PlannedTopicRequest): Promise<PlannedTopicRef> {
    return this.topics.add(actor, draftOf(body));
  }

  @Replace(':id', {
    permission: 'agenda-plan.write',
    summary: 'Write a planned topic anew, or say why it is adjusted',
    returns: PlannedTopicRef,
    refuses: ['TOPIC_NOT_FOUND', 'TOPIC_PLANNED', 'MEETING_UNIT_UNKNOWN'],
    versioned: true,
  })
  replace(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: PlannedTopicRequest,
    @SeenVersion() seen: number | null,
  ): Promise<PlannedTopicRef> {
    return this.topics.change(actor, id, draftOf(body), seen);
  }
}

function draftOf({ year, title, kind, month, unitId, basis, adjustedReason }: PlannedTopicRequest): PlanItemDraft {
  return { year, title, kind, month, unitId, basis, adjustedReason: adjustedReason ?? null };
}
