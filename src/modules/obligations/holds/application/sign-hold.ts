import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Action } from '../../../../shared-kernel/subjects.js';
import { recordAct } from '../../../audit/index.js';
import { refuse } from '../domain/problems.js';
import type { ClockHoldState } from '../domain/clock-hold.js';
import { changeClockHold, type ClockHold, type ClockHoldChange } from '../persistence/clock-hold.repository.js';
import { fallUnder } from '../persistence/held.repository.js';

/** A hold after an act; with an approval where it waits for a second person. */
export interface ClockHoldRef {
  readonly id: string;
  readonly state: ClockHoldState;
  readonly version: number;
  readonly approvalId?: string;
}

/** Writes what an act changed, with its record. @throws CLOCK_HOLD_STATE when somebody was faster */
export async function saveHold(
  tx: Tx,
  actor: Actor,
  hold: ClockHold,
  written: {
    readonly change: ClockHoldChange;
    readonly action: Action;
    readonly facts?: Readonly<Record<string, unknown>>;
  },
): Promise<ClockHoldRef> {
  if ((await changeClockHold(tx, hold, written.change)) === 0) throw refuse('CLOCK_HOLD_STATE');
  await recordHold(tx, actor, hold, written.action, written.facts);
  return { id: hold.id, state: written.change.state ?? hold.state, version: hold.version + 1 };
}

/** The record of an act on a hold: whose clock, why, and from when to when. */
export function recordHold(
  tx: Tx,
  actor: Actor,
  hold: Pick<ClockHold, 'id' | 'unitId' | 'cause' | 'target' | 'targetId' | 'fromDay' | 'toDay'>,
  action: Action,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, unitId, cause, target, targetId, fromDay, toDay } = hold;
  return recordAct(tx, actor, {
    action,
    subjectType: 'CLOCK_HOLD',
    subjectId: id,
    unitId,
    facts: { cause, target, about: targetId, from: fromDay, to: toDay, ...facts },
  });
}

/** Signed: from its first day on, the clocks of everything that it names stand. What begins at once is told by the next sweep. */
export async function signHold(tx: Tx, actor: Actor, hold: ClockHold, signer: string | null): Promise<ClockHoldRef> {
  if (hold.state !== 'PROPOSED') throw refuse('CLOCK_HOLD_STATE');
  const { today } = await businessTime(tx);
  const matters = await fallUnder(tx, hold.id);
  const change = { state: 'SIGNED', signedByPerson: signer, signedOn: today } as const;
  return saveHold(tx, actor, hold, { change, action: 'clock-hold.signed', facts: { matters } });
}
