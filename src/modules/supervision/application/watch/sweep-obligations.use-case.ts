import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Log } from '../../../../platform/observability/log.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { recordAudit } from '../../../audit/index.js';
import type { Moment } from '../../domain/moments.js';
import { nextStep } from '../../domain/next-obligation-step.js';
import { isObligationDue } from '../../persistence/due.repository.js';
import { claimDue, lockOpenCases } from '../../persistence/watched.repository.js';
import { newIds, quarantineObligation, takeSerials } from '../../persistence/writes.repository.js';
import { readMoment } from '../moment.js';
import { loadPeople, type People } from '../people.js';
import { Policies } from '../policies.js';
import { Batch, type Planned } from './batch.js';
import { isContention } from './contention.js';
import { carryOutLater } from './carry-out-later.js';
import { gather, slipQuarter } from './gather.js';
import { loadWatched, type Watched } from './load-watched.js';
import { SurgeBreaker } from './surge-breaker.js';

/** How many rows one transaction takes in hand. */
const BATCH = 200;

/** How many such transactions a worker has under way: while the database writes one, the next is planned. */
const LANES = 2;

/** The engine's name in the record. */
export const ENGINE = systemActor('系统');

/** How a sweep goes about its work. */
export interface SweepOptions {
  /** Holds a storm for a human. Off where the clock is moved day by day on purpose. */
  readonly breaker?: boolean;
  /** Also waits for rows that another worker has in hand. */
  readonly wait?: boolean;
}

/** What a sweep did. */
export interface SweepReport {
  readonly looked: number;
  readonly held: boolean;
}

/** What one turn needs to know. */
interface Round {
  readonly tx: Tx;
  readonly now: Moment;
  readonly people: People;
}

/** Looks at every obligation whose time has come and does what the rules say, until none is due. */
@Injectable()
export class SweepObligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly breaker: SurgeBreaker,
    private readonly log: Log,
  ) {}

  /** Several workers may sweep at once; each row is one worker's. Never inside a transaction: it has several of its own. */
  async execute({ breaker = true, wait = false }: SweepOptions = {}): Promise<SweepReport> {
    if (breaker && (await this.breaker.holds())) return { looked: 0, held: true };
    // Who waits wants everything in one order.
    let looked = await this.inLanes(wait ? 1 : LANES);
    while (wait && (await this.unitOfWork.run(isObligationDue)))
      looked += (await this.patiently(() => this.batch(true))) + (await this.lane());
    return { looked, held: false };
  }

  /** Each is waited for, also where another failed: none may go on unseen. */
  private async inLanes(count: number): Promise<number> {
    const ended = await Promise.allSettled(Array.from({ length: count }, () => this.lane()));
    let looked = 0;
    for (const end of ended) {
      if (end.status === 'rejected') throw end.reason as Error;
      looked += end.value;
    }
    return looked;
  }

  /** Batch by batch, until none is to be had. */
  private async lane(): Promise<number> {
    let looked = 0;
    for (;;) {
      const claimed = await this.patiently(() => this.batch(false));
      if (claimed === 0) return looked;
      looked += claimed;
    }
  }

  /** Where workers stood in each other's way nothing was written: it is tried again. */
  private async patiently(work: () => Promise<number>, attempts = 5): Promise<number> {
    try {
      return await work();
    } catch (error) {
      if (attempts <= 1 || !isContention(error)) throw error;
      return this.patiently(work, attempts - 1);
    }
  }

  private batch(wait: boolean): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await claimDue(tx, BATCH, wait);
      if (rows.length === 0) return 0;
      const now = await readMoment(tx);
      const cases = await lockOpenCases(
        tx,
        rows.map((row) => row.id),
      );
      const watched = await loadWatched(tx, this.policies, rows, cases, now.day);
      const round: Round = { tx, now, people: await loadPeople(tx, rows) };
      await this.carryOut(round, await this.plan(round, watched));
      return rows.length;
    });
  }

  /** A row that cannot be planned is set aside alone. */
  private async plan({ tx, now }: Round, all: readonly Watched[]): Promise<readonly Planned[]> {
    const planned: Planned[] = [];
    for (const watched of all) {
      try {
        const plan = nextStep(watched.input, now, watched.book);
        if (plan.nextAt !== null && plan.nextAt.day + plan.nextAt.time <= now.day + now.time)
          throw new Error('the next look is not later than now');
        planned.push({ watched, plan });
      } catch (error) {
        await this.quarantine(tx, watched, error);
      }
    }
    return planned;
  }

  /** All at once; where that fails, one by one, so that only the row at fault is set aside. */
  private async carryOut(round: Round, unordered: readonly Planned[]): Promise<void> {
    if (unordered.length === 0) return;
    const { tx } = round;
    const planned = inOneOrder(round.people, unordered);
    const error = await this.unitOfWork.attempt(tx, () => this.write(round, planned));
    if (error === undefined) return;
    if (isContention(error)) throw error as Error;
    for (const one of planned) {
      const fault = await this.unitOfWork.attempt(tx, () => this.write(round, [one]));
      if (isContention(fault)) throw fault as Error;
      if (fault !== undefined) await this.quarantine(tx, one.watched, fault);
    }
  }

  private async write({ tx, now, people }: Round, planned: readonly Planned[]): Promise<void> {
    const kinds = planned.flatMap(({ plan }) => plan.steps.map((step) => step.kind));
    const ids = await newIds(tx, kinds.filter((kind) => kind === 'CASE_OPENED' || kind === 'SLIP_PREPARED').length);
    const batch = new Batch(people, now.day, ids, await serialsFor(tx, planned));
    for (const one of planned) gather(batch, one);
    await batch.write(tx, ENGINE);
    await carryOutLater({ tx, actor: ENGINE, now, people }, batch.later);
  }

  private async quarantine(tx: Tx, { row }: Watched, error: unknown): Promise<void> {
    this.log.error('supervision.quarantined', { obligationId: row.id, error });
    await quarantineObligation(tx, row.id);
    await recordAudit(tx, ENGINE, {
      action: 'obligation.quarantined',
      subjectType: 'OBLIGATION',
      subjectId: row.id,
      unitId: row.ownerUnitId,
    });
  }
}

/** Every worker comes to the interviews in the same order, by whom they talk to; else two would wait for each other. */
function inOneOrder(people: People, planned: readonly Planned[]): readonly Planned[] {
  const keyed = planned.map((one) => ({
    one,
    key: one.watched.intervieweePostId ?? people.sectionChief(one.watched.row)?.postId ?? '',
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

/** Serial numbers for the slips of a batch, by quarter of their matters. */
async function serialsFor(tx: Tx, planned: readonly Planned[]): Promise<Map<string, number>> {
  const counts = new Map<string, { year: number; quarter: number; count: number }>();
  for (const { watched, plan } of planned) {
    if (!plan.steps.some((step) => step.kind === 'SLIP_PREPARED')) continue;
    const { year, quarter } = slipQuarter(watched);
    const key = `${String(year)}:${String(quarter)}`;
    counts.set(key, { year, quarter, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const serials = new Map<string, number>();
  for (const [key, { year, quarter, count }] of [...counts].sort())
    serials.set(key, await takeSerials(tx, year, quarter, count));
  return serials;
}
