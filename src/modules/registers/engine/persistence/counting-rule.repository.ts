import { columns } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { RulesSaid, RulesSet } from '../domain/counting-rules.js';
import { CountingRuleRow } from './counting-rule.row.js';

const RULE = columns(CountingRuleRow, 'r', ['fromYear', 'frontBy', 'frontLimit', 'adoptions', 'basis', 'setOn']);

/** All rules that the office set, the latest last. */
export function countingRules(reader: Reader): Promise<RulesSet[]> {
  return reader.query<RulesSet>(`SELECT ${RULE} FROM counting_rule r ORDER BY r.id`, []);
}

/** The reform office, held until the transaction ends: two people do not set its rules at once. @returns null where there is none */
export async function holdOffice(tx: Tx): Promise<string | null> {
  const office = await tx.find<{ id: string }>(
    `SELECT u.id FROM unit u WHERE u.kind = 'REFORM_OFFICE' AND u.closed_on IS NULL ORDER BY length(u.path), u.id LIMIT 1 FOR NO KEY UPDATE`,
    [],
  );
  return office?.id ?? null;
}

/** From now on these hold. */
export async function insertCountingRules(tx: Tx, said: RulesSaid): Promise<void> {
  const { fromYear, frontBy, frontLimit, adoptions, basis } = said;
  await tx.execute(
    'INSERT INTO counting_rule (from_year, front_by, front_limit, adoptions, basis) VALUES ($1, $2, $3, $4, $5)',
    [fromYear, frontBy, frontLimit, adoptions, basis],
  );
}
