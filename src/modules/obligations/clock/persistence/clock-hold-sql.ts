import { CLOCK_HOLD_CAUSES } from '../domain/pauses.js';

/*
 * What falls under a hold (暂缓计时) as SQL. What the reform office itself owes never does: it does not stop its own clock.
 */

/** The reform office, as a value. */
const OFFICE = `(SELECT ou.id FROM unit ou WHERE ou.kind = 'REFORM_OFFICE' AND ou.closed_on IS NULL ORDER BY length(ou.path), ou.id LIMIT 1)`;

/** Whether a unit, by its column, is not the office. */
export const notTheOffice = (unit: string): string => `${unit} IS DISTINCT FROM ${OFFICE}`;

/**
 * Whether what is owed, under an alias, is what the hold `h` names; its ladder is not OFFICE.
 * @param about an expression for the obligation that it puts right: it stands with that, whose project it does not name
 */
export const fallsUnder = (owed: string, about = 'NULL::uuid'): string =>
  `CASE h.target WHEN 'ALL' THEN true WHEN 'UNIT' THEN ${owed}.owner_unit_id = h.target_id
  WHEN 'PROJECT' THEN h.target_id IN (${owed}.project_id, (SELECT ab.project_id FROM obligation ab WHERE ab.id = ${about}))
  ELSE h.target_id IN (${owed}.id, ${about}) END AND ${notTheOffice(`${owed}.owner_unit_id`)}`;

/** Whether a pause, under an alias, is a hold's; its source is the hold. */
export const isHolds = (pause: string): string =>
  `${pause}.reason IN (${CLOCK_HOLD_CAUSES.map((cause) => `'${cause}'`).join(',')})`;

/**
 * The last day of a term of so many working days after a day, by expressions: of those on which the clock of what is owed is held none is one
 * of them. `termEnd` of the domain says the same.
 */
export const termEnd = (owed: string, after: string, term: string): string =>
  `(SELECT td.day FROM calendar_day td WHERE td.version = (SELECT max(version) FROM calendar_version) AND td.working AND td.day > ${after}
      AND NOT EXISTS (SELECT FROM obligation_pause tp WHERE tp.obligation_id = ${owed} AND ${isHolds('tp')} AND tp.from_day <= td.day AND tp.to_day >= td.day)
    ORDER BY td.day OFFSET ${term} - 1 LIMIT 1)`;

/** Until when the clock of `obligation o` is held, if it is today; null otherwise. */
export const HELD_UNTIL = `(SELECT max(hp.to_day) FROM obligation_pause hp
  WHERE hp.obligation_id = o.id AND ${isHolds('hp')} AND hp.from_day <= app_today() AND hp.to_day >= app_today())`;

/** Whether a hold of days that are over, under which `obligation o` falls, waits for its signature: closed over it, they could be given no more. */
export const HOLD_WAITS = `EXISTS (SELECT FROM clock_hold h WHERE h.state = 'PROPOSED' AND h.from_day < app_today() AND ${fallsUnder('o')})`;

/** Holds that are signed and not over, coming ones among them: the alias is `h`. */
export const HOLDS_AHEAD = `clock_hold h WHERE h.state = 'SIGNED' AND NOT h.over AND h.last_day >= app_today()`;

/**
 * The hold under which `obligation o` stands today, of several the one that lasts longest, as one value; null where its clock is not held.
 * @param doubted a condition under which it stands though it was met
 */
export const standsUnder = (doubted: string): string =>
  `(SELECT jsonb_build_object('id', h.id, 'cause', h.cause, 'from', h.from_day, 'until', h.last_day)
  FROM obligation_pause hp JOIN clock_hold h ON h.id = hp.source_id
  WHERE hp.obligation_id = o.id AND ${isHolds('hp')} AND hp.from_day <= app_today() AND hp.to_day >= app_today()
    AND (o.state IN ('OPEN','SUBMITTED','RETURNED') OR ${doubted}) ORDER BY hp.to_day DESC, h.id LIMIT 1)`;

/** The same of what nobody doubts once it was met. */
export const STANDS = standsUnder('false');
