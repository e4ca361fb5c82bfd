import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { registerService } from '../domain/interview-service.js';
import { InterviewActs } from './interview-acts.js';
import { actingOf } from './act-context.js';

/** A service by hand: when, how, who took it. */
export interface HandService {
  readonly servedOn: Day;
  readonly how: string;
  readonly takenBy: string;
}

/** The office registers a service by hand; it counts as acknowledgement, and too late a one moves the talk. */
@Injectable()
export class RegisterService {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws INTERVIEW_WRONG_STATE, DATE_IN_FUTURE, DATE_BEFORE_NOTICE, ADDRESSEE_VACANT */
  execute(actor: Actor, id: string, given: HandService, seen: number | null): Promise<void> {
    return this.acts.run(actor, id, seen, (setting) => {
      const { locked, people } = setting;
      const addresseeId = people.seat(locked.file.intervieweePostId)?.personId ?? null;
      return {
        turn: registerService(locked.dossier, { servedOn: given.servedOn, addresseeId }, actingOf(setting)),
        entry: {
          kind: 'SERVED',
          why: { ...given },
          texts: { service: { ...given } },
          noticeFacts: { reason: words('phrase.lateService') },
          offline: {
            by: given.takenBy,
            on: given.servedOn,
            words: given.how,
            registeredByPerson: actor.personId,
            registeredByName: actor.name,
          },
        },
      };
    });
  }
}
