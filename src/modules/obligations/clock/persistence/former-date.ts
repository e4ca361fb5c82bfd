/**
 * Ends today what stops a clock because of a date that another one replaces: what was asked about it, and help that was asked for it. Force
 * majeure goes on; so does the clock of a task that its own unit declined, until the office has decided.
 * @param moved a common table expression with `id` and `subject_id` of what gets another date
 */
export const endsOfFormerDate = (moved: string): string => `
  UPDATE obligation_pause p SET to_day = greatest(p.from_day, app_today()), term = NULL, counted_from = NULL FROM ${moved} f
   WHERE p.obligation_id = f.id AND (p.to_day IS NULL OR p.to_day > app_today())
     AND p.reason IN ('EXPLANATION','EXTENSION','EXEMPTION','COORDINATION') AND p.source_id IS DISTINCT FROM f.subject_id
     AND NOT EXISTS (SELECT FROM explanation e WHERE e.id = p.source_id AND e.reason = 'FORCE_MAJEURE')`;
