import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow } from '../../../organisation/index.js';
import { PublicationRow } from '../../procedure/persistence/publication.row.js';
import type { NamedInText, QuarterTexts } from '../domain/quarter-report.js';
import { NO_TEXTS } from '../domain/quarter-report.js';
import { QuarterReportRow } from './quarter-report.row.js';

const REPORT = list(
  columns(PublicationRow, 'p', [
    ...(['id', 'dataDay', 'state', 'draftedByPerson', 'draftedOn', 'corrects', 'signedOn', 'issuedOn'] as const),
    ...(['returnedWords', 'words', 'version'] as const),
  ]),
  columns(QuarterReportRow, 'q', ['cycleId', 'texts', 'figures']),
  outer(columns(PersonRow, 'd', ['name as draftedByName'])),
  outer(columns(PersonRow, 's', ['name as signedByName'])),
);
const FROM = `publication p JOIN quarter_report q ON q.publication_id = p.id LEFT JOIN person d ON d.id = p.drafted_by_person
  LEFT JOIN person s ON s.id = p.signed_by_person`;

/** 季度情况 of a quarter, with the names of whoever drafted and signed it. */
export type QuarterReport = RowOf<typeof REPORT>;

/** The latest quarter first. */
export function listQuarterReports(reader: Reader): Promise<QuarterReport[]> {
  return reader.query<QuarterReport>(`SELECT ${REPORT} FROM ${FROM} ORDER BY p.data_day DESC, p.id DESC`);
}

/** One; or null. */
export function findQuarterReport(reader: Reader, id: string, lock = false): Promise<QuarterReport | null> {
  return reader.find<QuarterReport>(`SELECT ${REPORT} FROM ${FROM} WHERE p.id = $1 ${lock ? 'FOR UPDATE OF p' : ''}`, [
    id,
  ]);
}

/** Of which quarter, and who drafts it in whose name. */
export interface NewQuarterReport {
  readonly dataDay: Day;
  readonly cycleId: string;
  readonly personId: string | null;
  readonly forPerson: string | null;
}

/** @returns its id; null where the quarter has one */
export async function insertQuarterReport(
  tx: Tx,
  { dataDay, cycleId, personId, forPerson }: NewQuarterReport,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO publication (kind, data_day, year, drafted_by_person, drafted_for_person)
     VALUES ('QUARTER_REPORT', $1, extract(year FROM $1::date), $2, $3)
     ON CONFLICT (data_day) WHERE kind = 'QUARTER_REPORT' AND state <> 'VOID' AND corrects IS NULL DO NOTHING RETURNING id`,
    [dataDay, personId, forPerson],
  );
  if (row === undefined) return null;
  await tx.execute('INSERT INTO quarter_report (publication_id, cycle_id, texts) VALUES ($1, $2, $3)', [
    ...[row.id, cycleId, JSON.stringify(NO_TEXTS)],
  ]);
  return row.id;
}

/** The texts as a hand has them. */
export async function writeTexts(tx: Tx, id: string, texts: QuarterTexts): Promise<void> {
  await tx.execute('UPDATE quarter_report SET texts = $2 WHERE publication_id = $1', [id, JSON.stringify(texts)]);
}

/** The numbers for good. */
export async function freezeFigures(tx: Tx, id: string, figures: unknown): Promise<void> {
  await tx.execute('UPDATE quarter_report SET figures = $2 WHERE publication_id = $1', [id, JSON.stringify(figures)]);
}

/** What one says, into a draft that mends it. */
export async function copyQuarterReport(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.execute(
    `INSERT INTO quarter_report (publication_id, cycle_id, texts) SELECT $2, cycle_id, texts FROM quarter_report WHERE publication_id = $1`,
    [fromId, toId],
  );
}

/** The units whose names stand in a text, but for the city's, the committee's and the office's own, and whether a bulletin issued of these days has a line of theirs. */
export function unitsNamedIn(
  reader: Reader,
  text: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<NamedInText[]> {
  return reader.query<NamedInText>(
    `SELECT u.id AS "unitId", u.name,
            EXISTS (SELECT FROM publication_line l JOIN publication b ON b.id = l.publication_id
                     WHERE l.unit_id = u.id AND l.place = 'LINE' AND NOT l.left_out
                       AND b.kind = 'BULLETIN' AND b.state = 'ISSUED' AND b.data_day BETWEEN $2::date AND $3::date) AS "signedLine"
       FROM unit u
      WHERE position(u.name IN $1) > 0 AND u.kind NOT IN ('REGION','COMMITTEE','REFORM_OFFICE')
      ORDER BY u.path`,
    [text, from, to],
  );
}

/** A closed quarter of which a report is owed. */
export interface OwedQuarter {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
  readonly closedOn: Day;
}

/** Closed after a report of an earlier quarter was issued; without work on it so far, and without a report that has left its author. */
export function owedQuarters(reader: Reader): Promise<OwedQuarter[]> {
  return reader.query<OwedQuarter>(
    `SELECT c.id, c.year, c.quarter, (c.closed_at AT TIME ZONE 'Asia/Shanghai')::date AS "closedOn" FROM cycle c
      WHERE c.state = 'CLOSED'
        AND EXISTS (SELECT FROM publication p WHERE p.kind = 'QUARTER_REPORT' AND p.state = 'ISSUED'
              AND p.data_day < make_date(c.year, c.quarter * 3 - 2, 1) AND p.issued_on <= (c.closed_at AT TIME ZONE 'Asia/Shanghai')::date)
        AND NOT EXISTS (SELECT FROM office_work w WHERE w.what = 'QUARTER_REPORT' AND w.subject_id = c.id)
        AND NOT EXISTS (SELECT FROM quarter_report q JOIN publication p ON p.id = q.publication_id
              WHERE q.cycle_id = c.id AND p.state NOT IN ('DRAFT','VOID'))
      ORDER BY c.year, c.quarter`,
  );
}

/** Whom it addresses: the groups. It is internal, and nothing for the units of the city. */
export async function addressedGroups(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT u.id FROM unit u WHERE u.kind IN ('SPECIAL_GROUP','CAMPAIGN_GROUP') AND u.closed_on IS NULL ORDER BY u.path`,
  );
  return rows.map(({ id }) => id);
}
