import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { DocumentKind } from '../domain/document-kinds.js';
import { OFFICE_ID } from './issuer.repository.js';
import { DocumentTemplateRow } from './document-template.row.js';

const VERSION = columns(DocumentTemplateRow, 't', ['id', 'kind', 'number']);

/** A version of the office's own template. */
export type Layout = RowOf<typeof VERSION>;

/** With which version a document goes out: the one that it went out with, else the one in force; null: the built-in layout. */
export function layoutOf(reader: Reader, kind: DocumentKind, subjectId: string): Promise<Layout | null> {
  return reader.find<Layout>(
    `SELECT ${VERSION} FROM document_template t
      WHERE t.kind = $1 AND CASE WHEN EXISTS (SELECT FROM document_layout l WHERE l.kind = $1 AND l.subject_id = $2)
        THEN t.id = (SELECT l.template_id FROM document_layout l WHERE l.kind = $1 AND l.subject_id = $2)
        ELSE t.state = 'IN_FORCE' AND t.unit_id = (${OFFICE_ID}) END`,
    [kind, subjectId],
  );
}

/** It keeps the layout that it has now; one that has gone out before keeps that. */
export async function fixLayout(tx: Tx, kind: DocumentKind, subjectId: string): Promise<void> {
  await tx.execute(
    `INSERT INTO document_layout (kind, subject_id, template_id)
     VALUES ($1, $2, (SELECT t.id FROM document_template t WHERE t.kind = $1 AND t.state = 'IN_FORCE' AND t.unit_id = (${OFFICE_ID})))
     ON CONFLICT (kind, subject_id) DO NOTHING`,
    [kind, subjectId],
  );
}
