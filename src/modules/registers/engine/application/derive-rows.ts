import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { rulesOfRow } from '../domain/counting-rules.js';
import { linksOf } from '../domain/entry-links.js';
import { hangsOnLevel } from '../domain/hangs-on-level.js';
import type { AnyRow, Register } from '../domain/register.js';
import { contentColumns, type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { countingRules } from '../persistence/counting-rule.repository.js';
import { changeEntry, findEntries, idsFromYear, idsNaming, revisionRow } from '../persistence/entry.repository.js';
import { entriesNamed } from '../persistence/reference.repository.js';

/** Whatever the actor sees: what follows from a row follows for everybody. */
const WHOLE = scopeOf(systemActor('registers'));

/** The row with what follows from it and from the entries that it names. */
export async function derivedRow(reader: Reader, register: Register, row: AnyRow): Promise<AnyRow> {
  const ids = linksOf(register, row).map(({ id }) => id);
  const linked = await entriesNamed(reader, WHOLE, ids);
  const rules = rulesOfRow(await countingRules(reader), row);
  return { ...row, ...register.derive(row, [...linked.values()], rules) };
}

/** Which of these entries hang on a level that whoever confirms them says of each alone: no decision on many takes them. */
export async function hangingOnLevel(
  tx: Tx,
  register: Register,
  records: readonly EntryRecord[],
): Promise<ReadonlySet<string>> {
  if (register.all.every(({ derived }) => derived !== true)) return new Set();
  const rows = await waitingRows(tx, register, records);
  const links = rows.map((row) => linksOf(register, row).map(({ id }) => id));
  const known = await entriesNamed(tx, WHOLE, links.flat());
  const set = await countingRules(tx);
  const hanging = records.filter((_, place) => {
    const [row, ids] = [rows[place], links[place] ?? []];
    return (
      row !== undefined &&
      hangsOnLevel(
        register,
        row,
        ids.flatMap((id) => known.get(id) ?? []),
        rulesOfRow(set, row),
      )
    );
  });
  return new Set(hanging.map(({ id }) => id));
}

/** What would stand once these are confirmed: their corrections where they wait for one. */
async function waitingRows(tx: Tx, register: Register, records: readonly EntryRecord[]): Promise<readonly AnyRow[]> {
  const rows: AnyRow[] = [];
  for (const record of records) {
    const { id, waitingRevision } = record;
    rows.push(waitingRevision === null ? rowOf(register, record) : await revisionRow(tx, id, waitingRevision));
  }
  return rows;
}

/**
 * What follows anew from entries that were confirmed, corrected or withdrawn, in those that name them; in the same
 * transaction, so that the next count sees it. What may go out no more goes back inside.
 */
export async function deriveNaming(tx: Tx, registers: readonly Register[], ids: readonly string[]): Promise<void> {
  for (const register of registers.filter(({ all }) => all.some(({ derived }) => derived === true))) {
    const names = register.all.filter(({ type }) => type.input === 'entry' || type.input === 'entries');
    if (names.length === 0) continue;
    const naming = await idsNaming(tx, register.kind, { fields: names.map(({ name }) => name), ids });
    await deriveAnew(tx, register, naming);
  }
}

/**
 * What follows anew from the counting rules that were set, in the entries of a year and those after it; in the same
 * transaction, so that number and list change together. What may go out no more goes back inside.
 */
export async function deriveYears(tx: Tx, registers: readonly Register[], fromYear: number): Promise<void> {
  for (const register of registers.filter(({ byCountingRules }) => byCountingRules))
    await deriveAnew(tx, register, await idsFromYear(tx, register.kind, fromYear));
}

async function deriveAnew(tx: Tx, register: Register, ids: readonly string[]): Promise<void> {
  for (const record of await findEntries(tx, WHOLE, ids, { lock: true })) {
    const row = rowOf(register, record);
    const next = await derivedRow(tx, register, row);
    if (register.all.every(({ name, derived }) => derived !== true || next[name] === row[name])) continue;
    const publicity = register.release(next).bar === null ? record.publicity : 'INTERNAL';
    await changeEntry(tx, record.id, { publicity }, contentColumns(register, next));
  }
}
