import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { acknowledge } from '../domain/interview-service.js';
import { guardAddressee, InterviewActs, paperOf } from './interview-acts.js';
import { actingOf } from './act-context.js';

/** The holder, his delegate or the unit office signs for the notice; a notice not served before is served by that. */
@Injectable()
export class AcknowledgeInterview {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_ADDRESSEE, INTERVIEW_WRONG_STATE, ADDRESSEE_VACANT */
  execute(
    actor: Actor,
    id: string,
    given: { readonly offline?: object | undefined },
    seen: number | null,
  ): Promise<void> {
    return this.acts.run(actor, id, seen, (setting) => {
      guardAddressee(setting, given.offline);
      const { locked, people } = setting;
      const holderId = people.seat(locked.file.intervieweePostId)?.personId ?? null;
      return {
        turn: acknowledge(locked.dossier, holderId, actingOf(setting)),
        entry: {
          kind: 'ACKNOWLEDGED',
          texts: { acknowledged_by_person: actor.personId },
          offline: paperOf(setting, given.offline),
        },
      };
    });
  }
}
