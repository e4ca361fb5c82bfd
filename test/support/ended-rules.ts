import type { Tx } from '../../src/platform/database/tx.js';

const TRIAL = {
  QUEUED: `NULL, NULL, NULL, NULL`,
  CANCELLED: `app_now(), NULL, NULL, NULL`,
  DONE: `NULL, app_now(), 0, '{"totals":{"present":{},"tried":{}},"days":[],"unreached":{"present":0,"tried":0}}'`,
};

/** A trial of the rules in every state that matters: `trial.DONE`. */
export async function buildRules(tx: Tx): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [state, values] of Object.entries(TRIAL)) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO rule_trial (base_version, from_day, to_day, cancelled_at, ended_at, obligations, outcome)
       VALUES (1, '2026-07-03', '2026-07-31', ${values}) RETURNING id`,
    );
    ids[`trial.${state}`] = id;
  }
  return ids;
}
