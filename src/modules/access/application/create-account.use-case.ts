import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor, AdminRole } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { personById } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { holdsPost, insertAccount } from '../persistence/account.repository.js';
import { issueAccountLink } from './account-link.js';
import type { OneTimeLink } from './issue-link.js';
import { requestApproval } from '../../approvals/index.js';
import { type Seconds, wayOfAct } from './second-for-account.js';

/** The kind of approval by which a second administrator lets an administrator's account in. */
export const ADMIN_ACCOUNT = 'ADMIN_ACCOUNT';

/** What is asked: a person's account, or an administrator's. */
export interface AccountDraft {
  readonly login: string;
  readonly personId: string | null;
  readonly adminRole: AdminRole | null;
}

/** The new account; `link` is null while a second administrator has to approve. */
export interface CreatedAccount {
  readonly accountId: string;
  /** What a second person has to give before the account, or its link, is of use. */
  readonly approvalId: string | null;
  readonly waitsFor: readonly string[];
  readonly link: OneTimeLink | null;
}

/**
 * Opens an account, usable by its one-time link. Of whoever signs, the link takes two people; an administrator's account
 * itself does. Where there is nobody yet who could be the second, the record says so and the director is asked afterwards.
 */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws ADMINISTRATOR_WITH_POST, DUPLICATE (the login or the person has an account) */
  async execute(actor: Actor, given: AccountDraft): Promise<CreatedAccount> {
    const draft = { ...given, login: given.login.trim().toLowerCase() };
    return this.unitOfWork.run(async (tx) => {
      await this.check(tx, draft);
      const { way, seconds } = await wayOfAct(tx, actor, { ...draft, accountId: null });
      const awaitsApproval = draft.adminRole !== null && way === 'SECOND';
      const accountId = await insertAccount(tx, { ...draft, awaitsApproval });
      await recordAct(tx, actor, {
        action: 'account.created',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        facts: {
          adminRole: draft.adminRole,
          personId: draft.personId,
          withoutSecondPerson: way === 'UNAIDED',
        },
      });
      if (awaitsApproval) {
        const approvalId = await this.askAnother(tx, actor, { ...draft, accountId }, seconds);
        return { accountId, approvalId, waitsFor: seconds.names, link: null };
      }
      const link = await issueAccountLink(tx, actor, { ...draft, accountId }, this.settings.publicUrl);
      return { accountId, approvalId: link.approvalId, waitsFor: link.waitsFor, link };
    });
  }

  private async check(tx: Tx, { personId, adminRole }: AccountDraft): Promise<void> {
    if (personId === null && adminRole === null)
      throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: '/personId', code: 'REQUIRED' }]);
    if (personId === null) return;
    if ((await personById(tx, personId)) === null)
      throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: '/personId', code: 'INVALID' }]);
    if (adminRole !== null && (await holdsPost(tx, personId))) throw refuse('ADMINISTRATOR_WITH_POST');
  }

  private askAnother(
    tx: Tx,
    actor: Actor,
    { accountId, adminRole, login, personId }: AccountDraft & { readonly accountId: string },
    { role: approverRole }: Seconds,
  ): Promise<string> {
    return requestApproval(tx, actor, {
      ...{ kind: ADMIN_ACCOUNT, subjectType: 'ACCOUNT', subjectId: accountId, officeOnly: true, approverRole },
      title: words('title.ADMINISTRATOR', { login }),
      facts: {
        ...{ adminRole, login, proposedByAccount: actor.accountId },
        concerned: personId === null ? [] : [personId],
      },
    });
  }
}
