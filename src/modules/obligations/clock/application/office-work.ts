import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { recordAct, recordActs } from '../../../audit/index.js';
import { OFFICE_WORKS, type OfficeWorkKind } from '../domain/office-work.js';
import { finishOfficeWorks, insertOfficeWork, openWorkOn } from '../persistence/office-work.repository.js';
import { openOfficeObligation, settleOfficeObligation } from './open-obligation.js';
import { redateObligation } from './redate-obligation.js';
import type { SubjectType } from '../../../../shared-kernel/subjects.js';

/** Work for the office's own desk. */
export interface OfficeWorkDraft {
  readonly what: OfficeWorkKind;
  /** A thing with a page of its own is linked by its type: CASE, INTERVIEW, OBLIGATION … */
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** What it is about, in words: fills the title. */
  readonly about: string;
  /** A named day (on a rest day the next working day); left out: as many working days as the kind has. */
  readonly dueOn?: Day;
}

/**
 * Puts work on the office's desk (ladder OFFICE: it reminds the official's own chain), once while it is open. Nobody
 * outside the office sees it.
 * @returns the obligation's id, or null where the same work is open already
 */
export async function openOfficeWork(tx: Tx, actor: Actor, draft: OfficeWorkDraft): Promise<string | null> {
  const { what, subjectType, subjectId, about, dueOn } = draft;
  const workId = await insertOfficeWork(tx, what, subjectType, subjectId);
  if (workId === null) return null;
  const id = await openOfficeObligation(tx, {
    kind: 'OFFICE_WORK',
    subjectId: workId,
    title: words(`title.${what}`, { about }),
    ...(dueOn === undefined ? { workingDays: OFFICE_WORKS[what].workingDays } : { dueOn }),
  });
  const facts = { what, about: subjectId };
  await recordAct(tx, actor, { action: 'office-work.opened', subjectType: 'OBLIGATION', subjectId: id, facts });
  return id;
}

/**
 * Finishes what is open of a kind about some subjects: by the act that settles it, or by a person with a note. Nothing
 * happens where none is open.
 * @returns how many were open
 */
export function finishOfficeWork(
  tx: Tx,
  actor: Actor,
  what: OfficeWorkKind,
  subjectIds: readonly string[],
  note: string | null = null,
): Promise<number> {
  return endOfficeWork(tx, actor, { what, subjectIds, note, state: 'MET' });
}

/** What is open of a kind about some subjects falls away: nobody did it, and nobody need do it any more. @returns how many were open */
export function dropOfficeWork(
  tx: Tx,
  actor: Actor,
  what: OfficeWorkKind,
  subjectIds: readonly string[],
): Promise<number> {
  return endOfficeWork(tx, actor, { what, subjectIds, note: null, state: 'CANCELLED' });
}

/** What is open of a kind about a subject is due on another day, on a rest day the next working day. @returns whether any was open */
export async function redateOfficeWork(
  tx: Tx,
  { what, subjectId, dueOn }: Pick<OfficeWorkDraft, 'what' | 'subjectId'> & { readonly dueOn: Day },
  sourceId: string,
): Promise<boolean> {
  const open = await openWorkOn(tx, what, subjectId, dueOn);
  if (open !== null) await redateObligation(tx, open.obligationId, open.dueOn, 'EXTENSION', sourceId);
  return open !== null;
}

interface Ended {
  readonly what: OfficeWorkKind;
  readonly subjectIds: readonly string[];
  readonly note: string | null;
  readonly state: 'MET' | 'CANCELLED';
}

async function endOfficeWork(tx: Tx, actor: Actor, { what, subjectIds, note, state }: Ended): Promise<number> {
  const works = await finishOfficeWorks(tx, what, subjectIds, { personId: actor.personId, note });
  const ids = await settleOfficeObligation(tx, 'OFFICE_WORK', works, state);
  const facts = { what, note, ...(state === 'CANCELLED' && { state }) };
  const entry = { action: 'office-work.finished', subjectType: 'OBLIGATION', facts } as const;
  await recordActs(
    tx,
    actor,
    ids.map((subjectId) => ({ ...entry, subjectId })),
  );
  return ids.length;
}
