-- What people were told.

-- What a person was told, in the transaction that caused it. The number orders the live stream (Last-Event-ID).
CREATE TABLE notice (
  id uuid PRIMARY KEY DEFAULT new_id(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- Logical key, never a date: case:tier:round:step:recipient. At most one notice has it, for ever.
  key text NOT NULL UNIQUE,
  kind text NOT NULL,
  statutory boolean NOT NULL DEFAULT false,
  recipient_post_id uuid,
  -- The holder on the day of issue, or who acts for the post; null when the post was vacant.
  recipient_person_id uuid,
  -- Set where the person is told because he acts for the post: his own post.
  deputy_post_id uuid,
  unit_id uuid,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  params jsonb NOT NULL DEFAULT '{}',
  copy boolean NOT NULL DEFAULT false,
  -- Shown and sent with the person's other listed notices of the day, as one list.
  listed boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  issued_on date NOT NULL DEFAULT app_today(),
  read_at timestamptz
);
CREATE INDEX notice_inbox ON notice (recipient_person_id, number DESC);
CREATE INDEX notice_subject ON notice (subject_id);
