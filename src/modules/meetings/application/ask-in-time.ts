import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { askDecider, OFFICE_TERM, withdrawApprovals } from '../../approvals/index.js';
import { openOfficeObligation, settleOfficeObligation } from '../../obligations/index.js';

/** Asks for a word on a meeting: one that is the office's to get is due like its other decisions, so that silence reminds its own chain. @returns the approval's id */
export async function askInTime(tx: Tx, actor: Actor, asked: Parameters<typeof askDecider>[2]): Promise<string> {
  const { subjectId, title, officeOnly } = asked;
  if (officeOnly === true)
    await openOfficeObligation(tx, { kind: 'APPROVAL', subjectId, title, workingDays: OFFICE_TERM });
  return askDecider(tx, actor, asked);
}

/** The word is there, or nobody needs it any more. */
export async function heard(tx: Tx, meetingId: string, state: 'MET' | 'CANCELLED' = 'MET'): Promise<void> {
  await settleOfficeObligation(tx, 'APPROVAL', [meetingId], state);
}

/** What waits of a kind about a meeting falls away with it. */
export async function dropAsked(tx: Tx, kind: string, meetingId: string): Promise<void> {
  await withdrawApprovals(tx, kind, meetingId);
  await heard(tx, meetingId, 'CANCELLED');
}
