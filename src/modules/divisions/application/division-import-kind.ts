import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { type Book, firstVisibleSheet } from '../../../shared-kernel/grid.js';
import { words } from '../../../texts/words.js';
import {
  broughtInBy,
  type CarriedOut,
  type FileOptions,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ImportView,
  type ReadFile,
} from '../../imports/index.js';
import type { Assignment, DivisionDraft } from '../domain/division.js';
import { DIVISION_IMPORT } from '../domain/division-import.js';
import { type ReadDivision, readDivisionSheet } from '../domain/division-sheet.js';
import { type WeighedDivision, weighSheet } from '../domain/division-verdicts.js';
import { refuse } from '../domain/problems.js';
import { isOrderWaiting } from '../persistence/division-order.repository.js';
import { loadMeanings } from '../persistence/sheet-meanings.repository.js';
import { propose } from './propose-division.use-case.js';
import { talliedOf, weighDivision } from './weigh-division.js';

type Counts = Readonly<Record<string, number>>;

/** The division of work as a kind of import. Confirmed, it is proposed as the form proposes it, and waits for a second person's word. */
@Injectable()
export class DivisionImportKind implements ImportKind<ReadDivision>, OnModuleInit {
  readonly kind = DIVISION_IMPORT.kind;
  readonly name = DIVISION_IMPORT.name;
  readonly subjectType = DIVISION_IMPORT.subjectType;

  constructor(private readonly kinds: ImportKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  parse(_reader: Reader, book: Book): Promise<ReadDivision> {
    return Promise.resolve(readDivisionSheet(firstVisibleSheet(book)));
  }

  async compare(tx: Tx, content: ReadDivision, { year }: FileOptions): Promise<ReadFile> {
    const meanings = await loadMeanings(tx, year);
    const weighed = weighSheet(content, meanings);
    const summary = await countsOf(tx, content, weighed, meanings.facts.today);
    return { content, year, verdicts: weighed.verdicts, proposals: [], summary };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${DIVISION_IMPORT.kind}`]);
  }

  /** Puts what changes before its second person. @throws IMPORT_OVERTAKEN where more would be changed or refused than the preview showed */
  async apply(tx: Tx, _actor: Actor, { content, read, by }: CarriedOut<ReadDivision>): Promise<ImportDone> {
    const meanings = await loadMeanings(tx, read.year);
    const weighed = weighSheet(content, meanings);
    const summary = await countsOf(tx, content, weighed, meanings.facts.today);
    if (['add', 'change', 'refuse'].some((count) => (summary[count] ?? 0) > (read.summary[count] ?? 0)))
      throw refuse('IMPORT_OVERTAKEN');
    const said = read.choice['orderedOn'];
    const draft = draftOf(weighed.assignments, typeof said === 'string' ? said : null);
    const { id } = await propose(tx, by.asker, draft, broughtInBy(by));
    return { summary, facts: { orderId: id, ...summary } };
  }
}

/**
 * What a preview is confirmed with: one new division waits at a time, and rows without a day hold from the day that whoever confirms says.
 * @throws DIVISION_SAYS_NOTHING_NEW, DIVISION_DAY_MISSING, DIVISION_ORDER_IN_FUTURE, DIVISION_WAITS
 */
export async function assertCanBeProposed(
  reader: Reader,
  { summary }: ImportView,
  { orderedOn, today }: { readonly orderedOn: Day | null; readonly today: Day },
): Promise<void> {
  const counted = (name: string): number => summary?.[name] ?? 0;
  if (counted('add') + counted('change') === 0) throw refuse('DIVISION_SAYS_NOTHING_NEW');
  const at = (code: 'DIVISION_DAY_MISSING' | 'DIVISION_ORDER_IN_FUTURE') =>
    refuse(code, {}, [{ pointer: '/orderedOn', code }]);
  if (counted('undated') > 0 && orderedOn === null) throw at('DIVISION_DAY_MISSING');
  if (orderedOn !== null && orderedOn > today) throw at('DIVISION_ORDER_IN_FUTURE');
  if (await isOrderWaiting(reader)) throw refuse('DIVISION_WAITS');
}

/** As the form would say it: the newest document goes before the others, which stand at their units. */
function draftOf(assignments: readonly Assignment[], said: Day | null): DivisionDraft {
  const dated = assignments.map((one) => ({ ...one, orderedOn: one.orderedOn ?? said }));
  const newest = [...dated].sort((one, other) => (other.orderedOn ?? '').localeCompare(one.orderedOn ?? ''))[0];
  if (newest?.orderedOn == null) throw refuse('DIVISION_DAY_MISSING');
  const documents = new Set(dated.map(({ document }) => document));
  const first = newest.document ?? '';
  return {
    document: documents.size > 1 ? words('phrase.divisionDocuments', { first, count: documents.size }) : first,
    orderedOn: newest.orderedOn,
    assignments: dated,
  };
}

/** Rows read, what happens to the units that they name, and what would move. */
async function countsOf(
  reader: Reader,
  { rows }: ReadDivision,
  { verdicts, assignments }: WeighedDivision,
  today: Day,
): Promise<Counts> {
  const count = (wanted: string): number => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const draft = { document: '', orderedOn: today, assignments };
  const { projects, obligations, cases } = talliedOf(
    assignments.length === 0 ? [] : await weighDivision(reader, draft, false),
  );
  return {
    ...{ rows: rows.length, add: count('ADD'), change: count('CHANGE'), same: count('SAME') },
    ...{ refuse: count('REFUSE'), skip: count('SKIP'), projects, obligations, cases },
    undated: assignments.filter(({ orderedOn }) => orderedOn == null).length,
  };
}
