import { processGrounds } from '../../cases/domain/grounds.js';
import { caseFacts, type OpenCaseRow } from '../../cases/persistence/watched.repository.js';
import { appendSteps } from '../../cases/persistence/writes.repository.js';
import type { MatterContext } from '../../interviews/application/act-context.js';

/**
 * Of a case that waited for its talk: what waited gives way to a person's proposal, and waits again should he take that back. A step of
 * the case alone, for the office: of the lower tier nobody outside has heard.
 * @param interviewId in which he proposed it; null: it waits, too
 */
export async function noteWaiting(
  { tx, actor, now, book }: MatterContext,
  open: OpenCaseRow | null,
  interviewId: string | null,
): Promise<void> {
  const pending = open === null ? null : caseFacts(open).pending;
  if (open === null || pending === null || interviewId === null) return;
  await appendSteps(tx, actor, [
    {
      obligation_id: open.obligationId,
      case_id: open.id,
      kind: 'TIER_GIVES_WAY',
      clause: processGrounds('TIER_BY_PERSON', {}, book).rule,
      date_run: open.dateRun,
      office_only: true,
      lateness: 0,
      dates: { on: now.day },
      policy_version: open.policyVersion,
      calendar_version: open.calendarVersion,
      why: { waited: { ...pending, reason: open.pendingReason }, to: interviewId },
    },
  ]);
}
