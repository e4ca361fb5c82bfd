import { columns, list, outer } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, type Condition, given, that, where } from '../../../../platform/database/where.js';

import { PersonRow } from '../../../organisation/index.js';

import { isHolds } from '../../clock/persistence/clock-hold-sql.js';
import type { ClockHoldPhase } from '../domain/clock-hold.js';
import { ClockHoldRow } from './clock-hold.row.js';

/** A hold with the names of what it points at. */
export interface ClockHold extends ClockHoldRow {
  /** The unit's or project's name, the obligation's title; empty for all. */
  readonly targetName: string;
  /** The unit of an obligation or the unit itself; null for a project and for all. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly proposedByName: string | null;
  readonly signedByName: string | null;
  readonly endedByName: string | null;
  /** Of a renewed one: the id of the hold that goes on from it, signed or waiting. */
  readonly renewedById: string | null;
  /** How many obligations stand, or stood, under it; what puts one right is part of it. */
  readonly matters: number;
}

const HOLD = list(
  columns(ClockHoldRow, 'h'),
  outer(columns(PersonRow, 'pp', ['name as proposedByName'])),
  outer(columns(PersonRow, 'sp', ['name as signedByName'])),
  outer(columns(PersonRow, 'ep', ['name as endedByName'])),
  'hu.id AS "unitId", hu.name AS "unitName"',
  `(SELECT r.id FROM clock_hold r WHERE r.renews_id = h.id AND r.state IN ('PROPOSED','SIGNED')) AS "renewedById"`,
  `(SELECT count(*)::int FROM obligation_pause p JOIN obligation po ON po.id = p.obligation_id WHERE p.source_id = h.id AND ${isHolds('p')} AND po.kind <> 'RECTIFICATION') AS matters`,
);
const FROM = `clock_hold h LEFT JOIN person pp ON pp.id = h.proposed_by_person LEFT JOIN person sp ON sp.id = h.signed_by_person
  LEFT JOIN person ep ON ep.id = h.ended_by_person LEFT JOIN obligation ho ON h.target = 'OBLIGATION' AND ho.id = h.target_id
  LEFT JOIN unit hu ON hu.id = CASE h.target WHEN 'UNIT' THEN h.target_id WHEN 'OBLIGATION' THEN ho.owner_unit_id END`;
const nameBy = (projectName: string): string =>
  `coalesce(CASE h.target WHEN 'UNIT' THEN hu.name WHEN 'OBLIGATION' THEN ho.title WHEN 'PROJECT' THEN ${projectName} END, '') AS "targetName"`;

/** The phase of `clock_hold h` today: `phaseOf` of the domain. */
const PHASE = `CASE WHEN h.state = 'PROPOSED' THEN 'WAITING' WHEN h.state <> 'SIGNED' THEN 'VOID' WHEN app_today() < h.from_day THEN 'COMING'
  WHEN app_today() <= h.last_day THEN 'STANDING' ELSE 'OVER' END`;

/** What of a hold only higher modules know, as parts of a statement about `clock_hold h`. */
export interface HoldSight {
  readonly visible: Condition;
  /** The name of the project that is its target. */
  readonly projectName: string;
}

/** A hold in scope, or null. */
export function findClockHold(
  reader: Reader,
  id: string,
  { visible, projectName }: HoldSight,
): Promise<ClockHold | null> {
  const { sql, params } = where([that('h.id = $', id), visible]);
  return reader.find<ClockHold>(`SELECT ${HOLD}, ${nameBy(projectName)} FROM ${FROM} ${sql}`, params);
}

/** Locks a hold for this transaction. */
export async function lockClockHold(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM clock_hold WHERE id = $1 FOR UPDATE', [id]);
}

/** A page of holds, the latest beginning first; one more than asked for. */
export function listClockHolds(
  reader: Reader,
  phase: ClockHoldPhase | null,
  { visible, projectName }: HoldSight,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<ClockHold[]> {
  const asked = where([
    given(`${PHASE} = $`, phase),
    visible,
    before('(h.from_day, h.id)', page.after, ['date', 'uuid']),
  ]);
  return reader.query<ClockHold>(
    `SELECT ${HOLD}, ${nameBy(projectName)} FROM ${FROM} ${asked.sql} ORDER BY h.from_day DESC, h.id DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** How many holds are in each phase. */
export function countClockHolds(
  reader: Reader,
  visible: Condition,
): Promise<{ readonly phase: ClockHoldPhase; readonly count: number }[]> {
  const asked = where([visible]);
  return reader.query(
    `SELECT ${PHASE} AS phase, count(*)::int AS count FROM clock_hold h ${asked.sql} GROUP BY 1`,
    asked.params,
  );
}

/** How many obligations stand under a hold today, each once. */
export async function countHeld(reader: Reader): Promise<number> {
  const { held } = await reader.one<{ held: number }>(
    `SELECT count(DISTINCT o.id)::int AS held FROM clock_hold h JOIN obligation_pause p ON p.source_id = h.id AND ${isHolds('p')} JOIN obligation o ON o.id = p.obligation_id
      WHERE h.state = 'SIGNED' AND h.from_day <= app_today() AND h.last_day >= app_today() AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.kind <> 'RECTIFICATION'`,
  );
  return held;
}

/** What an act writes. */
export type ClockHoldChange = Partial<Omit<ClockHoldRow, 'id' | 'version'>>;

/** Changes a hold, if the version is still the one read; 0 when somebody was faster. */
export async function changeClockHold(
  tx: Tx,
  { id, version }: Pick<ClockHold, 'id' | 'version'>,
  change: ClockHoldChange,
): Promise<number> {
  const { affected } = await tx.manager.update(ClockHoldRow, { id, version }, { ...change, version: version + 1 });
  return affected ?? 0;
}

/**
 * Whether the same hold waits or stands already: the same clock, cause and days. Whoever else proposes one of that clock waits until this
 * transaction ends, so that of several who do so at once one alone has it.
 */
export async function standsAlready(
  tx: Tx,
  { cause, target, targetId, fromDay, toDay }: Pick<ClockHold, 'cause' | 'target' | 'targetId' | 'fromDay' | 'toDay'>,
): Promise<boolean> {
  const clock = `clock-hold.${target}.${targetId ?? ''}`;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [clock]);
  const { found } = await tx.one<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM clock_hold WHERE cause = $1 AND target = $2 AND target_id IS NOT DISTINCT FROM $3 AND from_day = $4 AND to_day = $5
        AND (state = 'PROPOSED' OR state = 'SIGNED' AND ended_on IS NULL)) AS found`,
    [cause, target, targetId, fromDay, toDay],
  );
  return found;
}

/** Adds a hold. @returns its id */
export const insertClockHold = (tx: Tx, hold: Partial<ClockHoldRow>): Promise<string> => tx.insert(ClockHoldRow, hold);

/** Holds that begin now, or are over, and of which their units, or those that came under them since, were not told. */
export const HOLDS_TO_TELL = `FROM clock_hold h WHERE h.state = 'SIGNED' AND NOT h.over
        AND ((NOT h.begun AND h.from_day <= app_today()) OR h.ended_on IS NOT NULL OR h.last_day < app_today()
          OR EXISTS (SELECT FROM obligation_pause p WHERE p.source_id = h.id AND NOT p.told))`;

export async function holdsToTell(reader: Reader): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(`SELECT h.id ${HOLDS_TO_TELL} ORDER BY h.from_day, h.id`);
  return rows.map(({ id }) => id);
}
