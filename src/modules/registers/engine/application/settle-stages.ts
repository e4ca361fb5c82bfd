import type { Tx } from '../../../../platform/database/tx.js';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { words } from '../../../../texts/words.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import {
  carryObligations,
  dropOfficeWork,
  finishOfficeWork,
  openObligation,
  openOfficeWork,
  redateObligation,
  redateOfficeWork,
  settleObligation,
} from '../../../obligations/index.js';
import type { AnyRow, Register } from '../domain/register.js';
import { STAGE_APPROVALS } from '../domain/stage-rules.js';
import { duesOf, reachedOn, ruleOfStage, stageOf, type WantedDue } from '../domain/stages.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { findEntries } from '../persistence/entry.repository.js';
import { dueInHand, keepStage, nameDue, watchedDue } from '../persistence/stage.repository.js';

/** The scope of what follows by itself: whatever the act touched. */
const ENGINE = systemActor('registers');

/**
 * What follows from where entries stand now, after any act that changed it: the stage is kept with its day and who said
 * so, and what is owed of the next one is opened, moved to another day, met or cancelled. A register without stages has none of this.
 * @param approvedBy the second person, where the stage takes one
 */
export async function settleStages(
  tx: Tx,
  actor: Actor,
  register: Register,
  ids: readonly string[],
  approvedBy: string | null = null,
): Promise<void> {
  if ((register.stages ?? []).length === 0) return;
  for (const record of await findEntries(tx, scopeOf(ENGINE), ids)) {
    const row = rowOf(register, record);
    if (record.state === 'CONFIRMED')
      await keepStage(tx, record.id, stageDay(register, row), { personId: actor.personId, approvedBy });
    for (const wanted of duesOf(register, row, record.state)) await settleDue(tx, actor, record, wanted);
  }
}

/** The stage in which a row stands, with its day. */
function stageDay(register: Register, row: AnyRow): { readonly stage: string; readonly on: Day } {
  const stage = stageOf(register, row) ?? '';
  const rule = ruleOfStage(register, stage);
  // Of one that a list of past years does not date, the day of the entry.
  return { stage, on: ((rule && reachedOn(rule, row)) ?? row.happenedOn) as Day };
}

/** An entry is withdrawn: nothing is owed of it any more, and no further stage decided. */
export async function endStages(tx: Tx, actor: Actor, register: Register, id: string): Promise<void> {
  await settleStages(tx, actor, register, [id]);
  for (const kind of STAGE_APPROVALS) await withdrawApprovals(tx, kind, id);
}

async function settleDue(tx: Tx, actor: Actor, record: EntryRecord, wanted: WantedDue): Promise<void> {
  const { id, dueOn: named } = await dueInHand(tx, record.id, wanted.rule.stage);
  if (wanted.rule.kind !== 'PILOT_END') return settleOwed(tx, record, { ...wanted, id, named });
  if (named === wanted.on) return;
  await nameDue(tx, id, wanted.on);
  await settleOfficeWork(tx, actor, record, wanted.on);
}

/**
 * The office's own look at what is about to end: prolonged, it is due on another day; gone on to what comes after, it is done;
 * withdrawn, it falls away.
 */
async function settleOfficeWork(tx: Tx, actor: Actor, record: EntryRecord, on: Day | null): Promise<void> {
  const { id, title, state } = record;
  if (on === null) {
    await (state === 'CONFIRMED' ? finishOfficeWork : dropOfficeWork)(tx, actor, 'PILOT_END', [id]);
    return;
  }
  const work = { what: 'PILOT_END', subjectType: 'REGISTER_ENTRY', subjectId: id, dueOn: on } as const;
  if (!(await redateOfficeWork(tx, work, id))) await openOfficeWork(tx, actor, { ...work, about: title ?? '' });
}

interface OwedDue extends WantedDue {
  /** Of the row that is the obligation's subject. */
  readonly id: string;
  /** The day that was named last. */
  readonly named: Day | null;
}

/** What its unit owes; on a rest day it is due on the next working day. Another unit gets what is open of the one before. */
async function settleOwed(tx: Tx, record: EntryRecord, owed: OwedDue): Promise<void> {
  const { on, done, id, named } = owed;
  const watched = await watchedDue(tx, kindOf(owed), id, on);
  if (watched.obligationId === null) {
    if (named === on) return;
    await nameDue(tx, id, on);
    return on === null ? undefined : openOwed(tx, record, owed, watched.dueOn);
  }
  if (named !== on) await nameDue(tx, id, on);
  if (on === null) return settleObligation(tx, watched.obligationId, done ? 'MET' : 'CANCELLED');
  await carryTo(tx, record, watched.obligationId, watched);
  if (named !== on) await redateObligation(tx, watched.obligationId, watched.dueOn, 'EXTENSION', record.id);
}

const kindOf = ({ rule }: WantedDue) => (rule.kind === 'TOPIC' ? 'TOPIC' : 'PILOT');

/** Gives what is open to the unit that the entry names now. */
async function carryTo(
  tx: Tx,
  { unitId }: EntryRecord,
  id: string,
  { ownerUnitId, today }: { readonly ownerUnitId: string | null; readonly today: Day },
): Promise<void> {
  if (unitId === null || unitId === ownerUnitId) return;
  await carryObligations(tx, [{ id, unitId, postId: null, dueOn: null, said: null, restored: false }], today);
}

async function openOwed(tx: Tx, record: EntryRecord, owed: OwedDue, dueOn: Day): Promise<void> {
  const { unitId, projectId, title: matter } = record;
  if (unitId === null) return;
  const title = words(`title.DUE_${owed.rule.stage}`, { matter: quoted(matter ?? '') });
  await openObligation(tx, {
    ...{ kind: kindOf(owed), subjectId: owed.id, projectId, ownerUnitId: unitId, title, dueOn, namedOn: owed.on },
  });
}
