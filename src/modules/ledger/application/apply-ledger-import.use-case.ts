import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { WorkingDays } from '../../calendar/index.js';
import { type SaidDate, WeighNewDates } from '../../obligations/index.js';
import { diffLedger, type LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import { refuse } from '../domain/problems.js';
import {
  type ConfirmedBy,
  findConfirmed,
  findImport,
  type ImportView,
  lockRead,
  moveImport,
  saveConfirmed,
} from '../persistence/ledger-import.repository.js';
import { ChangeLead, lockCodes } from '../../projects/index.js';
import { namedObligations } from './wanted-dates.js';
import { wantedLeads } from './wanted-leads.js';
import { applyProjects } from './apply-projects.js';
import { applyTasks } from './apply-tasks.js';
import { askForDates } from './ask-for-dates.js';
import { loadExistingLedger } from './existing-ledger.js';
import { isFinal } from './is-final.js';
import { resolveNames, type ResolvedNames } from './resolve-names.js';

/**
 * Carries a confirmed import out in one transaction: units with vacant posts, projects with their chains, tasks with
 * their obligations. The comparison is made again, so that what changed since the preview is not overwritten unseen,
 * and carrying it out twice changes nothing.
 */
@Injectable()
export class ApplyLedgerImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly weighNewDates: WeighNewDates,
    private readonly lead: ChangeLead,
  ) {}

  /** @throws IMPORT_NOT_FOUND, IMPORT_STATE, IMPORT_UNIT_UNKNOWN; what cannot be carried out is a preview again */
  async execute(actor: Actor, importId: string): Promise<ImportView | null> {
    try {
      await this.carryOut(actor, importId);
    } catch (error) {
      if (isFinal(error)) {
        await this.unitOfWork.run((tx) => moveImport(tx, importId, 'CONFIRMING', 'PREVIEW'));
      }
      throw error;
    }
    return findImport(this.database, importId);
  }

  private carryOut(actor: Actor, importId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      // One import at a time: two that name the same project must not both add it.
      await lockCodes(tx);
      const read = await lockRead(tx, importId);
      if (read === null) throw refuse('IMPORT_NOT_FOUND');
      if (read.state === 'CONFIRMED') return;
      if (read.state !== 'CONFIRMING') throw refuse('IMPORT_STATE', { state: read.state });
      const existing = await loadExistingLedger(tx, read.year);
      const diff = diffLedger(read.ledger, existing);
      const names = await resolveNames(tx, read.proposals);
      const leads = await this.lead.before(tx, wantedLeads(read.ledger, diff, names));
      const projectIds = await applyProjects(tx, read.ledger, diff, names, read.year);
      const asking = await confirmedBy(tx, importId);
      await this.lead.carry(tx, asking.asker, leads, {
        ...read.leadChoice,
        said: saidByProject(diff, asking, importId),
      });
      const asked = await applyTasks(
        tx,
        actor,
        {
          ledger: read.ledger,
          diff,
          year: read.year,
          projectIds,
          existing: existing.tasks,
          calendar: await this.workingDays.current(tx),
          said: { personName: asking.name, fileName: asking.fileName, importId },
        },
        this.weighNewDates,
      );
      await askForDates(tx, asking, asked, [...namedObligations(diff, existing.tasks).values()]);
      await saveConfirmed(tx, importId, { ...diff.summary, asked: asked.length });
      await record(tx, actor, importId, { diff, names, ledger: read.ledger, asked: asked.length });
    });
  }
}

async function confirmedBy(tx: Tx, importId: string): Promise<ConfirmedBy> {
  const found = await findConfirmed(tx, importId);
  if (found === null) throw refuse('IMPORT_NOT_FOUND');
  return found;
}

interface Done {
  readonly asked: number;
  readonly diff: LedgerDiff;
  readonly names: ResolvedNames;
  readonly ledger: Ledger;
}

async function record(tx: Tx, actor: Actor, importId: string, { diff, names, ledger, asked }: Done): Promise<void> {
  const keys = [...ledger.projects, ...ledger.tasks].map((item) => item.key);
  const digest = createHash('sha256').update(keys.join('\n')).digest('hex');
  const facts = { ...diff.summary, asked, units: names.madeUnits, leadingPosts: names.madePosts, digest };
  await recordAudit(tx, actor, {
    action: 'ledger-import.applied',
    subjectType: 'LEDGER_IMPORT',
    subjectId: importId,
    facts,
  });
  await emit(tx, { topic: 'ledger-import.applied', subjectId: importId });
}

/** Which row of the file names each known project. */
function saidByProject(
  diff: LedgerDiff,
  { name: personName, fileName }: ConfirmedBy,
  importId: string,
): ReadonlyMap<string, SaidDate> {
  return new Map(
    diff.rows.flatMap((one) =>
      one.kind === 'PROJECT' && one.id !== null
        ? [[one.id, { personName, fileName, importId, row: one.row, decidedByName: null }] as const]
        : [],
    ),
  );
}
