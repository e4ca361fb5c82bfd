import { actingOf, type ActContext } from './act-context.js';
import type { Candidate, PinnedProposal } from './proposal.js';
import { nextMorning } from '../../policy/domain/moments.js';
import { newInterview, newItem, placeProposal } from '../domain/propose.js';
import {
  insertInterviews,
  insertItems,
  lockSlots,
  type NewInterview,
  type TalkKey,
  talkOf,
} from '../persistence/proposal.repository.js';
import { newIds } from '../../cases/persistence/writes.repository.js';
import { instantOf } from '../../policy/application/moment.js';

/** The interview that a case is in now; new for the one that brought it about. */
export interface Place {
  readonly kind: 'IN';
  readonly interviewId: string;
  readonly round: number;
  readonly isNew: boolean;
}

/** A case has to wait for the end of an interview; null: that one ended today. */
export interface Wait {
  readonly kind: 'WAIT';
  readonly interviewId: string | null;
}

type Places = Map<Candidate, Place | Wait>;

/** Finds each case its place, in new interviews and in proposals that wait for their signature, or what it waits for. */
export async function placeProposals(desk: ActContext, candidates: readonly Candidate[]): Promise<Places> {
  if (candidates.length === 0) return new Map();
  const keys = new Map(candidates.map((one) => [talkOf(keyOf(one)), keyOf(one)]));
  const slots = await lockSlots(desk.tx, [...keys.values()]);
  const ids = await newIds(desk.tx, keys.size);
  const places: Places = new Map();
  const drafts: NewInterview[] = [];
  for (const candidate of candidates) {
    const talk = talkOf(keyOf(candidate));
    const slot = slots.get(talk) ?? { open: null, rounds: 0, lastEndedOn: null };
    const placement = placeProposal(slot, desk.now.day);
    if (placement.kind === 'NEW') {
      const draft = draftOf(desk, candidate, ids.shift() ?? '', placement.round);
      drafts.push(draft);
      slots.set(talk, { ...slot, open: { interviewId: draft.id, state: draft.state, round: draft.round } });
      places.set(candidate, { kind: 'IN', interviewId: draft.id, round: draft.round, isNew: true });
    } else if (placement.kind === 'JOIN') {
      places.set(candidate, { kind: 'IN', interviewId: placement.interviewId, round: placement.round, isNew: false });
    } else places.set(candidate, placement);
  }
  await write(desk, places, drafts);
  return places;
}

/** Whom another worker was faster with looks for its place again. */
async function write(desk: ActContext, places: Places, drafts: readonly NewInterview[]): Promise<void> {
  const written = await insertInterviews(desk.tx, drafts);
  const lost = new Set(drafts.map((draft) => draft.id).filter((id) => !written.has(id)));
  const overtaken: Candidate[] = [];
  const joining: { readonly proposal: PinnedProposal; readonly interviewId: string }[] = [];
  for (const [candidate, place] of places) {
    if (place.kind === 'WAIT') continue;
    if (lost.has(place.interviewId)) overtaken.push(candidate);
    else joining.push({ proposal: candidate.proposal, interviewId: place.interviewId });
  }
  const ids = await newIds(desk.tx, joining.length);
  await insertItems(
    desk.tx,
    joining.map(({ proposal, interviewId }, at) => ({
      ...newItem(ids[at] ?? '', proposal.caseId, proposal.row.id),
      interviewId,
    })),
  );
  for (const [candidate, place] of await placeProposals(desk, overtaken)) places.set(candidate, place);
}

function keyOf({ proposal, interviewee, interviewer }: Candidate): TalkKey {
  return { intervieweePostId: interviewee.postId, interviewerPostId: interviewer.postId, tier: proposal.tier };
}

function draftOf({ now, actor }: ActContext, candidate: Candidate, id: string, round: number): NewInterview {
  const { book, row, tier, trigger, reason, grounds } = candidate.proposal;
  const interview = newInterview(id, { tier, round }, actingOf({ now, book }));
  return {
    ...keyOf(candidate),
    id,
    round,
    unitId: row.ownerUnitId,
    policyVersion: grounds.policyVersion,
    calendarVersion: grounds.calendarVersion,
    state: interview.state,
    cause: trigger,
    causeReason: reason,
    proposedByPerson: trigger === 'PERSON' ? actor.personId : null,
    proposedOn: interview.proposedOn,
    approvalDueOn: interview.approvalDueOn,
    nextAt: instantOf(nextMorning(now, book.policy.rules, book.calendar)) ?? '',
  };
}
