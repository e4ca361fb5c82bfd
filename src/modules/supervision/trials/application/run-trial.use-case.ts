import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Database } from '../../../../platform/database/database.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { asDomainError } from '../../../../platform/errors/as-domain-error.js';
import type { Work } from '../../../../platform/queue/work.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { readClock } from '../../../obligations/index.js';
import { loadPeople, type People } from '../../cases/application/people.js';
import {
  countInTrial,
  listInTrial,
  listOpenCases,
  type TrialPlace,
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
import { failTrial, findTrial, finishTrial, isCancelled, type Trial } from '../persistence/rule-trial.repository.js';
import { type LateOfUnits, loadLate } from './late-of-units.js';
import { missedPosts } from './reach.js';

/** So many obligations are in memory at once, and as many again while those before them are played: few enough to be let go of while young. */
const BATCH = 1_000;

/** A batch with everything that playing it reads. */
interface Loaded {
  readonly watched: readonly Watched[];
  readonly people: People;
  readonly late: LateOfUnits;
  readonly last: TrialPlace | null;
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
      for (const one of loaded.watched) playOne(tally, one, loaded, running);
      if (await isCancelled(this.database, trial.id)) return null;
      await report(Math.min(99, (tally.obligations / Math.max(all, 1)) * 100));
      if (next === null) break;
      batch = next;
    }
    await this.unitOfWork.run((tx) => finishTrial(tx, trial.id, tally));
    return tally.obligations;
  }

  /** It came to no end: why stays with it. */
  fail(trialId: string | null, error: unknown): Promise<void> {
    const { kind, code, params, errors } = asDomainError(error);
    return this.unitOfWork.run((tx) => failTrial(tx, trialId ?? '', { kind, code, params, errors }));
  }

  private async begin(trial: Trial): Promise<Running> {
    const { fromDay: from, toDay: to, movesRunning, rules, unitId, projectId, kind } = trial;
    const now = await readMoment(this.database);
    const present = await this.policies.through(this.database, now.day, to);
    const today = present.on(now.day);
    const start = nextMorning(now, today.policy.rules, today.calendar).day;
    const beside = present.on(from);
    const same = isDeepStrictEqual(rules, beside.policy.rules) && !present.changes.some((day) => day > from);
    const tried: Rulebook | null = rules === null || same ? null : { ...beside, policy: { version: 0, rules } };
    return {
      scope: { unitId, projectId, kind },
      compared: { present, tried, from, to, firstLook: start, movesRunning },
      start,
      today: now.day,
    };
  }

  private async load({ scope, today, compared }: Running, from: TrialPlace | null): Promise<Loaded> {
    const rows = await listInTrial(this.database, scope, { from, limit: BATCH });
    const ids = rows.map((row) => row.id);
    const cases = await listOpenCases(this.database, ids);
    const [people, watched, late] = await Promise.all([
      loadPeople(this.database, rows),
      loadWatched(this.database, this.policies, rows, cases, today),
      loadLate(this.database, rows, cases, compared.to),
    ]);
    return { watched, people, late, last: rows.length < BATCH ? null : (rows.at(-1) ?? null) };
  }
}

function playOne(
  tally: Tally,
  { row, clock, input, openCase, book }: Watched,
  { people, late }: Loaded,
  running: Running,
): void {
  const unit = unitOf(tally, row.ownerUnitId);
  const readOn = (day: Day, under: Rulebook) => readClock(clock, day, under.calendar);
  const lateOn = (day: Day, under: Rulebook) => late(row.ownerUnitId, day, under);
  const caseBook = openCase === null ? null : book;
  const begin = { input, caseBook, lookOn: running.start, ended: false };
  const pair = playBoth({ input, readOn, lateOn }, begin, running.compared);
  for (const side of ['present', 'tried'] as const)
    countSteps(tally, unit, side, { steps: pair[side], missedBy: (step) => missedPosts(people, row, step) });
}
