import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../../../platform/documents/calendar-file.js';
import { MAX_LIMIT, type PageAsked } from '../../../platform/paging/page.js';
import { type Actor, type ActorPost, postsWithRole } from '../../../shared-kernel/actor.js';
import { type Day, instantAt } from '../../../shared-kernel/dates.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';
import { words } from '../../../texts/words.js';
import { type DutyView, ListDuties } from '../../cycles/index.js';
import { type ListedMeeting, meetingName, ReadMeetings } from '../../meetings/index.js';
import { dueRule, GetObligation, ListObligations, type ObligationKind } from '../../obligations/index.js';
import { type InterviewLine, ReadInterviews } from '../../supervision/index.js';

/** An entry before it has its address: the id of the thing that is opened, and the thing's own version. */
export type OwnEntry = Omit<CalendarEntry, 'link' | 'uid'> & {
  readonly id: string;
  readonly what: 'INTERVIEW' | 'MEETING' | 'PLANNED' | 'DUE';
};

/** What of one's own is said by its title; all else (整改, 审批, 核查, 挂牌, 批示 …) is 内部 by class and stays inside: 改革工作安排. */
const NAMED: readonly ObligationKind[] = [
  ...(['DUTY', 'TASK', 'DECISION', 'COORDINATION', 'PLAN', 'PROBLEM'] as const),
  ...(['INDICATOR', 'PILOT', 'TOPIC', 'MATERIAL'] as const),
];

/** An interview that does not take place as it was arranged. */
const CALLED_OFF: readonly string[] = ['VOID', 'WAIVED'];

/** The days of one person from today on: what he himself attends or has to do. */
@Injectable()
export class OwnCalendar {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly meetings: ReadMeetings,
    private readonly duties: ListDuties,
    private readonly obligations: ListObligations,
    private readonly obligation: GetObligation,
  ) {}

  /** Interviews in which he sits, meetings to which he is called, days planned by his leader or unit, days by which his own matters are due. */
  async entries(actor: Actor, today: Day): Promise<OwnEntry[]> {
    const found = [
      await this.talks(actor, today),
      await this.meetingsFrom(actor, today),
      await this.planned(actor),
      await this.due(actor),
    ];
    return found.flat().filter(({ at }) => 'instant' in at || at.day >= today);
  }

  /** What an entry's link opens, in the reader's scope of now. @throws OBLIGATION_NOT_FOUND */
  async find(actor: Actor, id: string): Promise<{ readonly subjectType: SubjectType; readonly subjectId: string }> {
    if (await isThere(this.interviews.get(actor, id))) return { subjectType: 'INTERVIEW', subjectId: id };
    if (await isThere(this.meetings.get(actor, id))) return { subjectType: 'MEETING', subjectId: id };
    const { kind, subjectId } = await this.obligation.execute(actor, id);
    const { subject } = dueRule(kind);
    return subject === null ? { subjectType: 'OBLIGATION', subjectId: id } : { subjectType: subject, subjectId };
  }

  private async talks(actor: Actor, from: Day): Promise<OwnEntry[]> {
    const postIds = actor.posts.filter(sits).map(({ postId }) => postId);
    if (postIds.length === 0) return [];
    const rows: InterviewLine[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.interviews.list(actor, {
        sitting: { postIds, from },
        limit: MAX_LIMIT,
        ...(cursor !== undefined && { cursor }),
      });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return rows.flatMap(talkOf);
  }

  private async meetingsFrom(actor: Actor, from: Day): Promise<OwnEntry[]> {
    const listed: ListedMeeting[] = [];
    for (const state of ['CONVENED', 'CANCELLED'])
      listed.push(
        ...(await all(
          (page) => this.meetings.list(actor, { state }, { limit: page.limit, after: page.after ?? null }),
          ({ heldOn, plannedOn, id }) => [heldOn ?? plannedOn, id],
          ({ plannedOn }) => plannedOn >= from,
        )),
      );
    return listed.filter((meeting) => isCalled(actor, meeting)).map(meetingOf);
  }

  private async planned(actor: Actor): Promise<OwnEntry[]> {
    const place = ({ dueOn, obligationId }: DutyView) => [dueOn, obligationId];
    const own = await all((page) => this.duties.execute(actor, { state: 'PLANNED', mine: true }, page), place);
    const leads = postsWithRole(actor, ['LEADING_OFFICIAL', 'LEADER_SECRETARY']).length > 0;
    const led = leads ? await all((page) => this.duties.execute(actor, { state: 'PLANNED' }, page), place) : [];
    const each = new Map([...own, ...led].map((duty) => [duty.id, duty]));
    return [...each.values()].flatMap(plannedOf);
  }

  private async due(actor: Actor): Promise<OwnEntry[]> {
    const rows = await all(
      (page) => this.obligations.execute(actor, { mine: true }, page),
      ({ dueOn, id }) => [dueOn, id],
    );
    return rows
      .filter(({ hold }) => hold === null)
      .map(({ id, kind, title, dueOn, version }) => ({
        ...{ id, what: 'DUE', sequence: version, at: { day: dueOn }, cancelled: false },
        title: NAMED.includes(kind) ? title : words('phrase.reformWork'),
      }));
  }
}

