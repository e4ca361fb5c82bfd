-- The first day of acting is kept for ever beside the one that a list of days off moved it to.

-- Null: act_by was never moved.
ALTER TABLE obligation ADD COLUMN original_act_by date;
