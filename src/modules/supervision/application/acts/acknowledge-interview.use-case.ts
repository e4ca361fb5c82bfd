import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { acknowledge } from '../../domain/interview-service.js';
import { guardAddressee, InterviewActs, paperOf } from '../interviews/interview-acts.js';
import { actingOf } from '../interviews/setting.js';

/** The holder, his delegate or the unit office signs for the notice. */
@Injectable()
export class AcknowledgeInterview {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_ADDRESSEE, INTERVIEW_WRONG_STATE */
  execute(
    actor: Actor,
    id: string,
    given: { readonly offline?: object | undefined },
    seen: number | null,
  ): Promise<void> {
    return this.acts.run(actor, id, seen, (setting) => {
      guardAddressee(setting, given.offline);
      return {
        turn: acknowledge(setting.locked.dossier, actingOf(setting)),
        entry: {
          kind: 'ACKNOWLEDGED',
          texts: { acknowledged_by_person: actor.personId },
          offline: paperOf(setting, given.offline),
        },
      };
    });
  }
}
