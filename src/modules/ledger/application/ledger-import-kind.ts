import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inTurns } from '../../../platform/concurrency/turns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Book } from '../../../shared-kernel/grid.js';
import { WorkingDays } from '../../calendar/index.js';
import {
  type Answered,
  type CarriedOut,
  type ConfirmedBy,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ReadFile,
  type ReadOptions,
  type Report,
  rememberHeadings,
  saidHeadings,
} from '../../imports/index.js';
import { type CarryChoice, FirstLooks, type SaidDate, WeighNewDates } from '../../obligations/index.js';
import { ChangeLead, lockCodes } from '../../projects/index.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import type { SaidHeadings } from '../domain/headings.js';
import { strangeAnswers } from '../domain/check-answers.js';
import { answersOf, type LedgerAnswers, mergeAnswers, type SaidAnswers } from '../domain/ledger-answers.js';
import { headingsSaid, type ReadBook, readingBook } from '../domain/read-book.js';
import { refuse } from '../domain/problems.js';
import { claimsOf } from '../domain/said-done.js';
import type { Taking } from '../domain/taking.js';
import { type Proposal, proposalsOf } from '../domain/unit-proposal.js';
import { markLeft, offeredPairs } from '../persistence/ledger-undo.repository.js';
import { applyProjects } from './apply-projects.js';
import { applyTasks } from './apply-tasks.js';
import { askForDates } from './ask-for-dates.js';
import { askForDone } from './ask-for-done.js';
import { compareLedger } from './compare-ledger.js';
import { oweDecisions } from './import-decisions.js';
import { standing, traceOf } from './keep-trace.js';
import { compareAnew } from './compare-anew.js';
import { numberAsListed } from './number-as-listed.js';
import { resolveNames } from './resolve-names.js';
import { namedObligations } from './wanted-dates.js';
import { wantedLeads } from './wanted-leads.js';

/**
 * The ledger as a kind of import. Carried out: units with vacant posts, projects with their chains, tasks with their
 * obligations.
 */
@Injectable()
export class LedgerImportKind implements ImportKind<ReadBook>, OnModuleInit {
  readonly kind = LEDGER_IMPORT.kind;
  readonly name = LEDGER_IMPORT.name;
  readonly subjectType = LEDGER_IMPORT.subjectType;
  readonly takeTurns = lockCodes;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly workingDays: WorkingDays,
    private readonly weighNewDates: WeighNewDates,
    private readonly lead: ChangeLead,
    private readonly firstLooks: FirstLooks,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async parse(reader: Reader, book: Book, { year, fileName, answers }: ReadOptions): Promise<ReadBook> {
    const said = (await saidHeadings(reader, this.kind)) as SaidHeadings;
    const calendar = await this.workingDays.current(reader);
    const notRead = book.notRead.map(({ name }) => name);
    return {
      ...(await inTurns(readingBook(book, { year, fileName, calendar, answers: answers as LedgerAnswers, said }))),
      otherSheets: notRead,
    };
  }

  /** Remembers what is said of headings. @throws IMPORT_ANSWER_UNKNOWN, and then nothing is kept */
  async answer(tx: Tx, actor: Actor, { importId, before, more, book }: Answered): Promise<LedgerAnswers> {
    const said = more as SaidAnswers;
    const offered = await offeredPairs(
      tx,
      importId,
      (said.pairs ?? []).map(({ key }) => key),
    );
    const strange = strangeAnswers(said, { sheets: book.sheets, offered });
    if (strange.length > 0) throw refuse('IMPORT_ANSWER_UNKNOWN', {}, strange);
    const answers = answersOf(said);
    await rememberHeadings(tx, actor, this.kind, headingsSaid(book, answers.mapping ?? {}));
    return mergeAnswers(before as LedgerAnswers, answers);
  }

  async compare(tx: Tx, book: ReadBook, { answers }: ReadOptions, report: Report): Promise<ReadFile> {
    const calendar = await this.workingDays.current(tx);
    return compareLedger(tx, { book, answers: answers as LedgerAnswers, calendar, report }, this.weighNewDates);
  }

  /** @throws IMPORT_UNIT_UNKNOWN, IMPORT_PAIRS_OPEN */
  async apply(
    tx: Tx,
    actor: Actor,
    { importId, content, read, by, report }: CarriedOut<ReadBook>,
  ): Promise<ImportDone> {
    const year = Number(read.year);
    await report(5);
    const { existing, ledger, taken: diff, left } = await compareAnew(tx, { ...read, content }, takingOf(read.choice));
    if (diff.summary.pairs > 0) throw refuse('IMPORT_PAIRS_OPEN', { count: diff.summary.pairs });
    await report(PROJECTS_FROM);
    const names = await resolveNames(tx, proposalsFor(ledger, diff, read.proposals as readonly Proposal[]));
    const before = await standing(tx, diff);
    const leads = await this.lead.before(tx, wantedLeads(ledger, diff, names));
    const projectIds = await applyProjects(tx, {
      ledger,
      diff,
      existing,
      names,
      year,
      report: (part) => report(PROJECTS_FROM + part * (TASKS_FROM - PROJECTS_FROM)),
    });
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
        firstLooks: this.firstLooks,
        report: (part) => report(TASKS_FROM + part * (TASKS_TO - TASKS_FROM)),
      },
      this.weighNewDates,
    );
    await askForDates(tx, by, asked, [...namedObligations(diff, existing.tasks).values()]);
    const done = await askForDone(tx, by, claimsOf(diff, ledger, made));
    await oweDecisions(tx, by, { dates: asked.length, done });
    await markLeft(tx, importId, left);
    const summary = { ...diff.summary, asked: asked.length, done, left: left.length };
    const facts = { ...summary, units: names.madeUnits, leadingPosts: names.madePosts, digest: digestOf(ledger) };
    const numbers = await numberAsListed(tx, { year, ledger, diff, projectIds, left });
    const brought = { projects: madeProjects(ledger, diff, projectIds), tasks: made };
    const undo = await traceOf(tx, brought, { ...before, numbers });
    return { summary, facts, undo };
  }
}

/** From these on the projects and the tasks are written, in percent of the whole. */
const [PROJECTS_FROM, TASKS_FROM, TASKS_TO] = [15, 35, 90];

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
  const named = new Set(proposalsOf(projects, { units: new Map(), posts: new Map() }).map((one) => keyOf(one.name)));
  return proposals.filter((one) => named.has(keyOf(one.name)));
}

/** What stands below another after it. */
function madeProjects({ projects }: Ledger, diff: LedgerDiff, projectIds: readonly string[]): readonly string[] {
  const made = diff.rows.flatMap((row) => (row.kind === 'PROJECT' && row.verdict === 'ADD' ? [row.index] : []));
  const depth = (index: number): number => projects[index]?.place?.above.length ?? 0;
  return made.sort((one, other) => depth(one) - depth(other)).flatMap((index) => projectIds[index] ?? []);
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
