-- Key points and indicators are found by words of two characters; see search_grams.
CREATE INDEX key_point_words ON key_point USING gin (search_grams(code || ' ' || text));
CREATE INDEX indicator_words ON indicator USING gin (search_grams(name));
