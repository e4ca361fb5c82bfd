import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import {
  fileObligation,
  holdObligations,
  openObligation,
  recountObligation,
  redateObligation,
  resumeObligation,
  settleObligation,
} from '../../../obligations/index.js';
import type { InterviewDossier, Effect } from '../domain/interview.js';
import { processGrounds } from '../../cases/domain/grounds.js';
import type { CaseOutcome } from '../../cases/domain/watched.js';
import { findOwnObligation, type OwnKind, wakeObligations } from '../persistence/item-obligation.repository.js';
import {
  appendSteps,
  changeCases,
  type PendingTier,
  setCasesPending,
  setCaseTiers,
} from '../../cases/persistence/writes.repository.js';
import { endListingStudies, exhaustCase } from './exhaust-case.js';
import { proposeInterview } from './propose-interview.js';
import type { InterviewContext } from './act-context.js';

type One<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** What an act brings about outside the interview, in the same transaction. Notices are sent by the turn itself. */
export async function carryOutEffect(context: InterviewContext, next: InterviewDossier, effect: Effect): Promise<void> {
  const { tx } = context;
  if ('caseId' in effect) return carryOutOnCase(context, effect);
  switch (effect.kind) {
    case 'NOTIFY':
      return;
    case 'HOLD':
      return holdObligations(tx, effect.obligationIds, { ...effect, sourceId: next.interview.id });
    case 'RELEASE':
      for (const id of effect.obligationIds) await resumeObligation(tx, id, effect.reason, next.interview.id);
      return;
    case 'REDATE':
      return redateObligation(tx, effect.obligationId, effect.newDate, 'INTERVIEW', next.interview.id);
    default:
      return carryOutWork(context, effect);
  }
}

async function carryOutOnCase(
  context: InterviewContext,
  effect: One<'CLOSE_CASE' | 'PROPOSE' | 'PROPOSE_LATER' | 'TAKE_BACK' | 'EXHAUST_CASE'>,
): Promise<void> {
  switch (effect.kind) {
    case 'CLOSE_CASE':
      return closeCase(context, effect.caseId, effect.outcome);
    case 'PROPOSE':
      return propose(context, effect);
    case 'PROPOSE_LATER':
      return pend(context, effect.caseId, { ...effect, reason: null });
    case 'TAKE_BACK':
      return standAgain(context, effect);
    case 'EXHAUST_CASE':
      return exhaustCase(context, effect.caseId);
  }
}

/** The watch proposes it when clock and slot allow; where there is no tier it looks at the case anew. */
async function pend(
  { tx, locked }: InterviewContext,
  caseId: string,
  { tier, trigger, reason }: PendingTier,
): Promise<void> {
  await setCasesPending(tx, [{ id: caseId, tier, trigger, reason }]);
  await wakeObligations(tx, [locked.cases.get(caseId)?.obligationId ?? '']);
}

/** A case as it was before a person proposed it; there is none where he had opened it and nothing of it went out. */
async function standAgain(context: InterviewContext, { caseId, tier, waits }: One<'TAKE_BACK'>): Promise<void> {
  const { tx, locked } = context;
  await setCaseTiers(tx, [{ id: caseId, tier, round: 0 }]);
  const open = locked.cases.get(caseId);
  if (tier !== 0 || waits !== null || (open?.hidden !== true && open?.afterMet !== true))
    return pend(context, caseId, waits ?? NOTHING_WAITS);
  await closeCase(context, caseId, 'VOID');
  await wakeObligations(tx, [open.obligationId]);
}

const NOTHING_WAITS: PendingTier = { tier: null, trigger: null, reason: null };

