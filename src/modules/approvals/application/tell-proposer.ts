import type { Tx } from '../../../platform/database/tx.js';
import { notifyAccounts, notifyPeople } from '../../notifications/index.js';
import type { Approval } from '../domain/approval.js';
import type { Decision } from './approval-kinds.js';

/** Whoever proposed learns what became of it: a person himself, an administrator by his account. */
export function tellProposer(tx: Tx, approval: Approval, { verdict, words }: Decision): Promise<void> {
  const { title } = approval;
  const body = words === null ? title : `${title}。意见：${words}`;
  return tell(tx, approval, `${verdict === 'APPROVED' ? '已同意' : '未同意'}：${title}`, body);
}

/** The same where it could not be carried out any more as it was proposed. */
export function tellVoid(tx: Tx, approval: Approval): Promise<void> {
  const { title } = approval;
  return tell(tx, approval, `已作废：${title}`, `${title}。提出以后情况已有变化，该申请已作废，请核对后重新提出。`);
}

async function tell(tx: Tx, approval: Approval, title: string, body: string): Promise<void> {
  const { approvalId, unitId, proposedByPerson, facts } = approval;
  const account = facts['proposedByAccount'];
  const notice = {
    ...{ key: `approval:${approvalId}:decided`, kind: 'APPROVAL_DECIDED', subjectType: 'APPROVAL' },
    ...{ subjectId: approvalId, title, body },
  };
  if (proposedByPerson !== null) await notifyPeople(tx, [{ ...notice, unitId, recipientPersonId: proposedByPerson }]);
  else if (typeof account === 'string') await notifyAccounts(tx, [{ ...notice, recipientAccountId: account }]);
}
