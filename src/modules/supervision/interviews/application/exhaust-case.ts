import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import { type NoticeDraft, notify } from '../../../notifications/index.js';
import { finishOfficeWork, openOfficeWork } from '../../../obligations/index.js';
import { processGrounds } from '../../cases/domain/grounds.js';
import { appendSteps, markExhausted } from '../../cases/persistence/writes.repository.js';
import { longDay, wordsOf } from '../../cases/application/wording.js';
import { dropProposals } from '../../listings/application/end-listing.js';
import { proposeAfterThirdTier } from '../../listings/application/propose-listing.use-case.js';
import type { InterviewContext } from './act-context.js';

/** Who hears of it at once; the section's desk has the work itself. */
const TOLD: readonly PostRole[] = ['OFFICE_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'];

/**
 * A third tier that failed: the case stays open, at rest, and the office has to consider a listing. Nothing of it leaves the office:
 * the unit's case reads as before.
 */
export async function exhaustCase(context: InterviewContext, caseId: string): Promise<void> {
  const { tx, actor, locked, book, people, now } = context;
  const open = locked.cases.get(caseId);
  if (open === undefined) return;
  await markExhausted(tx, caseId);
  const matter = locked.obligations.get(open.obligationId)?.title ?? '';
  const unit = people.unit(locked.file.unitId)?.name ?? '';
  await openOfficeWork(tx, actor, {
    what: 'LISTING_STUDY',
    subjectType: 'CASE',
    subjectId: caseId,
    about: `${unit}${matter}`,
  });
  const words = wordsOf('CASE_EXHAUSTED', { unit, matter, today: longDay(now.day) });
  const seats = TOLD.flatMap((role) => people.ofOffice(role) ?? []);
  const told = seats.map(({ postId }): NoticeDraft => ({
    key: `${caseId}:EXHAUSTED:${postId}`,
    kind: 'CASE_EXHAUSTED',
    recipientPostId: postId,
    subjectId: caseId,
    ...words,
  }));
  await notify(tx, told);
  await appendSteps(tx, actor, [
    {
      obligation_id: open.obligationId,
      case_id: caseId,
      // No step of the interview, which its unit sees: it is of the case alone.
      interview_id: null,
      kind: 'CASE_EXHAUSTED',
      clause: processGrounds('CASE_EXHAUSTED', {}, book).rule,
      date_run: open.dateRun,
      office_only: true,
      lateness: 0,
      dates: { on: now.day },
      policy_version: open.policyVersion,
      calendar_version: open.calendarVersion,
      notice_keys: told.map(({ key }) => key),
    },
  ]);
  await proposeAfterThirdTier(tx, actor, {
    ...{ caseId, obligationId: open.obligationId, unitId: locked.file.unitId, matter },
  });
}

/** Exhausted cases have come to an end by something else: there is nothing left to consider. */
export async function endListingStudies(tx: Tx, actor: Actor, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await dropProposals(tx, actor, caseIds);
  await finishOfficeWork(tx, actor, 'LISTING_STUDY', caseIds);
}
