import type { Reader } from '../../../platform/database/tx.js';
import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { FactRow } from '../domain/fact-rows.js';
import { ScoreFactRow } from './score-fact.row.js';

const FACT = columns(ScoreFactRow, 'f', ['rule', 'factId', 'outcome', 'before', 'filings', 'returns']);
type KeptFact = RowOf<typeof FACT>;

/** What a fact is, in the words of its own record. */
export const FACT_TITLE = `CASE f.rule
  WHEN 'R1' THEN (SELECT o.title FROM duty d JOIN obligation o ON o.id = d.obligation_id WHERE d.id = f.fact_id)
  WHEN 'R2' THEN (SELECT o.title FROM obligation o WHERE o.id = f.fact_id)
  WHEN 'R3' THEN (SELECT coalesce(x.demand, o.title) FROM interview_item x LEFT JOIN obligation o ON o.id = x.obligation_id WHERE x.id = f.fact_id)
  WHEN 'C_PROBLEM' THEN (SELECT p.title FROM problem p WHERE p.id = f.fact_id)
  WHEN 'C_CASE' THEN (SELECT e.title FROM register_entry e WHERE e.id = f.fact_id)
  ELSE (SELECT o.title FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id WHERE c.id = f.fact_id) END AS title`;

/** A fact with what it is. */
export interface NamedFact extends FactRow {
  readonly title: string | null;
}

/** What counted of a unit in a run. */
export async function factRowsOf(reader: Reader, runId: string, unitId: string): Promise<NamedFact[]> {
  return reader.query<KeptFact & { readonly title: string | null }>(
    `SELECT ${FACT}, ${FACT_TITLE} FROM score_fact f WHERE f.run_id = $1 AND f.unit_id = $2 ORDER BY f.rule, title, f.fact_id`,
    [runId, unitId],
  );
}
