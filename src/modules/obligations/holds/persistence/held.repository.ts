import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { UnderSupervision } from '../../clock/persistence/under-supervision.js';
import { fallsUnder, isHolds, notTheOffice, termEnd } from '../../clock/persistence/clock-hold-sql.js';
import type { ClockHoldTarget } from '../domain/clock-hold.js';

const UNFINISHED = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;

/** Of what was named itself, whether it can be held was asked before. */
const CONCERNED = `(${UNFINISHED} OR $1 = 'OBLIGATION') AND o.ladder <> 'OFFICE'`;

/** What a hold lets stand is `obligation o`: unfinished, or met and doubted, and with its matter what puts it right. */
function standing(tx: Tx): { readonly held: string; readonly under: string } {
  const supervision = tx.port(UnderSupervision);
  return {
    held: `(${UNFINISHED} OR ${supervision.doubted('o')}) AND o.ladder <> 'OFFICE'`,
    under: fallsUnder('o', supervision.rectified('o')),
  };
}

/** What is counted: what puts a matter right is part of it. */
const COUNTED = `o.kind <> 'RECTIFICATION'`;

/** What is named as the target of a hold. */
export interface Named {
  readonly target: ClockHoldTarget;
  readonly targetId: string | null;
}

/** Whose clock would stand: how many obligations, of how many units. */
export function countUnder(
  tx: Tx,
  { target, targetId }: Named,
): Promise<{ readonly matters: number; readonly units: number }> {
  const { held, under } = standing(tx);
  return tx.one(
    `SELECT count(*)::int AS matters, count(DISTINCT o.owner_unit_id)::int AS units
       FROM (SELECT $1::text AS target, $2::uuid AS target_id) h JOIN obligation o ON ${under}
      WHERE ${held} AND ${COUNTED}`,
    [target, targetId],
  );
}

/** What is read with the words of a hold: whose clock would stand, and what was named itself however it stands. */
export async function idsUnder(tx: Tx, { target, targetId }: Named): Promise<readonly string[]> {
  const { held, under } = standing(tx);
  const rows = await tx.query<{ id: string }>(
    `SELECT o.id FROM (SELECT $1::text AS target, $2::uuid AS target_id) h JOIN obligation o ON ${under} WHERE ${held}
      UNION SELECT $2 WHERE $1 = 'OBLIGATION'`,
    [target, targetId],
  );
  return rows.map(({ id }) => id);
}

/** The last day on which a quarter of what would stand was closed; null where none was. */
export async function lastFrozen(tx: Tx, { target, targetId }: Named, closedOn: string): Promise<Day | null> {
  const { held, under } = standing(tx);
  const { closed } = await tx.one<{ closed: Day | null }>(
    `SELECT max(${closedOn}) AS closed FROM (SELECT $1::text AS target, $2::uuid AS target_id) h JOIN obligation o ON ${under} WHERE ${held}`,
    [target, targetId],
  );
  return closed;
}

/** The unit of what is named, and whether its clock can be held at all: it stands, and is not the office's own. */
export function unitOfNamed(tx: Tx, { target, targetId }: Named): Promise<{ readonly unitId: string } | null> {
  return tx.find(
    target === 'UNIT'
      ? `SELECT u.id AS "unitId" FROM unit u WHERE u.id = $1 AND u.closed_on IS NULL AND ${notTheOffice('u.id')}`
      : `SELECT o.owner_unit_id AS "unitId" FROM obligation o WHERE o.id = $1 AND ${standing(tx).held} AND ${notTheOffice('o.owner_unit_id')}`,
    [targetId],
  );
}

/** The units that owe what is named: whose posts nobody holds who proposes or signs. Of what stands for all nobody is asked. */
export async function unitsConcerned(reader: Reader, { target, targetId }: Named): Promise<readonly string[]> {
  if (target === 'ALL') return [];
  const rows = await reader.query<{ id: string }>(
    `SELECT DISTINCT o.owner_unit_id AS id FROM (SELECT $1::text AS target, $2::uuid AS target_id) h JOIN obligation o ON ${fallsUnder('o')}
      WHERE ${CONCERNED} UNION SELECT $2 WHERE $1 = 'UNIT'`,
    [target, targetId],
  );
  return rows.map(({ id }) => id);
}

/**
 * By what the officials in charge of what is named are found: the project itself, or each under which something is owed, one of its subjects
 * with it. Of what stands for all nobody is asked.
 */
