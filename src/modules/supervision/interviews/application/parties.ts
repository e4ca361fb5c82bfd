import {
  CITY_ROLES,
  chainFrom,
  firstApart,
  fittingOfficials,
  lowestThatSuffices,
} from '../../policy/domain/choose-parties.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import type { People } from '../../cases/application/people.js';
import type { Candidate, PinnedProposal } from './proposal.js';
import type { ActContext } from './act-context.js';

type Parties = Omit<Candidate, 'proposal'>;

/** Who talks to whom and who signs, so that somebody can; else why none is proposed. */
export function partiesOf(
  { people, actor }: ActContext,
  proposal: PinnedProposal,
): Parties | 'NO_POST' | 'NO_INTERVIEWER' {
  const interviewee = intervieweeOf(people, proposal);
  if (interviewee === null) return 'NO_POST';
  const asker = proposal.trigger === 'PERSON' ? actor.personId : null;
  const interviewer = interviewerOf(people, proposal, interviewee, asker);
  if (interviewer === null || interviewer.postId === interviewee.postId) return 'NO_INTERVIEWER';
  // Where the approval names who talks, whoever stands in for him until then may sign.
  const talks = interviewer.role === 'OFFICE_DIRECTOR' && proposal.tier === 3 ? null : interviewer.personId;
  const signer = firstApart(officePosts(people, signsFrom(proposal, interviewer)), [
    talks,
    interviewee.personId,
    asker,
  ]);
  return signer === null ? 'NO_INTERVIEWER' : { interviewee, interviewer, approverRole: signer.role };
}

/** The lowest post that signs: the tier's approver, or where the interviewer stands as high, the next above him. */
function signsFrom({ tier, book }: PinnedProposal, interviewer: Seat) {
  const { approver } = book.policy.rules.tiers[tier];
  const above = CITY_ROLES.includes(interviewer.role) ? approver : (chainFrom(interviewer.role)[1] ?? approver);
  return chainFrom(approver).includes(above) ? above : approver;
}

function intervieweeOf(people: People, { row, tier, book }: PinnedProposal): Seat | null {
  const { interviewee } = book.policy.rules.tiers[tier];
  return interviewee === 'SECTION_CHIEF' ? people.sectionChief(row) : people.ofUnit(row.ownerUnitId, interviewee);
}

function interviewerOf(
  people: People,
  { row, tier, book }: PinnedProposal,
  interviewee: Seat,
  asker: string | null,
): Seat | null {
  const { interviewer, approver } = book.policy.rules.tiers[tier];
  const leader = people.leadingOfficial(row);
  if (interviewer !== null) {
    const ladder = [
      ...officePosts(people, interviewer),
      ...groupHead(people, row.projectId),
      ...(leader === null ? [] : [leader]),
    ];
    return lowestThatSuffices(ladder, interviewee);
  }
  const fitting = fittingOfficials(people.all(), interviewee, [people.ofOffice(approver)?.personId ?? null, asker]);
  if (leader !== null && fitting.includes(leader)) return leader;
  return fitting.length === 0 ? null : people.ofOffice('OFFICE_DIRECTOR');
}

function groupHead(people: People, projectId: string | null): readonly Seat[] {
  const groupUnitId = people.project(projectId)?.groupUnitId ?? null;
  const head = groupUnitId === null ? null : people.ofUnit(groupUnitId, 'GROUP_HEAD');
  return head === null ? [] : [head];
}

function officePosts(people: People, from: Parameters<typeof chainFrom>[0]): readonly Seat[] {
  return chainFrom(from).flatMap((role) => people.ofOffice(role) ?? []);
}
