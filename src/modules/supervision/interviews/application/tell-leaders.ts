import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { words as said } from '../../../../texts/words.js';
import { type NoticeDraft, notify } from '../../../notifications/index.js';
import { wordsOf } from '../../cases/application/wording.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import { appendSteps, type NewStep } from '../../cases/persistence/writes.repository.js';
import { isToldFirst, signFromOf } from '../domain/leader-told.js';
import { markTold, type NewlyTold } from '../persistence/leader-told.repository.js';
import type { ActContext } from './act-context.js';
import { type Candidate, isToBeNamed } from './proposal.js';
import { personOf } from './person-of.js';

/** A case that is in an interview now. */
export interface Placed {
  readonly candidate: Candidate;
  readonly interviewId: string;
}

interface ToTell extends Placed {
  readonly leader: Seat;
  readonly secretary: Seat | null;
}

/**
 * Of a second or third tier about a project that somebody leads: he and his secretary are told before it is signed, and see that
 * proposal. Nobody else hears that they were told; the timeline keeps it for the office.
 */
export async function tellLeaders(desk: ActContext, placed: readonly Placed[]): Promise<void> {
  const toTell = placed.flatMap((one) => toTellOf(desk, one));
  if (toTell.length === 0) return;
  const news = await markTold(
    desk.tx,
    toTell.map((one) => toldOf(desk, one)),
  );
  const told = toTell.flatMap((one) => {
    const before = news.get(one.candidate.proposal.caseId);
    return before === undefined ? [] : [{ one, notices: noticesTo(desk, one, before) }];
  });
  await notify(
    desk.tx,
    told.flatMap(({ notices }) => notices),
  );
  await appendSteps(
    desk.tx,
    desk.actor,
    told.map(({ one, notices }) => timeline(desk, one, notices)),
  );
}

function toTellOf({ people }: ActContext, placed: Placed): readonly ToTell[] {
  const { proposal, interviewee } = placed.candidate;
  const leader = people.leadingOfficial(proposal.row);
  const secretary = leader === null ? null : people.secretaryOf(leader.postId);
  return isToldFirst(proposal.tier, leader, secretary, interviewee) ? [{ ...placed, leader, secretary }] : [];
}

function toldOf({ now }: ActContext, { candidate, interviewId, leader }: ToTell): NewlyTold {
  const { caseId, book } = candidate.proposal;
  const signFrom = signFromOf(now.day, book.calendar);
  return { interviewId, caseId, leaderPostId: leader.postId, toldOn: now.day, signFrom };
}

/** @param before how often a leading official was told of it: whoever leads again is told again */
function noticesTo(
  desk: ActContext,
  { candidate, interviewId, leader, secretary }: ToTell,
  before: number,
): readonly NoticeDraft[] {
  const { proposal, interviewee, interviewer } = candidate;
  const { row, caseId, tier, book } = proposal;
  const unit = desk.people.unit(row.ownerUnitId)?.name ?? '';
  const words = wordsOf('LEADER_TOLD', {
    ...{ unit, matter: row.title, tierName: said(`interviewTier.${tier}`), intervieweePost: interviewee.title },
    leader: `${leader.title}${leader.personName ?? ''}`,
    interviewerPost: isToBeNamed(candidate) ? said('phrase.toBeNamed') : interviewer.title,
    signFrom: shortDayWords(signFromOf(desk.now.day, book.calendar)),
  });
  return [leader, secretary].flatMap((seat) =>
    seat === null
      ? []
      : {
          key: `${interviewId}:LEADER_TOLD:${caseId}:${seat.postId}${before === 0 ? '' : `:${String(before + 1)}`}`,
          kind: 'LEADER_TOLD',
          recipientPostId: seat.postId,
          subjectId: interviewId,
          ...words,
          params: { tier },
        },
  );
}

/** No step of that interview, which its unit sees once it is signed: it is of the case alone. */
function timeline(
  { now }: ActContext,
  { candidate, leader, secretary }: ToTell,
  notices: readonly NoticeDraft[],
): NewStep {
  const { row, caseId, grounds, tier } = candidate.proposal;
  return {
    obligation_id: row.id,
    case_id: caseId,
    kind: 'LEADER_TOLD',
    clause: 'LEADER_TOLD',
    date_run: row.dateRun,
    office_only: true,
    lateness: grounds.lateness,
    dates: { on: now.day },
    policy_version: grounds.policyVersion,
    calendar_version: grounds.calendarVersion,
    people: [leader, ...(secretary === null ? [] : [secretary])].map((seat) => personOf(seat, 'TO')),
    why: { tier },
    notice_keys: notices.map(({ key }) => key),
  };
}
