import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor, AdminRole } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { personById } from '../../organisation/index.js';
import { ADMINISTRATOR } from '../domain/approval.js';
import { refuse } from '../domain/problems.js';
import { countOtherAdministrators, holdsPost, insertAccount } from '../persistence/account.repository.js';
import { issueLink, type OneTimeLink } from './issue-link.js';
import { requestApproval } from './request-approval.js';

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
  readonly approvalId: string | null;
  readonly link: OneTimeLink | null;
}

/**
 * Opens an account. A person's is usable at once by its one-time link. An administrator's takes two people: another
 * administrator approves, unless the proposer is the only one there is, which the record says.
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
      const alone = (await countOtherAdministrators(tx, actor.accountId)) === 0;
      const awaitsApproval = draft.adminRole !== null && !alone;
      const accountId = await insertAccount(tx, { ...draft, awaitsApproval });
      const approvalId = awaitsApproval ? await this.askAnother(tx, actor, accountId, draft) : null;
      await recordAudit(tx, actor, {
        action: 'account.created',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        facts: {
          adminRole: draft.adminRole,
          personId: draft.personId,
          withoutSecondPerson: draft.adminRole !== null && alone,
        },
      });
      const link = awaitsApproval ? null : await issueLink(tx, accountId, 'SET_PASSWORD', this.settings.publicUrl);
      return { accountId, approvalId, link };
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

  private askAnother(tx: Tx, actor: Actor, accountId: string, draft: AccountDraft): Promise<string> {
    return requestApproval(tx, actor, {
      kind: ADMIN_ACCOUNT,
      subjectType: 'ACCOUNT',
      subjectId: accountId,
      title: `设置管理员账号：${draft.login}`,
      facts: { adminRole: draft.adminRole, login: draft.login, proposedByAccount: actor.accountId },
      approverRole: ADMINISTRATOR,
    });
  }
}
