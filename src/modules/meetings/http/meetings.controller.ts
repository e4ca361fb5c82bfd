import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { CancelMeeting } from '../application/cancel-meeting.use-case.js';
import { ConveneMeeting } from '../application/convene-meeting.use-case.js';
import { HoldMeeting } from '../application/hold-meeting.use-case.js';
import { PrepareMinutes } from '../application/prepare-minutes.use-case.js';
import { ReadCandidates } from '../application/read-candidates.query.js';
import { ReadMeetings } from '../application/read-meetings.query.js';
import { RegisterMaterial } from '../application/register-material.use-case.js';
import { type MeetingDraft, WriteMeeting } from '../application/write-meeting.use-case.js';
import type { DecisionDraft, ItemDraft } from '../domain/meeting.js';
import {
  CandidatesAnswer,
  ListedMeetingAnswer,
  MeetingPageAnswer,
  MeetingRefAnswer,
  showCandidate,
  showListedMeeting,
  showMeetingPage,
} from './meeting.answers.js';
import {
  type DecisionRequest,
  HeldRequest,
  type ItemRequest,
  MeetingReasonRequest,
  MeetingRequest,
  MeetingsQuery,
  MinutesRequest,
} from './meeting.requests.js';

const THERE = ['MEETING_NOT_FOUND', 'MEETING_NOT_YOURS'];
const ACT = [...THERE, 'MEETING_STATE', 'MEETING_WAITS'];
const WRITES = ['MEETING_CHAIR_UNFIT', 'MEETING_INCOMPLETE'];

