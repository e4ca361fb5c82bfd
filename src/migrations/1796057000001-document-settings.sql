-- What stands above the red line, who gets copies, and which rules inspections and interviews cite, are settings of the office that issues.
ALTER TABLE document_issuer
  ADD COLUMN header text,
  ADD COLUMN copy_to text,
  ADD COLUMN inspection_basis text,
  ADD COLUMN interview_basis text;
