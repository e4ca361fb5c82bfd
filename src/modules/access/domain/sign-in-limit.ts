/** Who knocks, and from where. */
export interface SignInAttempt {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

/** Five failures within 15 minutes lock an account for 15 minutes; twenty a minute lock an address for a minute. */
export const SIGN_IN_LIMIT = {
  failuresPerAccount: 5,
  accountWindowS: 15 * 60,
  failuresPerAddress: 20,
  addressWindowS: 60,
} as const;

/**
 * How long a name or an address has to wait.
 * @param agesS how many seconds ago the latest failures were, newest first, at most `limit` of them
 * @returns seconds, 0 when it may try now
 */
export function lockedFor(agesS: readonly number[], limit: number, windowS: number): number {
  const newest = agesS[0];
  const oldest = agesS[limit - 1];
  if (newest === undefined || oldest === undefined || oldest - newest > windowS) return 0;
  return Math.max(0, Math.ceil(windowS - newest));
}
