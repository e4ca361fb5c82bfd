import type { Reader } from '../../../../platform/database/tx.js';
import { that, where } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';
import { keyOf } from '../../../../shared-kernel/cell-text.js';
import { loadKnownNames } from '../../../projects/index.js';
import type { Register } from '../domain/register.js';
import type { SheetNames } from '../domain/register-sheet.js';
import type { CellMeanings } from '../domain/row-of-cells.js';
import { visibleEntries } from './visible-entries.js';

/** How workbooks name units and projects, closed and ended ones too, and the entries that a register links to. */
export async function loadSheetNames(reader: Reader, register: Register, scope: Scope): Promise<SheetNames> {
  const units = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit');
  const projects = await reader.query<{ id: string; name: string }>('SELECT id, name FROM project');
  const byId = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  const entries = byId(await linkable(reader, register, scope));
  const posts = byId((await postsOf(reader, register)).map(({ id, unit, title }) => ({ id, name: unit + title })));
  return { units: byId(units), projects: byId(projects), entries, posts, leaders: byId(await leadersOf(reader)) };
}

/** The entries in scope that one field of the register may name. */
function linkable(reader: Reader, { all }: Register, scope: Scope): Promise<{ id: string; name: string }[]> {
  const kinds = all.flatMap(({ type: { input, kinds: own = [] } }) => (input === 'entry' ? own : []));
  if (kinds.length === 0) return Promise.resolve([]);
  const { sql, params } = where([
    that('e.kind = ANY ($::text[])', kinds),
    `e.title IS NOT NULL AND e.state <> 'WITHDRAWN'`,
    visibleEntries(scope, 'e'),
  ]);
  return reader.query(`SELECT e.id, e.title AS name FROM register_entry e ${sql}`, params);
}

/** Every post with its unit, where the register names posts. */
function postsOf(reader: Reader, { all }: Register): Promise<{ id: string; unit: string; title: string }[]> {
  if (all.every(({ type }) => type.input !== 'posts')) return Promise.resolve([]);
  return reader.query(
    `SELECT p.id, u.name AS unit, p.title FROM post p JOIN unit u ON u.id = p.unit_id WHERE p.abolished_on IS NULL`,
  );
}

interface LeaderNames {
  readonly id: string;
  readonly name: string;
  readonly holder: string | null;
}

/** The posts of leading officials, with whoever holds each today. */
function leadersOf(reader: Reader): Promise<LeaderNames[]> {
  return reader.query(
    `SELECT p.id, p.title AS name, h.name AS holder FROM post p
       LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today() LEFT JOIN person h ON h.id = t.person_id
      WHERE p.role = 'LEADING_OFFICIAL' AND p.abolished_on IS NULL`,
  );
}

/** By the title of the post, by the name of its holder, or both one after the other. */
const called = ({ id, name, holder }: LeaderNames) =>
  (holder === null ? [name] : [name, holder, name + holder, holder + name]).map((one) => ({ id, name: one }));

/** What the names of a workbook mean: open units as in the ledger, projects by name or code, entries by title, leaders by post. */
export async function loadMeanings(
  reader: Reader,
  register: Register,
  scope: Scope,
): Promise<Omit<CellMeanings, 'year'>> {
  const { units } = await loadKnownNames(reader);
  const rows = await reader.query<{ id: string; name: string }>(
    'SELECT id, name FROM project UNION ALL SELECT id, code FROM project',
  );
  const entries = onlyOnes(await linkable(reader, register, scope));
  const posts = onlyOnes(
    (await postsOf(reader, register)).flatMap(({ id, unit, title }) => [
      { id, name: unit + title },
      { id, name: title },
    ]),
  );
  return {
    units,
    projects: onlyOnes(rows),
    entries,
    posts,
    leaders: onlyOnes((await leadersOf(reader)).flatMap(called)),
  };
}

/** Ids by names; null where several have one. */
function onlyOnes(rows: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id, name } of rows) {
    const key = keyOf(name);
    const known = ids.get(key);
    ids.set(key, known === undefined || known === id ? id : null);
  }
  return ids;
}
