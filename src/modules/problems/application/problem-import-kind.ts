import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Book, firstVisibleSheet } from '../../../shared-kernel/grid.js';
import {
  type CarriedOut,
  type FileOptions,
  findConfirmed,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ImportView,
  type ReadFile,
} from '../../imports/index.js';
import { PROBLEM_IMPORT } from '../domain/problem-import.js';
import { type ReadProblems, readProblemSheet } from '../domain/problem-sheet.js';
import { refuse } from '../domain/problems.js';
import { changeByList } from './change-by-list.js';
import { bringIn } from './bring-in-problems.js';
import { type WeighedProblems, weighProblems } from './weigh-problems.js';

type Counts = Readonly<Record<string, number>>;

/** The list of problems as a kind of import. What is confirmed in it takes two people: who handed it in, and who confirms the preview. */
@Injectable()
export class ProblemImportKind implements ImportKind<ReadProblems>, OnModuleInit {
  readonly kind = PROBLEM_IMPORT.kind;
  readonly name = PROBLEM_IMPORT.name;
  readonly subjectType = PROBLEM_IMPORT.subjectType;

  constructor(private readonly kinds: ImportKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  parse(_reader: Reader, book: Book, { year }: FileOptions): Promise<ReadProblems> {
    return Promise.resolve(readProblemSheet(firstVisibleSheet(book), year));
  }

  async compare(tx: Tx, content: ReadProblems): Promise<ReadFile> {
    const weighed = await weighProblems(tx, content);
    const { verdicts } = weighed;
    return { content, year: content.year, verdicts, proposals: [], summary: countsOf(content, weighed) };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [PROBLEM_IMPORT.kind]);
  }

  /** @throws IMPORT_OVERTAKEN where more would be refused than the preview showed */
  async apply(tx: Tx, _actor: Actor, { content, read, by }: CarriedOut<ReadProblems>): Promise<ImportDone> {
    const weighed = await weighProblems(tx, content);
    const summary = countsOf(content, weighed);
    if ((summary['refuse'] ?? 0) > (read.summary['refuse'] ?? 0)) throw refuse('IMPORT_OVERTAKEN');
    for (const problem of weighed.added) await bringIn(tx, by.asker, problem, by.requestedBy);
    for (const { id, problem } of weighed.changed) await changeByList(tx, by.asker, id, problem, by.fileName);
    return { summary, facts: { ...summary } };
  }
}

/** Whoever handed in what is confirmed does not confirm it. @throws PROBLEM_OWN_FILE */
export async function assertSecondPerson(reader: Reader, actor: Actor, { id, summary }: ImportView): Promise<void> {
  if ((summary?.['confirmed'] ?? 0) === 0) return;
  const brought = await findConfirmed(reader, PROBLEM_IMPORT, id);
  if (brought?.requestedBy === actor.personId) throw refuse('PROBLEM_OWN_FILE');
}

/** Rows read, how many of each verdict, and how many of the new ones are confirmed. */
function countsOf({ rows }: ReadProblems, { verdicts, added }: WeighedProblems): Counts {
  const count = (wanted: string): number => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return {
    rows: rows.length,
    ...{
      add: count('ADD'),
      change: count('CHANGE'),
      same: count('SAME'),
      refuse: count('REFUSE'),
      skip: count('SKIP'),
    },
    confirmed: added.filter(({ state }) => state === 'CONFIRMED').length,
  };
}
