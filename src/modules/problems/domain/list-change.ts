import { line, paragraph } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ProblemState } from './problem.js';
import { isWorkedOn } from './problem.js';
import type { CellFault, SheetCells, SheetField } from './problem-sheet.js';

/** What a list changes of a problem that is held: what the office sets. */
export interface ListChange {
  readonly field: 'owner' | 'cause' | 'due';
  readonly from: string | null;
  readonly to: string;
}

/** A problem as its cells say it and as they are meant: of what is held, and of a row. */
export interface Compared {
  readonly cells: SheetCells;
  readonly state: ProblemState;
  readonly ownerUnitId: string | null;
  readonly dueOn: Day | null;
  readonly confirmedOn: Day | null;
}

const COMPARED = ['origin', 'owner', 'cause', 'due', 'solution', 'value', 'unit', 'state', 'how', 'on'] as const;
const CHANGED = ['owner', 'cause', 'due'] as const satisfies readonly SheetField[];

const isChanged = (field: SheetField): field is ListChange['field'] =>
  (CHANGED as readonly SheetField[]).includes(field);

const clean = (field: SheetField, words: string): string =>
  field === 'cause' || field === 'solution' ? paragraph(words) : line(words);

/** 待解决, or disputed, and now given its owner and its date: the list says 解决中 of what that makes of it. */
const isAssigned = (held: Compared, { cells, state }: Compared): boolean =>
  (held.state === 'OPEN' || held.state === 'DISPUTED') && state === 'SOLVING' && cells.owner !== '' && cells.due !== '';

/** Whether a cell says something else; what means the same, written otherwise, does not. */
function differs(field: SheetField, held: Compared, said: Compared): boolean {
  if (said.cells[field] === '') return false;
  if (field === 'owner' && said.ownerUnitId !== null) return said.ownerUnitId !== held.ownerUnitId;
  if (field === 'due' && said.dueOn !== null) return said.dueOn !== held.dueOn;
  if (field === 'on' && said.confirmedOn !== null) return said.confirmedOn !== held.confirmedOn;
  return clean(field, said.cells[field]) !== clean(field, held.cells[field]);
}

/**
 * What a row says otherwise than what is held: an empty cell says nothing. Owner, date and what lies at the bottom of it are the office's to
 * set, so a list may set them while somebody works on it; how far it is, what solved it and who confirmed it are told by acts of whoever
 * may, never by a list.
 * @param unread cells of the row whose words mean nothing
 */
export function listChangeOf(
  held: Compared,
  said: Compared,
  unread: readonly CellFault[],
  today: Day,
): { readonly changes: readonly ListChange[]; readonly faults: readonly CellFault[] } {
  const other = COMPARED.filter((field) => differs(field, held, said));
  const wrong = unread.filter(({ field }) => other.some((one) => one === field));
  if (wrong.length > 0) return { changes: [], faults: wrong };
  const assigned = isAssigned(held, said);
  const changes = other.filter(isChanged).map((field): ListChange => ({
    ...{ field, from: held.cells[field] === '' ? null : held.cells[field] },
    to: said.cells[field],
  }));
  const barred = other.filter((field) => !isChanged(field) && !(field === 'state' && assigned));
  const over = changes.length > 0 && !isWorkedOn(held.state) ? changes.map(({ field }) => field) : [];
  const faults = [...barred, ...over].map((field) => ({ field, code: 'PROBLEM_NOT_BY_LIST', params: {} }));
  return { changes, faults: [...faults, ...dateFaults({ held, said, today }, changes)] };
}

/** A date that moves is to come; an owner needs one, and a date an owner. */
function dateFaults(
  { held, said, today }: { readonly held: Compared; readonly said: Compared; readonly today: Day },
  changes: readonly ListChange[],
): readonly CellFault[] {
  const fields = changes.map(({ field }) => field);
  const dueOn = said.dueOn ?? held.dueOn;
  const late = dueOn !== null && dueOn < today;
  const missing = (field: 'owner' | 'due'): readonly CellFault[] =>
    said.cells[field] === '' && held.cells[field] === '' ? [{ field, code: 'FIELD_MISSING', params: {} }] : [];
  return [
    ...((fields.includes('due') || fields.includes('owner')) && late
      ? [{ field: 'due' as const, code: 'PROBLEM_DUE_PAST', params: {} }]
      : []),
    ...(fields.includes('owner') ? missing('due') : []),
    ...(fields.includes('due') ? missing('owner') : []),
  ];
}
