import { keyOf } from '../../../../shared-kernel/cell-text.js';
import type { Said } from './field-types.js';
import type { AnyRow, NamedField } from './register.js';
import type { RegisterSheet } from './register-sheet.js';

type Cells = Readonly<Record<string, string>>;

/** What the sheet has no column for, as the register's fields say. */
export function withUnsaid(
  { register }: RegisterSheet,
  cells: Cells,
  row: AnyRow,
  leaders: ReadonlyMap<string, string | null>,
): AnyRow {
  const said: Said = {
    row,
    text: (field) => (typeof row[field] === 'string' ? row[field] : ''),
    leader: (words) => leaders.get(keyOf(words)) ?? null,
  };
  const filled = register.all.flatMap(({ name, unsaid, type }): [string, unknown][] => {
    if (Object.values(type.of ?? {}).some((part) => part.unsaid !== undefined))
      return [[name, rowsWithUnsaid(name, type, cells, said)]];
    return unsaid !== undefined && cells[name] === undefined && row[name] === null ? [[name, unsaid(said)]] : [];
  });
  return { ...row, ...Object.fromEntries(filled) };
}

function rowsWithUnsaid(owner: string, { of = {} }: NamedField['type'], cells: Cells, said: Said): readonly unknown[] {
  const open = Object.entries(of).filter(([part]) => cells[`${owner}.${part}`] === undefined);
  return ((said.row[owner] ?? []) as readonly AnyRow[]).map((one) => ({
    ...one,
    ...Object.fromEntries(
      open.flatMap(([part, { unsaid }]) => (unsaid !== undefined && one[part] == null ? [[part, unsaid(said)]] : [])),
    ),
  }));
}
