import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import { DutyParagraphRow } from './duty-paragraph.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';

const PARAGRAPH_VIEW = list(
  columns(DutyParagraphRow, 'g', ['unitId', 'text', 'writtenAt']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(PersonRow, 'h', ['name as writtenByName'])),
);

/** What a responsible unit adds to a duty. */
export type ParagraphView = RowOf<typeof PARAGRAPH_VIEW>;

/** A paragraph as it is written. */
export interface NewParagraph {
  readonly dutyId: string;
  readonly unitId: string;
  readonly text: string;
  readonly personId: string | null;
}

/** Writes it. @returns its id */
export function insertParagraph(tx: Tx, { dutyId, unitId, text, personId }: NewParagraph): Promise<string> {
  return tx.insert(DutyParagraphRow, { dutyId, unitId, text, writtenByPerson: personId });
}

/** The id of what a unit said in these words about a duty, or null. */
export async function findParagraph(
  tx: Tx,
  { dutyId, unitId, text }: Omit<NewParagraph, 'personId'>,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'SELECT id FROM duty_paragraph WHERE duty_id = $1 AND unit_id = $2 AND text = $3 LIMIT 1',
    [dutyId, unitId, text],
  );
  return row?.id ?? null;
}

/** Paragraphs of a duty, the oldest first. */
export function listParagraphs(reader: Reader, dutyId: string): Promise<ParagraphView[]> {
  return reader.query<ParagraphView>(
    `SELECT ${PARAGRAPH_VIEW}
       FROM duty_paragraph g JOIN unit u ON u.id = g.unit_id LEFT JOIN person h ON h.id = g.written_by_person
      WHERE g.duty_id = $1 ORDER BY g.written_at, g.id`,
    [dutyId],
  );
}

/** The responsible units (责任单位) of a project. */
export async function listResponsibleUnits(reader: Reader, projectId: string): Promise<readonly string[]> {
  const rows = await reader.query<{ unitId: string }>(
    `SELECT unit_id AS "unitId" FROM project_party WHERE project_id = $1 AND role = 'RESPONSIBLE' AND to_day IS NULL AND unit_id IS NOT NULL`,
    [projectId],
  );
  return rows.map((row) => row.unitId);
}
