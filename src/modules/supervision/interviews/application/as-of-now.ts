import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { isUnfinished, type PauseRow, readClock } from '../../../obligations/index.js';
import { type Acting, liveItems } from '../domain/interview.js';
import { catchUp } from '../domain/suspension.js';
import type { LockedInterview } from '../persistence/interview.repository.js';
import { listPauses, type OpenCaseRow, type WatchedRow } from '../../cases/persistence/watched.repository.js';

/**
 * The dossier as its obligations stand now, before the watch has looked at them: nobody signs for, or talks about, what was filed,
 * asked for or settled a moment ago.
 */
export async function asOfNow(tx: Tx, locked: LockedInterview, acting: Acting): Promise<LockedInterview> {
  const live = liveItems(locked.dossier).filter((item) => item.suspendedSince === null);
  const pauses = await listPauses(
    tx,
    live.map((item) => item.obligationId),
  );
  const since = new Map<string, Day>();
  for (const { obligationId, caseId, state } of live) {
    const obligation = locked.obligations.get(obligationId);
    if (obligation === undefined) continue;
    const own = pauses.filter((pause) => pause.obligationId === obligationId) as unknown as PauseRow[];
    const clock = { currentDate: obligation.currentDate, pauses: own };
    const resting = readClock(clock, acting.today, acting.book.calendar).suspendedSince;
    const settled = state === 'OPEN' && isSettled(obligation, locked.cases.get(caseId));
    if (resting !== null || settled) since.set(obligationId, resting ?? acting.today);
  }
  return { ...locked, dossier: catchUp(locked.dossier, since, acting) };
}

/** Ended, or redated since its case was opened; what was met before is no reason to let it rest. */
function isSettled({ state, dateRun }: WatchedRow, open: OpenCaseRow | undefined): boolean {
  const metBefore = state === 'MET' && open?.afterMet === true;
  return open?.dateRun !== dateRun || (!isUnfinished(state) && !metBefore);
}
