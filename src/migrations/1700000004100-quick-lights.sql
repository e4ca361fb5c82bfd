-- The clock and the paused days as functions whose plans PostgreSQL keeps: written out in every list they were planned anew by most requests, which cost several times what reading the list does.

-- The business day, the calendar in force, and the days on which lights change.
CREATE FUNCTION obligation_clock() RETURNS TABLE (today date, version int, ordinal int, late_before date, red_before date, clear_from date)
  LANGUAGE plpgsql STABLE ROWS 1 AS $fn$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT t.day, t.version, t.ordinal,
         (SELECT max(c.day) FROM calendar_day c WHERE c.version = t.version AND c.working AND c.ordinal = t.ordinal),
         coalesce((SELECT max(c.day) FROM calendar_day c WHERE c.version = t.version AND c.working AND c.ordinal = t.ordinal - 10), '-infinity'),
         coalesce((SELECT min(c.day) FROM calendar_day c WHERE c.version = t.version AND c.working AND c.ordinal = t.ordinal + 4), 'infinity')
    FROM calendar_day t WHERE t.version = current_calendar() AND t.day = app_today();
END $fn$;

-- Working days after the due date that a pause touches, overlapping pauses counted once.
CREATE FUNCTION paused_days(of_obligation uuid, due_on date, today date, of_calendar int) RETURNS int LANGUAGE plpgsql STABLE AS $fn$
BEGIN
  RETURN coalesce((
    SELECT sum((SELECT c.ordinal FROM calendar_day c WHERE c.version = of_calendar AND c.day = upper(r.days) - 1)
             - (SELECT c.ordinal FROM calendar_day c WHERE c.version = of_calendar AND c.day = lower(r.days) - 1))
      FROM (SELECT unnest(range_agg(daterange(p.from_day, p.to_day, '[]')) * datemultirange(daterange(due_on, today, '(]'))) AS days
              FROM obligation_pause p WHERE p.obligation_id = of_obligation) r), 0);
END $fn$;
