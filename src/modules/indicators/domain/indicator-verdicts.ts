import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import { draftFaults, type IndicatorDraft, naturalKeyOf } from './indicator.js';
import type { IndicatorColumn, ReadingColumn, ReadRow, ReadSheets, SheetFault } from './indicator-sheet.js';
import { type Direction, isDecimal, scaled } from './light.js';
import type { Frequency } from './period.js';
import { type MeantReading, meantReading, saySame } from './reading.js';

/** A project or key point that a cell of 所属改革 may name. */
export interface NamedReform {
  readonly id: string;
  readonly kind: 'PROJECT' | 'KEY_POINT';
}

/** An indicator as it is held. */
export interface HeldIndicator extends IndicatorDraft {
  readonly id: string;
  readonly naturalKey: string;
  /** Something was read of it, or is expected: its frequency stays. */
  readonly fixed: boolean;
  /** Another course of it waits for a second person. */
  readonly waits: boolean;
  /** What stands of its periods: what was confirmed, or waits. */
  readonly readings: readonly (MeantReading & { readonly state: string })[];
}

/** What the words of a sheet mean. */
export interface SheetMeanings {
  readonly today: Day;
  readonly year: number;
  readonly units: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly reforms: ReadonlyMap<string, readonly NamedReform[]>;
  readonly held: readonly HeldIndicator[];
  /** By the key of the words under which an export writes them. */
  readonly directions: ReadonlyMap<string, Direction>;
  readonly frequencies: ReadonlyMap<string, Frequency>;
}

export interface CellChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an import would do with a row. */
export interface IndicatorVerdict {
  readonly verdict: 'ADD' | 'CHANGE' | 'SAME' | 'REFUSE' | 'SKIP';
  readonly row: number;
  readonly name: string;
  readonly changes: readonly CellChange[];
  readonly faults: readonly SheetFault[];
  /** The indicator that is changed, or read. */
  readonly indicatorId: string | null;
  readonly draft: IndicatorDraft | null;
  readonly reading: MeantReading | null;
}

const NOTHING = { changes: [], faults: [], indicatorId: null, draft: null, reading: null } as const;
const NAME = 200;

/** What an import would do with each row, in the order of the sheet; a blank cell changes nothing. */
export function indicatorVerdicts(sheet: ReadSheets, meanings: SheetMeanings): readonly IndicatorVerdict[] {
  const first = new Map<string, number>();
  const rows =
    sheet.what === 'INDICATORS'
      ? sheet.rows.map((row) => ofIndicator(row, new Cells(row, sheet.heads, meanings), first))
      : sheet.rows.map((row) => ofReading(row, new Cells(row, sheet.heads, meanings), first));
  const skipped = sheet.skipped.map(({ row, words }): IndicatorVerdict => ({
    ...NOTHING,
    verdict: 'SKIP',
    row,
    name: words,
  }));
  return [...rows, ...skipped].sort((one, other) => one.row - other.row);
}

/** The cells of a row with what they may mean, and what is wrong with them. */
class Cells<F extends IndicatorColumn | ReadingColumn> {
  readonly faults: SheetFault[];

  constructor(
    private readonly row: ReadRow<F>,
    private readonly heads: Readonly<Partial<Record<F, string>>>,
    readonly meanings: SheetMeanings,
  ) {
    this.faults = [...row.faults];
  }

  refuse(field: F | null, code: string, params: SheetFault['params'] = {}): null {
    this.faults.push({ column: field === null ? null : (this.heads[field] ?? null), code, params });
    return null;
  }

  choice<V>(field: F, known: ReadonlyMap<string, V>): V | null {
    const words = this.row.words[field];
    if (words === '') return null;
    return (
      known.get(keyOf(words)) ?? this.refuse(field, 'KIND_UNKNOWN', { words, choices: [...known.keys()].join('、') })
    );
  }

  day(field: F): Day | null {
    const words = this.row.words[field];
    if (words === '') return null;
    const stated = readStatedDate(words, { year: this.meanings.year });
    const [day, ...others] = stated.ok && stated.recurring !== true ? stated.days : [];
    return day !== undefined && others.length === 0
      ? day
      : this.refuse(field, 'DATE_NOT_UNDERSTOOD', { words: words.slice(0, 60) });
  }

  unit(field: F): string | null {
    const words = this.row.words[field];
    if (words === '') return null;
    return this.meanings.units.get(keyOf(words)) ?? this.refuse(field, 'UNIT_UNKNOWN', { words });
  }

