import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { type DatabaseTrouble, troubleOf } from '../../../platform/database/trouble.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Readiness } from '../../../platform/observability/readiness.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { lockedFor, SIGN_IN_LIMIT as LIMIT, type SignInAttempt } from '../domain/sign-in-limit.js';
import {
  type Credentials,
  deleteFailures,
  findCredentials,
  insertAttempt,
  listAddressFailureAges,
  listFailureAges,
  lockSignIn,
} from '../persistence/sign-in.repository.js';
import { anonymousActor } from './account-actor.js';
import { openSession } from './open-session.js';
import { PasswordHashing } from './password-hashing.js';
import { SignInToRead } from './sign-in-to-read.js';

/** What the database says where it takes no writes and still answers. */
const WRITES_ENDED: ReadonlySet<DatabaseTrouble | null> = new Set(['READ_ONLY', 'FULL', 'EXHAUSTED']);

/**
 * Signs in by name and password. Each attempt is counted before it is evaluated, under a lock, so that however many
 * come at once exactly five of them are evaluated; unknown names are counted and timed like known ones.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly readiness: Readiness,
    private readonly toRead: SignInToRead,
  ) {}

  /**
   * @returns the new session's token, or a pass to read while the database takes no writes
   * @throws SIGN_IN_REFUSED 401, SIGN_IN_LOCKED 429 with the seconds to wait
   */
  async execute(attempt: SignInAttempt): Promise<string> {
    if (this.readiness.readOnlySince() !== null) return this.toRead.execute(attempt);
    try {
      return await this.toWork(attempt);
    } catch (error) {
      // Perhaps writes ended a moment ago, and nobody has looked since.
      if (!WRITES_ENDED.has(troubleOf(error))) throw error;
      await this.readiness.look();
      if (this.readiness.readOnlySince() === null) throw error;
      return this.toRead.execute(attempt);
    }
  }

  private async toWork(attempt: SignInAttempt): Promise<string> {
    const login = attempt.login.trim().toLowerCase();
    const credentials = await this.unitOfWork.run((tx) => this.admit(tx, login, attempt.address));
    const right = await this.passwords.matches(credentials?.passwordHash ?? null, attempt.password);
    if (credentials === null || !right || credentials.disabled) return this.refuse(attempt, credentials);
    return this.unitOfWork.run(async (tx) => {
      await deleteFailures(tx, login);
      await recordAct(tx, anonymousActor(login, credentials.accountId, attempt.requestId), {
        action: 'session.opened',
        subjectType: 'ACCOUNT',
        subjectId: credentials.accountId,
      });
      return openSession(tx, credentials.accountId);
    });
  }

  private async admit(tx: Tx, login: string, address: string): Promise<Credentials | null> {
    await lockSignIn(tx, login, address);
    const ofName = lockedFor(
      await listFailureAges(tx, login, LIMIT.failuresPerAccount),
      LIMIT.failuresPerAccount,
      LIMIT.accountWindowS,
    );
    const ages = await listAddressFailureAges(tx, address, LIMIT.failuresPerAddress);
    const ofAddress = lockedFor(ages, LIMIT.failuresPerAddress, LIMIT.addressWindowS);
    const retryAfter = Math.max(ofName, ofAddress);
    if (retryAfter > 0) throw refuse('SIGN_IN_LOCKED', { retryAfter });
    await insertAttempt(tx, login, address);
    return findCredentials(tx, login);
  }

  /** The record names the account, never what was typed: people type passwords into the wrong field. */
  private async refuse(attempt: SignInAttempt, credentials: Credentials | null): Promise<never> {
    const accountId = credentials?.accountId ?? null;
    await this.unitOfWork.run((tx) =>
      recordAct(tx, anonymousActor('', accountId, attempt.requestId), {
        action: 'session.refused',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        facts: { disabled: credentials?.disabled ?? false },
      }),
    );
    throw refuse('SIGN_IN_REFUSED');
  }
}
