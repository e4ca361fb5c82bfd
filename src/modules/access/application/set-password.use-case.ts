import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordAudit } from '../../audit/index.js';
import { checkPassword } from '../domain/password.js';
import { refuse } from '../domain/problems.js';
import { updatePassword } from '../persistence/account.repository.js';
import { endLinks, findLinkOwner } from '../persistence/one-time-link.repository.js';
import { deleteSessionsOf } from '../persistence/session.repository.js';
import { deleteFailures } from '../persistence/sign-in.repository.js';
import { atTheDoor } from './account-actor.js';
import { PasswordHashing } from './password-hashing.js';
import { digestOf } from './session-token.js';

/** Sets a password by a one-time link: the link is used up, every session of the account ends, a lock is lifted. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
  ) {}

  /** @throws LINK_NOT_VALID, PASSWORD_TOO_WEAK (the link stays good) */
  async execute(token: string, password: string, requestId: string): Promise<{ login: string }> {
    return this.unitOfWork.run(async (tx) => {
      const owner = await findLinkOwner(tx, digestOf(token));
      if (owner === null) throw refuse('LINK_NOT_VALID');
      checkPassword(password, owner.login);
      await updatePassword(tx, owner.accountId, await this.passwords.hash(password));
      await endLinks(tx, owner.accountId);
      await deleteSessionsOf(tx, owner.accountId);
      await deleteFailures(tx, owner.login);
      await recordAudit(tx, atTheDoor(owner.login, owner.accountId, requestId), {
        action: 'password.set',
        subjectType: 'ACCOUNT',
        subjectId: owner.accountId,
      });
      return { login: owner.login };
    });
  }
}
