import type { Tx } from '../../../../platform/database/tx.js';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { words } from '../../../../texts/words.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import {
  finishOfficeWork,
  openObligation,
  openOfficeWork,
  redateObligation,
  settleObligation,
  settleOfficeObligation,
} from '../../../obligations/index.js';
import type { AnyRow, Register } from '../domain/register.js';
import { CASE_PROMOTION } from '../domain/stage-rules.js';
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
  return { stage, on: (rule === undefined ? row.happenedOn : reachedOn(rule, row)) as Day };
}

/** An entry is withdrawn: nothing is owed of it any more, and no further stage decided. */
export async function endStages(tx: Tx, actor: Actor, register: Register, id: string): Promise<void> {
  await settleStages(tx, actor, register, [id]);
  if ((await withdrawApprovals(tx, CASE_PROMOTION, id)) > 0)
    await settleOfficeObligation(tx, 'APPROVAL', [id], 'CANCELLED');
}

async function settleDue(tx: Tx, actor: Actor, record: EntryRecord, wanted: WantedDue): Promise<void> {
  const { id, dueOn: named } = await dueInHand(tx, record.id, wanted.rule.stage);
  if (named === wanted.on) return;
  await nameDue(tx, id, wanted.on);
  await (wanted.rule.kind === 'PILOT_END'
    ? settleOfficeWork(tx, actor, record, wanted.on)
    : settleOwed(tx, record, id, wanted));
}

/** The office's own look at what is about to end: what was open of an earlier day is done with. */
async function settleOfficeWork(tx: Tx, actor: Actor, { id, title }: EntryRecord, on: Day | null): Promise<void> {
  await finishOfficeWork(tx, actor, 'PILOT_END', [id]);
  if (on === null) return;
  const about = title ?? '';
  await openOfficeWork(tx, actor, {
    ...{ what: 'PILOT_END', subjectType: 'REGISTER_ENTRY', subjectId: id, about, dueOn: on },
  });
}

/** What its unit owes; on a rest day it is due on the next working day. */
async function settleOwed(
  tx: Tx,
  record: EntryRecord,
  subjectId: string,
  { rule, on, done }: WantedDue,
): Promise<void> {
  const kind = rule.kind === 'TOPIC' ? 'TOPIC' : 'PILOT';
  const { obligationId, dueOn } = await watchedDue(tx, kind, subjectId, on);
  if (on === null) {
    if (obligationId !== null) await settleObligation(tx, obligationId, done ? 'MET' : 'CANCELLED');
    return;
  }
  if (obligationId !== null) return redateObligation(tx, obligationId, dueOn, 'EXTENSION', record.id);
  if (record.unitId === null) return;
  const title = words(`title.DUE_${rule.stage}`, { matter: quoted(record.title ?? '') });
  await openObligation(tx, {
    ...{ kind, subjectId, projectId: record.projectId, ownerUnitId: record.unitId, title, dueOn, namedOn: on },
  });
}
