-- Days on which an interview or an item of it rested are given once, however many pauses touch them.

ALTER TABLE interview ADD COLUMN rested jsonb NOT NULL DEFAULT '[]';
ALTER TABLE interview_item ADD COLUMN rested jsonb NOT NULL DEFAULT '[]';
