import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import { type PauseRow, readClock } from '../../../obligations/index.js';
import { readPolicy } from '../../policy/domain/read-policy.js';
import { playTrial } from '../domain/trial.js';
import { listOpenCases, listPauses, listWatched, type PauseFact } from '../../cases/persistence/watched.repository.js';
import { readMoment } from '../../policy/application/moment.js';
import { Policies } from '../../policy/application/policies.js';
import { loadWatched } from './load-watched.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** So many obligations are played through at most. */
const LIMIT = 20_000;

/** What the rules would do in a window. */
export interface TrialResult {
  readonly from: Day;
  readonly to: Day;
  readonly obligations: number;
  readonly totals: Readonly<Record<string, number>>;
  readonly days: readonly { readonly day: Day; readonly steps: Readonly<Record<string, number>> }[];
}

/** 规则试算: plays rules over the whole population for some working days, as if nobody acted, without writing. */
@Injectable()
export class RunTrial {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /** @throws POLICY_INVALID */
  async execute(actor: Actor, given: { readonly rules?: unknown; readonly workingDays: number }): Promise<TrialResult> {
    const inForce = await this.policies.inForce(this.database);
    const book: Rulebook =
      given.rules === undefined ? inForce : { ...inForce, policy: { version: 0, rules: readPolicy(given.rules) } };
    const { day: today } = await readMoment(this.database);
    const last = book.calendar.add(today, given.workingDays);
    const days = book.calendar.workingDaysIn(today, last);
    const { counts, obligations } = await this.play(book, today, days);
    await this.unitOfWork.run((tx) =>
      recordAct(tx, actor, {
        action: 'supervision-trial.run',
        subjectType: 'POLICY',
        subjectId: null,
        facts: { obligations, workingDays: given.workingDays },
      }),
    );
    return {
      from: days[0] ?? today,
      to: last,
      obligations,
      totals: totalsOf(counts),
      days: days.map((day) => ({ day, steps: counts.get(day) ?? {} })),
    };
  }

  private async play(
    book: Rulebook,
    today: Day,
    days: readonly Day[],
  ): Promise<{ counts: Map<Day, Record<string, number>>; obligations: number }> {
    const rows = await listWatched(this.database, LIMIT);
    const ids = rows.map((row) => row.id);
    const cases = await listOpenCases(this.database, ids);
    const watched = await loadWatched(this.database, this.policies, rows, cases, today);
    const pauses = byObligation(await listPauses(this.database, ids));
    const counts = new Map<Day, Record<string, number>>();
    for (const { input, row } of watched) {
      const clock = { currentDate: row.currentDate, pauses: (pauses.get(row.id) ?? []) as unknown as PauseRow[] };
      for (const { day, kind } of playTrial(
        { input, readOn: (on) => readClock(clock, on, book.calendar) },
        days,
        book,
      )) {
        const steps = counts.get(day) ?? {};
        counts.set(day, { ...steps, [kind]: (steps[kind] ?? 0) + 1 });
      }
    }
    return { counts, obligations: rows.length };
  }
}

function byObligation(pauses: readonly PauseFact[]): Map<string, PauseFact[]> {
  const groups = new Map<string, PauseFact[]>();
  for (const pause of pauses) groups.set(pause.obligationId, [...(groups.get(pause.obligationId) ?? []), pause]);
  return groups;
}

function totalsOf(counts: ReadonlyMap<Day, Readonly<Record<string, number>>>): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const steps of counts.values())
    for (const [kind, count] of Object.entries(steps)) totals[kind] = (totals[kind] ?? 0) + count;
  return totals;
}
