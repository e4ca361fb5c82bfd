import { Injectable, type OnModuleInit } from '@nestjs/common';
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
import { coverNamedPoints } from '../../projects/index.js';
import { KEY_POINT_IMPORT } from '../domain/key-point-import.js';
import { type MeantPoint, type Meanings, pointVerdicts, type PointVerdict } from '../domain/point-verdicts.js';
import { refuse } from '../domain/problems.js';
import { type ReadPoints, readPoints } from '../domain/read-points.js';
import { addCovers } from '../persistence/cover.repository.js';
import { changePoint, insertPoint } from '../persistence/key-point.repository.js';
import { loadMeanings } from '../persistence/meanings.repository.js';
import { findPlan, lockPlan } from '../persistence/plan.repository.js';
import { lockedPoint } from './write-point.use-case.js';

const NOTHING_ELSE = { resultNumbers: null, difficulties: null, support: null } as const;

/** The points of a plan as a kind of import; its target is the plan. A code that is known changes its point. */
@Injectable()
export class KeyPointImportKind implements ImportKind<ReadPoints>, OnModuleInit {
  readonly kind = KEY_POINT_IMPORT.kind;
  readonly name = KEY_POINT_IMPORT.name;
  readonly subjectType = KEY_POINT_IMPORT.subjectType;

  constructor(private readonly kinds: ImportKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  parse(_reader: Reader, book: Book): Promise<ReadPoints> {
    return Promise.resolve(readPoints(firstVisibleSheet(book)));
  }

  async compare(tx: Tx, content: ReadPoints, { target }: FileOptions): Promise<ReadFile> {
    const planId = target ?? '';
    const plan = await findPlan(tx, planId);
    if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
    const verdicts = pointVerdicts(content, await loadMeanings(tx, plan));
    return { content, year: plan.year, verdicts, proposals: [], summary: countsOf(verdicts) };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [KEY_POINT_IMPORT.kind]);
  }

  /** @throws HIGHER_PLAN_NOT_FOUND, IMPORT_OVERTAKEN */
  async apply(tx: Tx, _actor: Actor, { content, read }: CarriedOut<ReadPoints>): Promise<ImportDone> {
    const planId = read.target ?? '';
    const plan = await lockPlan(tx, planId);
    if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
    const meanings = await loadMeanings(tx, plan);
    const verdicts = pointVerdicts(content, meanings);
    const summary = countsOf(verdicts);
    if (overtaken(read.summary, summary)) throw refuse('IMPORT_OVERTAKEN');
    for (const { verdict, meant } of verdicts)
      if (meant !== null && (verdict === 'ADD' || verdict === 'CHANGE')) await carryOut(tx, planId, meant, meanings);
    await coverNamedPoints(tx, { planId });
    return { summary, facts: { plan: planId, ...summary } };
  }
}

async function carryOut(tx: Tx, planId: string, meant: MeantPoint, { held }: Meanings): Promise<void> {
  const known = held.get(meant.code);
  await cover(tx, known === undefined ? await add(tx, planId, meant) : await change(tx, known.id, meant), meant);
}

async function add(tx: Tx, planId: string, { items: _items, ...own }: MeantPoint): Promise<string> {
  const id = await insertPoint(tx, planId, { ...own, ...NOTHING_ELSE });
  if (id === null) throw refuse('IMPORT_OVERTAKEN');
  return id;
}

/** A blank cell changes nothing. */
async function change(tx: Tx, id: string, { items: _items, ...own }: MeantPoint): Promise<string> {
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
  await changePoint(tx, await lockedPoint(tx, id, null), said);
  return id;
}

async function cover(tx: Tx, keyPointId: string, { items }: MeantPoint): Promise<void> {
  const added = items.map(({ id, kind }) => ({
    keyPointId,
    ...(kind === 'PROJECT' ? { projectId: id } : { taskId: id }),
  }));
  await addCovers(tx, added);
}

type Counts = Readonly<Record<string, number>>;

function countsOf(verdicts: readonly PointVerdict[]): Counts {
  const count = (wanted: PointVerdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const skip = count('SKIP');
  return {
    ...{ rows: verdicts.length - skip, add: count('ADD'), change: count('CHANGE') },
    ...{ same: count('SAME'), refuse: count('REFUSE'), skip },
  };
}

/** More would be changed or refused than the preview showed: whoever confirmed it has not seen that. */
function overtaken(shown: Counts, now: Counts): boolean {
  return ['change', 'refuse'].some((count) => (now[count] ?? 0) > (shown[count] ?? 0));
}
