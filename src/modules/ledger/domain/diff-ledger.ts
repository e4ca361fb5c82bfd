import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Ledger, LedgerProject, LedgerRefusal, LedgerTask, PartyExpression } from './ledger.js';
import { partyWords } from './parties.js';

/** What the system already holds of a project that a ledger may state. */
export interface ExistingProject extends Omit<LedgerProject, 'row' | 'code'> {
  readonly id: string;
}

/** What the system already holds of a ledger's task. */
export interface ExistingTask extends Omit<LedgerTask, 'row' | 'projectIndex'> {
  readonly id: string;
}

export interface ExistingLedger {
  readonly projects: readonly ExistingProject[];
  readonly tasks: readonly ExistingTask[];
}

/** One field that would change, in words. */
export interface LedgerChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an import would do with one project, one task or one refused row. `index` points into the ledger's list. */
export type LedgerVerdict =
  | {
      readonly kind: 'PROJECT' | 'TASK';
      readonly row: number;
      readonly index: number;
      readonly name: string;
      readonly verdict: 'ADD' | 'CHANGE' | 'SAME';
      readonly id: string | null;
      readonly changes: readonly LedgerChange[];
    }
  | { readonly kind: 'ROW'; readonly row: number; readonly verdict: 'REFUSE'; readonly refusal: LedgerRefusal };

/** Projects and tasks read, and how many of both would be added, changed or stay; rows refused. */
export interface LedgerSummary {
  readonly projects: number;
  readonly tasks: number;
  readonly add: number;
  readonly change: number;
  readonly same: number;
  readonly refuse: number;
}

export interface LedgerDiff {
  readonly rows: readonly LedgerVerdict[];
  readonly summary: LedgerSummary;
}

const PROJECT_FIELDS = [
  'name',
  'category',
  'level',
  'leadingOfficialTitle',
  'groupName',
  'leadUnitName',
  'keyPoint',
] as const;
const TASK_FIELDS = ['measure', 'deliverable', 'statedWords', 'statedDate'] as const;

/**
 * Compares a ledger with what the system holds, by natural keys, so that importing twice changes nothing. What the
 * ledger does not name stays as it is: a ledger never removes.
 */
export function diffLedger(ledger: Ledger, existing: ExistingLedger): LedgerDiff {
  const projects = new Map(existing.projects.map((project) => [project.key, project]));
  const tasks = new Map(existing.tasks.map((task) => [task.key, task]));
  const rows: LedgerVerdict[] = [
    ...ledger.projects.map((project, index) => verdictOfProject(project, index, projects.get(project.key))),
    ...ledger.tasks.map((task, index) => verdictOfTask(task, index, tasks.get(task.key))),
    ...ledger.refusals.map((refusal) => ({ kind: 'ROW', row: refusal.row, verdict: 'REFUSE', refusal }) as const),
  ];
  rows.sort((a, b) => a.row - b.row);
  return { rows, summary: summarise(ledger, rows) };
}

function verdictOfProject(project: LedgerProject, index: number, known: ExistingProject | undefined): LedgerVerdict {
  const changes =
    known === undefined ? [] : [...fieldChanges(known, project, PROJECT_FIELDS), ...partyChanges(known, project)];
  return { kind: 'PROJECT', row: project.row, index, name: project.name, ...verdictOf(known, changes) };
}

function verdictOfTask(task: LedgerTask, index: number, known: ExistingTask | undefined): LedgerVerdict {
  const changes = known === undefined ? [] : fieldChanges(known, task, TASK_FIELDS);
  return { kind: 'TASK', row: task.row, index, name: task.measure, ...verdictOf(known, changes) };
}

function verdictOf(known: { readonly id: string } | undefined, changes: readonly LedgerChange[]) {
  const verdict = known === undefined ? 'ADD' : changes.length > 0 ? 'CHANGE' : 'SAME';
  return { verdict, id: known?.id ?? null, changes } as const;
}

function fieldChanges<F extends string>(
  from: Readonly<Record<F, string | null>>,
  to: Readonly<Record<F, string | null>>,
  fields: readonly F[],
) {
  return fields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

/** The order of a list says nothing. */
function partyChanges(from: ExistingProject, to: LedgerProject): readonly LedgerChange[] {
  return (['responsible', 'supporting'] as const)
    .filter((field) => partySet(from[field]) !== partySet(to[field]))
    .map((field) => ({ field, from: partyList(from[field]), to: partyList(to[field]) }));
}

function partySet(parties: readonly PartyExpression[]): string {
  return parties
    .map((party) => `${party.kind}:${keyOf(partyWords(party))}`)
    .sort()
    .join('\n');
}

const partyList = (parties: readonly PartyExpression[]): string => parties.map(partyWords).join('、');

function summarise(ledger: Ledger, rows: readonly LedgerVerdict[]): LedgerSummary {
  const count = (verdict: LedgerVerdict['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  const refusedRows = new Set(ledger.refusals.map((refusal) => refusal.row));
  return {
    projects: ledger.projects.length,
    tasks: ledger.tasks.length,
    add: count('ADD'),
    change: count('CHANGE'),
    same: count('SAME'),
    refuse: refusedRows.size,
  };
}
