import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { notHeld } from '../domain/interview-service.js';
import { guardInterviewerSide, InterviewActs, paperOf } from './interview-acts.js';
import { actingOf } from './act-context.js';

/** Why a talk did not take place. */
export interface GivenNotHeld {
  readonly fault: 'INTERVIEWER' | 'NONE' | 'INTERVIEWEE';
  readonly reason: string;
  readonly newDate?: Day | undefined;
  readonly newTime?: string | undefined;
  readonly offline?: object | undefined;
}

/** A person states that the talk was not held; the clock never does. */
@Injectable()
export class StateNotHeld {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_INTERVIEWER, INTERVIEW_WRONG_STATE, TALK_NOT_DUE, REASON_REQUIRED, and those of a new day */
  execute(actor: Actor, id: string, given: GivenNotHeld, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      (setting) => {
        guardInterviewerSide(setting);
        const { dossier } = setting.locked;
        const { talkTime, place } = dossier.interview;
        const time = given.newTime ?? talkTime ?? setting.book.policy.rules.defaultTalkTime;
        const slot =
          given.newDate === undefined || given.fault === 'INTERVIEWEE'
            ? null
            : { talkOn: given.newDate, talkTime: time, place };
        const { fault, reason } = given;
        return {
          turn: notHeld(dossier, { fault, reason, slot }, actingOf(setting)),
          entry: {
            kind: 'NOT_HELD',
            texts: { outcome: { fault, reason } },
            why: { fault, reason },
            noticeFacts: { reason },
            offline: paperOf(setting, given.offline),
          },
        };
      },
      given,
    );
  }
}
