import type { InterviewDecision } from '../../interviews/domain/interview.js';
import { settleItem } from '../../interviews/domain/interview-verdicts.js';
import { resumeItem, suspendItem } from '../../interviews/domain/suspension.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import { lockInterviewOfItem } from '../../interviews/persistence/interview.repository.js';
import { insertRungs } from '../../cases/persistence/writes.repository.js';
import { carryOutDecision, type Entry } from '../../interviews/application/carry-out-decision.js';
import type { PinnedProposal } from '../../interviews/application/proposal.js';
import { type Outcome, proposeInterviews } from '../../interviews/application/propose-interview.js';
import { type ActContext, actingOf, type InterviewContext } from '../../interviews/application/act-context.js';
import type { LaterStep } from './batch.js';
import { approveAutomatically } from '../../interviews/application/sign-interview.js';

/** Steps that depend on what the interviews are by now, in their order; proposals that follow each other all at once. */
export async function carryOutLater(context: ActContext, later: readonly LaterStep[]): Promise<void> {
  let waiting: TierProposal[] = [];
  for (const one of later) {
    const proposal = proposalOf(one);
    if (proposal !== null) {
      waiting.push(proposal);
      continue;
    }
    await propose(context, waiting);
    waiting = [];
    await turnItem(context, one);
  }
  await propose(context, waiting);
}

async function turnItem(context: ActContext, { watched, step }: LaterStep): Promise<void> {
  const itemId = 'itemId' in step ? step.itemId : null;
  if (itemId === null) return;
  const locked = await lockInterviewOfItem(context.tx, itemId);
  if (locked === null) return;
  const onItem: InterviewContext = { ...context, book: watched.book, bookOf: () => watched.book, locked };
  const turn = itemTurn(onItem, step, itemId);
  if (turn === null || (turn.interview === locked.dossier.interview && turn.items === locked.dossier.items)) return;
  await carryOutDecision(onItem, turn, entryOf(step, itemId));
}

function itemTurn(context: InterviewContext, step: ObligationStep, itemId: string): InterviewDecision | null {
  const { dossier } = context.locked;
  const acting = actingOf(context);
  if (step.kind === 'CASE_CLOSED') return settleItem(dossier, itemId, step.outcome, acting);
  if (step.kind === 'ITEM_SUSPENDED') return suspendItem(dossier, itemId, step.since, acting);
  return step.kind === 'ITEM_RESUMED' ? resumeItem(dossier, itemId, step.until, acting) : null;
}

function entryOf(step: ObligationStep, itemId: string): Entry {
  const kind = step.kind === 'CASE_CLOSED' ? 'ITEM_SETTLED' : step.kind;
  return { kind, grounds: step.grounds, itemIds: [itemId] };
}

interface TierProposal extends PinnedProposal {
  readonly rung: string;
  readonly supersedes: readonly string[];
}

function proposalOf({ watched: { row, openCase, book }, caseId, step }: LaterStep): TierProposal | null {
  if (step.kind !== 'TIER_PROPOSAL' || caseId === null) return null;
  const { tier, trigger, grounds, rung, supersedes } = step;
  return { row, caseId, book, tier, trigger, reason: openCase?.pendingReason ?? null, grounds, rung, supersedes };
}

/** A proposal that has to wait uses up no rung. */
async function propose(context: ActContext, proposals: readonly TierProposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const outcomes = await proposeInterviews(context, proposals);
  const made = proposals.flatMap((proposal, at) => {
    const outcome = outcomes[at];
    return outcome === undefined || outcome.kind === 'WAITING' ? [] : [{ proposal, outcome }];
  });
  await insertRungs(
    context.tx,
    made.flatMap(({ proposal: { row, rung, supersedes } }) => [
      { obligation_id: row.id, key: rung, fired_on: context.now.day },
      ...supersedes.map((key) => ({ obligation_id: row.id, key, fired_on: null })),
    ]),
  );
  for (const { proposal, outcome } of made) await signAutomatically(context, proposal, outcome);
}

async function signAutomatically(context: ActContext, { book, tier }: PinnedProposal, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'PROPOSED' && outcome.isNew && tier === 1 && book.policy.rules.firstTier.automatic)
    await approveAutomatically({ ...context, book }, outcome.interviewId);
}
