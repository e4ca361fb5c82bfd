import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { words } from '../../../../texts/words.js';
import { at } from '../domain/check-row.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault, type Writer } from '../domain/rights.js';
import { STAGE, type MoveApproval, type StageRule } from '../domain/stage-rules.js';
import { dayOfMove, ruleOfStage, saidIn, stageOf } from '../domain/stages.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { askOfEntry } from './ask-stage.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, writerOf } from './entry-work.js';
import { stageWord } from './register-words.js';
import { settleRows } from './settle-rows.js';
import { tellUnit } from './tell-unit.js';
import { officePost, type Written, writeStage } from './write-stage.js';

/** A stage, and what is said with it. */
export interface Move {
  readonly stage: string;
  /** The stage's fields that were given; what else is given is not taken. */
  readonly row: Partial<AnyRow>;
}

/** An entry after a move; `waits` where the stage takes a second person, who has not decided yet. */
export interface MovedEntry extends EntryRef {
  readonly stage: string;
  readonly waits: boolean;
}

/**
 * The office moves an entry one stage on, filling what the stage asks. What it says is a content
 * of its own, kept with who wrote it. A stage with an approval is reached by the word of a head of the office who is another.
 */
@Injectable()
export class MoveEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, NOT_CONFIRMED, CORRECTION_WAITS, STAGE_SKIPPED, STAGE_WAITS, ENTRY_REFUSED */
  move(actor: Actor, register: Register, id: string, given: Move, seen: number | null): Promise<MovedEntry> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      const { rule, row } = await movedRow(tx, actor, register, record, given);
      const by = await writerOf(tx, actor, officePost(actor));
      const { approval } = rule;
      if (approval !== undefined)
        return askToMove(tx, actor, register, record, { rule: { ...rule, approval }, row, by });
      return carryOutMove(tx, actor, register, record, { row, by });
    });
  }
}

/** The row as the move would make it. @throws what `MoveEntry.move` throws */
export async function movedRow(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  { stage, row: given }: Move,
): Promise<{ readonly rule: StageRule; readonly row: AnyRow }> {
  const facts = factsOf(record);
  allow(actFault(register, actor, facts, 'move'), record);
  const held = rowOf(register, record);
  const from = stageOf(register, held);
  const rule = ruleOfStage(register, stage);
  if (rule === undefined || from === null || !rule.from.includes(from))
    throw refuse('STAGE_SKIPPED', { from, to: stage });
  if (facts.moving === true) throw refuse('STAGE_WAITS');
  const said = saidIn(rule);
  // Its day is asked each time; of the rest, what was said before stays where nothing is said.
  const day = dayOfMove(rule);
  const own = {
    [day]: null,
    ...Object.fromEntries(said.flatMap((name) => (name in given ? [[name, given[name]]] : []))),
  };
  const [settled] = await settleRows(tx, actor, register, [{ ...held, ...own, [STAGE]: stage }]);
  if (settled === undefined) throw new Error('a row was lost');
  accept(settled.row[day] === null ? [at(`/${day}`, 'STAGE_FIELD_MISSING')] : []);
  // What has become of units and projects since is no fault of this stage.
  accept(settled.faults.filter(({ pointer }) => said.includes(pointer.split('/')[1] ?? '')));
  return { rule, row: { ...held, ...own, [STAGE]: stage } };
}

async function askToMove(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  {
    rule,
    row,
    by,
  }: { readonly rule: StageRule & { readonly approval: MoveApproval }; readonly row: AnyRow; readonly by: Writer },
): Promise<MovedEntry> {
  const { stage, approval } = rule;
  const given = Object.fromEntries(saidIn(rule).map((name) => [name, row[name]]));
  const ref = await askOfEntry(tx, actor, record, {
    approval,
    title: words(`title.${approval}`, {
      matter: quoted(record.title ?? ''),
      stage: stageWord('zh-CN', register, stage),
    }),
    facts: { stage, given },
    by,
    recorded: { act: 'move-asked', facts: { from: record.fields[STAGE] ?? null, to: stage } },
  });
  return { ...ref, stage, waits: true };
}

/** Moves an entry that the caller has locked and weighed. */
export async function carryOutMove(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  written: Written,
): Promise<MovedEntry> {
  const stage = String(written.row[STAGE]);
  const facts = { from: stageOf(register, record.fields), to: stage };
  const ref = await writeStage(tx, actor, register, record, { ...written, act: 'moved', facts });
  const told = { ...record, version: ref.version, writerPosts: [] };
  await tellUnit(tx, register, 'REGISTER_MOVED', told, stageWord('zh-CN', register, stage));
  return { ...ref, stage, waits: false };
}
