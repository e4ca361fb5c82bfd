import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { loadKnownNames } from '../../projects/index.js';
import { CONFIRM_WAYS, naturalKeyOf, PROBLEM_ORIGINS } from '../domain/problem.js';
import { IMPORTED_STATES, meaningOf, type MeantProblem, type ProblemMeanings } from '../domain/problem-row.js';
import { type ListChange, listChangeOf } from '../domain/list-change.js';
import type { CellFault, ReadProblemRow, ReadProblems, SheetCells } from '../domain/problem-sheet.js';
import { ownerUnits, standingProblems } from '../persistence/problem-sheet.repository.js';
import type { Problem } from '../persistence/problem.repository.js';

/** What an import would do with a row. */
export type ProblemVerdict =
  | {
      readonly verdict: 'ADD' | 'CHANGE' | 'SAME';
      readonly row: number;
      readonly name: string;
      readonly problemId: string | null;
      readonly changes: readonly (Omit<ListChange, 'field'> & { readonly field: string })[];
    }
  | {
      readonly verdict: 'REFUSE';
      readonly row: number;
      readonly name: string;
      readonly faults: readonly (Omit<CellFault, 'field'> & { readonly column: string | null })[];
    }
  | { readonly verdict: 'SKIP'; readonly row: number; readonly name: string };

/** A list weighed against what is held. */
export interface WeighedProblems {
  readonly verdicts: readonly ProblemVerdict[];
  readonly added: readonly MeantProblem[];
  readonly changed: readonly { readonly id: string; readonly problem: MeantProblem }[];
}

/** A row with all that is known of it. */
interface KnownRow {
  readonly row: ReadProblemRow;
  readonly problem: MeantProblem;
  readonly faults: readonly CellFault[];
  readonly lacks: readonly CellFault[];
  /** The standing problem of its natural key. */
  readonly known: Problem | undefined;
  /** The row before it that names the same. */
  readonly before: number | undefined;
}

/** What each row of a list would do; the tables are asked once for all rows. Of a problem that is held a list changes what the office sets. */
export async function weighProblems(reader: Reader, read: ReadProblems): Promise<WeighedProblems> {
  const meanings = await loadMeanings(reader, read.year);
  const meant = read.rows.map((row) => ({ row, ...meaningOf(row.cells, meanings) }));
  const keys = meant.map(({ problem }) => naturalKeyOf(problem.title, problem));
  const held = await standingProblems(reader, keys);
  const first = new Map<string, number>();
  const weighed = meant.map((one, place) => {
    const key = keys[place] ?? '';
    const before = first.get(key);
    if (before === undefined) first.set(key, one.row.row);
    const row: KnownRow = { ...one, known: held.get(key), before };
    return { row, verdict: verdictOf(read, row, meanings.today) };
  });
  const skipped = read.notRead.map(({ row, words: name }) => ({ verdict: 'SKIP', row, name }) as const);
  const verdicts = [...weighed.map(({ verdict }) => verdict), ...skipped];
  return {
    verdicts: verdicts.sort((one, other) => one.row - other.row),
    added: weighed.filter(({ verdict }) => verdict.verdict === 'ADD').map(({ row }) => row.problem),
    changed: weighed.flatMap(({ row: { problem, known }, verdict }) =>
      verdict.verdict === 'CHANGE' && known !== undefined ? [{ id: known.id, problem }] : [],
    ),
  };
}

function verdictOf(read: ReadProblems, known: KnownRow, today: Day): ProblemVerdict {
  const { row, cells } = known.row;
  const { changes, faults } = differenceOf(known, today);
  const wrong = faultsOf(known, faults);
  const name = cells.title;
  if (wrong.length > 0) {
    const named = wrong.map(({ field, ...fault }) => ({ ...fault, column: headOf(read, field) }));
    return { verdict: 'REFUSE', row, name, faults: named };
  }
  const verdict = known.known === undefined ? 'ADD' : changes.length === 0 ? 'SAME' : 'CHANGE';
  const told = changes.map(({ field, ...change }) => ({ ...change, field: headOf(read, field) ?? field }));
  return { verdict, row, name, problemId: known.known?.id ?? null, changes: told };
}

/** What the row says otherwise than what is held; nothing of a new one. */
function differenceOf({ row, problem, faults, known }: KnownRow, today: Day): ReturnType<typeof listChangeOf> {
  if (known === undefined) return { changes: [], faults: [] };
  const { state, ownerUnitId, dueOn, confirmedOn } = problem;
  const said = { cells: row.cells, state, ownerUnitId, dueOn, confirmedOn };
  const confirmed = known.confirmedHow === null ? null : known.stateOn;
  const { state: now, ownerUnitId: owner, dueOn: due } = known;
  const held = { cells: cellsOf(known), state: now, ownerUnitId: owner, dueOn: due, confirmedOn: confirmed };
  return listChangeOf(held, said, faults, today);
}

/** What is held needs nothing of what a new one needs. */
function faultsOf({ row, faults, lacks, known, before }: KnownRow, other: readonly CellFault[]): readonly CellFault[] {
  if (before !== undefined) return [{ field: null, code: 'ROW_TWICE', params: { firstRow: before } }];
  if (row.faults.length > 0) return row.faults;
  return known === undefined ? [...faults, ...lacks] : other;
}

const headOf = ({ heads }: ReadProblems, field: CellFault['field']): string | null =>
  field === null ? null : (heads[field] ?? null);

/** The words of cells that an export writes, and an import compares. */
export function cellsOf(problem: Problem): SheetCells {
  const { title, origin, state, effects, dueOn } = problem;
  return {
    number: '',
    title,
    origin: words(`problemOrigin.${origin}`),
    who: whoOf(problem),
    owner: problem.ownerUnitName ?? '',
    cause: problem.cause ?? '',
    due: dueOn === null ? '' : dayWords(dueOn),
    solution: problem.solution ?? '',
    value: effects.map(({ value }) => value).join('；'),
    unit: effects.map(({ unitOfMeasure }) => unitOfMeasure).join('；'),
    state: words(`problemState.${state}`),
    ...confirmationOf(problem),
  };
}

const whoOf = ({ whoHadItUnitName, whoHadItWords }: Problem): string => whoHadItUnitName ?? whoHadItWords ?? '';

function confirmationOf(problem: Problem): Pick<SheetCells, 'how' | 'by' | 'on'> {
  const { confirmedHow, stateOn } = problem;
  if (confirmedHow === null) return { how: '', by: '', on: '' };
  return { how: words(`confirmWay.${confirmedHow}`), by: whoOf(problem), on: dayWords(stateOn) };
}

async function loadMeanings(reader: Reader, year: number | null): Promise<ProblemMeanings> {
  const { today } = await businessTime(reader);
  const { units } = await loadKnownNames(reader);
  return {
    year: year ?? Number(today.slice(0, 4)),
    today,
    units,
    owners: await ownerUnits(reader),
    origins: new Map(PROBLEM_ORIGINS.map((value) => [keyOf(words(`problemOrigin.${value}`)), value])),
    states: new Map(IMPORTED_STATES.map((value) => [keyOf(words(`problemState.${value}`)), value])),
    ways: new Map(CONFIRM_WAYS.map((value) => [keyOf(words(`confirmWay.${value}`)), value])),
  };
}
