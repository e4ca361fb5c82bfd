import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { meetingName, meetingReader } from '../../meetings/index.js';
import { ObligationAccess } from '../../obligations/index.js';
import { countingRules, type RulesSet, rulesOf } from '../../registers/index.js';
import {
  COUNT_IDS,
  type CountAsked,
  type CountId,
  type EntryCountId,
  isAnswered,
  isCount,
  isEntryCount,
  WHOLE,
} from '../domain/count.js';
import { activityRuleOf, isActivityCount } from '../domain/activity-count.js';
import { type DueCountId, isDueCount, isDueCountAnswered } from '../domain/due-count.js';
import { inGroups } from '../domain/count-group.js';
import { isMeetingCount, isMeetingCountAnswered } from '../domain/meeting-count.js';
import { isProblemCount, type ProblemCountId } from '../domain/problem-count.js';
import { isListingCount } from '../domain/listing-count.js';
import { isPublicationCount } from '../domain/publication-count.js';
import { isReformCount } from '../domain/reform-count.js';
import { refuse } from '../domain/problems.js';
import { isCountedAnew } from './count-words.js';
import { askedOfYear, countActivities, type CountedActivity, listActivities } from '../persistence/activity-counts.js';
import { type CountedDue, countDue, type DueAsking, listDue } from '../persistence/due-counts.js';
import {
  countEntries,
  type CountedEntry,
  type EntryAsked,
  type ListAsked,
  listCounted,
} from '../persistence/entry-counts.js';
import { type CountedListing, countListings, listCountedListings } from '../persistence/listing-counts.js';
import { type CountedOfReform, countOfReform, listOfReform } from '../persistence/reform-counts.js';
import {
  type CountedProblem,
  countProblems,
  listCountedProblems,
  type Measured,
} from '../persistence/problem-counts.js';
import {
  type CountedPublication,
  countPublications,
  listCountedPublications,
} from '../persistence/publication-counts.js';
import { type CountedOfMeeting, countOfMeetings, listOfMeetings } from '../persistence/meeting-counts.js';

/** A count that is read by itself; entries of registers and what is due are read together. */
type OtherCountId = Exclude<CountId, EntryCountId | DueCountId>;

/** Something that a number counts, with the thing whose page shows it; null where it has none yet. */
export interface Counted {
  readonly id: string;
  readonly title: string | null;
  readonly offSystemNumber: number | null;
  readonly unitName: string | null;
  /** The meeting of which it is. */
  readonly meeting: string | null;
  readonly happenedOn: Day | null;
  readonly sortOn: Day;
  readonly revision: number | null;
  /** Of what counts several times, which of them this is, and who took it over. */
  readonly occurrence: number;
  readonly journal: string | null;
  /** What it adds to a number that is a sum. */
  readonly amount?: number | null;
  readonly subjectType:
    | 'REGISTER_ENTRY'
    | 'MEETING'
    | 'DUTY'
    | 'KEY_POINT'
    | 'PROJECT'
    | 'PROBLEM'
    | 'INDICATOR'
    | 'LISTING'
    | 'PUBLICATION'
    | 'UNIT'
    | CountedDue['subjectType'];
  readonly subjectId: string | null;
}

/** What somebody asks; what he leaves out is this year and today. */
export interface CountQuestion {
  readonly year: number | null;
  readonly asOf: Day | null;
  readonly unitId: string | null;
  readonly publicOnly: boolean;
  /** Of one leading official's post. */
  readonly leaderPostId: string | null;
}

/** A number with that of the year before. */
export interface CountValue {
  readonly id: CountId;
  readonly value: number;
  readonly lastYear: number;
  /** Where a count is in several units of measure, that of this number. */
  readonly measure: string | null;
  /** The year before was counted otherwise (口径有变). */
  readonly changed: boolean;
}

/** The numbers of a year, and what the office set about how years are counted. */
export interface CountsRead {
  readonly asked: CountAsked;
  readonly set: readonly RulesSet[];
  readonly counts: readonly CountValue[];
}

/** The numbers of the year in the reader's scope, and what stands behind each. */
@Injectable()
export class ReadCounts {
  constructor(
    private readonly database: Database,
    private readonly access: ObligationAccess,
  ) {}

