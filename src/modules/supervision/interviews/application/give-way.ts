import { conclude } from '../domain/conclude.js';
import { withItem } from '../domain/interview.js';
import { actingOf, type InterviewContext } from './act-context.js';
import { carryOutDecision } from './carry-out-decision.js';

/** A case leaves the proposal of a lower tier that nobody has signed, for a higher one: nobody outside the office has heard of it. */
export async function giveWay(context: InterviewContext, caseId: string): Promise<void> {
  const { dossier } = context.locked;
  const item = dossier.items.find((one) => one.caseId === caseId && one.endedOn === null);
  if (item === undefined) return;
  const acting = actingOf(context);
  const left = withItem(dossier, item.id, { state: 'VOID', endedOn: acting.today, suspendedSince: null });
  await carryOutDecision(
    context,
    { ...conclude(left, acting), effects: [] },
    { kind: 'ITEM_SETTLED', itemIds: [item.id] },
  );
}
