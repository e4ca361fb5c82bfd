import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { InterviewDecision } from '../domain/interview.js';
import { reportRectification } from '../domain/interview-talk.js';
import { refuse } from '../../policy/domain/problems.js';
import { saveItemTexts } from '../persistence/interview.repository.js';
import { guardUnitSide, InterviewActs, paperOf } from './interview-acts.js';
import { actingOf } from './act-context.js';

/** Reports, item by item. */
export interface GivenReports {
  readonly items: readonly { readonly itemId: string; readonly report: string }[];
  readonly offline?: object | undefined;
}

/** The unit reports what it has put right; its clock stops and the office checks. */
@Injectable()
export class ReportRectification {
  constructor(private readonly acts: InterviewActs) {}

  /** @throws NOT_THE_ADDRESSEE, INTERVIEW_WRONG_STATE, INTERVIEW_ITEM_NOT_FOUND, INTERVIEW_ITEM_WRONG_STATE, INTERVIEW_ITEM_SUSPENDED */
  execute(actor: Actor, id: string, given: GivenReports, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      async (setting) => {
        guardUnitSide(setting, given.offline);
        const reporterId = actor.personId;
        if (reporterId === null) throw refuse('NOT_THE_ADDRESSEE');
        let turn: InterviewDecision = { ...setting.locked.dossier, effects: [] };
        for (const { itemId, report } of given.items) {
          const next = reportRectification(turn, { itemId, reporterId }, actingOf(setting));
          turn = { ...next, effects: [...turn.effects, ...next.effects] };
          await saveItemTexts(setting.tx, itemId, { report });
        }
        const itemIds = given.items.map((item) => item.itemId);
        return {
          turn,
          entry: {
            kind: 'RECTIFICATION_REPORTED',
            itemIds,
            why: { reports: given.items },
            offline: paperOf(setting, given.offline),
          },
        };
      },
      given,
    );
  }
}
