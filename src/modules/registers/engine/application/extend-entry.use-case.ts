import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../../shared-kernel/dates.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { words } from '../../../../texts/words.js';
import { at } from '../domain/check-row.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault } from '../domain/rights.js';
import type { TermRule } from '../domain/stage-rules.js';
import { mayExtend, stageOf } from '../domain/stages.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { askOfEntry } from './ask-stage.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, writerOf } from './entry-work.js';
import { tellUnit } from './tell-unit.js';
import { officePost, type Written, writeStage } from './write-stage.js';

/** A term as it is prolonged: the new day, and the number of the paper that says so. */
export interface Extension {
  readonly termTo: Day;
  readonly number: string;
}

/** An entry after that; `waits` where a second person has not decided yet. */
export interface ExtendedEntry extends EntryRef {
  readonly waits: boolean;
}

/** The office prolongs the term of an entry (延期): one proposes it with the paper, a head of the office who is another decides. */
@Injectable()
export class ExtendEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same paper to the same day once more changes nothing. @throws ENTRY_NOT_FOUND, STALE_VERSION, NOT_CONFIRMED, CORRECTION_WAITS, STAGE_WAITS, STAGE_SKIPPED, ENTRY_REFUSED */
  execute(actor: Actor, register: Register, id: string, given: Extension, seen: number | null): Promise<ExtendedEntry> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      const { state, version, revision } = record;
      const longer = longerTerm(register, actor, record, given);
      if (longer === null) return { id, state, version, revision, waits: false };
      const by = await writerOf(tx, actor, officePost(actor));
      const { from, to } = longer;
      const ref = await askOfEntry(tx, actor, record, {
        approval: longer.term.approval,
        title: words('title.PILOT_EXTENSION', {
          ...{ matter: quoted(record.title ?? ''), number: given.number },
          ...{ from: from === null ? '' : dayWords(from), to: dayWords(to) },
        }),
        facts: { extension: given },
        by,
        recorded: { act: 'extension-asked', facts: { from, to } },
      });
      return { ...ref, waits: true };
    });
  }
}

interface LongerTerm {
  readonly term: TermRule;
  readonly row: AnyRow;
  readonly from: Day | null;
  readonly to: Day;
}

/** The row as the prolongation would make it, its first term kept; null where it says so already. @throws what `ExtendEntry` throws */
function longerTerm(
  register: Register,
  actor: Actor,
  record: EntryRecord,
  { termTo, number }: Extension,
): LongerTerm | null {
  const facts = factsOf(record);
  allow(actFault(register, actor, facts, 'move'), record);
  const held = rowOf(register, record);
  const { term } = register;
  const stage = stageOf(register, held);
  if (term === undefined || !mayExtend(register, stage)) throw refuse('STAGE_SKIPPED', { from: stage });
  const before = held[term.to] as Day | null;
  if (before === termTo && held[term.number] === number) return null;
  if (facts.moving === true) throw refuse('STAGE_WAITS');
  accept(before !== null && termTo <= before ? [at('/termTo', 'TERM_NOT_LATER')] : []);
  const row = { ...held, [term.to]: termTo, [term.first]: held[term.first] ?? before, [term.number]: number };
  return { term, row, from: before, to: termTo };
}

/** What was agreed to, of an entry that the caller has locked. @throws what `ExtendEntry` throws */
export async function carryOutExtension(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  { given, ...agreed }: Omit<Written, 'row'> & { readonly given: Extension },
): Promise<void> {
  const proposer = { ...actor, personId: agreed.by.personId };
  const longer = longerTerm(register, proposer, record, given);
  if (longer === null) return;
  const { row, from, to } = longer;
  const written = { ...agreed, row, act: 'extended', facts: { from, to } };
  const { version } = await writeStage(tx, actor, register, record, written);
  await tellUnit(tx, register, 'REGISTER_EXTENDED', { ...record, version, writerPosts: [] }, dayWords(to));
}
