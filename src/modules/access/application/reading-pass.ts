import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { findPassBearer, type SignedIn } from '../persistence/session.repository.js';

/** How long one may read on a pass before signing in again, s. */
const GOOD_FOR_S = 3_600;
const PASS = /^([0-9a-f]{32})\.(\d{10})\.[\w-]{43}$/;

/**
 * Stands in for a session while the database takes no writes: nothing is stored, the account's own password hash vouches
 * for it. It is believed only as long as nothing can be written, so it never carries an act; a new password, or an account
 * that is disabled, ends it.
 */
@Injectable()
export class ReadingPass {
  constructor(private readonly database: Database) {}

  /** A pass for an account whose password was right. @param now the database's real time, in seconds */
  issue(accountId: string, passwordHash: string, now: number): string {
    const word = `${accountId.replaceAll('-', '')}.${String(Math.floor(now) + GOOD_FOR_S)}`;
    return `${word}.${sealOf(word, passwordHash)}`;
  }

  /** Whether a cookie holds a pass and no session's token. */
  isPass(token: string): boolean {
    return PASS.test(token);
  }

  /** Who bears it, or null where it is not sound, too old, or its account disabled. */
  async bearer(token: string): Promise<SignedIn | null> {
    const [, accountId = '', until = ''] = PASS.exec(token) ?? [];
    const known = await findPassBearer(this.database, accountId, Number(until));
    const right = sealOf(`${accountId}.${until}`, known?.passwordHash ?? '');
    const given = token.split('.')[2] ?? '';
    if (known?.passwordHash == null || !timingSafeEqual(Buffer.from(right), Buffer.from(given))) return null;
    return known.actor;
  }
}

function sealOf(word: string, passwordHash: string): string {
  return createHmac('sha256', passwordHash).update(`reading-pass ${word}`).digest('base64url');
}