  /** Every number of the year and the year before, as of one day. */
  async list(actor: Actor, question: CountQuestion): Promise<CountsRead> {
    const asked = await this.settled(question);
    const set = await countingRules(this.database);
    const years = [asked, { ...asked, year: asked.year - 1 }] as const;
    const ids = COUNT_IDS.filter((id) => answers(actor, id, asked));
    const entries = await countEntries(
      this.database,
      ids.filter(isEntryCount),
      scopeOf(actor),
      years.map((one) => byRules(set, one)),
    );
    const asking = { ...this.dueOf(actor), asked, cut: WHOLE };
    const due = await countDue(
      this.database,
      ids.filter(isDueCount),
      asking,
      years.map(({ year }) => year),
    );
    const counts = await Promise.all(
      ids.map(async (id) => {
        if (!isEntryCount(id) && !isDueCount(id))
          return beside(id, await this.count(actor, id, years[0]), await this.count(actor, id, years[1]));
        const [value = 0, lastYear = 0] = (isDueCount(id) ? due.get(id) : entries.get(id)) ?? [];
        return [{ id, measure: null, value, lastYear }];
      }),
    );
    const marked = inGroups(counts.flat()).map((one) => ({ ...one, changed: isCountedAnew(one.id, set, asked.year) }));
    return { asked, set, counts: marked };
  }

  private async count(actor: Actor, id: OtherCountId, asked: CountAsked): Promise<readonly Measured[]> {
    if (isProblemCount(id)) return countProblems(this.database, id, scopeOf(actor), asked);
    return [{ measure: null, value: await this.value(actor, id, asked) }];
  }

  private value(actor: Actor, id: Exclude<OtherCountId, ProblemCountId>, asked: CountAsked): Promise<number> {
    if (isMeetingCount(id))
      return countOfMeetings(this.database, id, { reader: meetingReader(actor), asked, cut: WHOLE });
    if (isPublicationCount(id)) return countPublications(this.database, id, asked);
    const scope = scopeOf(actor);
    if (isListingCount(id)) return countListings(this.database, scope, asked);
    if (isActivityCount(id))
      return countActivities(this.database, scope, askedOfYear(activityRuleOf(id).kind, asked, WHOLE));
    return countOfReform(this.database, id, { scope, asked, cut: WHOLE });
  }

  /** What one number counts; one more than asked for. @throws COUNT_UNKNOWN */
  async items(
    actor: Actor,
    id: string,
    question: CountQuestion,
    page: Omit<ListAsked, 'asked'>,
  ): Promise<readonly Counted[]> {
    const asked = await this.settled(question);
    if (!isCount(id) || !answers(actor, id, asked)) throw refuse('COUNT_UNKNOWN');
    const list = { asked, ...page };
    if (isMeetingCount(id))
      return (await listOfMeetings(this.database, id, meetingReader(actor), list)).map(meetingCounted);
    if (isDueCount(id)) return (await listDue(this.database, id, this.dueOf(actor), list)).map(dueCounted);
    if (isPublicationCount(id)) return (await listCountedPublications(this.database, id, list)).map(publicationCounted);
    const scope = scopeOf(actor);
    if (isActivityCount(id)) {
      const held = askedOfYear(activityRuleOf(id).kind, asked, page.cut);
      return (await listActivities(this.database, scope, held, page)).map(activityCounted);
    }
    if (isProblemCount(id)) return (await listCountedProblems(this.database, id, scope, list)).map(problemCounted);
    if (isListingCount(id)) return (await listCountedListings(this.database, scope, list)).map(listingCounted);
    if (isReformCount(id)) return (await listOfReform(this.database, id, scope, list)).map(reformCounted);
    const byTheYear = { ...list, asked: byRules(await countingRules(this.database), asked) };
    return (await listCounted(this.database, id, scope, byTheYear)).map(entryCounted);
  }

  private dueOf(actor: Actor): Pick<DueAsking, 'actor' | 'access'> {
    return { actor, access: this.access };
  }

  /** Nobody counts what has not happened: a later day than today is today. */
  private async settled({ year, asOf, ...of }: CountQuestion): Promise<CountAsked> {
    const { today } = await businessTime(this.database);
    const day = asOf === null || asOf > today ? today : asOf;
    return { year: year ?? Number(day.slice(0, 4)), asOf: day, ...of };
  }
}

/** What is asked, by the rules of its year. */
function byRules(set: readonly RulesSet[], asked: CountAsked): EntryAsked {
  return { ...asked, adoptions: rulesOf(set, asked.year).adoptions };
}

