import type { Reader } from '../../../../platform/database/tx.js';
import { keyOf } from '../../../../shared-kernel/cell-text.js';
import { loadKnownNames } from '../../../projects/index.js';
import type { SheetNames } from '../domain/register-sheet.js';
import type { CellMeanings } from '../domain/row-of-cells.js';

/** How workbooks name units and projects: closed and ended ones too. */
export async function loadSheetNames(reader: Reader): Promise<SheetNames> {
  const units = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit');
  const projects = await reader.query<{ id: string; name: string }>('SELECT id, name FROM project');
  const byId = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return { units: byId(units), projects: byId(projects) };
}

/** What the names of a workbook mean: open units as in the ledger, projects by name or code. */
export async function loadMeanings(reader: Reader): Promise<Pick<CellMeanings, 'units' | 'projects'>> {
  const { units } = await loadKnownNames(reader);
  const rows = await reader.query<{ id: string; name: string }>(
    'SELECT id, name FROM project UNION ALL SELECT id, code FROM project',
  );
  const projects = new Map<string, string | null>();
  for (const { id, name } of rows) {
    const key = keyOf(name);
    const known = projects.get(key);
    projects.set(key, known === undefined || known === id ? id : null);
  }
  return { units, projects };
}
