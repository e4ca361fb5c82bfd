/*
 * Lateness and lights as SQL over table `obligation` under the alias `o`, for lists, tables and the freeze. They say
 * the same as domain/lateness.ts and domain/lights.ts; a property test holds them together. Every expression reads the
 * CTE `clock`.
 */

/** `WITH ${CLOCK} …`: the business day, the calendar in force and the day's ordinal, read once per statement. */
export const CLOCK = `clock AS MATERIALIZED (
  SELECT day AS today, version, ordinal FROM calendar_day WHERE version = current_calendar() AND day = app_today())`;

const ordinalOf = (day: string): string =>
  `(SELECT c.ordinal FROM calendar_day c WHERE c.version = clock.version AND c.day = ${day})`;

/** Working days after the due date that a pause touches, overlapping pauses counted once. */
const PAUSED_DAYS = `coalesce((SELECT sum(${ordinalOf('upper(r.days) - 1')} - ${ordinalOf('lower(r.days) - 1')})
    FROM (SELECT unnest(range_agg(daterange(p.from_day, p.to_day, '[]')) * datemultirange(daterange(o.due_on, clock.today, '(]'))) AS days
            FROM obligation_pause p WHERE p.obligation_id = o.id) r), 0)::int`;

/** Lateness in working days. */
export const LATENESS = `(CASE WHEN o.due_on >= clock.today THEN 0 ELSE clock.ordinal - ${ordinalOf('o.due_on')} - ${PAUSED_DAYS} END)`;

/** The light of an obligation whose clock runs. */
export const RUNNING_LIGHT = `(CASE WHEN o.hold = 'HISTORIC' THEN 'GREY'
    WHEN o.returned_count >= 2 THEN 'RED'
    WHEN o.due_on < clock.today AND ${LATENESS} > 10 THEN 'RED'
    WHEN o.returned_count > 0 THEN 'YELLOW'
    WHEN o.due_on < clock.today AND ${LATENESS} > 0 THEN 'YELLOW'
    WHEN ${ordinalOf('o.due_on')} - clock.ordinal <= 3 THEN 'BLUE'
    WHEN o.kind = 'DUTY' AND o.planned_on IS NULL THEN 'GREY'
    ELSE 'GREEN' END)`;

/** The light. */
export const LIGHT = `(CASE
    WHEN o.state IN ('EXEMPT','CANCELLED') OR o.hold = 'HISTORIC' THEN 'GREY'
    WHEN o.state = 'MET' THEN CASE
      WHEN o.first_filed_on > o.due_on OR o.refiled_after_grace OR o.redated_by_interview THEN 'DONE_LATE' ELSE 'DONE' END
    WHEN o.state = 'SUBMITTED' THEN o.light_at_filing
    ELSE ${RUNNING_LIGHT} END)`;
