import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { confirmRecord, objectToRecord } from '../domain/interview-talk.js';
import { guardUnitSide, InterviewActs, paperOf } from './interview-acts.js';
import { actingOf } from './act-context.js';

interface Paper {
  readonly offline?: object | undefined;
}

/** The unit has checked the record: right, or with an objection that stays beside it. */
@Injectable()
export class AnswerRecord {
  constructor(private readonly acts: InterviewActs) {}

  /** The record is right. @throws NOT_THE_ADDRESSEE, RECORD_CHECK_OVER */
  confirm(actor: Actor, id: string, given: Paper, seen: number | null): Promise<void> {
    return this.acts.run(actor, id, seen, (setting) => {
      guardUnitSide(setting, given.offline);
      return {
        turn: confirmRecord(setting.locked.dossier, actingOf(setting)),
        entry: { kind: 'RECORD_CONFIRMED', offline: paperOf(setting, given.offline) },
      };
    });
  }

  /** An objection. @throws NOT_THE_ADDRESSEE, RECORD_CHECK_OVER, REASON_REQUIRED */
  object(actor: Actor, id: string, given: Paper & { readonly text: string }, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      (setting) => {
        guardUnitSide(setting, given.offline);
        return {
          turn: objectToRecord(setting.locked.dossier, { words: given.text }, actingOf(setting)),
          entry: {
            kind: 'RECORD_OBJECTED',
            texts: { objection: given.text },
            why: { text: given.text },
            offline: paperOf(setting, given.offline),
          },
        };
      },
      given,
    );
  }
}
