import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Database } from '../../../../platform/database/database.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Work } from '../../../../platform/queue/work.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { readClock } from '../../../obligations/index.js';
import { loadPeople, type People } from '../../cases/application/people.js';
import {
  countInTrial,
  listInTrial,
  listOpenCases,
  type TrialScope,
} from '../../cases/persistence/watched.repository.js';
import { readMoment } from '../../policy/application/moment.js';
import { Policies } from '../../policy/application/policies.js';
import { nextMorning } from '../../policy/domain/moments.js';
import type { Rulebook } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import { loadWatched, type Watched } from '../../watch/application/load-watched.js';
import { type Comparison, playBoth } from '../domain/play.js';
import { countSteps, emptyTally, type Tally, unitOf } from '../domain/tally.js';
import { findTrial, finishTrial, isCancelled, type Trial } from '../persistence/rule-trial.repository.js';
import { missedPosts } from './reach.js';

/** So many obligations are in memory at once, and as many again while those before them are played. */
const BATCH = 2_000;

/** A batch with everything that playing it reads. */
interface Loaded {
  readonly watched: readonly Watched[];
  readonly people: People;
  readonly last: string | null;
}

/** A trial in hand. */
interface Running {
  readonly scope: TrialScope;
  readonly compared: Comparison;
  /** The day of its first look. */
  readonly start: Day;
  readonly today: Day;
}

/** Plays what is due through a window, as if nobody acted, batch by batch: its size in memory does not depend on how much that is. */
@Injectable()
export class RunTrial {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /** Safe to repeat: nothing is kept before all is played. @returns how many were played; null where it was cancelled */
  async execute({ subjectId, report }: Pick<Work, 'subjectId' | 'report'>): Promise<number | null> {
    const trial = await findTrial(this.database, subjectId ?? '');
    if (trial === null) throw refuse('TRIAL_NOT_FOUND');
    const running = await this.begin(trial);
    const all = await countInTrial(this.database, running.scope);
    const tally = emptyTally();
    for (let batch = this.load(running, null); ;) {
      const loaded = await batch;
      const next = loaded.last === null ? null : this.load(running, loaded.last);
      // Should playing fail, nobody waits for the next one any more.
      next?.catch(() => undefined);
      for (const one of loaded.watched) playOne(tally, one, loaded.people, running);
      if (await isCancelled(this.database, trial.id)) return null;
      await report(Math.min(99, (tally.obligations / Math.max(all, 1)) * 100));
      if (next === null) break;
      batch = next;
    }
    await this.unitOfWork.run((tx) => finishTrial(tx, trial.id, tally));
    return tally.obligations;
  }

  private async begin(trial: Trial): Promise<Running> {
    const { fromDay: from, toDay: to, movesRunning, rules, unitId, projectId, kind } = trial;
    const now = await readMoment(this.database);
    const present = await this.policies.version(this.database, trial.baseVersion);
    const start = nextMorning(now, present.policy.rules, present.calendar).day;
    const others = rules === null || isDeepStrictEqual(rules, present.policy.rules) ? null : rules;
    const tried: Rulebook | null = others && { ...present, policy: { version: 0, rules: others } };
    return {
      scope: { unitId, projectId, kind },
      compared: { present, tried, from, to, firstLook: start, movesRunning },
      start,
      today: now.day,
    };
  }

  private async load({ scope, today }: Running, after: string | null): Promise<Loaded> {
    const rows = await listInTrial(this.database, scope, { after, limit: BATCH });
    const ids = rows.map((row) => row.id);
    const [people, watched] = await Promise.all([
      loadPeople(this.database, rows),
      loadWatched(this.database, this.policies, rows, await listOpenCases(this.database, ids), today),
    ]);
    return { watched, people, last: rows.length < BATCH ? null : (ids.at(-1) ?? null) };
  }
}

function playOne(tally: Tally, { row, clock, input, openCase, book }: Watched, people: People, running: Running): void {
  const unit = unitOf(tally, row.ownerUnitId);
  const readOn = (day: Day, under: Rulebook) => readClock(clock, day, under.calendar);
  const caseBook = openCase === null ? null : book;
  const begin = { input, caseBook, lookOn: running.start, ended: false };
  const pair = playBoth({ input, readOn }, begin, running.compared);
  for (const side of ['present', 'tried'] as const)
    countSteps(tally, unit, side, { steps: pair[side], missedBy: (step) => missedPosts(people, row, step) });
}
