import { isHolds } from './clock-hold-sql.js';

/*
 * Lateness and lights as SQL over table `obligation` under the alias `o`, for lists, tables and the freeze. They say
 * the same as domain/lateness.ts and domain/lights.ts; a property test holds them together. Every expression reads the
 * CTE `clock`. Where no pause is involved a light follows from comparing dates alone, so that a whole table of a hundred
 * thousand rows costs no look-up.
 */

/**
 * `WITH ${CLOCK} …`: the business day, the calendar in force, and the days on which lights change.
 * `late_before`: whatever is due earlier is late; `red_before`: by more than ten working days; `clear_from`: whatever is
 * due then or later has more than three working days left.
 */
export const CLOCK = 'clock AS MATERIALIZED (SELECT * FROM obligation_clock())';

const ordinalOf = (day: string): string =>
  `(SELECT c.ordinal FROM calendar_day c WHERE c.version = clock.version AND c.day = ${day})`;

/** Asked only where a pause may matter: lights without pauses follow from dates alone. */
const PAUSED_DAYS = 'paused_days(o.id, o.due_on, clock.today, clock.version)';

/** Lateness in working days; what lapses is never late, not even until the watch has come to it. */
export const LATENESS = `(CASE WHEN o.due_on >= clock.today OR o.ladder = 'LAPSE' THEN 0 ELSE clock.ordinal - ${ordinalOf('o.due_on')} - ${PAUSED_DAYS} END)`;

/**
 * Of what is due before the last working day: late, unless pauses say otherwise; those are counted once. With a limit,
 * so that pauses are looked up for what is late alone; an EXISTS makes PostgreSQL read and hash all that ever were.
 */
const LATE_LIGHT = `(CASE
    WHEN (SELECT true FROM obligation_pause p WHERE p.obligation_id = o.id LIMIT 1) IS NULL
      THEN CASE WHEN o.due_on < clock.red_before THEN 'RED' ELSE 'YELLOW' END
    ELSE (SELECT CASE WHEN late.days > 10 THEN 'RED' WHEN late.days > 0 OR o.returned_count > 0 THEN 'YELLOW' ELSE 'BLUE' END
            FROM (SELECT ${LATENESS} AS days OFFSET 0) late) END)`;

/** Whether it stands silent: `isHeld` of the shared kernel. */
export const HELD = 'o.hold IS NOT NULL';

/** The light of an obligation whose clock runs. */
export const RUNNING_LIGHT = `(CASE WHEN ${HELD} THEN 'GREY'
    WHEN o.returned_count >= 2 THEN 'RED'
    WHEN o.due_on < clock.late_before AND o.ladder <> 'LAPSE' THEN ${LATE_LIGHT}
    WHEN o.returned_count > 0 THEN 'YELLOW'
    WHEN o.due_on < clock.clear_from THEN 'BLUE'
    WHEN o.kind = 'DUTY' AND o.planned_on IS NULL THEN 'GREY'
    ELSE 'GREEN' END)`;

/** A hold of the office that reaches into the days from the date to the first filing. */
const GIVEN = `FROM obligation_pause hp WHERE hp.obligation_id = o.id AND ${isHolds('hp')}`;

/** Filed after the date; not where the office let the clock stand on every working day between. */
const FILED_LATE = `(o.first_filed_on > o.due_on AND (
    (SELECT true ${GIVEN} AND hp.from_day <= o.first_filed_on AND coalesce(hp.to_day > o.due_on, true) LIMIT 1) IS NULL
    OR (SELECT true FROM calendar_day fc WHERE fc.version = clock.version AND fc.working AND fc.day > o.due_on AND fc.day <= o.first_filed_on
         AND (SELECT true ${GIVEN} AND hp.from_day <= fc.day AND coalesce(hp.to_day >= fc.day, true) LIMIT 1) IS NULL LIMIT 1)))`;

/** The light. */
export const LIGHT = `(CASE
    WHEN o.state IN ('EXEMPT','CANCELLED') OR ${HELD} THEN 'GREY'
    WHEN o.state = 'MET' THEN CASE
      WHEN ${FILED_LATE} OR o.refiled_after_grace OR o.redated_by_interview THEN 'DONE_LATE' ELSE 'DONE' END
    WHEN o.state = 'SUBMITTED' THEN o.light_at_filing
    ELSE ${RUNNING_LIGHT} END)`;
