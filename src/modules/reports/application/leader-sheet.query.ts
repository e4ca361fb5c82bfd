import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, isOffice, systemActor } from '../../../shared-kernel/actor.js';
import { type Quarter, quarterEnd, quarterOf, quarterStart } from '../../../shared-kernel/quarter.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { countActivities, type CountId, ReadCounts } from '../../counts/index.js';
import { meetingReader, visibleMeetings } from '../../meetings/index.js';
import { headsGovernment, type HeldPost, postById } from '../../organisation/index.js';
import { visibleProblems } from '../../problems/index.js';
import { visibleEntries } from '../../registers/index.js';
import { LEADER_ACTS, type LeaderAct, type SheetVariant, variantOf } from '../domain/leader-sheet.js';
import { type LightTally, tally } from '../domain/overview.js';
import {
  type CityListing,
  type CityProblem,
  countChaired,
  countInstructions,
  type LedTopic,
  listCityProblems,
  listLedTopics,
  listListed,
  listOpenInstructions,
  listRed,
  type OpenInstruction,
  type RedMatter,
  type Span,
} from '../persistence/leader-sheet.js';
import { countOpenLights } from '../persistence/open-lights.js';
import { CITY_COUNTS } from './city-counts.js';

/** How much of the red list stands on the page. */
const RED_LINES = 12;
/** How many listings. */
const LISTED_LINES = 12;

/** How often a leader did something this quarter and this year. */
export interface LeaderDone {
  readonly act: LeaderAct;
  readonly quarter: number;
  readonly year: number;
}

/** Of the page of whoever heads the city: the whole of it. */
export interface CityPart {
  readonly lights: LightTally;
  readonly red: readonly RedMatter[];
  readonly listings: readonly CityListing[];
  readonly counts: readonly {
    readonly id: CountId;
    readonly value: number;
    readonly lastYear: number;
    /** The year before was counted otherwise. */
    readonly changed: boolean;
  }[];
}

/** What a leader's page says beside what he leads and is asked. */
export interface LeaderSheet extends Quarter {
  readonly post: HeldPost;
  readonly variant: SheetVariant;
  readonly done: readonly LeaderDone[];
  readonly instructions: readonly OpenInstruction[];
  readonly topics: readonly LedTopic[];
  /** What of his projects takes the city to solve. */
  readonly problems: readonly CityProblem[];
  readonly city: CityPart | null;
}

/** 领导一页纸: his own, that of the leader whom the reader serves, or for the office anybody's. */
@Injectable()
export class ReadLeaderSheet {
  constructor(
    private readonly database: Database,
    private readonly counts: ReadCounts,
  ) {}

  /** @throws NOT_FOUND of another's page, and of a post that leads nothing */
  async execute(actor: Actor, postId: string): Promise<LeaderSheet> {
    const post = await postById(this.database, postId);
    const own = scopeOf(actor).postIds.includes(postId);
    if (post?.role !== 'LEADING_OFFICIAL' || !(own || isOffice(actor))) throw refuseGenerally('NOT_FOUND');
    const { today } = await businessTime(this.database);
    const quarter = quarterOf(today);
    const entries = visibleEntries(scopeOf(actor), 'e');
    const variant = variantOf(post.headsCity, headsGovernment(post));
    return {
      ...{ ...quarter, post, variant, done: await this.done(actor, postId, quarter) },
      instructions: await listOpenInstructions(this.database, postId, entries),
      topics: await listLedTopics(this.database, postId, entries),
      problems: await listCityProblems(this.database, postId, visibleProblems(scopeOf(actor))),
      city: variant === 'LEADER' ? null : await this.city(variant),
    };
  }

  /** By the name of each act, in the reader's scope. */
  private async done(actor: Actor, postId: string, quarter: Quarter): Promise<readonly LeaderDone[]> {
    const ofQuarter = { from: quarterStart(quarter), to: quarterEnd(quarter) };
    const ofYear = { from: `${String(quarter.year)}-01-01`, to: `${String(quarter.year)}-12-31` };
    return Promise.all(
      LEADER_ACTS.map(async (act) => ({
        act,
        quarter: await this.count(actor, postId, act, ofQuarter),
        year: await this.count(actor, postId, act, ofYear),
      })),
    );
  }

  private count(actor: Actor, postId: string, act: LeaderAct, span: Span): Promise<number> {
    if (act === 'MEETING') return countChaired(this.database, postId, span, visibleMeetings(meetingReader(actor)));
    if (act === 'INSTRUCTION')
      return countInstructions(this.database, postId, span, visibleEntries(scopeOf(actor), 'e'));
    const asked = { kind: act, ...span, asOf: span.to, leaderPostId: postId, unitId: null, projectId: null };
    return countActivities(this.database, scopeOf(actor), asked);
  }

  /** Whoever heads the city sees the numbers of all of it, whatever he leads himself. */
  private async city(variant: keyof typeof CITY_COUNTS): Promise<CityPart> {
    const nothingSaid = { year: null, asOf: null, unitId: null, publicOnly: false, leaderPostId: null };
    const { counts } = await this.counts.list(systemActor('leader-sheet'), nothingSaid);
    const lights = await countOpenLights(this.database, EVERYTHING);
    return {
      lights: tally(lights.filter(({ hold }) => hold === null)),
      red: await listRed(this.database, RED_LINES),
      listings: await listListed(this.database, LISTED_LINES),
      counts: CITY_COUNTS[variant].flatMap((id) => counts.filter((one) => one.id === id)),
    };
  }
}
