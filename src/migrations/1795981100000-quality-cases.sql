-- 质效不高: a person opens a case on any obligation, also on one that was met.
ALTER TABLE supervision_case
  -- Opened by a person's proposal that nobody has signed: known to the office alone until something of it goes out.
  ADD COLUMN hidden boolean NOT NULL DEFAULT false,
  -- Its obligation was met before: the case ends by its check, never by that.
  ADD COLUMN after_met boolean NOT NULL DEFAULT false;
