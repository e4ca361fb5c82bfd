import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { givesHimself } from '../../policy/domain/own-gain.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import { findPolicy, versionOn } from '../../policy/persistence/policy.repository.js';
import { lockProposal, type RuleProposal, standsInTheWay } from '../../policy/persistence/rule-proposal.repository.js';

/** The kind of the approval that puts rules in force. */
export const RULES_APPROVAL = 'RULES';

export const rolesOf = (actor: Actor): readonly PostRole[] => actor.posts.map((post) => post.role);

/** @throws RULES_NOT_FOUND */
export async function proposalInHand(tx: Tx, id: string): Promise<RuleProposal> {
  const proposal = await lockProposal(tx, id);
  if (proposal === null) throw refuse('RULES_NOT_FOUND');
  return proposal;
}

/** The rules that hold until others begin on a day. */
export async function rulesBefore(
  reader: Reader,
  day: Day,
): Promise<{ readonly version: number; readonly rules: PolicyRules }> {
  const version = await versionOn(reader, day);
  const found = await findPolicy(reader, version);
  if (found === null) throw new Error('there are no rules');
  return found;
}

/** Forward only: after today, and after everything that is approved already. @throws POLICY_NOT_FORWARD */
export async function assertForward(reader: Reader, id: string | null, effectiveFrom: Day, today: Day): Promise<void> {
  const late = effectiveFrom <= today || (await standsInTheWay(reader, id, effectiveFrom)) === 'LATER';
  if (late) throw refuse('POLICY_NOT_FORWARD', { effectiveFrom, today });
}

/** Nobody who would gain by rules proposes or decides on them. @throws POLICY_FAVOURS_ONESELF */
export function assertNoGain(actor: Actor, before: PolicyRules, after: PolicyRules): void {
  if (givesHimself(before, after, rolesOf(actor))) throw refuse('POLICY_FAVOURS_ONESELF');
}
