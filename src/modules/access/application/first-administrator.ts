import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemActor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { findFirstAdministrator, type FirstAccount, insertAccount } from '../persistence/account.repository.js';
import { issueLink, type OneTimeLink } from './issue-link.js';

const LOGIN = 'administrator';

/**
 * The way into a fresh installation: no password is ever seeded. As long as no administrator has set a password, each
 * start issues a one-time link for the first security administrator, for the console alone, good for 24 hours.
 */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns the link, or null once an administrator has a password (and in the demo, whose personas need none) */
  async execute(): Promise<OneTimeLink | null> {
    if (this.settings.demo) return null;
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))`);
      const first: FirstAccount = await findFirstAdministrator(tx, LOGIN);
      if (first.somebodyCanSignIn) return null;
      const accountId =
        first.accountId ??
        (await insertAccount(tx, { login: LOGIN, personId: null, adminRole: 'SECURITY_ADMIN', awaitsApproval: false }));
      await recordAct(tx, systemActor('first start'), {
        action: 'first-administrator.linked',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
      });
      return issueLink(
        tx,
        { accountId, purpose: 'FIRST_ADMIN', needsCode: false, weighty: true },
        this.settings.publicUrl,
      );
    });
  }
}
