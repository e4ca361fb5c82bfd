import type { Tx } from '../../../platform/database/tx.js';
import { notifyAccounts, notifyPeople } from '../../notifications/index.js';
import type { Approval } from '../domain/approval.js';
import type { Decision } from './approval-kinds.js';

/** Whoever proposed learns what became of it: a person himself, an administrator by his account. */
export async function tellProposer(tx: Tx, approval: Approval, { verdict, words }: Decision): Promise<void> {
  const { approvalId, title, unitId, proposedByPerson, facts } = approval;
  const agreed = verdict === 'APPROVED';
  const account = facts['proposedByAccount'];
  const notice = {
    ...{
      key: `approval:${approvalId}:decided`,
      kind: 'APPROVAL_DECIDED',
      subjectType: 'APPROVAL',
      subjectId: approvalId,
    },
    title: `${agreed ? '已同意' : '未同意'}：${title}`,
    body: words === null ? title : `${title}。意见：${words}`,
  };
  if (proposedByPerson !== null) await notifyPeople(tx, [{ ...notice, unitId, recipientPersonId: proposedByPerson }]);
  else if (typeof account === 'string') await notifyAccounts(tx, [{ ...notice, recipientAccountId: account }]);
}
