-- Duties are found by their theme; only what somebody planned has one, so opening a quarter pays nothing for it.

CREATE INDEX duty_words ON duty USING gin (search_grams(theme)) WHERE theme IS NOT NULL;
