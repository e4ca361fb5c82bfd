import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { withdrawApprovals } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { lockUndo, refuseImport, saveUndone } from '../../imports/index.js';
import {
  redateFromLedger,
  removeObligations,
  retitleObligationsFrom,
  settleOfficeObligation,
  WeighNewDates,
} from '../../obligations/index.js';
import { ChangeLead, endParties, insertParties, lockCodes, sayDone } from '../../projects/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { refuse } from '../domain/problems.js';
import {
  type LedgerProjectRow,
  TITLES_OF_TASKS,
  updateLedgerProjects,
  updateLedgerTasks,
} from '../persistence/ledger-apply.repository.js';
import { endDateChanges, listPendingDates } from '../persistence/ledger-dates.repository.js';
import {
  handVersionsOn,
  type ImportTrace,
  removeProjects,
  removeTasks,
  restoreSeats,
  type StoodBefore,
} from '../persistence/ledger-undo.repository.js';
import { LEDGER_DATES } from './ask-for-dates.js';
import { LEDGER_DONE } from './ask-for-done.js';
import { groundOf } from '../domain/built-upon.js';
import { listBuiltUpon } from '../persistence/built-upon.repository.js';
import { versionsOf } from './keep-trace.js';
import { numberAsBefore } from './number-as-listed.js';

/**
 * Undoes an import whole, on its day, as long as nothing was done on top: what it made goes, what it changed is again
 * what stood before, what it asked for is withdrawn. Units and posts that it made stay, vacant.
 */
@Injectable()
export class UndoLedgerImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lead: ChangeLead,
    private readonly weighNewDates: WeighNewDates,
  ) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, IMPORT_UNDO_LATE, IMPORT_BUILT_UPON */
  execute(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockCodes(tx);
      const held = await lockUndo(tx, LEDGER_IMPORT, id);
      if (held === null) throw refuseImport('IMPORT_NOT_FOUND');
      checkVersion(held.version, seen);
      if (held.state !== 'CONFIRMED') throw refuseImport('IMPORT_STATE', { state: held.state });
      if (!held.today || held.undo === null) throw refuse('IMPORT_UNDO_LATE');
      const trace = held.undo as ImportTrace;
      const upon = await listBuiltUpon(tx, id, trace);
      if (upon.length > 0) throw refuse('IMPORT_BUILT_UPON', {}, upon.map(groundOf));
      await withdrawDates(tx, id);
      await withdrawApprovals(tx, LEDGER_DONE, id);
      await removeObligations(tx, await removeTasks(tx, trace.made.tasks));
      await this.restoreProjects(tx, actor, trace.before);
      await numberAsBefore(tx, trace);
      await this.restoreTasks(tx, trace.before, id);
      await removeProjects(tx, trace.made.projects);
      await saveUndone(tx, id);
      await handVersionsOn(tx, trace, await versionsOf(tx, trace.before));
      const facts = {
        digest: held.fileDigest,
        projects: trace.made.projects.length,
        tasks: trace.made.tasks.length,
        restoredProjects: trace.before.projects.map((one) => one.id),
        restoredTasks: trace.before.tasks.map((one) => one.id),
      };
      const { subjectType } = LEDGER_IMPORT;
      await recordAct(tx, actor, { action: 'ledger-import.undone', subjectType, subjectId: id, facts });
    });
  }

  /** With the lead goes back what went with it, and the units are told. */
  private async restoreProjects(tx: Tx, actor: Actor, before: StoodBefore): Promise<void> {
    if (before.projects.length === 0) return;
    const ids = before.projects.map(({ id }) => id);
    const wanted = before.projects.flatMap(({ id: projectId, leadUnitId, responsiblePostId }) =>
      leadUnitId === null ? [] : [{ projectId, toUnitId: leadUnitId, responsiblePostId }],
    );
    const leads = await this.lead.before(tx, wanted);
    await updateLedgerProjects(tx, before.projects as readonly LedgerProjectRow[]);
    await restoreSeats(tx, before);
    await endParties(tx, ids);
    await insertParties(tx, before.parties);
    await this.lead.carry(tx, actor, leads, { carry: [], leave: [] });
  }

  private async restoreTasks(tx: Tx, { tasks }: StoodBefore, importId: string): Promise<void> {
    if (tasks.length === 0) return;
    await updateLedgerTasks(tx, tasks);
    await sayDone(
      tx,
      tasks.map(({ id: taskId, doneSaid }) => ({ taskId, said: doneSaid })),
    );
    await retitleObligationsFrom(tx, TITLES_OF_TASKS, [tasks.map(({ id }) => id)]);
    const wanted = tasks.map(({ obligationId: id, dueOn, hold }) => ({ id, dueOn, hold }));
    const stand = await this.weighNewDates.locked(tx, wanted);
    const moved = wanted.filter(({ id, dueOn }) => {
      const now = stand.get(id);
      return now !== undefined && !now.finished && now.obligation.dueOn !== dueOn;
    });
    await redateFromLedger(
      tx,
      moved.map((one) => ({ ...one, sourceId: importId, said: null })),
      { decided: false },
    );
  }
}

/** What an import asks for and nobody has decided yet is asked for no longer. */
async function withdrawDates(tx: Tx, importId: string): Promise<void> {
  for (const step of [1, 2]) {
    const waiting = await listPendingDates(tx, importId, step, true);
    await endDateChanges(
      tx,
      waiting.map(({ id }) => ({ id, state: 'LAPSED', lapsed: 'WITHDRAWN' })),
    );
    await withdrawApprovals(tx, LEDGER_DATES, importId, step);
  }
  await settleOfficeObligation(tx, 'APPROVAL', [importId], 'CANCELLED');
}
