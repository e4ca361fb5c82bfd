import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, type ActorPost, OFFICE_ROLES, postsWithRole } from '../../../../shared-kernel/actor.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { words } from '../../../../texts/words.js';
import { OFFICE_HEAD, requestApproval } from '../../../approvals/index.js';
import { at } from '../domain/check-row.js';
import { afterAct } from '../domain/life.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault, type Writer } from '../domain/rights.js';
import { STAGE, type StageRule } from '../domain/stage-rules.js';
import { dayOfMove, mayExtend, ruleOfStage, saidIn, stageOf } from '../domain/stages.js';
import { contentColumns, type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { changeEntry, decideRevisions, insertRevisions, nextRevision } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, recordEntryActs, writerOf } from './entry-work.js';
import { stageWord } from './register-words.js';
import { settleRows } from './settle-rows.js';
import { settleStages } from './settle-stages.js';
import { tellUnit } from './tell-unit.js';

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

/** A term as it is prolonged: the new day, and the number of the paper that says so. */
export interface Extension {
  readonly termTo: string;
  readonly number: string;
}

/**
 * The office moves an entry one stage on, filling what the stage asks, or prolongs its term. What it says is a content
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
      const post = officePost(actor);
      const by = await writerOf(tx, actor, post);
      if (rule.approval !== undefined) return askApproval(tx, actor, register, record, { rule, row, by });
      return carryOutMove(tx, actor, register, record, { row, by });
    });
  }

  /** The first term is kept; the same paper to the same day once more changes nothing. @throws ENTRY_NOT_FOUND, STALE_VERSION, NOT_CONFIRMED, CORRECTION_WAITS, STAGE_SKIPPED, ENTRY_REFUSED */
  extend(actor: Actor, register: Register, id: string, given: Extension, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'move'), record);
      const held = rowOf(register, record);
      const { term } = register;
      const from = stageOf(register, held);
      if (term === undefined || !mayExtend(register, from)) throw refuse('STAGE_SKIPPED', { from });
      const before = held[term.to] as string | null;
      if (before === given.termTo && held[term.number] === given.number) return asItStands(record);
      accept(before !== null && given.termTo <= before ? [at('/termTo', 'TERM_NOT_LATER')] : []);
      const row = { ...held, [term.to]: given.termTo, [term.first]: held[term.first] ?? before };
      const by = await writerOf(tx, actor, officePost(actor));
      const written = { row: { ...row, [term.number]: given.number }, by, act: 'extended' };
      return writeStage(tx, actor, register, record, { ...written, facts: { from: before, to: given.termTo } });
    });
  }
}

/** What was asked twice is answered as the first time. */
function asItStands({ id, state, version, revision }: EntryRecord): EntryRef {
  return { id, state, version, revision };
}

function officePost(actor: Actor): ActorPost {
  const posts = postsWithRole(actor, OFFICE_ROLES);
  const post = posts.find((one) => !one.delegated) ?? posts[0];
  if (post === undefined) throw refuse('ENTRY_NOT_YOURS');
  return post;
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

/** A head of the office decides; until then the entry stands where it stood, and only the office knows. */
async function askApproval(
  tx: Tx,
  actor: Actor,
  { kind }: Register,
  record: EntryRecord,
  { rule, row, by }: { readonly rule: StageRule; readonly row: AnyRow; readonly by: Writer },
): Promise<MovedEntry> {
  const { id, title, state, version, revision, projectId } = record;
  const approval = rule.approval ?? '';
  const matter = quoted(title ?? '');
  const given = Object.fromEntries(saidIn(rule).map((name) => [name, row[name]]));
  const asked = { kind: approval, subjectType: 'REGISTER_ENTRY', subjectId: id, officeOnly: true } as const;
  await requestApproval(tx, actor, {
    ...{ ...asked, projectId, unitId: record.unitId, approverRole: OFFICE_HEAD },
    title: words('title.CASE_PROMOTION', { matter }),
    // Neither does he decide in whose name a deputy proposed it.
    facts: { kind, stage: rule.stage, given, by, concerned: [by.personId, by.forPersonId] },
  });
  const facts = { kind, revision, from: record.fields[STAGE] ?? null, to: rule.stage };
  await recordEntryActs(tx, actor, 'move-asked', [{ id, unitId: null, facts }]);
  return { id, state, version, revision, stage: rule.stage, waits: true };
}

/** What is written of a stage: the whole row, who wrote it, and the second person where it takes one. */
interface Written {
  readonly row: AnyRow;
  readonly by: Writer;
  readonly approvedBy?: string | null;
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

async function writeStage(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  written: Written & { readonly act: string; readonly facts: Readonly<Record<string, unknown>> },
): Promise<EntryRef> {
  const { row, by, approvedBy = null, act, facts } = written;
  const { id, state, unitId } = record;
  const number = await nextRevision(tx, id);
  await insertRevisions(tx, [{ entryId: id, number, row }], { by, corrects: false });
  await decideRevisions(tx, [{ id, number }], { state: 'CONFIRMED', personId: approvedBy, words: null });
  const { publicity } = afterAct(factsOf(record), 'move');
  await changeEntry(tx, id, { revision: number, publicity }, contentColumns(register, row));
  const mover = { ...actor, personId: by.personId };
  await settleStages(tx, mover, register, [id], approvedBy);
  await recordEntryActs(tx, actor, act, [{ id, unitId, facts: { kind: register.kind, revision: number, ...facts } }]);
  return { id, state, version: record.version + 1, revision: number };
}
