-- 调度记录: that somebody went, met, rang or asked on line about a matter. It changes nothing of the matter.

CREATE TABLE scheduling_note (
  id uuid PRIMARY KEY DEFAULT new_id(),
  subject_type text NOT NULL CHECK (subject_type IN ('OBLIGATION','PROJECT','PROBLEM','LISTING')),
  subject_id uuid NOT NULL,
  way text NOT NULL CHECK (way IN ('VISIT','MEETING','CALL','ONLINE')),
  happened_on date NOT NULL,
  -- With whom: a post of the system, or words.
  who_post_id uuid REFERENCES post,
  who_words text,
  words text NOT NULL,
  -- When it is asked after again.
  next_on date,
  made_by_person uuid REFERENCES person,
  made_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((who_post_id IS NULL) <> (who_words IS NULL)),
  CHECK (next_on IS NULL OR next_on >= happened_on)
);
CREATE INDEX scheduling_note_of ON scheduling_note (subject_type, subject_id, happened_on);
