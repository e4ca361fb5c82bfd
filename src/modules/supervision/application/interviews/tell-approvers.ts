import { requestApprovals } from '../../../access/index.js';
import { notify } from '../../../notifications/index.js';
import { tierNames } from '../../domain/notice-words.js';
import { wordsOf } from '../wording.js';
import type { Candidate } from './proposal.js';
import type { Desk } from './setting.js';

/** A proposal that is new. */
export interface NewProposal {
  readonly candidate: Candidate;
  readonly interviewId: string;
}

/** Puts new proposals before those who sign at their tier. */
export async function tellApprovers(desk: Desk, proposals: readonly NewProposal[]): Promise<void> {
  const asked = proposals.map(({ candidate, interviewId }) => {
    const { proposal, interviewee } = candidate;
    const { approver: approverRole } = proposal.book.policy.rules.tiers[proposal.tier];
    return { approverRole, interviewId, tier: proposal.tier, proposal, interviewee, words: wordsFor(desk, candidate) };
  });
  await requestApprovals(
    desk.tx,
    desk.actor,
    asked.map(({ approverRole, interviewId, tier, proposal, interviewee, words }) => ({
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
    })),
  );
  await notify(
    desk.tx,
    asked.flatMap(({ approverRole, interviewId, tier, words }) => {
      const approver = desk.people.ofOffice(approverRole);
      if (approver === null) return [];
      return {
        key: `${interviewId}:PROPOSED:${approver.postId}`,
        kind: 'INTERVIEW_PROPOSED',
        recipientPostId: approver.postId,
        subjectType: 'INTERVIEW',
        subjectId: interviewId,
        ...words,
        params: { tier },
      };
    }),
  );
}

function wordsFor({ people }: Desk, { proposal, interviewee, interviewer }: Candidate) {
  return wordsOf('INTERVIEW_PROPOSED', {
    unit: people.unit(proposal.row.ownerUnitId)?.name ?? '',
    tierName: tierNames[proposal.tier],
    count: 1,
    interviewerPost: interviewer.title,
    intervieweePost: interviewee.title,
  });
}
