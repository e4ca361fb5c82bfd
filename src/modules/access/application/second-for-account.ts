import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { listSeconds, personSigns } from '../../organisation/index.js';
import { type AccountOwner, type AccountWay, wayOfAccount } from '../domain/account-authority.js';
import { ADMINISTRATOR, findPendingApproval, OFFICE_HEAD, requestApproval } from '../../approvals/index.js';
import { refuse } from '../domain/problems.js';
import { listOtherAdministrators } from '../persistence/account.repository.js';

/** Who could be the second person: another administrator, else a head of the office. */
export interface Seconds {
  readonly role: typeof ADMINISTRATOR | typeof OFFICE_HEAD;
  readonly names: readonly string[];
}

/** How an act on the account takes effect, and who could be the second person. @throws ACCOUNT_OF_ONESELF */
export async function wayOfAct(
  reader: Reader,
  actor: Actor,
  owner: AccountOwner,
): Promise<{ readonly way: AccountWay; readonly seconds: Seconds }> {
  const signs = owner.personId !== null && (await personSigns(reader, owner.personId));
  const administrators = await listOtherAdministrators(reader, [actor.accountId, owner.accountId]);
  const heads =
    administrators.length > 0 ? [] : await listSeconds(reader, OFFICE_HEAD, [actor.personId, owner.personId]);
  const seconds: Seconds =
    administrators.length > 0
      ? { role: ADMINISTRATOR, names: administrators.map(({ login }) => login) }
      : { role: OFFICE_HEAD, names: heads.map(({ name }) => name) };
  return { way: wayOfAccount(actor, owner, signs, seconds.names.length > 0), seconds };
}

/** An act on an account that waits for its second person. */
export interface AccountAsk {
  readonly kind: string;
  readonly owner: AccountOwner & { readonly accountId: string; readonly login: string };
  readonly title: string;
  readonly seconds: Seconds;
}

/** Asks the second person. @throws AUTHORITY_WAITS where the same was asked already */
export async function askForAccount(
  tx: Tx,
  actor: Actor,
  { kind, owner, title, seconds }: AccountAsk,
): Promise<string> {
  if ((await findPendingApproval(tx, kind, owner.accountId)) !== null) throw refuse('AUTHORITY_WAITS');
  const { accountId, personId, login } = owner;
  return requestApproval(tx, actor, {
    ...{ kind, subjectType: 'ACCOUNT', subjectId: accountId, title, approverRole: seconds.role, officeOnly: true },
    facts: {
      login,
      proposedByAccount: actor.accountId,
      concerned: [accountId, personId].filter((one) => one !== null),
    },
  });
}
