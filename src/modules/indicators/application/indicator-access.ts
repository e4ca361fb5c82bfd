import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Action } from '../../../shared-kernel/subjects.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { findIndicator, type Indicator, lockIndicator } from '../persistence/indicator.repository.js';
import { findReading, type Reading } from '../persistence/reading.repository.js';
import { reachedBy } from '../persistence/visible-indicators.js';

/** An indicator or a reading after an act. */
export interface Ref {
  readonly id: string;
  readonly version: number;
}

/** The indicator in the actor's scope, locked. @throws INDICATOR_NOT_FOUND, STALE_VERSION */
export async function lockedIndicator(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<Indicator> {
  await lockIndicator(tx, id);
  const indicator = await findIndicator(tx, id, reachedBy(actor));
  if (indicator === null) throw refuse('INDICATOR_NOT_FOUND');
  checkVersion(indicator.version, seen);
  return indicator;
}

/** A reading in the actor's scope with its indicator, both locked by the indicator's lock. @throws READING_NOT_FOUND, STALE_VERSION */
export async function lockedReading(
  tx: Tx,
  actor: Actor,
  id: string,
  seen: number | null,
): Promise<{ readonly indicator: Indicator; readonly reading: Reading }> {
  const named = await findReading(tx, id);
  if (named === null) throw refuse('READING_NOT_FOUND');
  await lockIndicator(tx, named.indicatorId);
  const indicator = await findIndicator(tx, named.indicatorId, reachedBy(actor));
  // Somebody may have had it in hand before the lock was ours.
  const reading = await findReading(tx, id);
  if (indicator === null || reading === null) throw refuse('READING_NOT_FOUND');
  checkVersion(reading.version, seen);
  return { indicator, reading };
}

/** Records what was done to an indicator or to one of its readings. */
export function record(
  tx: Tx,
  actor: Actor,
  action: Action & `${'indicator' | 'reading'}.${string}`,
  { id, dataUnitId }: Pick<Indicator, 'id' | 'dataUnitId'>,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  return recordAct(tx, actor, { action, subjectType: 'INDICATOR', subjectId: id, unitId: dataUnitId, facts });
}
