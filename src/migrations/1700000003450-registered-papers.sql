-- Decisions on paper: a registration that waits for its second person, and the signer's word that he did not sign.

-- {verdict, by, on, words, number, input, decisionWords, personId, postId, registeredByPerson, registeredByName, registeredOn}; null again once it took effect.
ALTER TABLE approval ADD COLUMN registration jsonb;
-- {words, on}
ALTER TABLE approval ADD COLUMN disowned jsonb;
