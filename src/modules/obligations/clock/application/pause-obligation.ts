import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { COORDINATION_WORKING_DAYS, type PauseReason, UNIT_STEP_WORKING_DAYS } from '../domain/pauses.js';
import { aftermathOf, type Hearing, type Standing } from '../domain/standing.js';
import { type CountedFrom, lengthenHelpPause, limitHelpPause } from '../persistence/help-pause.repository.js';
import {
  addGrace,
  closePause,
  lockObligation,
  openPause,
  openPauseFor,
  standBack,
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

/** Another unit's help was asked for with `taskId`: the clock stands, as for any request, until it is settled whether that is given. */
export function standForHelp(tx: Tx, id: string, taskId: string): Promise<void> {
  return pauseObligation(tx, id, 'COORDINATION', taskId);
}

/** Help is given: a clock that stands for it goes on standing while its task is open, for its term at most. */
export async function limitHelp(tx: Tx, id: string, taskId: string, from: CountedFrom): Promise<void> {
  await lockObligation(tx, id);
  await limitHelpPause(tx, id, taskId, { from, term: COORDINATION_WORKING_DAYS });
  await touchObligation(tx, id);
}

/** A later last day is named for a clock that stands for help. @returns that day, null where none stands, or as long already */
export async function lengthenHelp(tx: Tx, id: string, taskId: string, until: Day): Promise<Day | null> {
  await lockObligation(tx, id);
  const day = await lengthenHelpPause(tx, id, taskId, until);
  await touchObligation(tx, id);
  return day;
}

/** A request lies with the unit's own leader: the clock stands for the term of his step, and goes on in his silence. */
export async function standForUnit(
  tx: Tx,
  id: string,
  request: { readonly id: string; readonly kind: PauseReason },
): Promise<void> {
  await lockObligation(tx, id);
  await openPauseFor(tx, id, request.kind, request.id, UNIT_STEP_WORKING_DAYS);
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

/** A request as the clock saw it while it waited. */
export interface HeardRequest extends Standing {
  readonly id: string;
  readonly askedOn: Day;
}

/**
 * A request about an obligation was decided: the clock goes on where it stood for it, with grace after the refusal of the
 * first one of its date; of a later one that is accepted the days that it waited are taken out of the lateness.
 * @returns whether grace follows
 */
export async function endHearing(
  tx: Tx,
  obligationId: string,
  reason: PauseReason,
  request: HeardRequest,
  hearing: Hearing,
): Promise<boolean> {
  const { grace, takenOut } = aftermathOf(request, hearing);
  const stood = await resumeObligation(tx, obligationId, reason, request.id, { grace });
  if (takenOut) await standBack(tx, obligationId, reason, { id: request.id, from: request.askedOn });
  return grace && stood;
}

/** The days on which clocks stand. */
export interface Hold {
  readonly reason: PauseReason;
  readonly from: Day;
  /** Null: until it is released. */
  readonly to: Day | null;
  readonly sourceId: string;
}

/** Lets the clocks of several obligations stand for days that are known beforehand; the caller has locked them. */
export async function holdObligations(
  tx: Tx,
  ids: readonly string[],
  { reason, from, to, sourceId }: Hold,
): Promise<void> {
  await tx.execute(
    `WITH held AS (
       INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id)
       SELECT id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS o(id) ON CONFLICT DO NOTHING)
     UPDATE obligation SET next_at = app_now() WHERE id = ANY ($1::uuid[])`,
    [ids, from, to, reason, sourceId],
  );
}
