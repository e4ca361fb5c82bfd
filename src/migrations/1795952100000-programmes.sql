-- Programmes of integrated reform: programme, major and minor items; a name is unique under its parent, not in the whole city.
ALTER TABLE project ADD COLUMN node text CHECK (node IN ('PROGRAMME','MAJOR','MINOR')),
  -- 领域, of a major item.
  ADD COLUMN field_name text,
  -- The years of a programme.
  ADD COLUMN term_from int,
  ADD COLUMN term_to int,
  ADD CONSTRAINT project_programme_term CHECK ((node IS NOT DISTINCT FROM 'PROGRAMME') = (term_from IS NOT NULL)),
  ADD CONSTRAINT project_term CHECK ((term_from IS NULL) = (term_to IS NULL) AND term_from <= term_to);
ALTER TABLE project DROP CONSTRAINT project_name_key;
CREATE UNIQUE INDEX project_name_under ON project (parent_id, name) NULLS NOT DISTINCT;
CREATE INDEX project_parent ON project (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX project_name ON project (name);
