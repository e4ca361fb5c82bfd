import type { Tx } from '../../../platform/database/tx.js';
import { noticeWords, words as said } from '../../../texts/words.js';
import { notifyAccounts, notifyPeople } from '../../notifications/index.js';
import type { Approval } from '../domain/approval.js';
import type { Decision } from './approval-kinds.js';

/** Whoever proposed learns what became of it: a person himself, an administrator by his account. */
export function tellProposer(tx: Tx, approval: Approval, { verdict, words }: Decision): Promise<void> {
  const facts = { matter: approval.title, words: words === null ? '' : said('phrase.opinion', { words }) };
  return tell(tx, approval, noticeWords(verdict === 'APPROVED' ? 'APPROVAL_GRANTED' : 'APPROVAL_REFUSED', facts));
}

/** The same where it could not be carried out any more as it was proposed. */
export function tellVoid(tx: Tx, approval: Approval): Promise<void> {
  return tell(tx, approval, noticeWords('APPROVAL_VOID', { matter: approval.title }));
}

/** The same where each of the things that it was about was dealt with by itself. */
export function tellSettled(tx: Tx, approval: Approval): Promise<void> {
  return tell(tx, approval, noticeWords('APPROVAL_SETTLED', { matter: approval.title }));
}

async function tell(tx: Tx, approval: Approval, told: ReturnType<typeof noticeWords>): Promise<void> {
  const { approvalId, unitId, proposedByPerson, facts } = approval;
  const account = facts['proposedByAccount'];
  const key = `approval:${approvalId}:decided`;
  const notice = { key, kind: 'APPROVAL_DECIDED', subjectId: approvalId, ...told } as const;
  if (proposedByPerson !== null) await notifyPeople(tx, [{ ...notice, unitId, recipientPersonId: proposedByPerson }]);
  else if (typeof account === 'string') await notifyAccounts(tx, [{ ...notice, recipientAccountId: account }]);
}