  /** The project or key point of a name, where one alone bears it. */
  reform(): NamedReform | null {
    const words = this.row.words['reform' as F];
    if (words === '') return null;
    const [found, ...others] = this.meanings.reforms.get(keyOf(words)) ?? [];
    return found !== undefined && others.length === 0
      ? found
      : this.refuse('reform' as F, 'ROW_REFORM_UNKNOWN', { words: words.slice(0, 60) });
  }
}

const refused = (row: number, name: string, faults: readonly SheetFault[]): IndicatorVerdict => {
  // Of a row that bears a secrecy mark nothing else is told.
  const marked = faults.filter(({ code }) => code === 'SECRET_MARK');
  return {
    ...NOTHING,
    verdict: 'REFUSE',
    row,
    name: marked.length > 0 ? '' : name,
    faults: marked.length > 0 ? marked : faults,
  };
};

/** The row before that says the same thing. */
function twice(first: Map<string, number>, key: string, row: number): SheetFault | null {
  const before = first.get(key);
  if (before === undefined) first.set(key, row);
  return before === undefined ? null : { column: null, code: 'ROW_TWICE', params: { firstRow: before } };
}

function ofIndicator(
  read: ReadRow<IndicatorColumn>,
  cells: Cells<IndicatorColumn>,
  first: Map<string, number>,
): IndicatorVerdict {
  const { row, words } = read;
  const name = words.name.slice(0, NAME);
  const draft = draftOf(read, cells);
  if (draft === null || cells.faults.length > 0) return refused(row, name, cells.faults);
  const key = naturalKeyOf(draft);
  const again = twice(first, key, row);
  if (again !== null) return refused(row, name, [again]);
  const held = cells.meanings.held.find(({ naturalKey }) => naturalKey === key);
  const meant = held === undefined ? draft : mergedInto(held, draft, words);
  checkDraft(cells, meant, held);
  if (cells.faults.length > 0) return refused(row, name, cells.faults);
  if (held === undefined) return { ...NOTHING, verdict: 'ADD', row, name, draft: meant };
  const changes = changesOf(held, meant, cells.meanings);
  // One such row would hold up the whole file.
  if (changes.length > 0 && held.waits)
    return refused(row, name, [{ column: null, code: 'INDICATOR_CHANGE_WAITS', params: {} }]);
  const verdict = changes.length > 0 ? 'CHANGE' : 'SAME';
  return { ...NOTHING, verdict, row, name, changes, indicatorId: held.id, draft: meant };
}

function checkDraft(cells: Cells<IndicatorColumn>, meant: IndicatorDraft, held: HeldIndicator | undefined): void {
  for (const { pointer, code } of draftFaults(meant)) cells.refuse(FIELD_OF[pointer] ?? null, code);
  if (held?.fixed === true && held.frequency !== meant.frequency) cells.refuse('frequency', 'FREQUENCY_FIXED');
}

const FIELD_OF: Readonly<Record<string, IndicatorColumn>> = {
  '/baselineValue': 'baselineValue',
  '/targetValue': 'targetValue',
  '/targetOn': 'targetOn',
};

/** What a row means; null where what it needs is not there. Left out, the baseline is of the last day of the year before the target's. */
function draftOf({ words }: ReadRow<IndicatorColumn>, cells: Cells<IndicatorColumn>): IndicatorDraft | null {
  const { frequencies, directions } = cells.meanings;
  const reform = cells.reform();
  const dataUnitId = cells.unit('dataUnit');
  const targetOn = cells.day('targetOn');
  const frequency = cells.choice('frequency', frequencies);
  const direction = cells.choice('direction', directions);
  const baselineOn = cells.day('baselineOn');
  if (reform === null || dataUnitId === null || targetOn === null || frequency === null) return null;
  const { name, unitOfMeasure, baselineValue, targetValue, definition, comparedAmong } = words;
  return {
    ...{ name, unitOfMeasure, baselineValue, targetValue, targetOn, frequency, definition, dataUnitId },
    ...named(reform),
    direction: direction ?? directionOf(baselineValue, targetValue),
    baselineOn: baselineOn ?? `${String(Number(targetOn.slice(0, 4)) - 1)}-12-31`,
    trajectory: [],
    comparedAmong: comparedAmong === '' ? null : comparedAmong,
  };
}

const named = ({ kind, id }: NamedReform) =>
  kind === 'PROJECT' ? { projectId: id, keyPointId: null } : { projectId: null, keyPointId: id };

/** Where nobody says it: more is better where the target is more. */
const directionOf = (baseline: string, target: string): Direction =>
  isDecimal(baseline) && isDecimal(target) && scaled(target) < scaled(baseline) ? 'DOWN' : 'UP';

