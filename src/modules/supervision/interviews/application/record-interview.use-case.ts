import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordTalk } from '../domain/interview-talk.js';
import { assertHeldBy } from '../domain/talk-dates.js';
import { guardInterviewerSide, InterviewActs, paperOf } from './interview-acts.js';
import { actingOf, type InterviewContext } from './act-context.js';
import { guardParties } from './sign-interview.js';

/** A talk as its record tells it. */
export interface GivenRecord {
  readonly talkedOn: Day;
  readonly talkedTime?: string | undefined;
  readonly place: string;
  readonly participants: string;
  readonly intervieweePresent: boolean;
  readonly points: string;
  readonly explanation: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly demand: string;
    readonly commitment?: string | undefined;
    readonly dueOn?: Day | undefined;
  }[];
  readonly offline?: object | undefined;
}

/** Records the talk; the record goes to the unit to check, and each item gets its date. */
@Injectable()
export class RecordInterview {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_INTERVIEWER, INTERVIEW_WRONG_STATE, INTERVIEWEE_ABSENT, DEMAND_REQUIRED, DUE_DATE_INVALID, DATE_IN_FUTURE, TIME_IN_FUTURE, DATE_BEFORE_NOTICE, TALK_TOO_EARLY */
  execute(actor: Actor, id: string, given: GivenRecord, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      (context) => {
        guardInterviewerSide(context);
        guardParties(context, { personId: context.locked.file.signedByPerson, rank: 0 });
        const items = given.items.map(({ itemId, demand, commitment, dueOn }) => ({
          itemId,
          demand,
          commitment: commitment ?? null,
          dueOn: dueOn ?? null,
        }));
        const { talkedOn, intervieweePresent } = given;
        const turn = recordTalk(context.locked.dossier, { talkedOn, intervieweePresent, items }, actingOf(context));
        assertHeldBy(talkedOn, given.talkedTime ?? null, context.now);
        return {
          turn,
          entry: {
            kind: 'TALKED',
            texts: { record: recordOf(given) },
            why: { talkedOn, items: items.length },
            offline: paperOf(context, given.offline),
            people: talkers(context),
          },
        };
      },
      given,
    );
  }
}

function recordOf({ talkedOn, talkedTime, place, participants, points, explanation }: GivenRecord): object {
  return { talkedOn, talkedTime: talkedTime ?? null, place, participants, points, explanation };
}

function talkers({ people, locked }: InterviewContext) {
  return [
    { seat: people.seat(locked.file.intervieweePostId), as: 'INTERVIEWEE' },
    { seat: people.seat(locked.file.interviewerPostId), as: 'INTERVIEWER' },
  ].flatMap(({ seat, as }) =>
    seat === null
      ? []
      : [
          {
            postId: seat.postId,
            title: seat.title,
            role: seat.role,
            personId: seat.personId,
            name: seat.personName,
            as,
          },
        ],
  );
}