/** A number of two years, measure by measure; one that only one of them has is nought in the other. */
function beside(
  id: CountId,
  now: readonly Measured[],
  before: readonly Measured[],
): readonly Omit<CountValue, 'changed'>[] {
  const measures = [...new Set([...now, ...before].map(({ measure }) => measure))];
  const of = (values: readonly Measured[], wanted: string | null): number =>
    values.find(({ measure }) => measure === wanted)?.value ?? 0;
  return measures.map((measure) => ({ id, measure, value: of(now, measure), lastYear: of(before, measure) }));
}

/** Of one leader what he led or chaired himself, and nothing else. */
const ofLeaders = (id: CountId): boolean => isActivityCount(id) || id === 'scheduling.meetings';

function answers(actor: Actor, id: CountId, asked: CountAsked): boolean {
  if (asked.leaderPostId !== null && !ofLeaders(id)) return false;
  // How much was done is told outside as it is; whom the office reminded, interviewed or listed is not told at all.
  if (isListingCount(id) || isPublicationCount(id)) return !asked.publicOnly;
  if (isActivityCount(id) || isProblemCount(id)) return true;
  if (isMeetingCount(id)) return isMeetingCountAnswered(id, meetingReader(actor));
  if (isDueCount(id)) return isDueCountAnswered(id, scopeOf(actor), asked);
  return isReformCount(id) || isAnswered(id, scopeOf(actor), asked);
}

/** What is counted by itself. */
const ONCE = { occurrence: 0, journal: null } as const;

function activityCounted({ id, dutyId, title, unitName, heldOn }: CountedActivity): Counted {
  return {
    ...{
      id,
      title,
      unitName,
      sortOn: heldOn,
      happenedOn: heldOn,
      offSystemNumber: null,
      revision: null,
      meeting: null,
      ...ONCE,
    },
    ...{ subjectType: 'DUTY', subjectId: dutyId },
  };
}

function problemCounted({ version, ...problem }: CountedProblem): Counted {
  const { id, sortOn } = problem;
  return {
    ...{ ...problem, ...ONCE, offSystemNumber: null, meeting: null, happenedOn: sortOn, revision: version },
    ...{ subjectType: 'PROBLEM', subjectId: id },
  };
}

function listingCounted({ version, ...listing }: CountedListing): Counted {
  const { id, sortOn } = listing;
  return {
    ...{ ...listing, ...ONCE, offSystemNumber: null, meeting: null, happenedOn: sortOn, revision: version },
    ...{ subjectType: 'LISTING', subjectId: id },
  };
}

function publicationCounted({ id, dataDay, sortOn, publicationId }: CountedPublication): Counted {
  const [year = '', month = ''] = dataDay.split('-');
  return {
    ...{
      id,
      sortOn,
      happenedOn: sortOn,
      ...ONCE,
      unitName: null,
      offSystemNumber: null,
      revision: null,
      meeting: null,
    },
    title: words('phrase.bulletin', { year, month: String(Number(month)) }),
    ...{ subjectType: 'PUBLICATION', subjectId: publicationId },
  };
}

function dueCounted({ sortOn, ...due }: CountedDue): Counted {
  return { ...due, ...ONCE, sortOn, happenedOn: sortOn, offSystemNumber: null, meeting: null, revision: null };
}

function entryCounted({ kind: _register, ...entry }: CountedEntry): Counted {
  return { ...entry, meeting: null, subjectType: 'REGISTER_ENTRY', subjectId: entry.id };
}

function reformCounted({ id, title, unitName, sortOn, subjectType, subjectId }: CountedOfReform): Counted {
  const nothing = { ...ONCE, offSystemNumber: null, meeting: null, happenedOn: null, revision: null };
  return { id, title, unitName, sortOn, ...nothing, subjectType, subjectId };
}

function meetingCounted(counted: CountedOfMeeting): Counted {
  const { id, unitName, sortOn, meetingId, kind, year, number, groupName, heldOn } = counted;
  const meeting = kind === null || year === null ? null : meetingName({ kind, year, number, groupName });
  return {
    ...{ ...ONCE, id, unitName, sortOn, offSystemNumber: null, revision: null, happenedOn: heldOn },
    ...{ title: counted.title ?? meeting, meeting: counted.title === null ? null : meeting },
    ...{ subjectType: 'MEETING', subjectId: meetingId },
  };
}
