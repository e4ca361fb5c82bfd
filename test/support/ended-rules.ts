import { POLICY_VERSION_1 } from '../../src/modules/supervision/policy/domain/policy.js';
import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const TRIAL = {
  QUEUED: `NULL, NULL, NULL, NULL`,
  CANCELLED: `app_now(), NULL, NULL, NULL`,
  DONE: `NULL, app_now(), 0, '{"totals":{"present":{},"tried":{}},"days":[],"unreached":{"present":0,"tried":0}}'`,
};

const DAY = '2026-08-03';
/** Rules that say something else than those in force. */
export const OTHER_RULES = { ...POLICY_VERSION_1.rules, approverTerm: 4 };
const TRIED = { ...POLICY_VERSION_1.rules, approverTerm: 5 };
const PROPOSALS = { DRAFT: OTHER_RULES, TRIED, KEPT: OTHER_RULES, REJECTED: OTHER_RULES };

/** Rules on their way, drafted by the office's section chief; those `TRIED` have a trial that he has read. */
async function buildProposals(tx: Tx, personId: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [name, rules] of Object.entries(PROPOSALS)) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO rule_proposal (state, rules, effective_from, reason, base_version, drafted_by_person) VALUES ($1, $2, $3, '调整', 1, $4) RETURNING id`,
      [name === 'REJECTED' ? name : 'DRAFT', JSON.stringify(rules), DAY, personId],
    );
    ids[`rules.${name}`] = id;
  }
  await tx.execute(
    `WITH tried AS (INSERT INTO rule_trial (rules, base_version, from_day, to_day, cancelled_at, ended_at, obligations, outcome)
       VALUES ($1, 1, $2, '2026-09-30', ${TRIAL.DONE}) RETURNING id)
     INSERT INTO rule_trial_reader (trial_id, person_id) SELECT id, $3 FROM tried`,
    [JSON.stringify(TRIED), DAY, personId],
  );
  return ids;
}

/** A trial of the rules in every state that matters: `trial.DONE`. */
export async function buildRules(tx: Tx, { seats }: Town): Promise<Record<string, string>> {
  const ids = await buildProposals(tx, seats['office-chief']?.personId ?? '');
  for (const [state, values] of Object.entries(TRIAL)) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO rule_trial (asked_by_person, base_version, from_day, to_day, cancelled_at, ended_at, obligations, outcome)
       VALUES ($1, 1, '2026-07-03', '2026-07-31', ${values}) RETURNING id`,
      [seats['office-chief']?.personId],
    );
    ids[`trial.${state}`] = id;
  }
  return ids;
}
