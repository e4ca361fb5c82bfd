import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { PersonRow } from '../../organisation/index.js';
import type { DocumentKind } from '../domain/document-kinds.js';
import { DocumentTemplateRow } from './document-template.row.js';

const TEMPLATE = list(
  columns(DocumentTemplateRow, 't', [
    ...(['id', 'unitId', 'kind', 'number', 'state', 'fileName', 'sha256', 'uploadedByPerson', 'uploadedOn'] as const),
    ...(['uploadedForPerson', 'withdrawalForPerson'] as const),
    ...(['enforcedByPerson', 'enforcedOn', 'withdrawalByPerson', 'withdrawalWords', 'endedOn', 'version'] as const),
  ]),
  columns(PersonRow, 'u', ['name as uploadedByName']),
  outer(columns(PersonRow, 'e', ['name as enforcedByName'])),
  outer(columns(PersonRow, 'w', ['name as withdrawalByName'])),
  outer(columns(PersonRow, 'd', ['name as endedByName'])),
);
const FROM = `document_template t JOIN person u ON u.id = t.uploaded_by_person LEFT JOIN person e ON e.id = t.enforced_by_person
  LEFT JOIN person w ON w.id = t.withdrawal_by_person LEFT JOIN person d ON d.id = t.ended_by_person`;

/** A version with the names of those concerned, without its file. */
export type DocumentTemplate = RowOf<typeof TEMPLATE>;

/** By kind, the latest version first. */
export function listTemplates(reader: Reader, unitId: string): Promise<DocumentTemplate[]> {
  return reader.query<DocumentTemplate>(
    `SELECT ${TEMPLATE} FROM ${FROM} WHERE t.unit_id = $1 ORDER BY t.kind, t.number DESC`,
    [unitId],
  );
}

/** One; or null. */
export function findTemplate(reader: Reader, id: string, lock = false): Promise<DocumentTemplate | null> {
  return reader.find<DocumentTemplate>(
    `SELECT ${TEMPLATE} FROM ${FROM} WHERE t.id = $1 ${lock ? 'FOR UPDATE OF t' : ''}`,
    [id],
  );
}

/** Its file; or null. */
export async function templateContent(reader: Reader, id: string): Promise<Buffer | null> {
  const row = await reader.find<{ content: Buffer }>('SELECT content FROM document_template WHERE id = $1', [id]);
  return row?.content ?? null;
}

/** A file that passed every check. */
export interface CheckedTemplate {
  readonly unitId: string;
  readonly kind: DocumentKind;
  readonly fileName: string;
  readonly content: Buffer;
  readonly sha256: string;
  readonly uploadedByPerson: string;
  readonly uploadedForPerson: string | null;
}

/** The next version of its kind: whoever uploads another at the same moment waits. */
export async function insertTemplate(tx: Tx, checked: CheckedTemplate): Promise<{ id: string; number: number }> {
  await tx.execute('SELECT FROM unit WHERE id = $1 FOR NO KEY UPDATE', [checked.unitId]);
  const { number } = await tx.one<{ number: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM document_template WHERE unit_id = $1 AND kind = $2',
    [checked.unitId, checked.kind],
  );
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO document_template (unit_id, kind, number, file_name, content, sha256, uploaded_by_person, uploaded_for_person)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      ...[checked.unitId, checked.kind, number, checked.fileName, checked.content, checked.sha256],
      ...[checked.uploadedByPerson, checked.uploadedForPerson],
    ],
  );
  return { id, number };
}

/** In force from now on; what was before is replaced, and a question whether it ends is over. */
export async function enforceTemplate(tx: Tx, { id, unitId, kind }: DocumentTemplate, by: string): Promise<void> {
  await tx.execute(
    `UPDATE document_template SET state = 'REPLACED', ended_on = app_today(), withdrawal_by_person = NULL, withdrawal_for_person = NULL, withdrawal_words = NULL,
            version = version + 1 WHERE unit_id = $1 AND kind = $2 AND state = 'IN_FORCE'`,
    [unitId, kind],
  );
  await tx.execute(
    `UPDATE document_template SET state = 'IN_FORCE', enforced_by_person = $2, enforced_on = app_today(), version = version + 1
      WHERE id = $1`,
    [id, by],
  );
}

/** It is over: what was never in force, or what two people ended. */
export async function endTemplate(tx: Tx, id: string, by: string | null): Promise<void> {
  await tx.execute(
    `UPDATE document_template SET state = 'WITHDRAWN', ended_by_person = $2, ended_on = app_today(), version = version + 1 WHERE id = $1`,
    [id, by],
  );
}

/** Somebody asks for its end; null takes that back. */
export async function askEnd(
  tx: Tx,
  id: string,
  asked: { by: string; inNameOf: string | null; words: string } | null,
): Promise<void> {
  await tx.execute(
    'UPDATE document_template SET withdrawal_by_person = $2, withdrawal_words = $3, withdrawal_for_person = $4, version = version + 1 WHERE id = $1',
    [id, asked?.by ?? null, asked?.words ?? null, asked?.inNameOf ?? null],
  );
}
