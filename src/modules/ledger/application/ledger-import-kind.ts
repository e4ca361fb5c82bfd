import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Grid } from '../../../shared-kernel/grid.js';
import { WorkingDays } from '../../calendar/index.js';
import {
  type CarriedOut,
  type ConfirmedBy,
  type FileOptions,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ReadFile,
} from '../../imports/index.js';
import { type CarryChoice, type SaidDate, WeighNewDates } from '../../obligations/index.js';
import { ChangeLead, lockCodes } from '../../projects/index.js';
import { diffLedger, type LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { parseLedger } from '../domain/parse-ledger.js';
import { type Taking, takenOf } from '../domain/taking.js';
import { type Proposal, proposalsOf } from '../domain/unit-proposal.js';
import { markLeft } from '../persistence/ledger-undo.repository.js';
import { applyProjects } from './apply-projects.js';
import { applyTasks } from './apply-tasks.js';
import { askForDates } from './ask-for-dates.js';
import { compareLedger } from './compare-ledger.js';
import { standing, traceOf } from './keep-trace.js';
import { loadExistingLedger } from './existing-ledger.js';
import { resolveNames } from './resolve-names.js';
import { namedObligations } from './wanted-dates.js';
import { wantedLeads } from './wanted-leads.js';

/**
 * The ledger as a kind of import. Carried out: units with vacant posts, projects with their chains, tasks with their
 * obligations.
 */
@Injectable()
export class LedgerImportKind implements ImportKind<Ledger>, OnModuleInit {
  readonly kind = LEDGER_IMPORT.kind;
  readonly name = LEDGER_IMPORT.name;
  readonly subjectType = LEDGER_IMPORT.subjectType;
  readonly takeTurns = lockCodes;

  constructor(
    private readonly database: Database,
    private readonly kinds: ImportKinds,
    private readonly workingDays: WorkingDays,
    private readonly weighNewDates: WeighNewDates,
    private readonly lead: ChangeLead,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async parse(grid: Grid, { year }: FileOptions): Promise<Ledger> {
    return parseLedger(grid, { year, calendar: await this.workingDays.current(this.database) });
  }

  async compare(tx: Tx, ledger: Ledger): Promise<ReadFile> {
    return compareLedger(tx, ledger, await this.workingDays.current(tx), this.weighNewDates);
  }

  /** @throws IMPORT_UNIT_UNKNOWN */
  async apply(tx: Tx, actor: Actor, { importId, content: ledger, read, by }: CarriedOut<Ledger>): Promise<ImportDone> {
    const year = Number(read.year);
    const existing = await loadExistingLedger(tx, year);
    const { taken: diff, left } = takenOf(diffLedger(ledger, existing), ledger, takingOf(read.choice));
    const names = await resolveNames(tx, proposalsFor(ledger, diff, read.proposals as readonly Proposal[]));
    const before = await standing(tx, diff);
    const leads = await this.lead.before(tx, wantedLeads(ledger, diff, names));
    const projectIds = await applyProjects(tx, ledger, diff, names, year);
    await this.lead.carry(tx, by.asker, leads, { ...choiceOf(read.choice), said: saidByProject(diff, by) });
    const { asked, made } = await applyTasks(
      tx,
      actor,
      {
        ledger,
        diff,
        year,
        projectIds,
        existing: existing.tasks,
        calendar: await this.workingDays.current(tx),
        said: { personName: by.name, fileName: by.fileName, importId },
      },
      this.weighNewDates,
    );
    await askForDates(tx, by, asked, [...namedObligations(diff, existing.tasks).values()]);
    await markLeft(tx, importId, left);
    const summary = { ...diff.summary, asked: asked.length, left: left.length };
    const facts = { ...summary, units: names.madeUnits, leadingPosts: names.madePosts, digest: digestOf(ledger) };
    const undo = await traceOf(tx, { projects: madeProjects(diff, projectIds), tasks: made }, before);
    return { summary, facts, undo };
  }
}

/** What the confirmer said of obligations where a project changes its lead unit. */
export function choiceOf(choice: Readonly<Record<string, unknown>>): CarryChoice {
  return { carry: [], leave: [], ...choice };
}

/** How much of the preview the confirmer takes. */
function takingOf(choice: Readonly<Record<string, unknown>>): Taking {
  return { only: null, leaveRows: [], ...choice };
}

/** The proposed units and posts that the rows which are taken name. */
function proposalsFor(ledger: Ledger, diff: LedgerDiff, proposals: readonly Proposal[]): readonly Proposal[] {
  const projects = diff.rows.flatMap((row) =>
    row.kind === 'PROJECT' && row.verdict !== 'SAME' ? (ledger.projects[row.index] ?? []) : [],
  );
  const named = new Set(proposalsOf(projects, new Set(), new Set()).map((one) => keyOf(one.name)));
  return proposals.filter((one) => named.has(keyOf(one.name)));
}

function madeProjects(diff: LedgerDiff, projectIds: readonly string[]): readonly string[] {
  return diff.rows.flatMap((row) =>
    row.kind === 'PROJECT' && row.verdict === 'ADD' ? (projectIds[row.index] ?? []) : [],
  );
}

function digestOf(ledger: Ledger): string {
  const keys = [...ledger.projects, ...ledger.tasks].map((item) => item.key);
  return createHash('sha256').update(keys.join('\n')).digest('hex');
}

/** Which row of the file names each known project. */
function saidByProject(
  diff: LedgerDiff,
  { name: personName, fileName, importId }: ConfirmedBy,
): ReadonlyMap<string, SaidDate> {
  return new Map(
    diff.rows.flatMap((one) =>
      one.kind === 'PROJECT' && one.id !== null
        ? [[one.id, { personName, fileName, importId, row: one.row, decidedByName: null }] as const]
        : [],
    ),
  );
}
