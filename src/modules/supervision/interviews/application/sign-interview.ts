import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import type { InterviewDecision } from '../domain/interview.js';
import { approve } from '../domain/interview-signing.js';
import { revealCases } from '../../cases/persistence/raised.repository.js';
import { defaultTalk, type TalkSlot } from '../domain/talk-dates.js';
import type { Party } from '../../policy/domain/choose-parties.js';
import { assertMayTalk, needsEntrustment } from '../domain/talk-guards.js';
import { lockInterview, takeInterviewNumber } from '../persistence/interview.repository.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import { carryOutDecision } from './carry-out-decision.js';
import { serialOf } from './interview-notices.js';
import { type Naming, withInterviewer } from './name-interviewer.js';
import { personOf } from './person-of.js';
import { assertPresentLeadersHeard } from './present-leaders.js';
import { actingOf, type InterviewContext, type MatterContext } from './act-context.js';
import { withdrawApprovals } from '../../../approvals/index.js';

/** Who signs, when, and what he chose of day, time and place. */
export interface Signing {
  readonly signedOn: Day;
  readonly by: { readonly personId: string | null; readonly postId: string | null };
  readonly talkOn?: Day | undefined;
  readonly talkTime?: string | undefined;
  readonly place?: string | undefined;
  readonly words?: string | null;
  readonly offline?: object | null;
  /** Of a third tier: who talks, and by whose entrustment. */
  readonly naming?: Naming;
}

const partyOf = (seat: Seat | null): Party => ({ personId: seat?.personId ?? null, rank: seat?.rank ?? 0 });

/**
 * Checks who may talk to whom, as the posts are held today.
 * @throws UNIT_NOT_INTERVIEWED, TIER_NOT_POSSIBLE, ENTRUSTMENT_REQUIRED, INTERVIEWER_RANK_TOO_LOW, SAME_PERSON
 */
export function guardParties(context: InterviewContext, approver: Party): void {
  const { people, locked } = context;
  const { tier } = locked.dossier.interview;
  const unit = people.unit(locked.file.unitId);
  assertMayTalk({
    tier,
    unit: {
      kind: unit?.kind ?? '',
      headedByCityLeader: unit?.headedByCityLeader ?? false,
      ledBySecretaryOrMayor: [...locked.obligations.values()].some((row) => people.ledBySecretaryOrMayor(row)),
    },
    interviewee: partyOf(people.seat(locked.file.intervieweePostId)),
    interviewer: partyOf(people.seat(locked.file.interviewerPostId)),
    approver,
    entrustedBySecretary:
      locked.file.entrustment !== null ||
      !needsEntrustment(unit?.kind ?? '', tier, people.seat(locked.file.interviewerPostId)),
  });
}

/** The signature: the notice goes out to the post's holder of the day. */
export async function signInterview(proposed: InterviewContext, signing: Signing): Promise<void> {
  const context = await withInterviewer(proposed, signing.naming ?? {});
  const { tx, people, locked, now } = context;
  const signer = people.seat(signing.by.postId);
  guardParties(context, { personId: signing.by.personId, rank: signer?.rank ?? 0 });
  await assertPresentLeadersHeard(context, signing.signedOn);
  const addressee = people.seat(locked.file.intervieweePostId);
  const placed = placedTurn(context, signing, addressee);
  await revealCases(
    tx,
    locked.dossier.items.map(({ caseId }) => caseId),
  );
  const year = Number(now.day.slice(0, 4));
  const serial = serialOf(year, await takeInterviewNumber(tx, year));
  await carryOutDecision({ ...context, locked: { ...locked, file: { ...locked.file, serial } } }, placed, {
    kind: 'SIGNED',
    texts: { serial, signed_by_person: signing.by.personId, signed_by_post: signing.by.postId },
    why: {
      words: signing.words ?? null,
      signedOn: signing.signedOn,
      serial,
      talkOn: placed.interview.talkOn,
      talkTime: placed.interview.talkTime,
      place: placed.interview.place,
      ...(locked.file.entrustment !== null && { entrustment: locked.file.entrustment }),
    },
    people: [
      ...seats(addressee, 'INTERVIEWEE'),
      ...seats(people.seat(locked.file.interviewerPostId), 'INTERVIEWER'),
      ...seats(signer, 'APPROVER'),
    ],
    offline: signing.offline ?? null,
    deciding: 'INTERVIEW',
  });
}

/** The interview as it is signed, with the place that was named or is usual. */
function placedTurn(context: InterviewContext, signing: Signing, addressee: Seat | null): InterviewDecision {
  const slot = slotOf(context, signing);
  const { signedOn } = signing;
  const turn = approve(
    context.locked.dossier,
    { signedOn, addresseeId: addressee?.personId ?? null, slot },
    actingOf(context),
  );
  const place = signing.place ?? turn.interview.place ?? words('phrase.defaultPlace');
  return { ...turn, interview: { ...turn.interview, place } };
}

const seats = (seat: Seat | null, as: string) => (seat === null ? [] : [personOf(seat, as)]);

/** What the signer left out is as the rules have it. */
function slotOf(context: InterviewContext, { signedOn, talkOn, talkTime, place }: Signing): TalkSlot | null {
  if (talkOn === undefined && talkTime === undefined) return null;
  const { book, now, locked } = context;
  const tier = book.policy.rules.tiers[locked.dossier.interview.tier];
  return {
    talkOn: talkOn ?? defaultTalk(signedOn, now.day, tier, book),
    talkTime: talkTime ?? book.policy.rules.defaultTalkTime,
    place: place ?? null,
  };
}

/** Where a city lets the first tier go out by itself: signed by nobody, unless the post is vacant; then it waits for a person. */
export async function approveAutomatically(context: MatterContext, interviewId: string): Promise<void> {
  const locked = await lockInterview(context.tx, interviewId);
  if (locked === null || context.people.seat(locked.file.intervieweePostId)?.personId == null) return;
  await withdrawApprovals(context.tx, 'INTERVIEW', interviewId);
  await signInterview(
    { ...context, locked, bookOf: () => context.book },
    { signedOn: context.now.day, by: { personId: null, postId: null } },
  );
}
