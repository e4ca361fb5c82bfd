import type { Tx } from '../../../platform/database/tx.js';
import type { PauseReason } from '../domain/pauses.js';
import {
  addGrace,
  closePause,
  lockObligation,
  openPause,
  touchObligation,
} from '../persistence/obligation.repository.js';

/** Stops the clock from today, for a reason; `sourceId` is the request, task, slip … that holds it. */
export async function pauseObligation(
  tx: Tx,
  id: string,
  reason: PauseReason,
  sourceId: string | null = null,
): Promise<void> {
  await lockObligation(tx, id);
  await openPause(tx, id, reason, sourceId);
  await touchObligation(tx, id);
}

/** How the clock goes on. */
export interface Resumption {
  /** Three working days of grace follow (after a refusal). */
  readonly grace?: boolean;
}

/** Lets the clock go on after today. @returns whether it had stood for this reason and source */
export async function resumeObligation(
  tx: Tx,
  id: string,
  reason: PauseReason,
  sourceId: string | null = null,
  { grace = false }: Resumption = {},
): Promise<boolean> {
  const obligation = await lockObligation(tx, id);
  const stood = (await closePause(tx, id, reason, sourceId)) > 0;
  if (grace && stood && (obligation?.state === 'OPEN' || obligation?.state === 'RETURNED'))
    await addGrace(tx, id, sourceId);
  await touchObligation(tx, id);
  return stood;
}
