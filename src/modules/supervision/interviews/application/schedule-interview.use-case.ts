import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { isSetTo, reschedule } from '../domain/interview-service.js';
import { guardInterviewerSide, InterviewActs, paperOf } from './interview-acts.js';
import { actingOf } from './act-context.js';

/** Another day for the talk. */
export interface NewSchedule {
  readonly scheduledOn: Day;
  readonly scheduledTime: string;
  readonly place?: string | undefined;
  readonly reason: string;
  readonly offline?: object | undefined;
}

/** Moves a talk within its term; all are told. Saying once more what is set already moves and tells nothing. */
@Injectable()
export class ScheduleInterview {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_INTERVIEWER, INTERVIEW_WRONG_STATE, TALK_TOO_EARLY, TALK_TERM_EXCEEDED, TALK_NOT_WORKING_DAY, TALK_OUTSIDE_OFFICE_HOURS */
  execute(actor: Actor, id: string, given: NewSchedule, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      (setting) => {
        guardInterviewerSide(setting);
        const { dossier } = setting.locked;
        const slot = {
          talkOn: given.scheduledOn,
          talkTime: given.scheduledTime,
          place: given.place ?? dossier.interview.place,
        };
        if (isSetTo(dossier, slot)) return null;
        return {
          turn: reschedule(dossier, { slot, reason: given.reason }, actingOf(setting)),
          entry: {
            kind: 'RESCHEDULED',
            why: { reason: given.reason, ...slot },
            noticeFacts: { reason: given.reason },
            offline: paperOf(setting, given.offline),
          },
        };
      },
      given,
    );
  }
}
