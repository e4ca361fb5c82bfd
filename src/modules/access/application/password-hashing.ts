import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id; about 40 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** More at once would starve everything else that uses Node's thread pool. */
const AT_ONCE = 2;

/** argon2id, two at a time in one process. */
@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private nobody: Promise<string> | undefined;

  /** The hash to be stored. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /**
   * Whether the password is the stored one. Where there is no account or no password yet, the same work is done on the
   * hash of nobody, so that time tells nothing.
   */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.nobody ??= hash('nobody has this password', COST);
    const against = stored ?? (await this.nobody);
    const right = await this.inTurn(() => verify(against, password));
    return right && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
