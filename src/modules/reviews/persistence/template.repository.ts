import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Template } from '../domain/template.js';
import { ReviewTemplateRow } from './review-template.row.js';

const TEMPLATE = columns(ReviewTemplateRow, 't', ['id', 'name', 'headings', 'version']);

/** A template of the office's own. */
export type OwnTemplate = RowOf<typeof TEMPLATE>;

/** By their names. */
export function listTemplates(reader: Reader): Promise<OwnTemplate[]> {
  return reader.query<OwnTemplate>(`SELECT ${TEMPLATE} FROM review_template t ORDER BY t.name, t.id`);
}

/** One; or null. */
export function findTemplate(reader: Reader, id: string, lock = false): Promise<OwnTemplate | null> {
  return reader.find<OwnTemplate>(
    `SELECT ${TEMPLATE} FROM review_template t WHERE t.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [id],
  );
}

/** @returns its id; null where another has the name */
export async function insertTemplate(tx: Tx, { name, headings }: Template, by: string | null): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO review_template (name, headings, written_by_person) VALUES ($1, $2::jsonb, $3) ON CONFLICT (name) DO NOTHING RETURNING id`,
    [name, JSON.stringify(headings), by],
  );
  return row?.id ?? null;
}

/** Whether another template has the name. */
export async function isNameTaken(reader: Reader, name: string, id: string): Promise<boolean> {
  const found = await reader.find<{ id: string }>('SELECT id FROM review_template WHERE name = $1 AND id <> $2', [
    ...[name, id],
  ]);
  return found !== null;
}

/** As it was written anew. */
export async function writeTemplate(
  tx: Tx,
  id: string,
  { name, headings }: Template,
  by: string | null,
): Promise<void> {
  await tx.execute(
    `UPDATE review_template SET name = $2, headings = $3::jsonb, written_by_person = $4, written_on = app_today(), version = version + 1
      WHERE id = $1`,
    [id, name, JSON.stringify(headings), by],
  );
}
