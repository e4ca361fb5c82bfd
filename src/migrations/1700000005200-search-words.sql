-- Projects and tasks are found by words of two characters and by codes; see search_grams.

CREATE INDEX project_words ON project USING gin (search_grams(code || ' ' || name));
CREATE INDEX task_words ON task USING gin (search_grams(matter || ' ' || coalesce(origin, '')));
