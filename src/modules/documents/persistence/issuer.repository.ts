import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Retention } from '../../../shared-kernel/retention.js';
import { DocumentIssuerRow } from './document-issuer.row.js';

const ISSUER = columns(DocumentIssuerRow, 'i', [
  'fullName',
  'code',
  'header',
  'copyTo',
  'inspectionBasis',
  'interviewBasis',
  'retainMeetings',
  'retainInterviews',
  'retainListings',
  'retainPlans',
  'version',
]);

/** The reform office by its name among the units, and as it is written on paper once that is said. */
export interface Office extends Partial<RowOf<typeof ISSUER>> {
  readonly unitId: string;
  readonly name: string;
}

/** Which unit it is. */
export const OFFICE_ID =
  "SELECT u.id FROM unit u WHERE u.kind = 'REFORM_OFFICE' AND u.closed_on IS NULL ORDER BY length(u.path), u.id LIMIT 1";

/** The office that issues. */
export function findOffice(reader: Reader): Promise<Office | null> {
  return reader.find<Office>(
    `SELECT u.id AS "unitId", u.name, ${ISSUER} FROM unit u LEFT JOIN document_issuer i ON i.unit_id = u.id
      WHERE u.kind = 'REFORM_OFFICE' AND u.closed_on IS NULL ORDER BY length(u.path), u.id LIMIT 1`,
    [],
  );
}

/** How an office is written, as it is said. */
export interface IssuerSaid {
  readonly fullName: string;
  readonly code: string;
  readonly header?: string | undefined;
  readonly copyTo?: string | undefined;
  readonly inspectionBasis?: string | undefined;
  readonly interviewBasis?: string | undefined;
  readonly retainMeetings?: Retention | undefined;
  readonly retainInterviews?: Retention | undefined;
  readonly retainListings?: Retention | undefined;
  readonly retainPlans?: Retention | undefined;
}

/** Nobody else writes how the office is written meanwhile. */
export async function lockIssuer(tx: Tx, unitId: string): Promise<void> {
  await tx.execute('SELECT FROM unit WHERE id = $1 FOR NO KEY UPDATE', [unitId]);
}

/** How the office is written from now on; what is not said is not set. */
export async function writeIssuer(tx: Tx, unitId: string, said: IssuerSaid): Promise<void> {
  const { fullName, code, header, copyTo, inspectionBasis, interviewBasis } = said;
  const { retainMeetings, retainInterviews, retainListings, retainPlans } = said;
  const kept = [retainMeetings, retainInterviews, retainListings, retainPlans];
  await tx.execute(
    `INSERT INTO document_issuer (unit_id, full_name, code, header, copy_to, inspection_basis, interview_basis, retain_meetings,
       retain_interviews, retain_listings, retain_plans) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (unit_id) DO UPDATE SET full_name = $2, code = $3, header = $4, copy_to = $5, inspection_basis = $6, interview_basis = $7,
       retain_meetings = $8, retain_interviews = $9, retain_listings = $10, retain_plans = $11, version = document_issuer.version + 1`,
    [unitId, fullName, code, ...[header, copyTo, inspectionBasis, interviewBasis, ...kept].map((one) => one ?? null)],
  );
}
