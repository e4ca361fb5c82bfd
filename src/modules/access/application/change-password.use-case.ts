import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { checkPassword } from '../domain/password.js';
import { findAccount, replacePassword } from '../persistence/account.repository.js';
import { deleteSessionsOf } from '../persistence/session.repository.js';
import { openSession } from './open-session.js';
import { PasswordHashing } from './password-hashing.js';
import { SignIn } from './sign-in.use-case.js';

/** The two passwords of a change, and from where it is asked. */
export interface PasswordChange {
  readonly current: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

/** Changes one's own password; the present one is checked and counted like a sign-in. All other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly signIn: SignIn,
  ) {}

  /** @returns the token of a new session */
  async execute(actor: Actor, change: PasswordChange): Promise<string> {
    const account = await this.unitOfWork.run((tx) => findAccount(tx, actor.accountId ?? ''));
    if (account === null) throw refuseGenerally('UNAUTHENTICATED');
    checkPassword(change.password, account.login);
    await this.signIn.execute({
      login: account.login,
      password: change.current,
      address: change.address,
      requestId: change.requestId,
    });
    const passwordHash = await this.passwords.hash(change.password);
    return this.unitOfWork.run(async (tx) => {
      if (!(await replacePassword(tx, account, passwordHash))) throw refuseGenerally('UNAUTHENTICATED');
      await deleteSessionsOf(tx, account.accountId);
      await recordAct(tx, actor, {
        action: 'password.changed',
        subjectType: 'ACCOUNT',
        subjectId: account.accountId,
      });
      return openSession(tx, account.accountId);
    });
  }
}
