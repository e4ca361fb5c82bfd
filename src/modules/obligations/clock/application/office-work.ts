import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { recordAct, recordActs } from '../../../audit/index.js';
import { OFFICE_WORKS, type OfficeWorkKind } from '../domain/office-work.js';
import { finishOfficeWorks, insertOfficeWork } from '../persistence/office-work.repository.js';
import { openOfficeObligation, settleOfficeObligation } from './open-obligation.js';
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
export async function finishOfficeWork(
  tx: Tx,
  actor: Actor,
  what: OfficeWorkKind,
  subjectIds: readonly string[],
  note: string | null = null,
): Promise<number> {
  const works = await finishOfficeWorks(tx, what, subjectIds, { personId: actor.personId, note });
  const ids = await settleOfficeObligation(tx, 'OFFICE_WORK', works);
  const entry = { action: 'office-work.finished', subjectType: 'OBLIGATION', facts: { what, note } } as const;
  await recordActs(
    tx,
    actor,
    ids.map((subjectId) => ({ ...entry, subjectId })),
  );
  return ids.length;
}
