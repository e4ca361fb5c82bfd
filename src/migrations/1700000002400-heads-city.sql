-- The posts of the party secretary and the mayor: of projects that they lead themselves nobody is interviewed at tier 3.

ALTER TABLE post ADD COLUMN heads_city boolean NOT NULL DEFAULT false CHECK (NOT heads_city OR role = 'LEADING_OFFICIAL');
UPDATE post SET heads_city = true WHERE role = 'LEADING_OFFICIAL' AND title IN ('市委书记', '市长', '市委副书记、市长');
