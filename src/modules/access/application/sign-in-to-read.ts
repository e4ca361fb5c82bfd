import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/observability/log.js';
import { refuse } from '../domain/problems.js';
import { lockedFor, SIGN_IN_LIMIT as LIMIT, type SignInAttempt } from '../domain/sign-in-limit.js';
import {
  findCredentials,
  listAddressFailureAges,
  listFailureAges,
  readTime,
} from '../persistence/sign-in.repository.js';
import { PasswordHashing } from './password-hashing.js';
import { ReadingPass } from './reading-pass.js';

/** Names and addresses that this process remembers at most; beyond it the oldest are forgotten. */
const REMEMBERED = 10_000;

/**
 * Signing in while the database takes no writes: the same password, the same limits, and a pass to read in place of a
 * session. What cannot be counted in the database is counted by this process.
 */
@Injectable()
export class SignInToRead {
  private readonly failures = new Map<string, number[]>();

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHashing,
    private readonly passes: ReadingPass,
    private readonly log: Log,
  ) {}

  /** @throws SIGN_IN_REFUSED, SIGN_IN_LOCKED */
  async execute({ login: typed, password, address, requestId }: SignInAttempt): Promise<string> {
    const login = typed.trim().toLowerCase();
    const names = [`name ${login}`, `address ${address}`] as const;
    await this.refuseLocked(login, address, names);
    for (const name of names) this.count(name);
    const credentials = await findCredentials(this.database, login);
    const right = await this.passwords.matches(credentials?.passwordHash ?? null, password);
    if (!right || credentials?.passwordHash == null || credentials.disabled) throw refuse('SIGN_IN_REFUSED');
    this.failures.delete(names[0]);
    // The record takes nothing now: that somebody came in is told to the log alone.
    this.log.warn('session.opened-to-read', { accountId: credentials.accountId, requestId });
    return this.passes.issue(credentials.accountId, credentials.passwordHash, await readTime(this.database));
  }

  private async refuseLocked(login: string, address: string, [ofName, ofAddress]: readonly [string, string]) {
    const ages = {
      name: [...(await listFailureAges(this.database, login, LIMIT.failuresPerAccount)), ...this.agesOf(ofName)],
      address: [
        ...(await listAddressFailureAges(this.database, address, LIMIT.failuresPerAddress)),
        ...this.agesOf(ofAddress),
      ],
    };
    const retryAfter = Math.max(
      lockedFor(newest(ages.name, LIMIT.failuresPerAccount), LIMIT.failuresPerAccount, LIMIT.accountWindowS),
      lockedFor(newest(ages.address, LIMIT.failuresPerAddress), LIMIT.failuresPerAddress, LIMIT.addressWindowS),
    );
    if (retryAfter > 0) throw refuse('SIGN_IN_LOCKED', { retryAfter });
  }

  private count(name: string): void {
    const times = this.failures.get(name) ?? [];
    this.failures.delete(name);
    this.failures.set(name, [performance.now(), ...times].slice(0, LIMIT.failuresPerAddress));
    const [oldest] = this.failures.keys();
    if (this.failures.size > REMEMBERED && oldest !== undefined) this.failures.delete(oldest);
  }

  private agesOf(name: string): readonly number[] {
    return (this.failures.get(name) ?? []).map((time) => (performance.now() - time) / 1_000);
  }
}

const newest = (ages: readonly number[], count: number): number[] => [...ages].sort((a, b) => a - b).slice(0, count);
