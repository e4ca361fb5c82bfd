import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { type Account, countOtherAdministrators, findAccount, setDisabled } from '../persistence/account.repository.js';
import { endLinks } from '../persistence/one-time-link.repository.js';
import { deleteSessionsOf } from '../persistence/session.repository.js';
import { deleteFailures } from '../persistence/sign-in.repository.js';
import { issueLink, type OneTimeLink } from './issue-link.js';

/** What the security administrator does to an account that is there. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A new one-time link; earlier ones end and a lock is lifted. The old password holds until the link is used. */
  issueLink(actor: Actor, accountId: string, seen: number | null): Promise<OneTimeLink> {
    return this.change(accountId, seen, async (tx, account) => {
      if (account.disabledAt !== null) throw refuse('ACCOUNT_STATE');
      await endLinks(tx, accountId);
      await deleteFailures(tx, account.login);
      await recordAudit(tx, actor, { action: 'account.link-issued', subjectType: 'ACCOUNT', subjectId: accountId });
      return issueLink(tx, accountId, 'SET_PASSWORD', this.settings.publicUrl);
    });
  }

  /** Ends every session and link at once. Nobody disables himself, nor the last administrator. */
  disable(actor: Actor, accountId: string, seen: number | null): Promise<Account> {
    return this.change(accountId, seen, async (tx, account) => {
      const last = account.adminRole !== null && (await countOtherAdministrators(tx, accountId)) === 0;
      if (accountId === actor.accountId || last || !(await setDisabled(tx, accountId, true)))
        throw refuse('ACCOUNT_STATE');
      await deleteSessionsOf(tx, accountId);
      await endLinks(tx, accountId);
      await recordAudit(tx, actor, { action: 'account.disabled', subjectType: 'ACCOUNT', subjectId: accountId });
      return this.shown(tx, accountId);
    });
  }

  /** Lets a person's account in again; an administrator's is made anew, by two people. */
  enable(actor: Actor, accountId: string, seen: number | null): Promise<Account> {
    return this.change(accountId, seen, async (tx, account) => {
      if (account.adminRole !== null || !(await setDisabled(tx, accountId, false))) throw refuse('ACCOUNT_STATE');
      await recordAudit(tx, actor, { action: 'account.enabled', subjectType: 'ACCOUNT', subjectId: accountId });
      return this.shown(tx, accountId);
    });
  }

  private change<T>(
    accountId: string,
    seen: number | null,
    work: (tx: Tx, account: Account) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const account = await this.shown(tx, accountId);
      checkVersion(account.version, seen);
      return work(tx, account);
    });
  }

  private async shown(tx: Tx, accountId: string): Promise<Account> {
    const account = await findAccount(tx, accountId);
    if (account === null) throw refuseGenerally('NOT_FOUND');
    return account;
  }
}
