import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { latenessOn, type PauseRow, readClock } from '../../../obligations/index.js';
import { onDay, type SlipFacts, type WatchInput } from '../../cases/domain/watched.js';
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
} from '../../cases/persistence/watched.repository.js';
import type { Policies } from '../../policy/application/policies.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** An obligation with everything that its planner reads and its steps need. */
export interface Watched {
  readonly row: WatchedRow;
  readonly openCase: OpenCaseRow | null;
  readonly slip: (SlipFacts & { readonly id: string; readonly serial: string }) | null;
  readonly book: Rulebook;
  /** Its clock, to be read on any day. */
  readonly clock: { readonly currentDate: Day; readonly pauses: PauseRow[] };
  readonly input: WatchInput;
  /** Whom the open interview talks to, if there is one. */
  readonly intervieweePostId: string | null;
}

type Grouped<T> = ReadonlyMap<string, readonly T[]>;

/** Facts of many obligations, by the obligation's id. */
interface Facts {
  readonly pauses: Grouped<PauseFact>;
  readonly cases: Grouped<OpenCaseRow>;
  readonly rungs: Grouped<Awaited<ReturnType<typeof listFiredRungs>>[number]>;
  readonly slips: Grouped<Awaited<ReturnType<typeof listSlips>>[number]>;
  readonly items: Grouped<Awaited<ReturnType<typeof listOpenItems>>[number]>;
}

function grouped<T extends { readonly obligationId: string }>(rows: readonly T[]): Grouped<T> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.obligationId);
    if (group === undefined) groups.set(row.obligationId, [row]);
    else group.push(row);
  }
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
  // Slips and interviews belong to cases: without one there is nothing to look for.
  const withCase = cases.map((one) => one.obligationId);
  const facts: Facts = {
    pauses: grouped(await listPauses(reader, ids)),
    cases: grouped(cases),
    rungs: grouped(await listFiredRungs(reader, ids)),
    slips: grouped(withCase.length === 0 ? [] : await listSlips(reader, withCase)),
    items: grouped(withCase.length === 0 ? [] : await listOpenItems(reader, withCase)),
  };
  const books = await booksOf(reader, policies, cases, inForce);
  const late = await countLate(reader, rows, facts, [...new Set([inForce, ...books.values()])], today);
  const reading: Reading = { facts, late, inForce, today, books };
  return rows.map((row) => watchedOf(row, reading));
}

interface Reading {
  readonly facts: Facts;
  readonly books: ReadonlyMap<string, Rulebook>;
  readonly late: ReadonlyMap<Rulebook, ReadonlyMap<string, number>>;
  readonly inForce: Rulebook;
  readonly today: Day;
}

async function booksOf(
  reader: Reader,
  policies: Policies,
  cases: readonly OpenCaseRow[],
  inForce: Rulebook,
): Promise<Map<string, Rulebook>> {
  const books = new Map<string, Rulebook>();
  for (const { policyVersion, calendarVersion } of cases) {
    const key = `${String(policyVersion)}:${String(calendarVersion)}`;
    const same = policyVersion === inForce.policy.version && calendarVersion === inForce.calendar.version;
    if (!books.has(key)) books.set(key, same ? inForce : await policies.pinned(reader, policyVersion, calendarVersion));
  }
  return books;
}

/** How many obligations of each unit count for the second tier, by the rules of each book; asked only where a first tier has been proposed. */
async function countLate(
  reader: Reader,
  rows: readonly WatchedRow[],
  facts: Facts,
  books: readonly Rulebook[],
  today: Day,
): Promise<ReadonlyMap<Rulebook, ReadonlyMap<string, number>>> {
  const units = [
    ...new Set(rows.filter((row) => facts.cases.get(row.id)?.[0]?.tier === 1).map((row) => row.ownerUnitId)),
  ];
  if (units.length === 0) return new Map();
  const overdue = await listLongOverdue(reader, units, latestOf(books, today));
  const pauses = grouped(
    await listPauses(
      reader,
      overdue.map((one) => one.id),
    ),
  );
  return new Map(
    books.map((book) => {
      const counts = new Map<string, number>();
      for (const { id, ownerUnitId, currentDate } of overdue) {
        const clock = { currentDate, pauses: asPauses(pauses.get(id)) };
        if (latenessOn(today, clock, book.calendar) > book.policy.rules.secondTier.lateness)
          counts.set(ownerUnitId, (counts.get(ownerUnitId) ?? 0) + 1);
      }
      return [book, counts];
    }),
  );
}

/** What was due before that day may be late enough by the mildest of the rules. */
function latestOf(books: readonly Rulebook[], today: Day): Day {
  const days = books.map(({ calendar, policy }) => calendar.add(today, -policy.rules.secondTier.lateness));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

function watchedOf(row: WatchedRow, reading: Reading): Watched {
  const { facts, today } = reading;
  const openCase = first(facts.cases, row.id);
  const book = bookOf(openCase, reading);
  const clock = { currentDate: row.currentDate, pauses: asPauses(facts.pauses.get(row.id)) };
  const slip = first(facts.slips, row.id);
  const item = first(facts.items, row.id);
  return {
    row,
    openCase,
    slip,
    book,
    clock,
    intervieweePostId: item === null ? null : item.intervieweePostId,
    input: {
      obligation: onDay(row, readClock(clock, today, book.calendar)),
      openCase: openCase === null ? null : caseFacts(openCase),
      openItem: item,
      firedRungs: facts.rungs.get(row.id) ?? [],
      slip,
      unitLateCount: reading.late.get(book)?.get(row.ownerUnitId) ?? 0,
    },
  };
}

const first = <T>(groups: Grouped<T>, id: string): T | null => groups.get(id)?.[0] ?? null;

/** The rules that a case is pinned to; without a case those in force. */
function bookOf(openCase: OpenCaseRow | null, { books, inForce }: Reading): Rulebook {
  if (openCase === null) return inForce;
  return books.get(`${String(openCase.policyVersion)}:${String(openCase.calendarVersion)}`) ?? inForce;
}
