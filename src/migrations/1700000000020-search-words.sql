-- What a search by words asks: single characters and pairs of neighbouring ones; PostgreSQL's own trigrams need three, and most Chinese words have two.

-- Full-width letters and digits count as the usual ones, capitals as small ones.
CREATE FUNCTION search_text(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $fn$
  SELECT lower(normalize(words, NFKC))
$fn$;

-- Each character and each pair of neighbouring characters of a text.
CREATE FUNCTION search_grams(words text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $fn$
DECLARE
  signs text[] := string_to_array(lower(normalize(words, NFKC)), NULL);
  grams text[] := signs;
BEGIN
  FOR place IN 1 .. cardinality(signs) - 1 LOOP
    grams := grams || (signs[place] || signs[place + 1]);
  END LOOP;
  RETURN grams;
END $fn$;
