import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { refuse } from '../domain/problems.js';
import { type Account, findAccount } from '../persistence/account.repository.js';
import { type IssuedLink, issueAccountLink } from './account-link.js';
import { askDirector } from './initial-settings.js';
import { askForAccount, wayOfAct } from './second-for-account.js';
import { ACCOUNT_DISABLE, ACCOUNT_ENABLE, assertSwitchable, switchAccount } from './switch-account.js';

/** An account, and the approval that a second person has to give before anything changes. */
export interface SwitchedAccount {
  readonly account: Account;
  readonly approvalId: string | null;
  readonly waitsFor: readonly string[];
}

/** What the security administrator does to an account that is there: alone, or with a second person. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A new one-time link. The old password holds until the owner has finished. @throws ACCOUNT_STATE, ACCOUNT_OF_ONESELF */
  issueLink(actor: Actor, accountId: string, seen: number | null): Promise<IssuedLink> {
    return this.change(accountId, seen, async (tx, account) => {
      if (account.disabledAt !== null) throw refuse('ACCOUNT_STATE');
      return issueAccountLink(tx, actor, account, this.settings.publicUrl);
    });
  }

  /** Ends every session and link at once. @throws ACCOUNT_STATE for the last administrator, ACCOUNT_OF_ONESELF */
  disable(actor: Actor, accountId: string, seen: number | null): Promise<SwitchedAccount> {
    return this.switch(actor, accountId, seen, true);
  }

  /** Lets a person's account in again; an administrator's is made anew, by two people. @throws ACCOUNT_STATE, ACCOUNT_OF_ONESELF */
  enable(actor: Actor, accountId: string, seen: number | null): Promise<SwitchedAccount> {
    return this.switch(actor, accountId, seen, false);
  }

  private switch(actor: Actor, accountId: string, seen: number | null, disabled: boolean): Promise<SwitchedAccount> {
    return this.change(accountId, seen, async (tx, owner) => {
      await assertSwitchable(tx, owner, disabled);
      const { way, seconds } = await wayOfAct(tx, actor, owner);
      const kind = disabled ? ACCOUNT_DISABLE : ACCOUNT_ENABLE;
      const title = words(disabled ? 'title.DISABLE_ACCOUNT' : 'title.ENABLE_ACCOUNT', { login: owner.login });
      if (way === 'SECOND') {
        const approvalId = await askForAccount(tx, actor, { kind, owner, title, seconds });
        return { account: owner, approvalId, waitsFor: seconds.names };
      }
      await switchAccount(tx, actor, accountId, disabled, { withoutSecondPerson: way === 'UNAIDED' });
      if (way === 'UNAIDED') await askDirector(tx, actor, { subjectType: 'ACCOUNT', subjectId: accountId, title });
      return { account: await this.shown(tx, accountId), approvalId: null, waitsFor: [] };
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
