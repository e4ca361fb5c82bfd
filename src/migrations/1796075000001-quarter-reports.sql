-- 季度情况: what a closed quarter came to, for the leaders; in two pages, from what its close froze.
CREATE TABLE quarter_report (
  publication_id uuid PRIMARY KEY REFERENCES publication,
  cycle_id uuid NOT NULL REFERENCES cycle,
  -- What a hand wrote, by part.
  texts jsonb NOT NULL,
  -- As they were issued; until then they are read live.
  figures jsonb
);
CREATE INDEX quarter_report_cycle ON quarter_report (cycle_id);
CREATE UNIQUE INDEX publication_of_quarter ON publication (data_day) WHERE kind = 'QUARTER_REPORT' AND state <> 'VOID' AND corrects IS NULL;
CREATE TRIGGER quarter_report_stays BEFORE INSERT OR UPDATE OR DELETE ON quarter_report FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