export function chainsConcerned(
  reader: Reader,
  { target, targetId }: Named,
): Promise<{ readonly projectId: string | null; readonly subjectId: string }[]> {
  if (target === 'ALL') return Promise.resolve([]);
  return reader.query(
    `SELECT DISTINCT ON (coalesce(o.project_id, o.subject_id)) o.project_id AS "projectId", o.subject_id AS "subjectId"
       FROM (SELECT $1::text AS target, $2::uuid AS target_id) h JOIN obligation o ON ${fallsUnder('o')}
      WHERE ${CONCERNED} AND ($1 = 'OBLIGATION' OR o.project_id IS NOT NULL)
      UNION ALL SELECT $2, $2 WHERE $1 = 'PROJECT'`,
    [target, targetId],
  );
}

/** Whether a person holds a post today of these units, or one of these posts. */
export async function holdsPostAmong(
  reader: Reader,
  personId: string,
  unitIds: readonly string[],
  postIds: readonly string[],
): Promise<boolean> {
  const found = await reader.find(
    `SELECT FROM tenure t JOIN post p ON p.id = t.post_id
      WHERE t.person_id = $1 AND daterange(t.from_day, t.to_day) @> app_today() AND (p.unit_id = ANY ($2::uuid[]) OR p.id = ANY ($3::uuid[])) LIMIT 1`,
    [personId, unitIds, postIds],
  );
  return found !== null;
}

/** Lets what the hold names stand, from its first day or that of the registration; what stands under it already stays. @returns how many */
export async function fallUnder(tx: Tx, holdId: string): Promise<number> {
  const { held, under } = standing(tx);
  const { matters } = await tx.one<{ matters: number }>(
    `WITH standing AS (
       INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id)
       SELECT o.id, greatest(h.from_day, o.opened_on), h.last_day, h.cause, h.id FROM clock_hold h JOIN obligation o ON ${under}
        WHERE h.id = $1 AND ${held} AND o.opened_on <= h.last_day
          AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.source_id = h.id AND ${isHolds('p')})
       RETURNING obligation_id)
     SELECT count(*)::int AS matters FROM standing s JOIN obligation o ON o.id = s.obligation_id WHERE ${COUNTED}`,
    [holdId],
  );
  await keepTerms(tx, `SELECT obligation_id FROM obligation_pause WHERE source_id = $1`, holdId);
  return matters;
}

/** Grace, and whatever else ends by a term, ends when its days are over beside those that are held. */
async function keepTerms(tx: Tx, owed: string, of: unknown): Promise<void> {
  await tx.execute(
    `UPDATE obligation_pause t SET to_day = e.day FROM (
       SELECT p.id, ${termEnd('p.obligation_id', 'p.counted_from', 'p.term')} AS day
         FROM obligation_pause p WHERE p.term IS NOT NULL AND p.obligation_id IN (${owed})) e
      WHERE t.id = e.id AND e.day IS NOT NULL AND e.day <> t.to_day AND e.day >= t.from_day`,
    [of],
  );
}

/**
 * What comes under another unit or project while a hold of it stands, or is to come, stands from today too; so does what is doubted. Whoever
 * owes it now is told with the next sweep, of what stood before as well.
 */
export async function standUnderHolds(tx: Tx, obligationIds: readonly string[]): Promise<void> {
  if (obligationIds.length === 0) return;
  const { held, under } = standing(tx);
  await tx.execute(
    `UPDATE obligation_pause p SET told = false FROM clock_hold h
      WHERE p.obligation_id = ANY ($1::uuid[]) AND ${isHolds('p')} AND h.id = p.source_id AND h.begun AND NOT h.over`,
    [obligationIds],
  );
  await tx.execute(
    `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id, told)
     SELECT o.id, greatest(h.from_day, app_today()), h.last_day, h.cause, h.id, NOT h.begun FROM obligation o CROSS JOIN clock_hold h
      WHERE o.id = ANY ($1::uuid[]) AND ${held} AND h.state = 'SIGNED' AND NOT h.over AND h.last_day >= app_today()
        AND ${under}
        AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.source_id = h.id AND ${isHolds('p')})`,
    [obligationIds],
  );
  await keepTerms(tx, 'SELECT unnest($1::uuid[])', obligationIds);
}

/** So many at once that a busy server still answers within its statement timeout. */
const PORTION = 2_500;