/** The unit's rectification and the office's check are obligations of their own, reminded like any other. */
async function carryOutWork(
  context: InterviewContext,
  effect: One<'RECTIFICATION_DUE' | 'RECTIFICATION_FILED' | 'RECTIFICATION_ENDED' | 'CHECK_DUE' | 'CHECK_ENDED'>,
): Promise<void> {
  const { tx } = context;
  switch (effect.kind) {
    case 'RECTIFICATION_DUE':
      return openOwn(context, 'RECTIFICATION', effect.itemId, effect.dueOn);
    case 'RECTIFICATION_FILED': {
      const own = await findOwnObligation(tx, 'RECTIFICATION', effect.itemId);
      if (own !== null && own.state !== 'SUBMITTED') await fileObligation(tx, own.id, effect.itemId);
      return;
    }
    case 'RECTIFICATION_ENDED':
      return endOwn(tx, 'RECTIFICATION', effect.itemId, effect.state);
    case 'CHECK_DUE':
      return openOwn(context, 'VERIFICATION', effect.itemId, effect.dueOn);
    case 'CHECK_ENDED':
      return endOwn(tx, 'VERIFICATION', effect.itemId, effect.state);
  }
}

/** Opened, or opened again with another date; what was reported and sent back is asked for anew. */
async function openOwn(context: InterviewContext, kind: OwnKind, itemId: string, dueOn: Day): Promise<void> {
  const { tx, now } = context;
  const own = await findOwnObligation(tx, kind, itemId);
  if (own?.state === 'OPEN') return recountObligation(tx, own.id, dueOn, now.day, itemId);
  if (own !== null) await settleObligation(tx, own.id, 'CANCELLED');
  await openObligation(tx, { ...ownerOf(context, kind, itemId), kind, subjectId: itemId, projectId: null, dueOn });
}

/** Without the project: those who merely stand in its chain must not learn of the interview. */
function ownerOf({ locked, people }: InterviewContext, kind: OwnKind, itemId: string) {
  const { unitId, intervieweePostId, interviewerPostId } = locked.file;
  const item = locked.dossier.items.find((one) => one.id === itemId);
  const matter = locked.obligations.get(item?.obligationId ?? '')?.title ?? '';
  return kind === 'VERIFICATION'
    ? {
        ownerUnitId: people.office?.unitId ?? unitId,
        ownerPostId: interviewerPostId,
        title: words('title.CHECK', { matter }),
      }
    : {
        ownerUnitId: unitId,
        ownerPostId: intervieweePostId,
        title: words('title.RECTIFICATION', { matter }),
      };
}

async function endOwn(tx: Tx, kind: OwnKind, itemId: string, state: 'MET' | 'CANCELLED'): Promise<void> {
  const own = await findOwnObligation(tx, kind, itemId);
  if (own !== null) await settleObligation(tx, own.id, state);
}

async function closeCase(
  { tx, actor, locked, book }: InterviewContext,
  caseId: string,
  outcome: CaseOutcome,
): Promise<void> {
  const open = locked.cases.get(caseId);
  if (open === undefined) return;
  await changeCases(tx, [{ id: caseId, state: 'CLOSED', outcome, pause_reason: null }]);
  await endListingStudies(tx, actor, open.exhaustedOn === null ? [] : [caseId]);
  const grounds = processGrounds(`CASE_${outcome}`, {}, book);
  await appendSteps(tx, actor, [
    {
      obligation_id: open.obligationId,
      case_id: caseId,
      interview_id: locked.dossier.interview.id,
      kind: 'CASE_CLOSED',
      clause: grounds.rule,
      date_run: open.dateRun,
      lateness: 0,
      dates: {},
      policy_version: open.policyVersion,
      calendar_version: open.calendarVersion,
      why: { outcome },
    },
  ]);
}

async function propose(
  context: InterviewContext,
  { caseId, obligationId, tier, trigger }: One<'PROPOSE'>,
): Promise<void> {
  const row = context.locked.obligations.get(obligationId);
  if (row === undefined) return;
  const own = { ...context, book: context.bookOf(caseId) };
  const grounds = processGrounds(
    trigger === 'OUTCOME' ? 'TIER_BY_OUTCOME' : 'TIER_AFTER_INTERVIEW',
    { currentDate: row.currentDate },
    own.book,
  );
  const outcome = await proposeInterview(own, { row, caseId, tier, trigger, reason: null, grounds, rung: null });
  // Where its leader is in a talk already, it is the watch that proposes it once that has ended.
  if (outcome.kind === 'WAITING') await wakeObligations(context.tx, [obligationId]);
}
