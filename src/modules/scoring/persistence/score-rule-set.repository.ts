import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { RULE_SET_1, type RuleSet } from '../domain/rule-set.js';
import { ScoreRuleSetRow } from './score-rule-set.row.js';

const SET = columns(ScoreRuleSetRow, 's', ['version', 'rules', 'digest', 'fromDay', 'basis', 'setOn']);

/** Rules that two people set. */
export type KeptRuleSet = RowOf<typeof SET>;

/** All that were set, the latest first; the one that ships is none of them. */
export function ruleSets(reader: Reader): Promise<KeptRuleSet[]> {
  return reader.query<KeptRuleSet>(`SELECT ${SET} FROM score_rule_set s ORDER BY s.version DESC`, []);
}

/** By which a quarter is worked out that begins on that day. */
export async function rulesOn(reader: Reader, begins: Day): Promise<RuleSet> {
  const set = await reader.find<KeptRuleSet>(
    `SELECT ${SET} FROM score_rule_set s WHERE s.from_day <= $1 ORDER BY s.from_day DESC, s.version DESC LIMIT 1`,
    [begins],
  );
  return set?.rules ?? RULE_SET_1;
}

/** From now on these are a set. */
export async function insertRuleSet(
  tx: Tx,
  { version, rules, digest, fromDay, basis }: Omit<KeptRuleSet, 'setOn'>,
): Promise<void> {
  await tx.execute('INSERT INTO score_rule_set (version, rules, digest, from_day, basis) VALUES ($1, $2, $3, $4, $5)', [
    ...[version, JSON.stringify(rules), digest, fromDay, basis],
  ]);
}