/** Has the watch look at what stands under a hold: it begins, or ended before its day. Locked in the order of their ids. */
export async function wakeHeld(tx: Tx, holdId: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  const doubted = tx.port(UnderSupervision).doubted('o');
  for (;;) {
    const rows = await tx.query<{ id: string }>(
      `WITH held AS MATERIALIZED (
         SELECT o.id FROM obligation o WHERE o.id > $2 AND (${UNFINISHED} OR ${doubted}) AND o.hold IS NULL
            AND o.id IN (SELECT p.obligation_id FROM obligation_pause p WHERE p.source_id = $1 AND ${isHolds('p')})
          ORDER BY o.id LIMIT ${String(PORTION)} FOR UPDATE OF o)
       UPDATE obligation o SET next_at = app_now() FROM held WHERE o.id = held.id RETURNING o.id`,
      [holdId, after],
    );
    if (rows.length < PORTION) return;
    after = rows.map(({ id }) => id).reduce((last, id) => (id > last ? id : last), after);
  }
}

/** Clocks go on after the day: what stood until then stays, what was to stand later falls away. */
export async function endHeld(tx: Tx, holdId: string, lastDay: Day): Promise<void> {
  const of = `p.source_id = $1 AND ${isHolds('p')}`;
  const termed = await tx.query<{ id: string }>(
    `SELECT p.obligation_id AS id FROM obligation_pause p
      WHERE ${of} AND EXISTS (SELECT FROM obligation_pause t WHERE t.obligation_id = p.obligation_id AND t.term IS NOT NULL)`,
    [holdId],
  );
  await tx.execute(`DELETE FROM obligation_pause p WHERE ${of} AND p.from_day > $2`, [holdId, lastDay]);
  await tx.execute(`UPDATE obligation_pause p SET to_day = $2 WHERE ${of} AND p.to_day > $2`, [holdId, lastDay]);
  await keepTerms(
    tx,
    'SELECT unnest($1::uuid[])',
    termed.map(({ id }) => id),
  );
}

/** Everybody under the hold has been told. */
export async function markTold(tx: Tx, holdId: string): Promise<void> {
  await tx.execute('UPDATE obligation_pause SET told = true WHERE source_id = $1 AND NOT told', [holdId]);
}

/** A post of a unit that is told of a hold. */
export interface ToldPost {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Whether another hold, under an alias, lets stand what the hold `h` did, without a day between and beyond its last. */
const goesOn = (other: string, [id, lastDay]: readonly [string, string]): string =>
  `${other}.${id} <> h.id AND ${other}.from_day <= h.last_day + 1 AND ${other}.${lastDay} > h.last_day`;

/**
 * The posts of the roles in every unit that owes something under a hold, and of the unit that it names.
 * @param over of those alone whose clock goes on after it: not where another hold still stands
 */
export function postsUnder(tx: Tx, holdId: string, roles: readonly PostRole[], over: boolean): Promise<ToldPost[]> {
  return tx.query(
    `WITH under AS (
       SELECT o.owner_unit_id, ($3 AND EXISTS (
         SELECT FROM obligation_pause n WHERE n.obligation_id = o.id AND ${isHolds('n')} AND ${goesOn('n', ['source_id', 'to_day'])})) AS stands
         FROM clock_hold h JOIN obligation_pause w ON w.source_id = h.id AND ${isHolds('w')} JOIN obligation o ON o.id = w.obligation_id
        WHERE h.id = $1 AND ${standing(tx).held})
     SELECT p.id AS "postId", u.id AS "unitId", u.name AS "unitName" FROM post p JOIN unit u ON u.id = p.unit_id
      WHERE p.role = ANY ($2) AND p.abolished_on IS NULL AND u.closed_on IS NULL AND u.id IN (
        SELECT owner_unit_id FROM under WHERE NOT stands
        UNION SELECT h.target_id FROM clock_hold h WHERE h.id = $1 AND h.target = 'UNIT'
                 AND NOT EXISTS (SELECT FROM under g WHERE g.owner_unit_id = h.target_id AND g.stands)
                 AND NOT ($3 AND EXISTS (SELECT FROM clock_hold n WHERE n.state = 'SIGNED' AND (n.target = 'ALL' OR n.target_id = h.target_id)
                                            AND ${goesOn('n', ['id', 'last_day'])}))) ORDER BY u.path, p.id`,
    [holdId, roles, over],
  );
}