/** Meetings: agenda, minutes, decisions. */
@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: ReadMeetings,
    private readonly write: WriteMeeting,
    private readonly candidates: ReadCandidates,
  ) {}

  @Read('', { permission: 'meetings.read', summary: 'List meetings in scope', returns: PageOf(ListedMeetingAnswer) })
  async index(@Who() actor: Actor, @Query() query: MeetingsQuery): Promise<Page<ListedMeetingAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.meetings.list(actor, query, { limit, after });
    return pageOf(rows, limit, (row) => [row.heldOn ?? row.plannedOn, row.id], showListedMeeting);
  }

  @Read(':id', {
    permission: 'meetings.read',
    summary: 'Read a meeting with its agenda, as far as it concerns the reader',
    returns: MeetingPageAnswer,
    refuses: ['MEETING_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<MeetingPageAnswer> {
    return showMeetingPage(await this.meetings.get(actor, id));
  }

  @Read(':id/candidates', {
    permission: 'meetings.write',
    summary: 'What may be put on the agenda: what was decided last, what lags, what ends, each with its reason',
    returns: CandidatesAnswer,
    refuses: THERE,
  })
  async offered(@Who() actor: Actor, @PathId() id: string): Promise<CandidatesAnswer> {
    const { items, more } = await this.candidates.execute(actor, id);
    return { items: items.map(showCandidate), more };
  }

  @Create('', {
    permission: 'meetings.write',
    summary: 'Plan a meeting',
    returns: MeetingRefAnswer,
    refuses: ['MEETING_NOT_YOURS', ...WRITES],
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: MeetingRequest): Promise<MeetingRefAnswer> {
    return this.write.add(actor, draftOf(body));
  }

  @Replace(':id', {
    permission: 'meetings.write',
    summary: 'Write a meeting and its agenda anew, until its minutes are final',
    returns: MeetingRefAnswer,
    refuses: [...ACT, ...WRITES],
    versioned: true,
  })
  replace(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MeetingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<MeetingRefAnswer> {
    return this.write.rewrite(actor, id, draftOf(body), seen);
  }
}

/** The acts on a meeting. */
@ApiTags('meetings')
@Controller('meetings/:id')
export class MeetingActsController {
  constructor(
    private readonly conveneOne: ConveneMeeting,
    private readonly holdOne: HoldMeeting,
    private readonly prepare: PrepareMinutes,
    private readonly cancelOne: CancelMeeting,
    private readonly material: RegisterMaterial,
  ) {}

  @Act('convene', {
    permission: 'meetings.write',
    summary: 'Call whoever reports; a committee’s agenda takes the director’s word and the chair’s first',
    returns: MeetingRefAnswer,
    refuses: [...ACT, 'MEETING_INCOMPLETE'],
    versioned: true,
  })
  convene(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<MeetingRefAnswer> {
    return this.conveneOne.execute(actor, id, seen);
  }

  @Act('hold', {
    permission: 'meetings.write',
    summary: 'Register that it was held; its minutes are due five working days later',
    returns: MeetingRefAnswer,
    refuses: [...ACT, 'MEETING_INCOMPLETE'],
    versioned: true,
  })
  hold(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: HeldRequest,
    @SeenVersion() seen: number | null,
  ): Promise<MeetingRefAnswer> {
    const { heldOn, attendance = null, dataAsOf = null } = body;
    return this.holdOne.execute(actor, id, { heldOn, attendance, dataAsOf }, seen);
  }

  @Act('minutes', {
    permission: 'meetings.write',
    summary: 'Hand in the minutes: reviewed by a second person, then signed; with the signature they are final',
    returns: MeetingRefAnswer,
    refuses: [...ACT, 'MEETING_CHAIR_UNFIT', 'MEETING_INCOMPLETE'],
    versioned: true,
  })
  minutes(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MinutesRequest,
    @SeenVersion() seen: number | null,
  ): Promise<MeetingRefAnswer> {
    const { minutesNumber = null, minutesIssuer = null, signerPostId = null } = body;
    return this.prepare.execute(actor, id, { minutesNumber, minutesIssuer, signerPostId }, seen);
  }

  @Act('cancel', {
    permission: 'meetings.write',
    summary: 'Say that it will not be held, with the reason',
    returns: MeetingRefAnswer,
    refuses: [...THERE, 'MEETING_STATE'],
    versioned: true,
  })
  cancel(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MeetingReasonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<MeetingRefAnswer> {
    return this.cancelOne.execute(actor, id, body.reason, seen);
  }

  @Act('items/:itemId/material', {
    permission: 'meetings.write',
    summary: 'Register that an item’s speaking notes were handed in',
    returns: MeetingRefAnswer,
    refuses: [...THERE, 'MEETING_STATE'],
  })
  received(@Who() actor: Actor, @PathId() id: string, @PathId('itemId') itemId: string): Promise<MeetingRefAnswer> {
    return this.material.execute(actor, id, itemId);
  }
}

function decisionOf(body: DecisionRequest): DecisionDraft {
  const {
    id,
    matter = '',
    unitIds = [],
    dueOn = null,
    deliverable = null,
    noTaskReason = null,
    offSystem = false,
  } = body;
  return { id, matter, unitIds: [...new Set(unitIds)], dueOn, deliverable, noTaskReason, offSystem };
}

function aboutOf({ aboutType, aboutId }: ItemRequest): Pick<ItemDraft, 'aboutType' | 'aboutId'> {
  return { aboutType: aboutType ?? null, aboutId: aboutId ?? null };
}

/** Of what is dealt with on paper only nothing is said. */
function saidOf({ title = '', offSystem = false }: ItemRequest): Pick<ItemDraft, 'title' | 'offSystem'> {
  return { title, offSystem };
}

function itemOf(body: ItemRequest): ItemDraft {
  const { id, kind, byUnitId = null, planItemId = null, adHocReason = null, projectId = null } = body;
  const { outcome = null, studied = [], requirements = [], decisions = [] } = body;
  return {
    ...{ id, kind, byUnitId, planItemId, adHocReason, projectId, outcome, ...saidOf(body), ...aboutOf(body) },
    ...{
      studied: studied.map(({ kind: what, name, on }) => ({ kind: what, name, on })),
      requirements,
      decisions: decisions.map(decisionOf),
    },
  };
}

function draftOf(body: MeetingRequest): MeetingDraft {
  const { kind, mode = 'SITTING', plannedOn, place = null, chairPostId, items = [] } = body;
  return {
    ...{ kind, mode, plannedOn, place, chairPostId, items: items.map(itemOf) },
    schedulingKind: kind === 'SCHEDULING' ? (body.schedulingKind ?? 'REGULAR') : null,
    groupUnitId: kind === 'GROUP' ? (body.groupUnitId ?? null) : null,
  };
}
