import { Injectable } from '@nestjs/common';
import { recordAct } from '../../modules/audit/index.js';
import { PERIOD_PASSED } from '../../modules/indicators/index.js';
import { UNANSWERED_HELP } from '../../modules/projects/index.js';
import { type Storm, SweepAll } from '../../modules/supervision/index.js';
import { type BusinessTime, businessTime, setBusinessClock } from '../../platform/clock/business-clock.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JobRunner } from '../../platform/queue/job-runner.js';
import type { Actor } from '../../shared-kernel/actor.js';
import type { Instant } from '../../shared-kernel/dates.js';
import { Turns, type Waiting } from './turns.js';

/** Held while the clock moves, so that it moves for one visitor at a time. */
const ADVANCE_LOCK = 5_110_902;
/** More rounds than any quiet state needs: a row that stays due would be the engine's own fault. */
const ROUNDS = 100;

/** Somebody who acts at moments of his own while the clock moves. */
export interface Companion {
  /** His next moment after an instant, or null where he has none up to the limit. */
  nextAfter(instant: Instant, limit: Instant): Promise<Instant | null>;
  /** Acts at the present moment. */
  act(): Promise<void>;
}

/** What a traveller wants to know of storms of cases on his way. */
export interface StormWatch {
  /** Stops the clock where the breaker would: the storm is held, as it would be in earnest. Else it is let pass, but where it is held already. */
  readonly stops: boolean;
  /** Told of each that the breaker holds, or would have held. */
  readonly seen: (storm: Storm, at: Instant) => void;
  /** Told where one ended the journey. */
  readonly ended: () => void;
}

const NEXT_DUE = `
SELECT min(at) AS at FROM (
  SELECT min(next_at) AS at FROM obligation WHERE next_at > app_now() AND quarantined_at IS NULL
  UNION ALL
  SELECT min(prompt_at) FROM cycle WHERE state = 'OPEN' AND prompt_at > app_now()
  UNION ALL
  SELECT min((next_ends_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') FROM indicator WHERE ended_on IS NULL AND next_ends_on >= app_today()
  UNION ALL
  SELECT min((help_answer_by + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') FROM task WHERE help = 'ASKED' AND state = 'ASSIGNED' AND help_answer_by >= app_today()
  UNION ALL
  SELECT min(effective_from::timestamp AT TIME ZONE 'Asia/Shanghai') FROM rule_proposal WHERE state = 'APPROVED' AND effective_from > app_today()
  UNION ALL
  SELECT min(next_at) FROM interview WHERE next_at > app_now() AND ended_on IS NULL AND quarantined_at IS NULL
) due WHERE at <= $1`;

const WAITING = `
SELECT EXISTS (SELECT FROM cycle WHERE state = 'OPEN' AND prompt_at <= app_now()) AS prompts,
       EXISTS (SELECT FROM indicator i WHERE ${PERIOD_PASSED}) AS readings,
       EXISTS (SELECT FROM task WHERE ${UNANSWERED_HELP}) AS silence,
       EXISTS (SELECT FROM outbox WHERE dispatched_at IS NULL) OR EXISTS (SELECT FROM work WHERE state = 'QUEUED' AND coalesce(lease_until, now()) <= now()) AS news`;

/** Moves the business clock forward, stopping wherever something falls due and doing it there, in order. */
@Injectable()
export class TimeMachine {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly turns: Turns,
    private readonly watch: SweepAll,
    private readonly jobs: JobRunner,
  ) {}

  /** The present moment of the business clock. */
  now(): Promise<BusinessTime> {
    return businessTime(this.database);
  }

  /**
   * Moves the clock to the target. Whether it goes on ticking there is as it was before.
   * @param companion acts at its own moments on the way
   * @param storms left out, nobody looks for them and they are let pass
   */
  async advance(target: Instant, companion: Companion | null = null, storms: StormWatch | null = null): Promise<void> {
    // A connection of its own: what is done on the way commits step by step, and no ambient transaction may join it.
    const keeper = this.database.dataSource.createQueryRunner();
    try {
      await keeper.query('SELECT pg_advisory_lock($1)', [ADVANCE_LOCK]);
      await this.travel(target, companion, storms);
    } finally {
      await keeper.query('SELECT pg_advisory_unlock($1)', [ADVANCE_LOCK]).catch(() => undefined);
      await keeper.release();
    }
  }

  /** Leaves the journey in the record: whoever moves the clock moves everybody's. */
  record(actor: Actor, from: Instant, to: Instant): Promise<void> {
    const act = { action: 'demo.advanced', subjectType: 'CLOCK', subjectId: null, facts: { from, to } } as const;
    return this.unitOfWork.run((tx) => recordAct(tx, actor, act));
  }

  private async travel(target: Instant, companion: Companion | null, storms: StormWatch | null): Promise<void> {
    const running = await this.isRunning();
    const stopped = (await this.workOff(storms)) || (await this.stopOnTheWay(target, companion, { running, storms }));
    await this.setClock(stopped ? (await this.now()).now : target, { running, onJourney: false });
    if (stopped || (await this.workOff(storms))) storms?.ended();
  }

  /** From moment to moment. @returns whether a storm ended the journey */
  private async stopOnTheWay(
    target: Instant,
    companion: Companion | null,
    { running, storms }: { readonly running: boolean; readonly storms: StormWatch | null },
  ): Promise<boolean> {
    for (;;) {
      const next = await this.nextMoment(target, companion);
      if (next === null) return false;
      await this.setClock(next.at, { running: false, onJourney: running });
      if (await this.workOff(storms)) return true;
      if (!next.companions) continue;
      await companion?.act();
      if (await this.workOff(storms)) return true;
    }
  }

  private async nextMoment(
    target: Instant,
    companion: Companion | null,
  ): Promise<{ at: Instant; companions: boolean } | null> {
    const [due] = await this.database.query<{ at: Instant | null }>(NEXT_DUE, [target]);
    const own = (await companion?.nextAfter((await this.now()).now, target)) ?? null;
    const at = due?.at ?? null;
    if (own === null) return at === null ? null : { at, companions: false };
    return at !== null && Date.parse(at) < Date.parse(own) ? { at, companions: false } : { at: own, companions: true };
  }

  /** Does everything that is due now, and what that sets off, until it is quiet. @returns whether a storm stopped it */
  private async workOff(storms: StormWatch | null): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [waiting] = await this.database.query<Waiting>(WAITING);
      const due = await this.watch.isDue(this.database);
      if (waiting === undefined || !(due || Object.values(waiting).some(Boolean))) return false;
      await this.turns.take(waiting);
      if (due && (await this.sweep(storms))) return true;
      if (waiting.news) await this.jobs.drain();
    }
    throw new Error('something stays due however often the watch looks at it');
  }

  /** @returns whether a storm is held */
  private async sweep(storms: StormWatch | null): Promise<boolean> {
    const breaker = storms?.stops === true;
    const ahead = storms === null ? null : await this.watch.stormAhead(this.database);
    if (ahead !== null) storms?.seen(ahead, (await this.now()).now);
    return (await this.watch.execute({ breaker })).held;
  }

  private setClock(to: Instant, { running, onJourney }: { running: boolean; onJourney: boolean }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await setBusinessClock(tx, to, running);
      await tx.execute('UPDATE business_clock SET on_journey = $1', [onJourney]);
    });
  }

  /** Whether the clock runs, or ran until a journey that was cut off. */
  private async isRunning(): Promise<boolean> {
    const [clock] = await this.database.query<{ runs: boolean }>(
      'SELECT running OR on_journey AS runs FROM business_clock',
    );
    return clock?.runs ?? true;
  }
}
