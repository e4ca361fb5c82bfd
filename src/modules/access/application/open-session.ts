import type { Tx } from '../../../platform/database/tx.js';
import { insertSession } from '../persistence/session.repository.js';
import { digestOf, newToken } from './session-token.js';

/**
 * Opens a session for an account and answers its token; whoever calls has made sure that it is that person.
 * @param origin AUTOPILOT marks every act under it as that of a scripted persona of the demo
 */
export async function openSession(tx: Tx, accountId: string, origin: 'HTTP' | 'AUTOPILOT' = 'HTTP'): Promise<string> {
  const token = newToken();
  await insertSession(tx, digestOf(token), accountId, origin);
  return token;
}
