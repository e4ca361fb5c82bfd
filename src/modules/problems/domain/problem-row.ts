import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import { namedFaults } from './naming.js';
import {
  type ConfirmWay,
  type Effect,
  effectFaults,
  type ProblemOrigin,
  type ProblemState,
  type WhoHadIt,
  whoFaults,
} from './problem.js';
import type { CellFault, SheetCells, SheetField } from './problem-sheet.js';

/** A row of the list as its cells mean it. */
export interface MeantProblem extends WhoHadIt {
  readonly title: string;
  readonly origin: ProblemOrigin;
  readonly state: ImportedState;
  readonly ownerUnitId: string | null;
  readonly cause: string | null;
  readonly dueOn: Day | null;
  readonly solution: string | null;
  readonly effects: readonly Effect[];
  readonly confirmedHow: ConfirmWay | null;
  readonly confirmedOn: Day | null;
}

/** In which states a list may bring problems in: disputes and strikings off are acts of their own. */
export const IMPORTED_STATES = ['OPEN', 'SOLVING', 'SOLVED', 'CONFIRMED'] as const satisfies readonly ProblemState[];
export type ImportedState = (typeof IMPORTED_STATES)[number];

/** What the words of cells may mean. */
export interface ProblemMeanings {
  readonly year: number | null;
  readonly today: Day;
  /** Open units by `keyOf` of the name. */
  readonly units: ReadonlyMap<string, string>;
  /** Of these, those that can own a problem. */
  readonly owners: ReadonlySet<string>;
  /** The words of each value. */
  readonly origins: ReadonlyMap<string, ProblemOrigin>;
  readonly states: ReadonlyMap<string, ImportedState>;
  readonly ways: ReadonlyMap<string, ConfirmWay>;
}

interface Reading {
  readonly cells: SheetCells;
  readonly meanings: ProblemMeanings;
  readonly faults: CellFault[];
}

/** What a row means, which of its cells mean nothing, and what a new problem would lack. */
export function meaningOf(
  cells: SheetCells,
  meanings: ProblemMeanings,
): { readonly problem: MeantProblem; readonly faults: readonly CellFault[]; readonly lacks: readonly CellFault[] } {
  const reading: Reading = { cells, meanings, faults: [] };
  const unitId = meanings.units.get(keyOf(cells.who)) ?? null;
  const problem: MeantProblem = {
    title: cells.title,
    origin: choice(reading, 'origin', meanings.origins) ?? 'UNIT',
    state: choice(reading, 'state', meanings.states) ?? 'OPEN',
    whoHadItUnitId: unitId,
    whoHadItWords: unitId === null && cells.who !== '' ? cells.who : null,
    ownerUnitId: owner(reading),
    cause: given(cells.cause),
    dueOn: day(reading, 'due'),
    solution: given(cells.solution),
    effects: effects(cells),
    confirmedHow: choice(reading, 'how', meanings.ways),
    confirmedOn: day(reading, 'on'),
  };
  return { problem, faults: [...reading.faults, ...naming(problem)], lacks: lacking(problem, reading) };
}

/** Words of a row that name somebody: refused where a form refuses them. */
function naming(problem: MeantProblem): readonly CellFault[] {
  return (['title', 'cause', 'solution'] as const)
    .filter((field) => namedFaults({ [field]: problem[field] }).length > 0)
    .map((field) => ({ field, code: 'PROBLEM_PERSON_NAMED', params: {} }));
}

const given = (words: string): string | null => (words === '' ? null : words);

function choice<Value>(
  { cells, faults }: Reading,
  field: SheetField,
  values: ReadonlyMap<string, Value>,
): Value | null {
  const words = cells[field];
  if (words === '') return null;
  const value = values.get(keyOf(words));
  if (value !== undefined) return value;
  faults.push({
    field,
    code: 'KIND_UNKNOWN',
    params: { words: words.slice(0, 60), choices: [...values.keys()].join('、') },
  });
  return null;
}

function owner({ cells, meanings, faults }: Reading): string | null {
  if (cells.owner === '') return null;
  const id = meanings.units.get(keyOf(cells.owner));
  if (id !== undefined && meanings.owners.has(id)) return id;
  const params = { words: cells.owner.slice(0, 60) };
  faults.push({ field: 'owner', code: id === undefined ? 'ROW_UNIT_UNKNOWN' : 'PROBLEM_UNIT_UNFIT', params });
  return null;
}

function day({ cells, meanings, faults }: Reading, field: 'due' | 'on'): Day | null {
  const words = cells[field];
  if (words === '') return null;
  const stated = readStatedDate(words, { year: meanings.year });
  const [one, another] = stated.ok ? stated.days : [];
  if (one !== undefined && another === undefined) return one;
  faults.push({ field, code: stated.ok ? 'DATE_NOT_UNDERSTOOD' : stated.code, params: { words: words.slice(0, 60) } });
  return null;
}

/** “63；2” in “户；个”: one effect each. */
function effects({ value, unit }: SheetCells): readonly Effect[] {
  if (value === '') return [];
  const units = unit.split(/[；;]/u);
  return value.split(/[；;]/u).map((one, at) => ({
    value: one.normalize('NFKC').trim(),
    unitOfMeasure: (units[at] ?? '').trim(),
    words: null,
  }));
}

/** What its state needs and is not there. */
function lacking(problem: MeantProblem, { cells, meanings, faults }: Reading): readonly CellFault[] {
  const said = new Set(faults.map(({ field }) => field));
  const missing = (field: SheetField, needed: boolean): readonly CellFault[] =>
    needed && cells[field] === '' && !said.has(field) ? [{ field, code: 'FIELD_MISSING', params: {} }] : [];
  const { state, confirmedOn } = problem;
  const solved = state === 'SOLVED' || state === 'CONFIRMED';
  const who = whoFaults({ ...problem, person: null }).map(({ code }) => ({ field: 'who', code, params: {} }) as const);
  const reached = solved ? effectFaults(problem.effects) : [];
  return [
    ...missing('title', true),
    ...who,
    ...missing('state', true),
    ...missing('owner', state !== 'OPEN'),
    ...missing('due', state !== 'OPEN'),
    ...missing('solution', solved),
    ...reached.slice(0, 1).map(({ code }) => ({ field: 'value', code, params: {} }) as const),
    ...missing('unit', solved && problem.effects.some(({ unitOfMeasure }) => unitOfMeasure === '')),
    ...missing('how', state === 'CONFIRMED'),
    ...missing('on', state === 'CONFIRMED'),
    ...(confirmedOn !== null && confirmedOn > meanings.today
      ? [{ field: 'on', code: 'PROBLEM_DAY_IN_FUTURE', params: {} } as const]
      : []),
  ];
}
