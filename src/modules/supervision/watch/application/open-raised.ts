import { processGrounds } from '../../cases/domain/grounds.js';
import { insertRaisedCase } from '../../cases/persistence/raised.repository.js';
import type { WatchedRow } from '../../cases/persistence/watched.repository.js';
import { appendSteps, newIds } from '../../cases/persistence/writes.repository.js';
import { standUnderHolds } from '../../../obligations/index.js';
import type { MatterContext } from '../../interviews/application/act-context.js';

/** Opens the case of an obligation by a person's proposal. @returns its id */
export async function openRaised({ tx, actor, book, now }: MatterContext, row: WatchedRow): Promise<string> {
  const [caseId = ''] = await newIds(tx, 1);
  const versions = { policy_version: book.policy.version, calendar_version: book.calendar.version };
  const of = { obligation_id: row.id, date_run: row.dateRun, ...versions };
  await insertRaisedCase(tx, {
    ...{ id: caseId, unit_id: row.ownerUnitId, project_id: row.projectId, after_met: row.state === 'MET' },
    ...of,
  });
  await appendSteps(tx, actor, [
    {
      ...of,
      case_id: caseId,
      kind: 'CASE_RAISED',
      clause: processGrounds('TIER_BY_PERSON', {}, book).rule,
      office_only: true,
      lateness: 0,
      dates: { on: now.day },
    },
  ]);
  // Since it was met no hold let it stand.
  if (row.state === 'MET') await standUnderHolds(tx, [row.id]);
  return caseId;
}
