import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { addDays, type Day } from '../../src/shared-kernel/dates.js';
import type { Walk } from './walk.js';

type Body = Record<string, unknown>;

/** Who drafts rules, and who decides on them. */
const BY = { proposer: 'office-deputy', decider: 'office-executive-deputy' };

/** Drafts rules and has them tried from their day on. @returns the ids of the draft and of its trial */
export async function draftRules(
  walk: Walk,
  rules: object,
  effectiveFrom: Day,
): Promise<{ id: string; trialId: string }> {
  const draft = await walk.act(BY.proposer, '/supervision/rule-proposals', { rules, effectiveFrom, reason: '调整' });
  const window = { from: effectiveFrom, to: addDays(effectiveFrom, 30) };
  const trial = await walk.act(BY.proposer, '/supervision/trials', { rules, ...window });
  await walk.app.get(JobRunner).drain();
  return { id: String(draft['id']), trialId: String(trial['id']) };
}

/** The approval that waits for its decider. */
export async function waitingApproval(walk: Walk, id: string): Promise<string> {
  const { body } = await walk.read(BY.decider, `/approvals?subjectId=${id}&state=PENDING`);
  return String((body['items'] as Body[])[0]?.['id']);
}

/** Puts rules in force from a day to come, by two people who have read their trial. @returns the id of the proposal */
export async function putRulesInForce(walk: Walk, rules: object, effectiveFrom: Day): Promise<string> {
  const { id, trialId } = await draftRules(walk, rules, effectiveFrom);
  for (const seat of Object.values(BY)) await walk.act(seat, `/supervision/trials/${trialId}/read`);
  await walk.act(BY.proposer, `/supervision/rule-proposals/${id}/propose`);
  await walk.act(BY.decider, `/approvals/${await waitingApproval(walk, id)}/approve`);
  return id;
}
