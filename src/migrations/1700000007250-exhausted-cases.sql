-- A case whose third tier failed stays open and in sight of the office, until something is decided about it.

-- When the principal leader's interview failed (主要领导约谈后仍未完成、待研究): no rung fires again; known to the office alone.
ALTER TABLE supervision_case ADD COLUMN exhausted_on date CHECK (exhausted_on IS NULL OR tier = 3);
