import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Book, firstVisibleSheet } from '../../../shared-kernel/grid.js';
import {
  type CarriedOut,
  type FileOptions,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ReadFile,
} from '../../imports/index.js';
import { PLAN_IMPORT } from '../domain/plan-import.js';
import { type PlanVerdict, weighPlan, type WeighedPlan } from '../domain/plan-verdicts.js';
import { type ReadPlan, readPlanSheet } from '../domain/read-plan-sheet.js';
import { refuse } from '../domain/problems.js';
import { loadPlanMeanings } from '../persistence/plan-meanings.repository.js';
import { changedTopic, plannedTopic } from './plan-topics.use-case.js';

/** A year's plan of topics as a kind of import: confirmed, each row is planned or written anew as by hand, in the name of whoever confirmed it. */
@Injectable()
export class PlanImportKind implements ImportKind<ReadPlan>, OnModuleInit {
  readonly kind = PLAN_IMPORT.kind;
  readonly name = PLAN_IMPORT.name;
  readonly subjectType = PLAN_IMPORT.subjectType;

  constructor(private readonly kinds: ImportKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  parse(_reader: Reader, book: Book, { year }: FileOptions): Promise<ReadPlan> {
    const read = readPlanSheet(firstVisibleSheet(book));
    return Promise.resolve({ ...read, year: year ?? read.year });
  }

  async compare(tx: Tx, content: ReadPlan): Promise<ReadFile> {
    const { verdicts } = await weigh(tx, content);
    return { content, year: content.year, verdicts, proposals: [], summary: countsOf(verdicts) };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [PLAN_IMPORT.kind]);
  }

  /** @throws IMPORT_OVERTAKEN where more would be changed or refused than the preview showed */
  async apply(tx: Tx, _actor: Actor, { content, read, by }: CarriedOut<ReadPlan>): Promise<ImportDone> {
    const { verdicts, added, changed } = await weigh(tx, content);
    const summary = countsOf(verdicts);
    if (['change', 'refuse'].some((count) => (summary[count] ?? 0) > (read.summary[count] ?? 0)))
      throw refuse('IMPORT_OVERTAKEN');
    for (const draft of added) await plannedTopic(tx, by.asker, draft);
    for (const { held, draft } of changed) await changedTopic(tx, by.asker, held, draft);
    return { summary, facts: summary };
  }
}

/** The plan of the year that the file says; of none, of the present one. */
async function weigh(tx: Tx, content: ReadPlan): Promise<WeighedPlan> {
  const { today } = await businessTime(tx);
  return weighPlan(content, await loadPlanMeanings(tx, content.year ?? Number(today.slice(0, 4))));
}

function countsOf(verdicts: readonly PlanVerdict[]): Readonly<Record<string, number>> {
  const count = (wanted: PlanVerdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const skip = count('SKIP');
  return {
    ...{ rows: verdicts.length - skip, add: count('ADD'), change: count('CHANGE'), same: count('SAME') },
    ...{ refuse: count('REFUSE'), skip },
  };
}
