import { keyOf } from '../../../shared-kernel/cell-text.js';
import { isGroupExpression, splitUnits, type UnitDuty } from '../../../shared-kernel/sheet/unit-list.js';
import { remembered } from '../../../shared-kernel/remembered.js';
import type { PartyExpression } from './ledger.js';

/** The cells that name units, by their column. */
export type UnitCells = Readonly<Record<'lead' | 'responsible' | 'supporting', string>>;

/** Who does what for a project, whatever column says so. */
export interface Parties {
  /** '' where nobody is named. */
  readonly lead: string;
  /** Named as leading beside the first: they are responsible. */
  readonly further: readonly PartyExpression[];
  readonly responsible: readonly PartyExpression[];
  readonly supporting: readonly PartyExpression[];
  /** People and telephone numbers beside the units. */
  readonly contacts: readonly string[];
}

/**
 * The units and group expressions of a row's cells, each once, in the order written. What a label or a mark says counts
 * («牵头单位：甲  配合单位：乙» in one cell), else the column. The unit marked as leading leads, else the first.
 */
export function readParties({ lead, responsible, supporting }: UnitCells): Parties {
  return partiesIn([lead, responsible, supporting].join(BETWEEN));
}

/** No cell has it. */
const BETWEEN = '\u0000';

const partiesIn = remembered((words): Parties => {
  const cells = words.split(BETWEEN);
  const columns = UNIT_COLUMNS.map(([column, duty], place) => ({ column, duty, ...splitUnits(cells[place] ?? '') }));
  const listed = columns.flatMap(({ column, duty: usual, units }) =>
    units.map(({ name, duty }) => ({ name, column, duty: duty ?? usual, marked: duty === 'LEAD' })),
  );
  const own = listed.filter(({ column }) => column === 'lead');
  const leads =
    own.find(({ marked }) => marked) ??
    own.find(({ duty }) => duty !== 'SUPPORTING') ??
    own[0] ??
    listed.find(({ marked }) => marked);
  const lead = leads?.name ?? '';
  const of = (...duties: readonly UnitDuty[]): readonly PartyExpression[] => {
    const others = listed.filter(({ name, column, duty }) => {
      const said = column === 'lead' || duty === 'LEAD';
      return duties.includes(duty) && !(said && keyOf(name) === keyOf(lead));
    });
    return partiesOf(others.map(({ name }) => name));
  };
  const contacts = columns.flatMap((column) => column.contacts);
  return { lead, further: of('LEAD'), responsible: of('LEAD', 'RESPONSIBLE'), supporting: of('SUPPORTING'), contacts };
});

const UNIT_COLUMNS = [
  ['lead', 'LEAD'],
  ['responsible', 'RESPONSIBLE'],
  ['supporting', 'SUPPORTING'],
] as const;

function partiesOf(names: readonly string[]): readonly PartyExpression[] {
  const seen = new Set<string>();
  return names
    .filter((name) => !seen.has(keyOf(name)) && seen.add(keyOf(name)))
    .map((name) => (isGroupExpression(name) ? { kind: 'GROUP', text: name } : { kind: 'UNIT', name }));
}

/** The words of an expression. */
export function partyWords(party: PartyExpression): string {
  return party.kind === 'UNIT' ? party.name : party.text;
}
