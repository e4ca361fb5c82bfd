-- With which version of a template a document went out, or with the built-in layout: it keeps that for good.
CREATE TABLE document_layout (
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  -- NULL: the built-in layout.
  template_id uuid REFERENCES document_template,
  fixed_on date NOT NULL DEFAULT app_today(),
  PRIMARY KEY (kind, subject_id)
);
-- Whatever was numbered or taken before there were templates keeps the layout that it had; a leader's page is of the day.
INSERT INTO document_layout (kind, subject_id)
SELECT n.kind, n.subject_id FROM document_number n
UNION
SELECT a.facts->>'kind', a.subject_id FROM audit_event a
 WHERE a.action = 'official-document.taken' AND a.subject_id IS NOT NULL AND a.facts->>'kind' <> 'LEADER_SHEET';
