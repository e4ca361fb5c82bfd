import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../shared-kernel/dates.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { type Candidate, cutTitle } from '../domain/candidate.js';
import type { ItemKind } from '../domain/meeting.js';
import { refuse } from '../domain/problems.js';
import { meetingReader, prepares } from '../domain/reader.js';
import { agendaOf } from '../persistence/agenda.repository.js';
import {
  type CurrentListing,
  type EndingPilot,
  findPrior,
  type Lagging,
  listCurrentListings,
  listEndingPilots,
  listLagging,
  listRaisedProblems,
  listRedIndicators,
  type PriorMeeting,
  type RaisedProblem,
  type RedIndicator,
} from '../persistence/candidate.repository.js';
import { findMeeting } from '../persistence/meeting.repository.js';
import { visibleMeetings } from '../persistence/visible-meetings.js';
import { meetingName } from './meeting-words.js';

/** A candidate with the item that it becomes, and whether it stands on the agenda already. */
export interface OfferedCandidate extends Candidate {
  readonly itemKind: ItemKind;
  readonly itemTitle: string;
  /** 临时议题: what the item says where the year's plan does not have it. */
  readonly itemReason: string;
  readonly onAgenda: boolean;
}

/** So many of what lags, and so many problems, are named. */
const MOST = 200;

/** What is offered; `more`: something lags besides that is not named here. */
export interface Offered {
  readonly items: readonly OfferedCandidate[];
  readonly more: boolean;
}

/** What may be put on the agenda of a meeting that is being prepared, each with its reason: what was decided last, then what lags. */
@Injectable()
export class ReadCandidates {
  constructor(private readonly database: Database) {}

  /** Of a group's meeting, what lags in its own projects. @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS */
  async execute(actor: Actor, id: string): Promise<Offered> {
    const meeting = await findMeeting(this.database, id, visibleMeetings(meetingReader(actor)));
    if (meeting === null) throw refuse('MEETING_NOT_FOUND');
    const { kind, groupUnitId, state } = meeting;
    if (!prepares(actor, kind, groupUnitId)) throw refuse('MEETING_NOT_YOURS');
    if (state !== 'PLANNED' && state !== 'CONVENED') return { items: [], more: false };
    const { today } = await businessTime(this.database);
    const scope = scopeOf(actor);
    const prior = await findPrior(this.database, meeting);
    const lagging = await listLagging(this.database, groupUnitId, MOST + 1);
    const problems = await listRaisedProblems(this.database, scope, groupUnitId, MOST + 1);
    const indicators = await listRedIndicators(this.database, scope, groupUnitId, MOST + 1);
    const listings = await listCurrentListings(this.database, scope, meeting);
    const pilots = await listEndingPilots(this.database, scope, groupUnitId, today);
    const lags = new Set(lagging.map((one) => one.id));
    const candidates = [
      ...(prior === null ? [] : [ofPrior(prior)]),
      ...lagging.slice(0, MOST).map(ofLagging),
      // A problem that lags stands above already.
      ...problems
        .filter(({ obligationId }) => !lags.has(obligationId ?? ''))
        .slice(0, MOST)
        .map(ofProblem),
      ...indicators.slice(0, MOST).map(ofIndicator),
      ...listings.map(ofListing),
      ...pilots.map(ofPilot),
    ];
    const taken = new Set((await agendaOf(this.database, id)).map(({ aboutId }) => aboutId));
    const items = candidates.map((one) => ({ ...one, ...itemOf(one), onAgenda: taken.has(one.aboutId) }));
    return { items, more: lagging.length > MOST || problems.length > MOST || indicators.length > MOST };
  }
}

function ofPrior({ id, heldOn, tasks, done, ...named }: PriorMeeting): Candidate {
  return {
    ...{ kind: 'PRIOR_DECISIONS', aboutType: 'MEETING', aboutId: id, title: meetingName(named), on: heldOn },
    ...{ unitId: null, unitName: null, projectId: null, projectName: null, daysLate: null, tasks, done },
  };
}

const KIND_OF: Readonly<Record<string, Candidate['kind']>> = {
  DECISION: 'DECISION_OVERDUE',
  COORDINATION: 'COORDINATION',
};

function ofLagging({ id, kind, dueOn, ...lagging }: Lagging): Candidate {
  return {
    ...{ ...lagging, kind: KIND_OF[kind] ?? 'LAG', aboutType: 'OBLIGATION', aboutId: id, on: dueOn },
    ...{ tasks: null, done: null },
  };
}

function ofProblem({ id, obligationId: _owed, dueOn, reportedOn, ...problem }: RaisedProblem): Candidate {
  return {
    ...{ ...problem, kind: 'PROBLEM_ABOVE', aboutType: 'PROBLEM', aboutId: id, on: dueOn ?? reportedOn },
    ...{ daysLate: null, tasks: null, done: null },
  };
}

function ofIndicator({ id, asOf, ...indicator }: RedIndicator): Candidate {
  return {
    ...{ ...indicator, kind: 'INDICATOR_RED', aboutType: 'INDICATOR', aboutId: id, on: asOf },
    ...{ daysLate: null, tasks: null, done: null },
  };
}

/** What is not signed yet names no unit: an item that names one is read by it, and asks it for its material. */
function ofListing({ proposed, ...listing }: CurrentListing): Candidate {
  const unit = proposed ? { unitId: null } : {};
  return {
    ...{ ...listing, ...unit, kind: 'LISTING', aboutType: 'LISTING', aboutId: listing.id },
    ...{ projectId: null, projectName: null, daysLate: null, tasks: null, done: null },
  };
}

function ofPilot({ id, termTo, ...pilot }: EndingPilot): Candidate {
  return {
    ...{ ...pilot, kind: 'PILOT_ENDING', aboutType: 'REGISTER_ENTRY', aboutId: id, on: termTo },
    ...{ projectName: null, daysLate: null, tasks: null, done: null },
  };
}

/** The item that a candidate becomes: a report of its unit; of what was decided last and of what names no unit yet, the office's own account. */
function itemOf({ kind, title, on, daysLate, unitId }: Candidate) {
  const named = { title: quoted(cutTitle(title)), on: shortDayWords(on), days: daysLate ?? 0 };
  const proposed = kind === 'LISTING' && unitId === null;
  const said = proposed ? 'LISTING_PROPOSED' : kind;
  return {
    itemKind: proposed || kind === 'PRIOR_DECISIONS' ? ('OTHER' as const) : ('HEAR' as const),
    itemTitle: words(`phrase.agendaTitle.${said}`, named),
    itemReason: words(`phrase.agendaReason.${said}`, named),
  };
}
