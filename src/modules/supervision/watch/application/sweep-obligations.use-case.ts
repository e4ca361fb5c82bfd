import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { KeepClockHolds } from '../../../obligations/index.js';
import { isObligationDue, wakeForNewRules } from '../persistence/due.repository.js';
import { isContention } from './contention.js';
import { type Looked, LookAtObligations } from './look-at-obligations.js';
import { mayPass, SetAside, wordsOfError } from './set-aside.js';
import { type Storm, SurgeBreaker } from './surge-breaker.js';
import { Tick } from './tick.js';

/** How many rows one transaction takes in hand. */
const BATCH = 400;

/** And how many after one in which nothing followed of any: a ledger brings thousands that are only to be looked at later. */
const QUIET_BATCH = 1_000;

/** How many such transactions a worker has under way: while the database writes one, the next is planned. */
const LANES = 2;

/** How a sweep goes about its work. */
export interface SweepOptions {
  /** Holds a storm for a human. Off where the clock is moved day by day on purpose. */
  readonly breaker?: boolean;
  /** Also waits for rows that another worker has in hand; a trouble of the database ends it. */
  readonly wait?: boolean;
}

/** What a sweep did. */
export interface SweepReport {
  readonly looked: number;
  readonly held: boolean;
}

/** Looks at every obligation whose time has come and does what the rules say, until none is due. */
@Injectable()
export class SweepObligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly look: LookAtObligations,
    private readonly setAside: SetAside,
    private readonly breaker: SurgeBreaker,
    private readonly holds: KeepClockHolds,
  ) {}

  /** Holds that begin or are over, the first that a sweep looks at: what stands from today is not reminded of today. @returns what failed */
  keepHolds(): Promise<readonly unknown[]> {
    return this.holds.execute(mayPass);
  }

  /** On the first day of rules: what theirs would look at earlier is looked at once. */
  async wakeForNewRules(): Promise<void> {
    await this.unitOfWork.run(wakeForNewRules);
  }

  /** As `SweepAll` says. */
  stormAhead(reader: Reader): Promise<Storm | null> {
    return this.breaker.ahead(reader);
  }

  /** Several workers may sweep at once; each row is one worker's. Never inside a transaction: it has several of its own. */
  async execute({ breaker = true, wait = false }: SweepOptions = {}, tick = new Tick()): Promise<SweepReport> {
    if (await this.breaker.holds(breaker)) return { looked: 0, held: true };
    if (tick.careful) return { looked: await this.carefulLane(tick), held: false };
    // Who waits wants everything in one order.
    const looked = await this.sweepConcurrently(wait ? 1 : LANES, tick, wait);
    return { looked: looked + (wait ? await this.inOthersHands(tick) : 0), held: false };
  }

  /** Waits for what other workers have in hand, row by row, until nothing is due. */
  private async inOthersHands(tick: Tick): Promise<number> {
    let looked = 0;
    while (await this.unitOfWork.run(isObligationDue)) {
      looked += (await this.retryOnContention(() => this.look.execute({ limit: 1, wait: true }))).rows;
      looked += await this.lane(tick, true);
    }
    return looked;
  }

  /** Tries again, one by one, what failed alone and whose pause is over. */
  async tryAgain(ids: readonly string[], tick: Tick): Promise<void> {
    for (const id of ids) await this.alone(id, tick);
  }

  /** Each is waited for, also where another failed: none may go on unseen. */
  private async sweepConcurrently(count: number, tick: Tick, wait: boolean): Promise<number> {
    const ended = await Promise.allSettled(Array.from({ length: count }, () => this.lane(tick, wait)));
    let looked = 0;
    for (const end of ended) {
      if (end.status === 'rejected') throw end.reason as Error;
      looked += end.value;
    }
    return looked;
  }

  /** Batch by batch, until none is to be had. Where a row spoils its batch beyond the savepoints, the rest goes carefully. */
  private async lane(tick: Tick, wait: boolean): Promise<number> {
    let looked = 0;
    for (let limit = BATCH; ;) {
      try {
        const { rows, acted } = await this.retryOnContention(() =>
          this.look.execute({ limit, setbacks: wait, except: tick.failedIds() }),
        );
        if (rows === 0) return looked;
        looked += rows;
        tick.succeeded += rows;
        limit = acted === 0 ? QUIET_BATCH : BATCH;
      } catch (error) {
        if (mayPass(error)) throw error;
        return looked + (await this.carefulLane(tick));
      }
    }
  }

  /**
   * After a failure: a batch that fails is halved until a row stands alone. If it fails alone it is left out for now, so
   * that those behind it go on.
   */
  private async carefulLane(tick: Tick): Promise<number> {
    let looked = 0;
    let limit = BATCH;
    while (!tick.isHopeless()) {
      const claimed: string[] = [];
      try {
        const { rows: done } = await this.look.execute({ limit, except: tick.failedIds() }, claimed);
        if (done === 0) return looked;
        looked += done;
        tick.succeeded += done;
        limit = Math.min(limit * 2, BATCH);
      } catch (error) {
        const [id] = claimed;
        // Nothing was in hand: it is not the rows.
        if (id === undefined) throw error;
        if (claimed.length === 1) await this.failedAlone(id, error, tick);
        limit = Math.max(1, Math.floor(claimed.length / 2));
      }
    }
    return looked;
  }

  private async alone(id: string, tick: Tick): Promise<void> {
    try {
      tick.succeeded += (await this.look.execute({ limit: 1, setbacks: true, only: id })).rows;
    } catch (error) {
      await this.failedAlone(id, error, tick);
    }
  }

  /** What may pass is noted when the sweep ends; what the row itself causes sets it aside at once. */
  private async failedAlone(id: string, error: unknown, tick: Tick): Promise<void> {
    if (mayPass(error)) tick.fail('OBLIGATION', id, error);
    else
      await this.unitOfWork.run((tx) =>
        this.setAside.execute(tx, 'OBLIGATION', id, { cause: 'PLANNING', ...wordsOfError(error) }),
      );
  }

  /** Where workers stood in each other's way nothing was written: it is tried again. */
  private async retryOnContention(work: () => Promise<Looked>, attempts = 5): Promise<Looked> {
    try {
      return await work();
    } catch (error) {
      if (attempts <= 1 || !isContention(error)) throw error;
      return this.retryOnContention(work, attempts - 1);
    }
  }
}
