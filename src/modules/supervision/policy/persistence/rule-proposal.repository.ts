import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, that, where } from '../../../../platform/database/where.js';
import type { PageAsked } from '../../../../platform/paging/page.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow } from '../../../organisation/index.js';
import { completed, type PolicyRules } from '../domain/policy.js';
import type { ProposalState } from '../domain/rule-proposal.js';
import { RuleProposalRow } from './rule-proposal.row.js';

const PROPOSAL = columns(RuleProposalRow, 'p', [
  'id',
  'state',
  'rules',
  'effectiveFrom',
  'reason',
  'baseVersion',
  'trialId',
  'draftedByPerson',
  'draftedAt',
  'policyVersion',
  'withdrawnReason',
  'version',
]);
const SHOWN = list(
  PROPOSAL,
  outer(columns(PersonRow, 'h', ['name as draftedByName'])),
  outer(columns(PersonRow, 'd', ['name as decidedByName'])),
);
/** Rules on their way, as they stand. */
export type RuleProposal = RowOf<typeof SHOWN>;

const FROM = `SELECT ${SHOWN} FROM rule_proposal p LEFT JOIN person h ON h.id = p.drafted_by_person LEFT JOIN person d ON d.id = p.decided_by_person`;
const whole = (row: RuleProposal): RuleProposal => ({ ...row, rules: completed(row.rules) });

export async function findProposal(reader: Reader, id: string): Promise<RuleProposal | null> {
  const { sql, params } = where([that('p.id = $', id)]);
  const row = await reader.find<RuleProposal>(`${FROM} ${sql}`, params);
  return row && whole(row);
}

/** The same, in nobody else's hands until the transaction ends. */
export async function lockProposal(tx: Tx, id: string): Promise<RuleProposal | null> {
  await tx.query('SELECT FROM rule_proposal WHERE id = $1 FOR UPDATE', [id]);
  return findProposal(tx, id);
}

/** The newest first; one more than asked for. */
export async function listProposals(reader: Reader, { limit, after }: PageAsked): Promise<RuleProposal[]> {
  const { sql, params, place } = where([before('(p.drafted_at, p.id)', after, ['timestamptz', 'uuid'])]);
  const rows = await reader.query<RuleProposal>(
    `${FROM} ${sql} ORDER BY p.drafted_at DESC, p.id DESC LIMIT ${place(limit + 1)}`,
    params,
  );
  return rows.map(whole);
}

/** What changes of it. */
export interface ProposalChange {
  readonly state?: ProposalState;
  readonly rules?: PolicyRules;
  readonly effectiveFrom?: Day;
  readonly reason?: string;
  readonly baseVersion?: number;
  readonly trialId?: string | null;
  readonly decidedByPerson?: string | null;
  readonly policyVersion?: number;
  readonly withdrawnReason?: string;
}

export async function saveProposal(tx: Tx, id: string, change: ProposalChange): Promise<void> {
  const { rules, ...plain } = change;
  await tx.execute(
    `UPDATE rule_proposal p SET state = coalesce(n.state, p.state), rules = coalesce($3::jsonb, p.rules), effective_from = coalesce(n."effectiveFrom", p.effective_from),
            reason = coalesce(n.reason, p.reason), base_version = coalesce(n."baseVersion", p.base_version), trial_id = coalesce(n."trialId", p.trial_id),
            decided_by_person = coalesce(n."decidedByPerson", p.decided_by_person), policy_version = coalesce(n."policyVersion", p.policy_version),
            withdrawn_reason = coalesce(n."withdrawnReason", p.withdrawn_reason), version = p.version + 1
       FROM jsonb_to_record($2::jsonb) AS n (state text, "effectiveFrom" date, reason text, "baseVersion" int, "trialId" uuid, "decidedByPerson" uuid, "policyVersion" int, "withdrawnReason" text)
      WHERE p.id = $1`,
    [id, JSON.stringify(plain), rules === undefined ? null : JSON.stringify(rules)],
  );
}

/** Whether others wait for a decision, or are approved from that day or a later one: new ones come after them. */
export async function standsInTheWay(
  reader: Reader,
  id: string | null,
  effectiveFrom: Day,
): Promise<'WAITS' | 'LATER' | null> {
  const { waits, later } = await reader.one<{ waits: boolean; later: boolean }>(
    `SELECT EXISTS (SELECT FROM rule_proposal WHERE state = 'PROPOSED' AND id IS DISTINCT FROM $1) AS waits,
            EXISTS (SELECT FROM supervision_policy v WHERE v.effective_from >= $2
                       AND NOT EXISTS (SELECT FROM rule_proposal w WHERE w.policy_version = v.version AND w.state = 'WITHDRAWN')) AS later`,
    [id, effectiveFrom],
  );
  if (later) return 'LATER';
  return waits ? 'WAITS' : null;
}
