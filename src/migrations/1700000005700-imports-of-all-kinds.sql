-- A file may bring other things than a ledger: its table stood with the first of the projects' steps, when nothing else came so.

ALTER TABLE ledger_import RENAME TO file_import;
ALTER TABLE file_import RENAME COLUMN ledger TO content;
ALTER TABLE file_import RENAME COLUMN lead_choice TO choice;
ALTER TABLE file_import ALTER COLUMN choice SET DEFAULT '{}';
ALTER TABLE file_import ADD COLUMN kind text NOT NULL DEFAULT 'LEDGER';
-- Where its rows go, for kinds with several places.
ALTER TABLE file_import ADD COLUMN target text;
CREATE INDEX file_import_kind ON file_import (kind, id DESC);
