import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { SupervisionPolicyRow } from './supervision-policy.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { PolicyRules } from '../domain/policy.js';

/** A version of the rules as it is kept. */
export type PolicyRow = RowOf<typeof COLUMNS>;

const COLUMNS = columns(SupervisionPolicyRow, '', [
  'version',
  'content as rules',
  'digest',
  'effectiveFrom',
  'reason',
  'createdAt',
  'createdByPerson',
]);

/** All versions, the latest first. */
export function listPolicies(reader: Reader): Promise<PolicyRow[]> {
  return reader.query<PolicyRow>(`SELECT ${COLUMNS} FROM supervision_policy ORDER BY version DESC`);
}

/** The version, or null. */
export function findPolicy(reader: Reader, version: number): Promise<PolicyRow | null> {
  return reader.find<PolicyRow>(`SELECT ${COLUMNS} FROM supervision_policy WHERE version = $1`, [version]);
}

/** The number of the version for what opens today. */
export async function versionInForce(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ version: number | null }>(
    'SELECT max(version) AS version FROM supervision_policy WHERE effective_from <= app_today()',
  );
  return row?.version ?? 1;
}

/** A version to be written. */
export interface NewPolicy {
  readonly rules: PolicyRules;
  readonly effectiveFrom: Day;
  readonly reason: string;
  readonly createdByPerson: string | null;
}

/** Writes the next version; two people at once wait for each other. @returns null where the latest says the same from the same day */
export async function insertPolicy(tx: Tx, policy: NewPolicy): Promise<PolicyRow | null> {
  await tx.execute('LOCK TABLE supervision_policy IN SHARE ROW EXCLUSIVE MODE');
  return tx.find<PolicyRow>(
    `INSERT INTO supervision_policy (version, content, digest, effective_from, reason, created_by_person)
     SELECT version + 1, $1::jsonb, encode(sha256(convert_to($1::jsonb::text, 'UTF8')), 'hex'), $2, $3, $4 FROM supervision_policy
      WHERE version = (SELECT max(version) FROM supervision_policy) AND NOT (content = $1::jsonb AND effective_from = $2::date)
     RETURNING ${COLUMNS}`,
    [JSON.stringify(policy.rules), policy.effectiveFrom, policy.reason, policy.createdByPerson],
  );
}
