import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { askDecider, withdrawApprovals } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { notify } from '../../../notifications/index.js';
import { postsWithRoleEverywhere } from '../../../organisation/index.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import { readPolicy } from '../../policy/domain/read-policy.js';
import { deciderOf } from '../../policy/domain/rule-proposal.js';
import { type RuleProposal, saveProposal, standsInTheWay } from '../../policy/persistence/rule-proposal.repository.js';
import { RuleProposalRow } from '../../policy/persistence/rule-proposal.row.js';
import { hasRead, trialOf } from './proposal-trial.js';
import {
  assertForward,
  assertNoGain,
  proposalInHand,
  rolesOf,
  RULES_APPROVAL,
  rulesBefore,
} from './proposal-access.js';

const TOLD = [
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
] as const;

/** Rules as they are drafted. */
export interface Drafted {
  readonly rules: unknown;
  readonly effectiveFrom: Day;
  readonly reason: string;
}

/** Rules on their way: drafted and tried by one person, put before another, taken back until their day. */
@Injectable()
export class KeepProposals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws POLICY_INVALID, POLICY_NOT_FORWARD, POLICY_UNCHANGED, POLICY_FAVOURS_ONESELF */
  draft(actor: Actor, given: Drafted): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const id = await tx.insert(RuleProposalRow, {
        ...(await read(tx, actor, null, given)),
        draftedByPerson: actor.personId,
      });
      await this.record(tx, actor, id, 'drafted');
      return id;
    });
  }

  /** @throws as `draft`, RULES_NOT_FOUND, RULES_NOT_YOURS, RULES_STATE, STALE_VERSION */
  change(actor: Actor, id: string, seen: number | null, given: Drafted): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.ownDraft(tx, actor, id, seen);
      const written = await read(tx, actor, id, given);
      const write = async (): Promise<void> => {
        await saveProposal(tx, id, written);
        await this.record(tx, actor, id, 'changed');
      };
      await this.unitOfWork.rewrite(tx, () => proposalInHand(tx, id), { write, asItStands: undefined });
    });
  }

  /** Puts it before another, once it was tried and he who proposes has read what came of it. */
  propose(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const proposal = await this.ownDraft(tx, actor, id, seen);
      const { effectiveFrom, rules } = proposal;
      await assertForward(tx, id, effectiveFrom, (await businessTime(tx)).today);
      if ((await standsInTheWay(tx, id, effectiveFrom)) === 'WAITS') throw refuse('RULES_WAIT');
      const before = await rulesBefore(tx, effectiveFrom);
      assertNoGain(actor, before.rules, rules);
      const trial = await trialOf(tx, { ...proposal, baseVersion: before.version });
      if (trial === null) throw refuse('RULES_TRIAL_MISSING');
      if (!(await hasRead(tx, trial.id, actor.personId))) throw refuse('RULES_TRIAL_UNREAD');
      const approverRole = deciderOf(rolesOf(actor), before.rules, rules);
      if (approverRole === null) throw refuse('RULES_NOBODY_DECIDES');
      const title = words('title.RULES', { day: shortDayWords(effectiveFrom) });
      await saveProposal(tx, id, { state: 'PROPOSED', trialId: trial.id, baseVersion: before.version });
      const subject = { subjectType: 'RULE_PROPOSAL', subjectId: id } as const;
      await askDecider(tx, actor, {
        kind: RULES_APPROVAL,
        ...subject,
        officeOnly: true,
        title,
        approverRole,
        askedBy: SUPERVISOR_ROLES,
      });
      await this.record(tx, actor, id, 'proposed', { trial: trial.id });
    });
  }

  /** Before its day: a draft and what waits by whoever drafted it, what is approved by any of those who may propose. */
  withdraw(actor: Actor, id: string, seen: number | null, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const proposal = await proposalInHand(tx, id);
      checkVersion(proposal.version, seen);
      const { state, effectiveFrom } = proposal;
      if (state === 'REJECTED' || state === 'WITHDRAWN') throw refuse('RULES_STATE', { state });
      if (state === 'APPROVED' && effectiveFrom <= (await businessTime(tx)).today) throw refuse('RULES_IN_FORCE');
      if (state !== 'APPROVED' && proposal.draftedByPerson !== actor.personId) throw refuse('RULES_NOT_YOURS');
      if (state === 'PROPOSED') await withdrawApprovals(tx, RULES_APPROVAL, id);
      await saveProposal(tx, id, { state: 'WITHDRAWN', withdrawnReason: reason });
      await this.record(tx, actor, id, 'withdrawn', { reason, version: proposal.policyVersion });
      if (state === 'APPROVED') await tellOffice(tx, actor, proposal, reason);
    });
  }

  private async ownDraft(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<RuleProposal> {
    const proposal = await proposalInHand(tx, id);
    checkVersion(proposal.version, seen);
    if (proposal.state !== 'DRAFT') throw refuse('RULES_STATE', { state: proposal.state });
    if (proposal.draftedByPerson !== actor.personId) throw refuse('RULES_NOT_YOURS');
    return proposal;
  }

  private record(tx: Tx, actor: Actor, id: string, verb: string, facts: object = {}): Promise<void> {
    return recordAct(tx, actor, {
      ...{ action: `rule-proposal.${verb}`, subjectType: 'RULE_PROPOSAL', subjectId: id, facts: { ...facts } },
    });
  }
}

async function read(
  tx: Tx,
  actor: Actor,
  id: string | null,
  { rules: given, effectiveFrom, reason }: Drafted,
): Promise<{ rules: PolicyRules; effectiveFrom: Day; reason: string; baseVersion: number }> {
  const rules = readPolicy(given);
  await assertForward(tx, id, effectiveFrom, (await businessTime(tx)).today);
  const before = await rulesBefore(tx, effectiveFrom);
  if (isDeepStrictEqual(before.rules, rules)) throw refuse('POLICY_UNCHANGED');
  assertNoGain(actor, before.rules, rules);
  return { rules, effectiveFrom, reason, baseVersion: before.version };
}

/** Rules that were to come do not: everybody who would have worked by them learns it. */
async function tellOffice(tx: Tx, actor: Actor, { id, effectiveFrom }: RuleProposal, reason: string): Promise<void> {
  const posts = (await Promise.all(TOLD.map((role) => postsWithRoleEverywhere(tx, role)))).flat();
  const said = noticeWords('RULES_WITHDRAWN', { day: shortDayWords(effectiveFrom), by: actor.name, reason });
  await notify(
    tx,
    posts.map(({ postId }) => ({
      ...{ kind: 'RULES_WITHDRAWN' as const, key: `${id}:WITHDRAWN:${postId}`, recipientPostId: postId, subjectId: id },
      ...said,
    })),
  );
}
