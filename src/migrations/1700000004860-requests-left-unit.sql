-- While a request lies with the unit's own leader the clock goes on; it stands once others have it.

-- False while the unit's own leader has it: then it stops no clock and keeps no quarter open.
ALTER TABLE obligation_request ADD COLUMN left_unit boolean NOT NULL DEFAULT false;
UPDATE obligation_request r SET left_unit = true
 WHERE r.state <> 'PENDING' OR r.kind = 'EXEMPTION' OR EXISTS (
   SELECT FROM obligation o WHERE o.kind = 'APPROVAL' AND o.subject_id = r.id);
-- What stands at present for a unit's own silence goes on from the next day.
WITH ended AS (
  UPDATE obligation_pause p SET to_day = greatest(p.from_day, app_today())
    FROM obligation_request r
   WHERE p.source_id = r.id AND p.reason = r.kind AND p.to_day IS NULL AND r.state = 'PENDING' AND NOT r.left_unit
  RETURNING p.obligation_id)
UPDATE obligation o SET next_at = app_now() FROM ended e WHERE o.id = e.obligation_id AND o.hold IS NULL;
