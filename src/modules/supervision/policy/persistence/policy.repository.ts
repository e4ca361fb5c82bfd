import { isDeepStrictEqual } from 'node:util';
import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { SupervisionPolicyRow } from './supervision-policy.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { completed, type PolicyRules } from '../domain/policy.js';

/** A version of the rules as it is kept. */
export interface PolicyRow extends RowOf<typeof COLUMNS> {
  /** Taken back before its day. */
  readonly withdrawn: boolean;
}

const COLUMNS = columns(SupervisionPolicyRow, '', [
  'version',
  'content as rules',
  'digest',
  'effectiveFrom',
  'reason',
  'createdAt',
  'createdByPerson',
]);
const WITHDRAWN = `EXISTS (SELECT FROM rule_proposal w WHERE w.policy_version = supervision_policy.version AND w.state = 'WITHDRAWN') AS withdrawn`;

/** All versions, the latest first. */
export async function listPolicies(reader: Reader): Promise<PolicyRow[]> {
  const rows = await reader.query<PolicyRow>(
    `SELECT ${COLUMNS}, ${WITHDRAWN} FROM supervision_policy ORDER BY version DESC`,
  );
  return rows.map(whole);
}

/** Versions that were written before all of today's rules had a name are read with what held then. */
const whole = (row: PolicyRow): PolicyRow => ({ ...row, rules: completed(row.rules) });

/** The version, or null. */
export async function findPolicy(reader: Reader, version: number): Promise<PolicyRow | null> {
  const row = await reader.find<PolicyRow>(
    `SELECT ${COLUMNS}, ${WITHDRAWN} FROM supervision_policy WHERE version = $1`,
    [version],
  );
  return row && whole(row);
}

/** What was withdrawn before its day was never in force. */
const STANDS = `NOT EXISTS (SELECT FROM rule_proposal w WHERE w.policy_version = v.version AND w.state = 'WITHDRAWN')`;

/** The number of the version for what opens on a day. */
export async function versionOn(reader: Reader, day: Day): Promise<number> {
  const [row] = await reader.query<{ version: number | null }>(
    `SELECT max(v.version) AS version FROM supervision_policy v WHERE v.effective_from <= $1 AND ${STANDS}`,
    [day],
  );
  return row?.version ?? 1;
}

/** The versions in force from one day through another, each with its first day: that of the first is the first of all. */
export function versionsThrough(
  reader: Reader,
  from: Day,
  to: Day,
): Promise<{ readonly from: Day; readonly version: number }[]> {
  return reader.query(
    `SELECT d.day AS "from", coalesce((SELECT max(v.version) FROM supervision_policy v WHERE v.effective_from <= d.day AND ${STANDS}), 1) AS version
       FROM (SELECT $1::date AS day UNION SELECT v.effective_from FROM supervision_policy v WHERE v.effective_from > $1 AND v.effective_from <= $2 AND ${STANDS}) d
      ORDER BY d.day`,
    [from, to],
  );
}

/** The same today. */
export async function versionInForce(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ version: number | null }>(
    `SELECT max(v.version) AS version FROM supervision_policy v WHERE v.effective_from <= app_today() AND ${STANDS}`,
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
  const [latest] = await listPolicies(tx);
  if (latest?.effectiveFrom === policy.effectiveFrom && isDeepStrictEqual(latest.rules, policy.rules)) return null;
  return tx.find<PolicyRow>(
    `INSERT INTO supervision_policy (version, content, digest, effective_from, reason, created_by_person)
     SELECT version + 1, $1::jsonb, encode(sha256(convert_to($1::jsonb::text, 'UTF8')), 'hex'), $2, $3, $4 FROM supervision_policy
      WHERE version = (SELECT max(version) FROM supervision_policy)
     RETURNING ${COLUMNS}, false AS withdrawn`,
    [JSON.stringify(policy.rules), policy.effectiveFrom, policy.reason, policy.createdByPerson],
  );
}
