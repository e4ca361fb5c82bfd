import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyAccounts, notifyPeople } from '../../notifications/index.js';
import type { AccountOwner } from '../domain/account-authority.js';
import { endAwaitingLinks, endLinks } from '../persistence/one-time-link.repository.js';
import { deleteFailures } from '../persistence/sign-in.repository.js';
import { askDirector } from './initial-settings.js';
import { issueLink } from './issue-link.js';
import { withdrawApprovals } from '../../approvals/index.js';
import { askForAccount, wayOfAct } from './second-for-account.js';

/** The approval by which a second person lets a link to an account be used, and gets its code. */
export const ACCOUNT_LINK = 'ACCOUNT_LINK';

/** A link as it was issued. */
export interface IssuedLink {
  readonly link: string;
  readonly expiresAt: Instant;
  /** Of no use until a second person has agreed; he gets the code. */
  readonly approvalId: string | null;
  readonly waitsFor: readonly string[];
}

type Owner = AccountOwner & { readonly accountId: string; readonly login: string };

/** Tells whoever owns an account what concerns it: a person himself, an administrator without one by the account. */
export async function tellOwner(
  tx: Tx,
  owner: Omit<Owner, 'login'>,
  key: string,
  told: 'PASSWORD_SET' | 'PASSWORD_ENDED' | 'LINK_ASKED',
): Promise<void> {
  const { accountId, personId, adminRole } = owner;
  const notice = { key, kind: 'ACCOUNT_LINK', subjectId: accountId, ...noticeWords(told, {}) } as const;
  if (adminRole === null && personId !== null) await notifyPeople(tx, [{ ...notice, recipientPersonId: personId }]);
  else await notifyAccounts(tx, [{ ...notice, recipientAccountId: accountId }]);
}

/**
 * A link to set the password of an account. For an administrator and for whoever signs it takes two people: the one who
 * asks gets the link, the one who agrees a code; it ends no session and changes nothing until the owner has used both.
 */
export async function issueAccountLink(tx: Tx, actor: Actor, owner: Owner, publicUrl: string): Promise<IssuedLink> {
  const { way, seconds } = await wayOfAct(tx, actor, owner);
  const { accountId, login } = owner;
  // What was asked before and waits gives way to what is asked now.
  await withdrawApprovals(tx, ACCOUNT_LINK, accountId);
  await endAwaitingLinks(tx, accountId);
  const waits = way === 'SECOND';
  if (!waits) {
    await endLinks(tx, accountId);
    await deleteFailures(tx, login);
  }
  const issued = await issueLink(
    tx,
    { accountId, purpose: 'SET_PASSWORD', needsCode: waits, weighty: way !== 'ALONE' },
    publicUrl,
  );
  const title = words('title.ACCOUNT_LINK', { login });
  const approvalId = waits ? await askForAccount(tx, actor, { kind: ACCOUNT_LINK, owner, title, seconds }) : null;
  if (way === 'UNAIDED') await askDirector(tx, actor, { subjectType: 'ACCOUNT', subjectId: accountId, title });
  await recordAct(tx, actor, {
    action: waits ? 'account.link-requested' : 'account.link-issued',
    subjectType: 'ACCOUNT',
    subjectId: accountId,
    facts: { approvalId, withoutSecondPerson: way === 'UNAIDED' },
  });
  await tellOwner(tx, owner, `link:${issued.expiresAt}:${accountId}:asked`, 'LINK_ASKED');
  return { ...issued, approvalId, waitsFor: waits ? seconds.names : [] };
}
