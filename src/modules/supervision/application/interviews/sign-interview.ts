import type { Day } from '../../../../shared-kernel/dates.js';
import { supervisionPhrases } from '../../domain/notice-words.js';
import type { Turn } from '../../domain/interview.js';
import { approve } from '../../domain/interview-signing.js';
import { defaultTalk, type TalkSlot } from '../../domain/talk-dates.js';
import { assertMayTalk, type Party } from '../../domain/talk-guards.js';
import { takeInterviewNumber } from '../../persistence/interview.repository.js';
import type { Seat } from '../../persistence/people.repository.js';
import { carryOutTurn } from './carry-out-turn.js';
import { serialOf } from './interview-notices.js';
import { personOf } from './propose-interview.js';
import { actingOf, type InterviewSetting } from './setting.js';

/** Who signs, when, and what he chose of day, time and place. */
export interface Signing {
  readonly signedOn: Day;
  readonly by: { readonly personId: string | null; readonly postId: string | null };
  readonly talkOn?: Day | undefined;
  readonly talkTime?: string | undefined;
  readonly place?: string | undefined;
  readonly words?: string | null;
  readonly offline?: object | null;
  readonly entrusted?: boolean;
}

const partyOf = (seat: Seat | null): Party => ({ personId: seat?.personId ?? null, rank: seat?.rank ?? 0 });

/**
 * Checks who may talk to whom, as the posts are held today.
 * @throws UNIT_NOT_INTERVIEWED, TIER_NOT_POSSIBLE, ENTRUSTMENT_REQUIRED, INTERVIEWER_RANK_TOO_LOW, SAME_PERSON
 */
export function guardParties(setting: InterviewSetting, approver: Party, entrusted = false): void {
  const { people, locked } = setting;
  const unit = people.unit(locked.file.unitId);
  assertMayTalk({
    tier: locked.dossier.interview.tier,
    unit: {
      kind: unit?.kind ?? '',
      headedByCityLeader: unit?.headedByCityLeader ?? false,
      ledBySecretaryOrMayor: [...locked.obligations.values()].some((row) => people.ledBySecretaryOrMayor(row)),
    },
    interviewee: partyOf(people.seat(locked.file.intervieweePostId)),
    interviewer: partyOf(people.seat(locked.file.interviewerPostId)),
    approver,
    entrustedBySecretary: entrusted,
  });
}

/** The signature: the notice goes out to the post's holder of the day. */
export async function signInterview(setting: InterviewSetting, signing: Signing): Promise<void> {
  const { tx, people, locked, now } = setting;
  const signer = people.seat(signing.by.postId);
  guardParties(setting, { personId: signing.by.personId, rank: signer?.rank ?? 0 }, signing.entrusted);
  const addressee = people.seat(locked.file.intervieweePostId);
  const slot = slotOf(setting, signing);
  const turn = approve(
    locked.dossier,
    { signedOn: signing.signedOn, addresseeId: addressee?.personId ?? null, slot },
    actingOf(setting),
  );
  const year = Number(now.day.slice(0, 4));
  const serial = serialOf(year, await takeInterviewNumber(tx, year));
  const placed: Turn = {
    ...turn,
    interview: { ...turn.interview, place: signing.place ?? turn.interview.place ?? supervisionPhrases.defaultPlace },
  };
  await carryOutTurn({ ...setting, locked: { ...locked, file: { ...locked.file, serial } } }, placed, {
    kind: 'SIGNED',
    texts: { serial, signed_by_person: signing.by.personId, signed_by_post: signing.by.postId },
    why: {
      words: signing.words ?? null,
      signedOn: signing.signedOn,
      serial,
      talkOn: placed.interview.talkOn,
      talkTime: placed.interview.talkTime,
      place: placed.interview.place,
    },
    people: [
      ...(addressee === null ? [] : [personOf(addressee, 'INTERVIEWEE')]),
      ...seats(people.seat(locked.file.interviewerPostId), 'INTERVIEWER'),
      ...seats(signer, 'APPROVER'),
    ],
    offline: signing.offline ?? null,
    deciding: 'INTERVIEW',
  });
}

const seats = (seat: Seat | null, as: string) => (seat === null ? [] : [personOf(seat, as)]);

/** What the signer left out is as the rules have it. */
function slotOf(setting: InterviewSetting, { signedOn, talkOn, talkTime, place }: Signing): TalkSlot | null {
  if (talkOn === undefined && talkTime === undefined) return null;
  const { book, now, locked } = setting;
  const tier = book.policy.rules.tiers[locked.dossier.interview.tier];
  return {
    talkOn: talkOn ?? defaultTalk(signedOn, now.day, tier, book),
    talkTime: talkTime ?? book.policy.rules.defaultTalkTime,
    place: place ?? null,
  };
}
