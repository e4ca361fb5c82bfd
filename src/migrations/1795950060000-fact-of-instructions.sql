-- The fact of an instruction may go out, with the word of the leader's office: who gave it, and on which day.
ALTER TABLE register_entry DROP CONSTRAINT register_entry_publicity_check;
ALTER TABLE register_entry ADD CONSTRAINT register_entry_publicity_check CHECK (publicity IN ('INTERNAL','COUNTED','FACT','PUBLIC'));
ALTER TABLE register_entry ADD COLUMN consent_by text, ADD COLUMN consent_on date;
ALTER TABLE register_entry ADD CHECK (publicity <> 'FACT' OR num_nulls(consent_by, consent_on) = 0);
