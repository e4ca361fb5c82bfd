import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words as said } from '../../../../texts/words.js';
import { isUnfinished } from '../../../obligations/index.js';
import type { InterviewDecision } from '../domain/interview.js';
import { checkRectification } from '../domain/interview-verdicts.js';
import { refuse } from '../../policy/domain/problems.js';
import { saveItemTexts } from '../persistence/interview.repository.js';
import { InterviewActs, paperOf } from './interview-acts.js';
import { actingOf, type InterviewContext } from './act-context.js';
import { longDay } from '../../cases/application/wording.js';

/** Verdicts, item by item. */
export interface GivenVerdicts {
  readonly items: readonly {
    readonly itemId: string;
    readonly verdict: 'MET' | 'NOT_MET';
    readonly words?: string | undefined;
    readonly newDate?: Day | undefined;
  }[];
  readonly offline?: object | undefined;
}

type Verdict = GivenVerdicts['items'][number];

/** The office checks a report; never the interviewee, never the filer. */
@Injectable()
export class VerifyRectification {
  constructor(private readonly acts: InterviewActs) {}

  /**
   * @throws CHECKER_NOT_INDEPENDENT, NEW_DATE_REQUIRED, NEW_DATE_INVALID, REASON_REQUIRED, INTERVIEW_ITEM_NOT_FOUND,
   * INTERVIEW_ITEM_WRONG_STATE, INTERVIEW_ITEM_SUSPENDED, INTERVIEW_WRONG_STATE
   */
  execute(actor: Actor, id: string, given: GivenVerdicts, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      async (context) => {
        let turn: InterviewDecision = { ...context.locked.dossier, effects: [] };
        for (const [place, item] of given.items.entries()) {
          const next = check(context, turn, item, `/items/${String(place)}`);
          turn = { ...next, effects: [...turn.effects, ...next.effects] };
          const { verdict, words = null, newDate = null } = item;
          await saveItemTexts(context.tx, item.itemId, {
            verdict: { verdict, words, newDate, on: context.now.day, by: actor.personId },
          });
        }
        const itemIds = given.items.map((item) => item.itemId);
        return {
          turn,
          entry: {
            kind: 'CHECKED',
            itemIds,
            why: { verdicts: given.items },
            noticeFacts: factsOf(context, given),
            offline: paperOf(context, given.offline),
          },
        };
      },
      given,
    );
  }
}

function check(context: InterviewContext, turn: InterviewDecision, item: Verdict, at: string): InterviewDecision {
  const { actor, locked } = context;
  if (actor.personId === null) throw refuse('CHECKER_NOT_INDEPENDENT');
  const obligationId = turn.items.find((one) => one.id === item.itemId)?.obligationId ?? '';
  const state = locked.obligations.get(obligationId)?.state;
  return checkRectification(
    turn,
    {
      itemId: item.itemId,
      met: item.verdict === 'MET',
      checkerId: actor.personId,
      obligationOpen: state !== undefined && isUnfinished(state),
      newDate: item.newDate ?? null,
      reason: item.words ?? '',
      at,
    },
    actingOf(context),
  );
}

function factsOf({ locked }: InterviewContext, { items }: GivenVerdicts): Record<string, string> {
  const words = items
    .map((item) => item.words ?? '')
    .filter((text) => text !== '')
    .join('；');
  const redated = items.find((item) => item.newDate !== undefined);
  if (redated?.newDate === undefined) return { words, redated: '' };
  const obligationId = locked.dossier.items.find((item) => item.id === redated.itemId)?.obligationId ?? '';
  const originalDate = longDay(locked.obligations.get(obligationId)?.originalDate ?? redated.newDate);
  return { words, redated: said('phrase.redated', { newDate: longDay(redated.newDate), originalDate }) };
}
