import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Moment } from '../../policy/domain/moments.js';
import { endsCase, nextStep } from '../domain/next-obligation-step.js';
import { type Claim, claimDue, lockOpenCases } from '../../cases/persistence/watched.repository.js';
import { newIds, takeSerials } from '../../cases/persistence/writes.repository.js';
import { readMoment } from '../../policy/application/moment.js';
import { loadPeople, People } from '../../cases/application/people.js';
import { Policies } from '../../policy/application/policies.js';
import { Batch, type Planned } from './batch.js';
import { carryOutLater } from './carry-out-later.js';
import { gather, slipQuarter } from './gather.js';
import { loadWatched, type Watched } from './load-watched.js';
import { ENGINE, mayPass, SetAside, wordsOfError } from './set-aside.js';

/** What one turn needs to know. */
interface Round {
  readonly tx: Tx;
  readonly now: Moment;
  readonly people: People;
}

/** How many rows a transaction looked at, and of how many of them anything followed. */
export interface Looked {
  readonly rows: number;
  readonly acted: number;
}

const NONE: Looked = { rows: 0, acted: 0 };

/** One transaction of the sweep: claims obligations that are due, plans them, and writes what follows. */
@Injectable()
export class LookAtObligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly setAside: SetAside,
  ) {}

  /**
   * Looks at what it claims; where that may pass, nothing is written.
   * @param claimed gets the ids of what it has in hand, also where it fails
   */
  execute(claim: Claim, claimed: string[] = []): Promise<Looked> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await claimDue(tx, claim);
      if (rows.length === 0) return NONE;
      claimed.push(...rows.map((row) => row.id));
      const now = await readMoment(tx);
      const cases = await lockOpenCases(
        tx,
        rows.map((row) => row.id),
      );
      const watched = await loadWatched(tx, this.policies, rows, cases, now.day);
      const planned = await this.plan(tx, now, watched);
      const acting = planned.filter(({ plan }) => plan.steps.length > 0).map((one) => one.watched.row);
      // Of most nothing follows but when they are looked at again: nobody has to be found for them.
      const people = acting.length === 0 ? new People([], [], []) : await loadPeople(tx, acting);
      await this.carryOut({ tx, now, people }, planned);
      return { rows: rows.length, acted: acting.length };
    });
  }

  /** A row that cannot be planned is set aside alone. */
  private async plan(tx: Tx, now: Moment, all: readonly Watched[]): Promise<readonly Planned[]> {
    const planned: Planned[] = [];
    for (const watched of all) {
      try {
        const plan = nextStep(watched.input, now, watched.book);
        if (plan.nextAt !== null && !endsCase(plan) && plan.nextAt.day + plan.nextAt.time <= now.day + now.time)
          throw new Error('the next look is not later than now');
        planned.push({ watched, plan });
      } catch (error) {
        await this.setAside.execute(tx, 'OBLIGATION', watched.row.id, { cause: 'PLANNING', ...wordsOfError(error) });
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
    if (mayPass(error)) throw error as Error;
    for (const one of planned) {
      const fault = await this.unitOfWork.attempt(tx, () => this.write(round, [one]));
      if (mayPass(fault)) throw fault as Error;
      if (fault !== undefined)
        await this.setAside.execute(tx, 'OBLIGATION', one.watched.row.id, { cause: 'WRITING', ...wordsOfError(fault) });
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
}

/**
 * Every worker comes to the interviews in the same order, by whom they talk to; else two would wait for each other. Of one interview's
 * items those that come to rest go first: on a day that touches the rests of all, the interview rests too, whatever the order of the rows.
 */
function inOneOrder(people: People, planned: readonly Planned[]): readonly Planned[] {
  const keyed = planned.map((one) => {
    const post = one.watched.intervieweePostId ?? people.sectionChief(one.watched.row)?.postId ?? '';
    const rests = one.plan.steps.some(({ kind }) => kind === 'ITEM_SUSPENDED');
    return { one, key: `${post} ${rests ? '1' : '2'}` };
  });
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
