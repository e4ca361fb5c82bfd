-- Units are found by words of two characters; see search_grams.

CREATE INDEX unit_words ON unit USING gin (search_grams(name)) WHERE closed_on IS NULL;
