-- A link that one person made for somebody who did not sign is no way into what he signs later.

-- Made for an account whose owner signed or administered by then: by two people, or while there was nobody to be the second.
ALTER TABLE one_time_link ADD COLUMN weighty boolean NOT NULL DEFAULT false;
UPDATE one_time_link SET weighty = true WHERE needs_code OR purpose = 'FIRST_ADMIN';
