import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyAccounts } from '../../notifications/index.js';
import { personSigns } from '../../organisation/index.js';
import { administratorAccounts, endPasswordsOfOne } from '../persistence/account.repository.js';
import { deleteSessionsOf } from '../persistence/session.repository.js';
import { tellOwner } from './account-link.js';

/**
 * People have come to sign, by a seat or a delegation. What one person alone could have set is no way into their accounts
 * any more: the password ends with its sessions, and a link of two sets the next. They and the security administrators are told.
 */
export async function comeToSign(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) if (await personSigns(tx, personId)) await endPasswords(tx, actor, personId);
}

async function endPasswords(tx: Tx, actor: Actor, personId: string): Promise<void> {
  for (const account of await endPasswordsOfOne(tx, personId)) {
    const { accountId, login, personName, version } = account;
    await deleteSessionsOf(tx, accountId);
    const facts = { personId };
    await recordAct(tx, actor, { action: 'password.ended', subjectType: 'ACCOUNT', subjectId: accountId, facts });
    const key = `password:${accountId}:${String(version)}:ended`;
    await tellOwner(tx, account, key, 'PASSWORD_ENDED');
    await notifyAccounts(
      tx,
      (await administratorAccounts(tx, 'SECURITY_ADMIN')).map((recipientAccountId) => ({
        ...{ key: `${key}:${recipientAccountId}`, kind: 'ACCOUNT_LINK', recipientAccountId },
        ...{ subjectId: accountId },
        ...noticeWords('PASSWORD_ENDED_ADMIN', { name: personName ?? '', login }),
      })),
    );
  }
}
