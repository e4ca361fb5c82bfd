import type { Tx } from '../../../platform/database/tx.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import { insertLink, type LinkPurpose } from '../persistence/one-time-link.repository.js';
import { digestOf, newToken } from './session-token.js';

/** A link that sets a password once, within 24 hours; shown once, only its digest is kept. */
export interface OneTimeLink {
  readonly link: string;
  readonly expiresAt: Instant;
}

/** Issues a link. The token stands behind `#`, so that no server or proxy logs it. */
export async function issueLink(
  tx: Tx,
  asked: {
    readonly accountId: string;
    readonly purpose: LinkPurpose;
    readonly needsCode: boolean;
    readonly weighty: boolean;
  },
  publicUrl: string,
): Promise<OneTimeLink> {
  const token = newToken();
  const expiresAt = await insertLink(tx, { digest: digestOf(token), ...asked });
  return { link: `${publicUrl}/set-password${asked.needsCode ? '?code=yes' : ''}#${token}`, expiresAt };
}
