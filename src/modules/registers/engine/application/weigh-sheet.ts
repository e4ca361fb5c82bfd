import type { Reader } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { emptyRow } from '../domain/empty-row.js';
import { naturalKeyOf } from '../domain/keys.js';
import type { ReadRow, ReadSheet } from '../domain/read-register-sheet.js';
import type { AnyRow } from '../domain/register.js';
import { cellsOf, type RegisterSheet, type SheetNames } from '../domain/register-sheet.js';
import { type NamedEntry, type RegisterVerdict, verdictsOf, type WeighedRow } from '../domain/register-verdicts.js';
import { isOfficesToWrite } from '../domain/rights.js';
import { rowOfCells } from '../domain/row-of-cells.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { readByPerson } from '../persistence/entry-exchange.repository.js';
import { findByKeys } from '../persistence/entry.repository.js';
import { loadMeanings, loadSheetNames } from '../persistence/sheet-names.repository.js';
import { factsOf } from './entry-facts.js';
import { settleRows, withDefaults } from './settle-rows.js';

/** In whose name a sheet is weighed, and who handed it in. */
export interface WeighedFor {
  readonly actor: Actor;
  readonly requestedBy: string | null;
}

/** A sheet weighed against what is held. */
export interface WeighedSheet {
  readonly verdicts: readonly RegisterVerdict[];
  readonly added: readonly AnyRow[];
  readonly changed: readonly { readonly record: EntryRecord; readonly row: AnyRow }[];
}

interface Held {
  readonly record: EntryRecord;
  readonly row: AnyRow;
  readonly entry: NamedEntry;
}

/** What each row of a sheet would do; the tables are asked once for all rows. */
export async function weighSheet(
  reader: Reader,
  { actor, requestedBy }: WeighedFor,
  sheet: RegisterSheet,
  read: ReadSheet,
): Promise<WeighedSheet> {
  const { register } = sheet;
  const names = await loadSheetNames(reader, register, scopeOf(actor));
  const meanings = { year: read.year, ...(await loadMeanings(reader, register, scopeOf(actor))) };
  const keys = read.rows.map(({ cells }) =>
    naturalKeyOf(register, withDefaults(register, rowOfCells(sheet, cells, meanings, null).row)),
  );
  const held = await heldOf(reader, sheet, keys, { names, requestedBy });
  const meant = read.rows.map(({ cells }, place) => {
    const known = held.get(keys[place] ?? '');
    return rowOfCells(
      sheet,
      cells,
      meanings,
      known === undefined ? null : { row: known.row, cells: known.entry.cells },
    );
  });
  const settled = await settleRows(
    reader,
    actor,
    register,
    meant.map(({ row }) => row),
  );
  const twice = twiceNamed(read.rows, keys);
  const weighed = read.rows.map((own, place): WeighedRow => {
    const { row, faults: broken } = settled[place] ?? { row: emptyRow(register), faults: [] };
    const entry = held.get(keys[place] ?? '')?.entry ?? null;
    const cells = cellsOf(sheet, row, names);
    return {
      read: own,
      unmeant: meant[place]?.faults ?? [],
      broken,
      row,
      cells,
      entry,
      twiceAt: twice.get(own) ?? null,
    };
  });
  return carriedOut(verdictsOf(sheet, read, weighed), weighed, held);
}

/** Rows that name what a row before them names, with the place of that one in the workbook. */
function twiceNamed(rows: readonly ReadRow[], keys: readonly (string | null)[]): ReadonlyMap<ReadRow, number> {
  const first = new Map<string, number>();
  const twice = new Map<ReadRow, number>();
  for (const [place, row] of rows.entries()) {
    const key = keys[place] ?? null;
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    else twice.set(row, before);
  }
  return twice;
}

async function heldOf(
  reader: Reader,
  sheet: RegisterSheet,
  keys: readonly (string | null)[],
  { names, requestedBy }: { readonly names: SheetNames; readonly requestedBy: string | null },
): Promise<ReadonlyMap<string, Held>> {
  const { register } = sheet;
  const named = [...new Set(keys.filter((key) => key !== null))];
  const records = await findByKeys(reader, register.kind, named);
  const closed = records.filter(({ knownToOffice }) => !knownToOffice).map(({ id }) => id);
  const seen = await readByPerson(reader, closed, requestedBy);
  return new Map(
    records.map((record) => {
      const row = rowOf(register, record);
      const facts = factsOf(record);
      const entry = {
        id: record.id,
        cells: cellsOf(sheet, row, names),
        confirmed: record.state === 'CONFIRMED',
        correcting: facts.correcting,
        closed: !record.knownToOffice,
        seen: record.knownToOffice || seen.has(record.id),
        ofOffice: isOfficesToWrite(register, facts),
      };
      return [naturalKeyOf(register, row) ?? '', { record, row, entry }];
    }),
  );
}

function carriedOut(
  verdicts: readonly RegisterVerdict[],
  weighed: readonly WeighedRow[],
  held: ReadonlyMap<string, Held>,
): WeighedSheet {
  const rows = new Map(weighed.map(({ read, row }) => [read.row, row]));
  const records = new Map([...held.values()].map(({ record }) => [record.id, record]));
  const added: AnyRow[] = [];
  const changed: { record: EntryRecord; row: AnyRow }[] = [];
  for (const verdict of verdicts) {
    const row = rows.get(verdict.row);
    if (row === undefined) continue;
    if (verdict.verdict === 'ADD') added.push(row);
    const record = verdict.verdict === 'CHANGE' ? records.get(verdict.entryId ?? '') : undefined;
    if (record !== undefined) changed.push({ record, row });
  }
  return { verdicts, added, changed };
}
