import { keyOf } from '../../../shared-kernel/cell-text.js';
import { atOnce, type Steps } from '../../../shared-kernel/steps.js';
import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import type { ExistingLedger, ExistingProject, ExistingTask } from './existing.js';
import type { Ledger, LedgerProject, LedgerRefusal, LedgerTask, PartyExpression } from './ledger.js';
import { type LedgerMatch, matchLedger } from './match-ledger.js';
import type { PairAnswers } from './pair-answers.js';
import { type Pair, pairsOf } from './pairs.js';
import { partyWords } from './parties.js';
import { pathKey, type ProgrammePlace, termWords } from './programme-place.js';
import { words } from '../../../texts/words.js';

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
      readonly sheet?: string;
      readonly index: number;
      readonly name: string;
      readonly verdict: 'ADD' | 'CHANGE' | 'SAME';
      readonly id: string | null;
      readonly changes: readonly LedgerChange[];
      /** What it may be of what is held: for a person to say. */
      readonly pair?: Pair;
    }
  | {
      readonly kind: 'ROW';
      readonly row: number;
      readonly sheet?: string;
      readonly verdict: 'REFUSE';
      readonly refusal: LedgerRefusal;
    };

/** Projects and tasks read, and how many of both would be added, changed or stay; rows refused. */
export interface LedgerSummary {
  readonly projects: number;
  readonly tasks: number;
  readonly add: number;
  readonly change: number;
  readonly same: number;
  readonly refuse: number;
  /** Rows of which a person has not said yet whether they are new. */
  readonly pairs: number;
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
 * Compares a ledger with what the system holds, so that importing twice changes nothing. What the ledger does not name
 * stays as it is: a ledger never removes.
 */
export function diffLedger(ledger: Ledger, existing: ExistingLedger, answers: PairAnswers = {}): LedgerDiff {
  return atOnce(diffingLedger(ledger, existing, answers));
}

/** So many rows are compared before others may have their turn. */
const ROWS_OF_A_STEP = 500;

/** The same in steps, for a ledger of thousands of rows. */
export function* diffingLedger(ledger: Ledger, existing: ExistingLedger, answers: PairAnswers = {}): Steps<LedgerDiff> {
  const match = matchLedger(ledger, existing, answers);
  yield;
  const taken = new Map([
    ...[...namesTaken(ledger, existing, match)].map((index) => [index, 'PROJECT_NAME_HELD'] as const),
    ...otherNodes(ledger, match).map((index) => [index, 'NODE_DIFFERS'] as const),
  ]);
  const below = belowRefused(ledger, taken);
  yield;
  const pairs = pairsOf(ledger, existing, match, answers);
  yield;
  const rows: LedgerVerdict[] = [
    ...(yield* inPortions(ledger.projects, (project, index) => {
      const code = taken.get(index);
      if (code !== undefined) return refusedRow(project, code);
      if (below.has(index))
        return refusedRow(project, 'PROJECT_REFUSED', { firstRow: below.get(index) ?? project.row });
      return { ...verdictOfProject(project, index, match), ...pairs.get(project) };
    })),
    ...(yield* inPortions(ledger.tasks, (task, index) => {
      if (match.unmade.has(index)) return null;
      if (taken.has(task.projectIndex) || below.has(task.projectIndex)) {
        const firstRow = below.get(task.projectIndex) ?? ledger.projects[task.projectIndex]?.row ?? task.row;
        return refusedRow(task, 'PROJECT_REFUSED', { firstRow });
      }
      return { ...verdictOfTask(task, index, match), ...pairs.get(task) };
    })),
    ...ledger.refusals.map((refusal) => ({ kind: 'ROW', ...placeOf(refusal), verdict: 'REFUSE', refusal }) as const),
  ];
  yield;
  rows.sort((a, b) => a.row - b.row);
  return { rows, summary: summarise(ledger, rows) };
}

/** What becomes of each thing, a portion of them at a step; null is nothing. */
function* inPortions<One>(
  things: readonly One[],
  verdictOf: (one: One, index: number) => LedgerVerdict | null,
): Steps<LedgerVerdict[]> {
  const verdicts: LedgerVerdict[] = [];
  for (const [index, one] of things.entries()) {
    if (index % ROWS_OF_A_STEP === 0) yield;
    const verdict = verdictOf(one, index);
    if (verdict !== null) verdicts.push(verdict);
  }
  return verdicts;
}

/** Projects to be called what another is called that keeps its name. */
function namesTaken(ledger: Ledger, { projects }: ExistingLedger, match: LedgerMatch): ReadonlySet<number> {
  const renamed = new Map(match.projects.flatMap((held, index) => (held === null ? [] : [[held.id, index] as const])));
  const holder = new Map(projects.map((held) => [held.key, held]));
  const taken = ledger.projects.flatMap((project, index) => {
    const other = holder.get(project.key);
    if (other === undefined || other.id === match.projects[index]?.id) return [];
    const goes = ledger.projects[renamed.get(other.id) ?? -1];
    return goes === undefined || goes.key === other.key ? [index] : [];
  });
  return new Set(taken);
}

/** Items that are held as another kind of node: what stands below a major item keeps it one. */
function otherNodes({ projects }: Ledger, match: LedgerMatch): readonly number[] {
  return projects.flatMap(({ place }, index) => {
    const held = match.projects[index]?.place;
    return place === undefined || held === undefined || held.node === place.node ? [] : [index];
  });
}

/** Items below one that is refused, with the row to mend first: they have nothing to stand below. */
function belowRefused({ projects }: Ledger, taken: ReadonlyMap<number, unknown>): ReadonlyMap<number, number> {
  const rows = new Map(projects.flatMap(({ key, row }, index) => (taken.has(index) ? [[key, row] as const] : [])));
  if (rows.size === 0) return new Map();
  return new Map(
    projects.flatMap(({ place }, index) => {
      const above = place?.above ?? [];
      const [row] = above.flatMap((name, depth) => rows.get(pathKey(above.slice(0, depth), name)) ?? []);
      return row === undefined || taken.has(index) ? [] : [[index, row] as const];
    }),
  );
}

type Placed = { readonly row: number; readonly sheet?: string };

const placeOf = ({ row, sheet }: Placed) => ({ row, ...(sheet !== undefined && { sheet }) });

function refusedRow(
  at: Placed,
  code: 'PROJECT_NAME_HELD' | 'NODE_DIFFERS' | 'PROJECT_REFUSED',
  params: LedgerRefusal['params'] = {},
): LedgerVerdict {
  const refusal = { ...placeOf(at), column: null, code, params };
  return { kind: 'ROW', ...placeOf(at), verdict: 'REFUSE', refusal };
}

function verdictOfProject(project: LedgerProject, index: number, match: LedgerMatch) {
  const known = match.projects[index] ?? undefined;
  const changes =
    known === undefined
      ? []
      : [
          ...fieldChanges(known, project, PROJECT_FIELDS),
          ...coLeaderChanges(known, project),
          ...partyChanges(known, project),
          ...placeChanges(known, project),
        ];
  return { kind: 'PROJECT', ...placeOf(project), index, name: project.name, ...verdictOf(known, changes) } as const;
}

function verdictOfTask(task: LedgerTask, index: number, match: LedgerMatch) {
  const known = match.tasks[index] ?? undefined;
  const changes = known === undefined ? [] : [...fieldChanges(known, task, TASK_FIELDS)];
  const occurrences = match.occurrences.get(index);
  if (known !== undefined && claims(task, known))
    changes.push({ field: 'done', from: null, to: words('hold.DONE_UNCONFIRMED') });
  if (occurrences !== undefined && changes.some(({ field }) => field === 'statedWords'))
    changes.push({ field: 'occurrences', from: dayList(occurrences.from), to: dayList(occurrences.to) });
  return { kind: 'TASK', ...placeOf(task), index, name: task.measure, ...verdictOf(known, changes) } as const;
}

/**
 * Whether a row says of a known task that it is done, and nobody has decided about these words: once something is filed, the
 * office judges that.
 */
function claims({ done }: LedgerTask, { assigned, doneSaid }: ExistingTask): boolean {
  if (done === undefined || assigned !== true) return false;
  return doneSaid == null || (doneSaid.state !== 'WAITING' && doneSaid.words !== done.words);
}

const dayList = (days: readonly Day[]): string => [...days].sort().map(shortDayWords).join('、');

function verdictOf(known: ExistingProject | ExistingTask | undefined, changes: readonly LedgerChange[]) {
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
    .map((field): LedgerChange => ({ field, from: from[field], to: to[field] }));
}

/** 共同领衔, by their posts. */
function coLeaderChanges(from: ExistingProject, to: LedgerProject): readonly LedgerChange[] {
  const [before, now] = [from.coLeaders ?? [], to.coLeaders ?? []];
  const set = (titles: readonly string[]): string => titles.map(keyOf).sort().join('\n');
  if (set(before) === set(now)) return [];
  return [{ field: 'coLeaders', from: before.join('、') || null, to: now.join('、') || null }];
}

/** Where it stands in a programme, in words. */
function placeChanges({ place: from }: ExistingProject, { place: to }: LedgerProject): readonly LedgerChange[] {
  if (to === undefined) return [];
  const told = ({ node, above, fieldName, term }: ProgrammePlace) => ({
    node: words(`projectNode.${node}`),
    above: above.join(' › ') || null,
    fieldName: fieldName ?? null,
    term: term === undefined ? null : termWords(term),
  });
  const none = { node: null, above: null, fieldName: null, term: null };
  const now = told(to);
  // What it does not say is not taken away.
  const said = (['node', 'above', 'fieldName', 'term'] as const).filter((field) => now[field] !== null);
  return fieldChanges(from === undefined ? none : told(from), now, said);
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
  return {
    projects: ledger.projects.length,
    tasks: ledger.tasks.length,
    add: count('ADD'),
    change: count('CHANGE'),
    same: count('SAME'),
    refuse: new Set(rows.flatMap((row) => (row.kind === 'ROW' ? [`${row.sheet ?? ''}!${String(row.row)}`] : []))).size,
    pairs: rows.filter((row) => row.kind !== 'ROW' && row.pair?.answer === null).length,
  };
}
