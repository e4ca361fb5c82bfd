import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { assertState, withInterview } from '../domain/interview.js';
import { guardUnitSide, InterviewActs, paperOf } from './interview-acts.js';

/** What the unit says in writing before the talk, or about the facts; it stays with the interview and stops nothing. The same words once more are the same word. */
@Injectable()
export class ExplainInterview {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_ADDRESSEE, INTERVIEW_WRONG_STATE once the talk has taken place */
  execute(
    actor: Actor,
    id: string,
    given: { readonly text: string; readonly offline?: object | undefined },
    seen: number | null,
  ): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      (setting) => {
        guardUnitSide(setting, given.offline);
        const { dossier } = setting.locked;
        assertState(dossier, ['ISSUED', 'ACKNOWLEDGED', 'UNSERVED']);
        if (setting.locked.file.explanation === given.text) return null;
        return {
          turn: withInterview(dossier, {}),
          entry: {
            kind: 'EXPLAINED',
            texts: { explanation: given.text },
            why: { text: given.text },
            offline: paperOf(setting, given.offline),
          },
        };
      },
      given,
    );
  }
}
