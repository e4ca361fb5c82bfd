import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { findPendingApproval } from '../../approvals/index.js';
import { minutesFaults } from '../domain/minutes.js';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { afterMeetingAct, isWritten } from '../domain/meeting.js';
import { refuse } from '../domain/problems.js';
import { meetingReader, type MeetingReader, prepares } from '../domain/reader.js';
import { type AgendaDecision, type AgendaItem, agendaOf } from '../persistence/agenda.repository.js';
import {
  findMeeting,
  type ListedMeeting,
  listMeetingRows,
  type Meeting,
  type MeetingFilter,
} from '../persistence/meeting.repository.js';
import { seenWhole, visibleMeetings } from '../persistence/visible-meetings.js';
import { MEETING_APPROVALS } from './meeting-access.js';

export type { AgendaDecision, AgendaItem } from '../persistence/agenda.repository.js';
export type { ListedMeeting } from '../persistence/meeting.repository.js';

/** What a reader may do about a meeting now. */
export interface MeetingRights {
  readonly write: boolean;
  readonly convene: boolean;
  readonly hold: boolean;
  readonly minutes: boolean;
  readonly cancel: boolean;
}

/** What waits about a meeting; `onPaper` once a signature on paper was registered, which a second person has to see. */
interface Waiting {
  readonly approvalId: string;
  readonly kind: string;
  readonly step: number;
  readonly onPaper: boolean;
}

/** A meeting with its agenda as the reader sees it. */
export interface MeetingPage extends Meeting {
  /** Whether he sees all of it; else his own items and decisions alone. */
  readonly whole: boolean;
  readonly items: readonly AgendaItem[];
  /** The approval that waits about it. */
  readonly waiting: Waiting | null;
  /** What its minutes still lack; of a meeting held alone. */
  readonly lacks: readonly FieldError[];
  readonly may: MeetingRights;
}

/** Meetings in the reader's scope. */
@Injectable()
export class ReadMeetings {
  constructor(private readonly database: Database) {}

  /** A page, the latest first, one more than asked for. */
  async list(
    actor: Actor,
    filter: MeetingFilter,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<ListedMeeting[]> {
    const reader = meetingReader(actor);
    const seen = { visible: visibleMeetings(reader), whole: seenWhole(reader), office: reader.office };
    const rows = await listMeetingRows(this.database, filter, seen, page);
    // What was not written down before is the office's to know.
    return reader.office ? rows : rows.map((row) => ({ ...row, noFirstTopic: false }));
  }

  /** @throws MEETING_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<MeetingPage> {
    const reader = meetingReader(actor);
    const meeting = await findMeeting(this.database, id, visibleMeetings(reader));
    if (meeting === null) throw refuse('MEETING_NOT_FOUND');
    const whole = seesWhole(reader, meeting);
    const all = await agendaOf(this.database, id);
    const preparing = prepares(actor, meeting.kind, meeting.groupUnitId);
    const waiting = whole ? await this.waiting(id) : null;
    const { today } = await businessTime(this.database);
    return {
      ...meeting,
      whole,
      items: whole ? wholeOf(reader, all) : ownOf(reader, meeting, all),
      waiting,
      lacks: preparing && meeting.state === 'HELD' ? minutesFaults({ ...meeting, items: all }, today) : [],
      may: rightsIn(meeting, preparing && waiting === null, preparing),
    };
  }

  private async waiting(id: string): Promise<MeetingPage['waiting']> {
    for (const kind of Object.values(MEETING_APPROVALS)) {
      const found = await findPendingApproval(this.database, kind, id);
      if (found === null) continue;
      return { approvalId: found.approvalId, kind, step: found.step, onPaper: found.registration !== null };
    }
    return null;
  }
}

function rightsIn(meeting: Meeting, free: boolean, preparing: boolean): MeetingRights {
  const { state, kind } = meeting;
  return {
    write: free && isWritten(state),
    convene: free && afterMeetingAct(state, 'convene') !== null,
    hold: free && afterMeetingAct(state, 'hold') !== null && (state === 'CONVENED' || kind !== 'COMMITTEE'),
    minutes: free && state === 'HELD',
    cancel: preparing && afterMeetingAct(state, 'cancel') !== null,
  };
}

function seesWhole({ office, leader, groupIds }: MeetingReader, { state, groupUnitId }: Meeting): boolean {
  return office || (leader && state !== 'PLANNED') || (groupUnitId !== null && groupIds.includes(groupUnitId));
}

const within = ({ unitPaths, groupIds }: MeetingReader, path: string, id: string): boolean =>
  groupIds.includes(id) || unitPaths.some((own) => path.startsWith(own));

/** 线下办理 is the office's to know. */
function wholeOf({ office }: MeetingReader, items: readonly AgendaItem[]): readonly AgendaItem[] {
  if (office) return items;
  return items
    .filter(({ offSystem }) => !offSystem)
    .map((item) => ({ ...item, decisions: item.decisions.filter(({ offSystem }) => !offSystem) }));
}

/** The items that call the reader's unit and, once the minutes are final, the decisions that name it: nothing else. */
function ownOf(reader: MeetingReader, { state }: Meeting, items: readonly AgendaItem[]): readonly AgendaItem[] {
  return items.flatMap((item) => {
    const own = item.byUnitId !== null && within(reader, item.byUnitPath ?? '', item.byUnitId);
    const decisions = state === 'FINALISED' ? item.decisions.flatMap((decision) => namedIn(reader, decision)) : [];
    if (!own && decisions.length === 0) return [];
    return [{ ...item, requirements: [], studied: [], decisions, adHocReason: null, aboutType: null, aboutId: null }];
  });
}

const does = ({ unitPaths }: MeetingReader, path: string | null): boolean =>
  path !== null && unitPaths.some((own) => path.startsWith(own));

function namedIn(reader: MeetingReader, decision: AgendaDecision): readonly AgendaDecision[] {
  const units = decision.units.filter(
    ({ unitId, unitPath, doneByPath }) => within(reader, unitPath, unitId) || does(reader, doneByPath),
  );
  return units.length === 0 ? [] : [{ ...decision, units, unitIds: units.map(({ unitId }) => unitId) }];
}
