import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { type Account, countOtherAdministrators, findAccount, setDisabled } from '../persistence/account.repository.js';
import { endLinks } from '../persistence/one-time-link.repository.js';
import { deleteSessionsOf } from '../persistence/session.repository.js';

/** Approvals by which a second person lets an account be disabled, or let in again. */
export const ACCOUNT_DISABLE = 'ACCOUNT_DISABLE';
export const ACCOUNT_ENABLE = 'ACCOUNT_ENABLE';

/**
 * Disables an account, every session and link of it at once, or lets a person's in again. The last administrator stays;
 * an administrator's account is never let in again, but made anew.
 * @throws ACCOUNT_STATE
 */
export async function switchAccount(
  tx: Tx,
  actor: Actor,
  accountId: string,
  disabled: boolean,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const account = await findAccount(tx, accountId);
  if (account === null) throw refuse('ACCOUNT_STATE');
  await assertSwitchable(tx, account, disabled);
  if (!(await setDisabled(tx, accountId, disabled))) throw refuse('ACCOUNT_STATE');
  if (disabled) {
    await deleteSessionsOf(tx, accountId);
    await endLinks(tx, accountId);
  }
  const action = disabled ? 'account.disabled' : 'account.enabled';
  await recordAct(tx, actor, { action, subjectType: 'ACCOUNT', subjectId: accountId, facts });
}

/** @throws ACCOUNT_STATE where it is so already, waits for its first approval, or an administrator's must not change so */
export async function assertSwitchable(tx: Tx, account: Account, disabled: boolean): Promise<void> {
  const { accountId, adminRole, awaitsApproval, disabledAt } = account;
  if ((disabledAt !== null) === disabled || awaitsApproval) throw refuse('ACCOUNT_STATE');
  if (adminRole === null) return;
  if (!disabled || (await countOtherAdministrators(tx, accountId)) === 0) throw refuse('ACCOUNT_STATE');
}
