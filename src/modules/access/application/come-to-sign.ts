import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
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
    await tellOwner(
      tx,
      account,
      key,
      '您已任签批岗位（或者代行其职责），原由一人发放的链接所设密码已失效，请向安全管理员领取链接、向第二人领取验证码后重新设置。',
    );
    await notifyAccounts(
      tx,
      (await administratorAccounts(tx, 'SECURITY_ADMIN')).map((recipientAccountId) => ({
        ...{ key: `${key}:${recipientAccountId}`, kind: 'ACCOUNT_LINK', recipientAccountId },
        ...{ subjectType: 'ACCOUNT', subjectId: accountId, title: '账号密码' },
        body: `${personName ?? ''}（账号“${login}”）已任签批岗位或者代行其职责，原密码已失效，请为其发放设置密码的链接。`,
      })),
    );
  }
}
