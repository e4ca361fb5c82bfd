import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordAct } from '../../audit/index.js';
import { personSigns } from '../../organisation/index.js';
import { askedOf, LINK_CODE } from '../domain/link-code.js';
import { checkPassword } from '../domain/password.js';
import { refuse } from '../domain/problems.js';
import { findAccount, updatePassword } from '../persistence/account.repository.js';
import { countWrongCode, endLinks, findLinkOwner, type LinkOwner } from '../persistence/one-time-link.repository.js';
import { deleteSessionsOf } from '../persistence/session.repository.js';
import { deleteFailures } from '../persistence/sign-in.repository.js';
import { anonymousActor } from './account-actor.js';
import { tellOwner } from './account-link.js';
import { PasswordHashing } from './password-hashing.js';
import { digestOf } from './session-token.js';

/** What the owner brings: the link's secret, the code where the link needs one, and the new password. */
export interface NewPassword {
  readonly token: string;
  readonly code: string | null;
  readonly password: string;
  readonly requestId: string;
}

/** Sets a password by a one-time link: the link is used up, every session of the account ends, a lock is lifted. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
  ) {}

  /** @throws LINK_NOT_VALID, LINK_WAITS, LINK_CODE_REQUIRED, LINK_CODE_WRONG, PASSWORD_TOO_WEAK (the link stays good) */
  async execute({ token, code, password, requestId }: NewPassword): Promise<{ login: string }> {
    const digest = digestOf(token);
    // A wrong code is counted for good: the refusal is thrown when the count has been kept.
    const left = await this.unitOfWork.run((tx) => this.tryCode(tx, digest, code));
    if (left !== null) throw refuse('LINK_CODE_WRONG', { left });
    return this.unitOfWork.run(async (tx) => {
      const owner = await this.owner(tx, digest);
      checkPassword(password, owner.login);
      await updatePassword(tx, owner.accountId, await this.passwords.hash(password), !owner.weighty);
      await this.settle(tx, owner, requestId);
      return { login: owner.login };
    });
  }

  /** @returns how many wrong codes are left after this one; null where it was right, or none is asked */
  private async tryCode(tx: Tx, digest: Buffer, code: string | null): Promise<number | null> {
    const link = await this.owner(tx, digest);
    const asked = askedOf(link, code);
    if (asked === 'NO_CODE') return null;
    if (asked === 'WAITS') throw refuse('LINK_WAITS');
    if (asked === 'ENDED') throw refuse('LINK_NOT_VALID');
    if (asked === 'CODE_REQUIRED')
      throw refuse('LINK_CODE_REQUIRED', {}, [{ pointer: '/code', code: 'LINK_CODE_REQUIRED' }]);
    if (await this.passwords.matches(link.codeHash, code ?? '')) return null;
    await countWrongCode(tx, digest);
    return LINK_CODE.wrongAllowed - link.wrongCodes - 1;
  }

  private async owner(tx: Tx, digest: Buffer): Promise<LinkOwner> {
    const owner = await findLinkOwner(tx, digest);
    if (owner === null) throw refuse('LINK_NOT_VALID');
    // One person made it for somebody who did not sign; since then he does.
    const { weighty, personId } = owner;
    if (!weighty && personId !== null && (await personSigns(tx, personId))) throw refuse('LINK_NOT_VALID');
    return owner;
  }

  private async settle(tx: Tx, { accountId, login }: LinkOwner, requestId: string): Promise<void> {
    await endLinks(tx, accountId);
    await deleteSessionsOf(tx, accountId);
    await deleteFailures(tx, login);
    const account = await findAccount(tx, accountId);
    const actor = anonymousActor(login, accountId, requestId);
    await recordAct(tx, actor, { action: 'password.set', subjectType: 'ACCOUNT', subjectId: accountId });
    if (account !== null)
      await tellOwner(tx, account, `password:${accountId}:${String(account.version)}`, 'PASSWORD_SET');
  }
}
