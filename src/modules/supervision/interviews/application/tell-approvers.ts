import { SUPERVISOR_ROLES, systemActor } from '../../../../shared-kernel/actor.js';
import { words as said } from '../../../../texts/words.js';
import { type NewApproval, requestApprovals } from '../../../approvals/index.js';
import { notify } from '../../../notifications/index.js';
import { wordsOf } from '../../cases/application/wording.js';
import { type Candidate, isToBeNamed } from './proposal.js';
import type { ActContext } from './act-context.js';

/** A proposal that is new. */
export interface NewProposal {
  readonly candidate: Candidate;
  readonly interviewId: string;
}

/** Puts new proposals before those who sign at their tier. */
export async function tellApprovers(desk: ActContext, proposals: readonly NewProposal[]): Promise<void> {
  const asked = proposals.map(({ candidate, interviewId }) => {
    const { proposal, interviewee, approverRole } = candidate;
    return { approverRole, interviewId, tier: proposal.tier, proposal, interviewee, words: wordsFor(desk, candidate) };
  });
  const approvalOf = ({
    approverRole,
    interviewId,
    tier,
    proposal,
    interviewee,
    words,
  }: (typeof asked)[number]): NewApproval => ({
    kind: 'INTERVIEW',
    subjectType: 'INTERVIEW',
    subjectId: interviewId,
    unitId: proposal.row.ownerUnitId,
    projectId: proposal.row.projectId,
    officeOnly: true,
    title: words.title,
    facts: { tier, caseId: proposal.caseId, interviewId },
    approverRole,
    approverUnitId: desk.people.office?.unitId ?? null,
    ownerPostId: interviewee.postId,
    askedBy: SUPERVISOR_ROLES,
  });
  const byPerson = asked.filter(({ proposal }) => proposal.trigger === 'PERSON');
  // What the rules propose is nobody's own proposal, whoever's act brought it about.
  const byRules = asked.filter(({ proposal }) => proposal.trigger !== 'PERSON');
  await requestApprovals(desk.tx, desk.actor, byPerson.map(approvalOf));
  await requestApprovals(desk.tx, systemActor(desk.actor.name), byRules.map(approvalOf));
  await notify(
    desk.tx,
    asked.flatMap(({ approverRole, interviewId, tier, words }) => {
      const approver = desk.people.ofOffice(approverRole);
      if (approver === null) return [];
      return {
        key: `${interviewId}:PROPOSED:${approver.postId}`,
        kind: 'INTERVIEW_PROPOSED',
        recipientPostId: approver.postId,
        subjectId: interviewId,
        ...words,
        params: { tier },
      };
    }),
  );
}

function wordsFor({ people, actor }: ActContext, { proposal, interviewee, interviewer }: Candidate) {
  return wordsOf(proposal.trigger === 'PERSON' ? 'INTERVIEW_RAISED' : 'INTERVIEW_PROPOSED', {
    raiser: actor.name,
    unit: people.unit(proposal.row.ownerUnitId)?.name ?? '',
    tierName: said(`interviewTier.${proposal.tier}`),
    count: 1,
    interviewerPost: isToBeNamed({ proposal, interviewer }) ? said('phrase.toBeNamed') : interviewer.title,
    intervieweePost: interviewee.title,
  });
}
