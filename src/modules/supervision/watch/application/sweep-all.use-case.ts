import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { Log } from '../../../../platform/observability/log.js';
import { ticksToSkip } from '../domain/setback.js';
import { findWaiting, isAnythingDue, msToEarliestLook } from '../persistence/due.repository.js';
import { mayPass } from './set-aside.js';
import { SettleSetbacks } from './settle-setbacks.js';
import type { Storm } from './surge-breaker.js';
import { SweepInterviews } from './sweep-interviews.use-case.js';
import { SweepObligations, type SweepOptions, type SweepReport } from './sweep-obligations.use-case.js';
import { Tick } from './tick.js';

const NOTHING: SweepReport = { looked: 0, held: false };

/** Obligations and interviews, in turns, until nothing is due: what one brings about may be due for the other. */
@Injectable()
export class SweepAll {
  private failures = 0;
  private toSkip = 0;

  constructor(
    private readonly database: Database,
    private readonly obligations: SweepObligations,
    private readonly interviews: SweepInterviews,
    private readonly setbacks: SettleSetbacks,
    private readonly log: Log,
  ) {}

  /** Whether a sweep would find something: a time that has come, or a post whose holder has changed. */
  isDue(reader: Reader): Promise<boolean> {
    return isAnythingDue(reader);
  }

  /** Business milliseconds until the earliest look, 0 or less where it has come; null where nothing is watched. */
  msToEarliestLook(): Promise<number | null> {
    return msToEarliestLook(this.database);
  }

  /** The storm that is held, or at which a sweep with the breaker would stop now; null where it would go on. */
  stormAhead(reader: Reader): Promise<Storm | null> {
    return this.obligations.stormAhead(reader);
  }

  /** Without options a storm is let pass that nobody holds yet, and rows in others' hands are waited for: the clock is moved on purpose. */
  async execute({ breaker = false, wait = true }: SweepOptions = {}): Promise<SweepReport> {
    if (!wait) return this.oneTick(breaker);
    const failed = await this.obligations.keepHolds();
    const report = await this.untilQuiet({ breaker, wait }, new Tick());
    if (!report.held) await this.interviews.keepListings();
    throwFirst(failed);
    return report;
  }

  /**
   * What every tick does. A bad hour of the database writes nothing and is waited out, with more and more ticks let pass;
   * from the second failure on, rows that fail are separated from those that go through.
   */
  private async oneTick(breaker: boolean): Promise<SweepReport> {
    if (this.toSkip > 0) {
      this.toSkip -= 1;
      return NOTHING;
    }
    const tick = new Tick(this.failures > 0);
    try {
      const { watch, listings } = await findWaiting(this.database);
      if (!watch) {
        if (listings) await this.interviews.keepListings();
        this.failures = 0;
        return NOTHING;
      }
      const failed = await this.obligations.keepHolds();
      const report = await this.untilQuiet({ breaker, wait: false }, tick);
      if (!report.held) await this.obligations.tryAgain(await this.setbacks.due(), tick);
      await this.setbacks.execute(tick);
      if (tick.isHopeless()) this.noteFailure(tick.failedAlone()[0]?.trouble);
      else {
        if (!report.held) await this.interviews.keepListings();
        this.failures = 0;
      }
      throwFirst(failed);
      return report;
    } catch (error) {
      if (!mayPass(error)) throw error;
      this.noteFailure(error);
      return { looked: tick.succeeded, held: false };
    }
  }

  private noteFailure(error: unknown): void {
    this.failures += 1;
    this.toSkip = ticksToSkip(this.failures);
    this.log.warn('supervision.sweep-waits', { failures: this.failures, ticks: this.toSkip, error });
  }

  private async untilQuiet({ breaker, wait }: Required<SweepOptions>, tick: Tick): Promise<SweepReport> {
    let looked = 0;
    await this.obligations.wakeForNewRules();
    while (await this.isDue(this.database)) {
      const report = await this.obligations.execute({ breaker, wait }, tick);
      if (report.held) return { looked, held: true };
      const now = report.looked + (await this.interviews.execute(tick, wait));
      // What is still due is in the hands of others, or waits for a better hour.
      if (now === 0) break;
      looked += now;
    }
    return { looked, held: false };
  }
}

/** A hold that could not begin or end keeps nothing else from its turn; that it failed is said at the end. */
function throwFirst(failed: readonly unknown[]): void {
  if (failed.length > 0) throw failed[0];
}
