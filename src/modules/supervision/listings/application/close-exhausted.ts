import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { finishOfficeWork } from '../../../obligations/index.js';
import { appendSteps, changeCases } from '../../cases/persistence/writes.repository.js';
import { lockExhaustedCases } from '../persistence/listed-cases.repository.js';

/** A case whose third tier failed closes by the signed listing, and by nothing less (engine, EXHAUSTED). */
export async function closeExhausted(tx: Tx, actor: Actor, id: string): Promise<void> {
  const cases = await lockExhaustedCases(tx, id);
  if (cases.length === 0) return;
  await changeCases(
    tx,
    cases.map((one) => ({ id: one.id, state: 'CLOSED', outcome: 'EXHAUSTED', pause_reason: null })),
  );
  await finishOfficeWork(
    tx,
    actor,
    'LISTING_STUDY',
    cases.map((one) => one.id),
  );
  await appendSteps(
    tx,
    actor,
    cases.map((one) => ({
      ...{
        obligation_id: one.obligationId,
        case_id: one.id,
        kind: 'CASE_CLOSED',
        clause: 'CASE_EXHAUSTED',
        lateness: 0,
      },
      ...{ date_run: one.dateRun, dates: {}, policy_version: one.policyVersion, calendar_version: one.calendarVersion },
      why: { outcome: 'EXHAUSTED', listing: id },
    })),
  );
}