/** What a row says goes before what is held; what it leaves blank stays, the course between baseline and target among it. */
function mergedInto(
  held: HeldIndicator,
  draft: IndicatorDraft,
  words: Readonly<Record<IndicatorColumn, string>>,
): IndicatorDraft {
  return {
    ...draft,
    name: held.name,
    baselineOn: words.baselineOn === '' ? held.baselineOn : draft.baselineOn,
    comparedAmong: words.comparedAmong === '' ? held.comparedAmong : draft.comparedAmong,
    trajectory: held.trajectory,
  };
}

const COMPARED = ['unitOfMeasure', 'direction', 'baselineValue', 'baselineOn', 'targetValue', 'targetOn'] as const;
const ALSO = ['frequency', 'definition', 'dataUnitId', 'comparedAmong'] as const;

function changesOf(held: HeldIndicator, meant: IndicatorDraft, { unitNames }: SheetMeanings): readonly CellChange[] {
  const shown = (value: string | null): string | null => (value === null ? null : (unitNames.get(value) ?? value));
  return [...COMPARED, ...ALSO].flatMap((field) =>
    held[field] === meant[field] ? [] : [{ field, from: shown(held[field]), to: shown(meant[field]) }],
  );
}

function ofReading(
  read: ReadRow<ReadingColumn>,
  cells: Cells<ReadingColumn>,
  first: Map<string, number>,
): IndicatorVerdict {
  const { row, words } = read;
  const name = `${words.name} ${words.period}`.trim().slice(0, NAME);
  const indicator = indicatorOf(read, cells);
  const asOf = cells.day('asOf');
  const rank = rankOf(words.rank, cells);
  if (indicator === null || cells.faults.length > 0) return refused(row, name, cells.faults);
  const { period, value, source } = words;
  const draft = {
    period,
    asOf,
    value,
    ...rank,
    source,
    sourceIssuer: words.sourceIssuer === '' ? null : words.sourceIssuer,
  };
  const { meant, faults } = meantReading(draft, indicator.frequency, cells.meanings.today);
  for (const { pointer, code } of faults) cells.refuse(READING_FIELD[pointer] ?? null, code);
  if (meant === null || cells.faults.length > 0) return refused(row, name, cells.faults);
  const again = twice(first, `${indicator.id} ${meant.period}`, row);
  const verdict = again ?? besideHeld(indicator, meant);
  if (typeof verdict !== 'string') return refused(row, name, [verdict]);
  return { ...NOTHING, verdict, row, name, indicatorId: indicator.id, reading: meant };
}

/** What stands of a period is not overwritten by a file; what came back is entered anew. */
function besideHeld({ readings }: HeldIndicator, meant: MeantReading): 'ADD' | 'SAME' | SheetFault {
  const held = readings.filter(({ period, state }) => period === meant.period && state !== 'RETURNED');
  if (held.some((one) => saySame(one, meant))) return 'SAME';
  return held.length > 0 ? { column: null, code: 'READING_EXISTS', params: {} } : 'ADD';
}

const READING_FIELD: Readonly<Record<string, ReadingColumn>> = {
  '/period': 'period',
  '/asOf': 'asOf',
  '/value': 'value',
  '/rankPosition': 'rank',
};

/** The indicator of a name, where one alone bears it, or 所属改革 says which. */
function indicatorOf({ words }: ReadRow<ReadingColumn>, cells: Cells<ReadingColumn>): HeldIndicator | null {
  if (words.name === '') return null;
  const reform = cells.reform();
  const found = cells.meanings.held.filter(
    ({ name, projectId, keyPointId }) =>
      keyOf(name) === keyOf(words.name) && (reform === null || reform.id === (projectId ?? keyPointId)),
  );
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  return cells.refuse('name', 'ROW_INDICATOR_UNKNOWN', { words: words.name.slice(0, 60) });
}

/** 3, 第3位, 3/16. */
function rankOf(
  words: string,
  cells: Cells<ReadingColumn>,
): { readonly rankPosition: number | null; readonly rankOf: number | null } {
  if (words === '') return { rankPosition: null, rankOf: null };
  const found = /^第?(\d{1,6})(?:位|名)?(?:\/(\d{1,6}))?$/u.exec(words.normalize('NFKC').replace(/\s/gu, ''));
  if (found === null || Number(found[1]) < 1) {
    cells.refuse('rank', 'ROW_RANK_UNKNOWN', { words: words.slice(0, 60) });
    return { rankPosition: null, rankOf: null };
  }
  return { rankPosition: Number(found[1]), rankOf: found[2] === undefined ? null : Number(found[2]) };
}
