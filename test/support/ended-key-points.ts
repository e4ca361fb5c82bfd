import type { Tx } from '../../src/platform/database/tx.js';

/** A plan, a point that goes on and one that was withdrawn, and an import of each state. */
export async function buildKeyPoints(tx: Tx): Promise<Record<string, string>> {
  const one = async (sql: string, params: readonly unknown[] = []): Promise<string> =>
    (await tx.one<{ id: string }>(`${sql} RETURNING id`, params)).id;
  const plan = await one(
    `INSERT INTO higher_plan (level, year, name) VALUES ('PROVINCIAL', 2026, '省委深改委工作要点')`,
  );
  const point = (code: string, outcome: string | null): Promise<string> =>
    one(
      `INSERT INTO key_point (plan_id, code, text, position, added_on, outcome, outcome_on, outcome_basis)
       VALUES ($1, $2, '要素市场化改革', 1, '2026-06-01', $3, CASE WHEN $3::text IS NOT NULL THEN date '2026-06-30' END, CASE WHEN $3::text IS NOT NULL THEN '重复' END)`,
      [plan, code, outcome],
    );
  const imported = (state: string): Promise<string> =>
    one(
      `INSERT INTO file_import (kind, target, state, file_name, file_digest) VALUES ('KEY_POINT', $1, $2, '要点.xlsx', $2)`,
      [plan, state],
    );
  return {
    'higherPlan.OPEN': plan,
    'keyPoint.OPEN': await point('省-01', null),
    'keyPoint.WITHDRAWN': await point('省-02', 'WITHDRAWN'),
    'keyPointImport.PREVIEW': await imported('PREVIEW'),
    'keyPointImport.CONFIRMED': await imported('CONFIRMED'),
  };
}
