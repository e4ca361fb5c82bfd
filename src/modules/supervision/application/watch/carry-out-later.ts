import type { Turn } from '../../domain/interview.js';
import { settleItem } from '../../domain/interview-verdicts.js';
import { resumeItem, suspendItem } from '../../domain/suspension.js';
import type { ObligationStep } from '../../domain/steps.js';
import { lockDossierOfItem } from '../../persistence/interview.repository.js';
import { insertRungs } from '../../persistence/writes.repository.js';
import { approveAutomatically } from '../interviews/approve-automatically.js';
import { carryOutTurn, type Entry } from '../interviews/carry-out-turn.js';
import { proposeInterview } from '../interviews/propose-interview.js';
import { actingOf, type InterviewSetting, type Setting } from '../interviews/setting.js';
import type { LaterStep } from './batch.js';

/** Steps that depend on what the interviews are by now. */
export async function carryOutLater(setting: Setting, later: LaterStep): Promise<void> {
  const { step } = later;
  if (step.kind === 'TIER_PROPOSAL') return propose(setting, later, step);
  const itemId = 'itemId' in step ? step.itemId : null;
  if (itemId === null) return;
  const locked = await lockDossierOfItem(setting.tx, itemId);
  if (locked === null) return;
  const onItem: InterviewSetting = { ...setting, locked };
  const turn = itemTurn(onItem, step, itemId);
  if (turn === null || (turn.interview === locked.dossier.interview && turn.items === locked.dossier.items)) return;
  await carryOutTurn(onItem, turn, entryOf(step, itemId));
}

function itemTurn(setting: InterviewSetting, step: ObligationStep, itemId: string): Turn | null {
  const { dossier } = setting.locked;
  const acting = actingOf(setting);
  if (step.kind === 'CASE_CLOSED') return settleItem(dossier, itemId, step.outcome, acting);
  if (step.kind === 'ITEM_SUSPENDED') return suspendItem(dossier, itemId, step.since, acting);
  return step.kind === 'ITEM_RESUMED' ? resumeItem(dossier, itemId, step.until, acting) : null;
}

function entryOf(step: ObligationStep, itemId: string): Entry {
  const kind = step.kind === 'CASE_CLOSED' ? 'ITEM_SETTLED' : step.kind;
  return { kind, grounds: step.grounds, itemIds: [itemId] };
}

/** A proposal that has to wait, or cannot be made, uses up no rung. */
async function propose(
  setting: Setting,
  { watched, caseId }: LaterStep,
  step: Extract<ObligationStep, { kind: 'TIER_PROPOSAL' }>,
): Promise<void> {
  if (caseId === null) return;
  const { row, openCase } = watched;
  const reason = openCase?.pendingReason ?? null;
  const outcome = await proposeInterview(setting, {
    row,
    caseId,
    tier: step.tier,
    trigger: step.trigger,
    reason,
    grounds: step.grounds,
    rung: step.rung,
  });
  if (outcome.kind === 'WAITING') return;
  await insertRungs(setting.tx, [
    { obligation_id: row.id, key: step.rung, fired_on: setting.now.day },
    ...step.supersedes.map((key) => ({ obligation_id: row.id, key, fired_on: null })),
  ]);
  if (
    outcome.kind === 'PROPOSED' &&
    outcome.isNew &&
    step.tier === 1 &&
    setting.book.policy.rules.firstTier.automatic
  ) {
    await approveAutomatically(setting, outcome.interviewId);
  }
}
