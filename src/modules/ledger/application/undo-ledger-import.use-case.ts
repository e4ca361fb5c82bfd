import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { withdrawApprovals } from '../../approvals/index.js';
import { ImportKinds, type Report, type Undoing, type Undone, within } from '../../imports/index.js';
import {
  redateFromLedger,
  removeObligations,
  retitleObligationsFrom,
  settleOfficeObligation,
  WeighNewDates,
} from '../../obligations/index.js';
import { ChangeLead, endParties, insertParties, sayDone, uncoverNamedPoints } from '../../projects/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { refuse } from '../domain/problems.js';
import {
  giveUpNames,
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

/** So many at once that a busy server still answers within its statement timeout, and that progress is seen. */
const PORTION = 2_500;
/** From these on tasks, what stood before and projects are taken back, in percent of the whole. */
const [TASKS_FROM, BEFORE_FROM, PROJECTS_FROM, PROJECTS_TO] = [10, 65, 75, 95];

/**
 * Undoes an import whole, on its day, as long as nothing was done on top: what it made goes, what it changed is again
 * what stood before, what it asked for is withdrawn. Units and posts that it made stay, vacant.
 */
@Injectable()
export class UndoLedgerImport implements Undoing, OnModuleInit {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly lead: ChangeLead,
    private readonly weighNewDates: WeighNewDates,
  ) {}

  onModuleInit(): void {
    this.kinds.registerUndoing(LEDGER_IMPORT, this);
  }

  /** @throws IMPORT_BUILT_UPON */
  async weigh(tx: Tx, { importId, trace }: Undone): Promise<void> {
    const upon = await listBuiltUpon(tx, importId, trace as ImportTrace);
    if (upon.length > 0) throw refuse('IMPORT_BUILT_UPON', {}, upon.map(groundOf));
  }

  async takeBack(
    tx: Tx,
    actor: Actor,
    { importId, trace: kept, report }: Undone & { readonly report: Report },
  ): Promise<Readonly<Record<string, unknown>>> {
    const trace = kept as ImportTrace;
    await withdrawDates(tx, importId);
    await withdrawApprovals(tx, LEDGER_DONE, importId);
    await inPortions(trace.made.tasks, within(report, TASKS_FROM, BEFORE_FROM), async (some) =>
      removeObligations(tx, await removeTasks(tx, some)),
    );
    await this.restoreProjects(tx, actor, trace);
    await numberAsBefore(tx, trace);
    await this.restoreTasks(tx, trace.before, importId);
    await report(PROJECTS_FROM);
    // What stands below another is kept after it.
    await inPortions(trace.made.projects.toReversed(), within(report, PROJECTS_FROM, PROJECTS_TO), (some) =>
      removeProjects(tx, some),
    );
    await handVersionsOn(tx, importId, { found: trace.versionsBefore, left: await versionsOf(tx, trace.before) });
    return {
      projects: trace.made.projects.length,
      tasks: trace.made.tasks.length,
      restoredProjects: trace.before.projects.map((one) => one.id),
      restoredTasks: trace.before.tasks.map((one) => one.id),
    };
  }

  /** With the lead goes back what went with it, and the units are told. */
  private async restoreProjects(tx: Tx, actor: Actor, { before, made }: ImportTrace): Promise<void> {
    if (before.projects.length === 0) return;
    const ids = before.projects.map(({ id }) => id);
    const wanted = before.projects.flatMap(({ id: projectId, leadUnitId, responsiblePostId }) =>
      leadUnitId === null ? [] : [{ projectId, toUnitId: leadUnitId, responsiblePostId }],
    );
    const leads = await this.lead.before(tx, wanted);
    // What the import made goes after this, and may bear the name that a renamed one had.
    await giveUpNames(tx, [...before.projects, ...made.projects.map((id) => ({ id, name: '' }))]);
    await uncoverNamedPoints(tx, before.projects);
    await updateLedgerProjects(tx, before.projects);
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

/** Does something with so many at a time, and says after each how far it is. */
async function inPortions(
  ids: readonly string[],
  report: Report,
  each: (some: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < ids.length; start += PORTION) {
    await each(ids.slice(start, start + PORTION));
    await report((100 * Math.min(start + PORTION, ids.length)) / ids.length);
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