/** By a post of his own, or one for which he acts in all or in what supervision asks. */
const sits = ({ delegated, delegatedFor = 'ALL' }: ActorPost): boolean => !delegated || delegatedFor !== 'FILING';

/** A group's meeting calls its own people and its chair; the others all who see them: office, leaders, and units with an item. */
const isCalled = (actor: Actor, { kind, groupUnitId, chairPostId, whole }: ListedMeeting): boolean =>
  kind !== 'GROUP' ||
  !whole ||
  actor.posts.some(({ unitId, postId }) => unitId === groupUnitId || postId === chairPostId);

/** Of an interview nothing but its time. */
function talkOf({ id, version, state, suspendedSince, scheduledOn, scheduledTime }: InterviewLine): OwnEntry[] {
  if (scheduledOn === null) return [];
  const at = scheduledTime === null ? { day: scheduledOn } : { instant: instantAt(scheduledOn, scheduledTime) };
  const cancelled = CALLED_OFF.includes(state) || suspendedSince !== null;
  return [{ id, what: 'INTERVIEW', sequence: version, title: words('phrase.reformWork'), at, cancelled }];
}

const meetingOf = (meeting: ListedMeeting): OwnEntry => ({
  ...{ id: meeting.id, what: 'MEETING', sequence: meeting.version, title: meetingName(meeting) },
  ...{ at: { day: meeting.plannedOn }, cancelled: meeting.state === 'CANCELLED' },
});

/** A day that the leader's side denied is none. */
function plannedOf({ obligationId, version, title, plannedOn, planDeniedWords }: DutyView): OwnEntry[] {
  if (plannedOn === null || planDeniedWords !== null) return [];
  const matter = words('phrase.plannedWork', { matter: title });
  return [
    { id: obligationId, what: 'PLANNED', sequence: version, title: matter, at: { day: plannedOn }, cancelled: false },
  ];
}

/** A list to its end, or as far as its rows are wanted. */
async function all<Row>(
  list: (page: PageAsked) => Promise<readonly Row[]>,
  placeOf: (row: Row) => string[],
  wanted: (row: Row) => boolean = () => true,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string[] | undefined;
  do {
    const page = await list({ limit: MAX_LIMIT, after });
    const shown = page.slice(0, MAX_LIMIT);
    const last = shown.at(-1);
    rows.push(...shown.filter(wanted));
    after = page.length > MAX_LIMIT && last !== undefined && wanted(last) ? placeOf(last) : undefined;
  } while (after !== undefined);
  return rows;
}

async function isThere(read: Promise<unknown>): Promise<boolean> {
  try {
    await read;
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return false;
    throw error;
  }
}
