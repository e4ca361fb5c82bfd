import type { Tx } from '../../../platform/database/tx.js';
import { insertSession } from '../persistence/session.repository.js';
import { digestOf, newToken } from './session-token.js';

/** Opens a session for an account and answers its token; whoever calls has made sure that it is that person. */
export async function openSession(tx: Tx, accountId: string): Promise<string> {
  const token = newToken();
  await insertSession(tx, digestOf(token), accountId);
  return token;
}
