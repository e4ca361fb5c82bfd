import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { latenessOn, type PauseRow, readClock } from '../../../obligations/index.js';
import type { Rulebook } from '../../domain/grounds.js';
import type { SlipFacts, WatchInput } from '../../domain/watched.js';
import {
  caseFacts,
  listFiredRungs,
  listLongOverdue,
  listOpenItems,
  listPauses,
  listSlips,
  type OpenCaseRow,
  type PauseFact,
  type WatchedRow,
} from '../../persistence/watched.repository.js';
import type { Policies } from '../policies.js';

/** An obligation with everything that its planner reads and its steps need. */
export interface Watched {
  readonly row: WatchedRow;
  readonly openCase: OpenCaseRow | null;
  readonly slip: (SlipFacts & { readonly id: string; readonly serial: string }) | null;
  readonly book: Rulebook;
  readonly input: WatchInput;
  /** Whom the open interview talks to, if there is one. */
  readonly intervieweePostId: string | null;
}

/** Facts of many obligations, by the obligation's id. */
class Facts {
  readonly pauses: Map<string, PauseFact[]>;
  readonly cases: Map<string, OpenCaseRow[]>;
  constructor(
    pauses: readonly PauseFact[],
    cases: readonly OpenCaseRow[],
    readonly rungs: Map<string, Awaited<ReturnType<typeof listFiredRungs>>>,
    readonly slips: Map<string, Awaited<ReturnType<typeof listSlips>>>,
    readonly items: Map<string, Awaited<ReturnType<typeof listOpenItems>>>,
  ) {
    this.pauses = grouped(pauses);
    this.cases = grouped(cases);
  }
}

function grouped<T extends { readonly obligationId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.obligationId, [...(groups.get(row.obligationId) ?? []), row]);
  return groups;
}

const asPauses = (facts: readonly PauseFact[] | undefined): PauseRow[] => (facts ?? []) as unknown as PauseRow[];

/**
 * Loads what the planner needs of a set of obligations in a handful of statements, whatever their number.
 * @param cases their open cases, locked by the caller when it means to write
 */
export async function loadWatched(
  reader: Reader,
  policies: Policies,
  rows: readonly WatchedRow[],
  cases: readonly OpenCaseRow[],
  today: Day,
): Promise<readonly Watched[]> {
  const ids = rows.map((row) => row.id);
  const inForce = await policies.inForce(reader);
  const facts = new Facts(
    await listPauses(reader, ids),
    cases,
    grouped(await listFiredRungs(reader, ids)),
    cases.length === 0 ? new Map() : grouped(await listSlips(reader, ids)),
    cases.length === 0 ? new Map() : grouped(await listOpenItems(reader, ids)),
  );
  const late = await countLate(reader, rows, facts, inForce, today);
  const reading: Reading = { facts, late, inForce, today, books: await booksOf(reader, policies, cases, inForce) };
  return rows.map((row) => watchedOf(row, reading));
}

interface Reading {
  readonly facts: Facts;
  readonly books: ReadonlyMap<string, Rulebook>;
  readonly late: ReadonlyMap<string, number>;
  readonly inForce: Rulebook;
  readonly today: Day;
}

async function booksOf(reader: Reader, policies: Policies, cases: readonly OpenCaseRow[], inForce: Rulebook): Promise<Map<string, Rulebook>> {
  const books = new Map<string, Rulebook>();
  for (const { policyVersion, calendarVersion } of cases) {
    const key = `${String(policyVersion)}:${String(calendarVersion)}`;
    const same = policyVersion === inForce.policy.version && calendarVersion === inForce.calendar.version;
    if (!books.has(key)) books.set(key, same ? inForce : await policies.pinned(reader, policyVersion, calendarVersion));
  }
  return books;
}

/** How many obligations of each unit count for the second tier; asked only where a first tier has been proposed. */
async function countLate(reader: Reader, rows: readonly WatchedRow[], facts: Facts, book: Rulebook, today: Day): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const units = [...new Set(rows.filter((row) => facts.cases.get(row.id)?.[0]?.tier === 1).map((row) => row.ownerUnitId))];
  if (units.length === 0) return counts;
  const { lateness } = book.policy.rules.secondTier;
  const overdue = await listLongOverdue(reader, units, book.calendar.add(today, -lateness));
  const pauses = grouped(await listPauses(reader, overdue.map((one) => one.id)));
  for (const one of overdue) {
    const late = latenessOn(today, { currentDate: one.currentDate, pauses: asPauses(pauses.get(one.id)) }, book.calendar);
    if (late > lateness) counts.set(one.ownerUnitId, (counts.get(one.ownerUnitId) ?? 0) + 1);
  }
  return counts;
}

function watchedOf(row: WatchedRow, { facts, books, late, inForce, today }: Reading): Watched {
  const openCase = facts.cases.get(row.id)?.[0] ?? null;
  const book = openCase === null ? inForce : (books.get(`${String(openCase.policyVersion)}:${String(openCase.calendarVersion)}`) ?? inForce);
  const clock = { currentDate: row.currentDate, pauses: asPauses(facts.pauses.get(row.id)) };
  const slip = facts.slips.get(row.id)?.[0] ?? null;
  const item = facts.items.get(row.id)?.[0] ?? null;
  return {
    row,
    openCase,
    slip,
    book,
    intervieweePostId: item?.intervieweePostId ?? null,
    input: {
      obligation: { ...row, ...readClock(clock, today, book.calendar) },
      openCase: openCase === null ? null : caseFacts(openCase),
      openItem: item === null ? null : { itemId: item.itemId, suspendedSince: item.suspendedSince },
      firedRungs: facts.rungs.get(row.id) ?? [],
      slip,
      unitLateCount: late.get(row.ownerUnitId) ?? 0,
    },
  };
}
