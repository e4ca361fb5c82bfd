-- Who entrusted the talk with a county's principal leader to whom.

-- Of a county's or zone's tier 3, where another than the party secretary talks: {toPostId, how: PAPER | ONLINE, on}.
-- An interviewer that is the office's director at tier 3 stands for one that is not named yet: the approval names him.
ALTER TABLE interview ADD COLUMN entrustment jsonb;
