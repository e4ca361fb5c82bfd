import type { Reader } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { isGroupExpression } from '../../../shared-kernel/sheet/unit-list.js';

/** The names of open units, and the titles of leading officials' posts, with their ids. */
export interface KnownNames {
  readonly units: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
}

/** Everybody whom a workbook may name; the words under which a person once recognised a unit or post count as its name. */
export async function loadKnownNames(reader: Reader): Promise<KnownNames> {
  const rows = await reader.query<{ kind: 'UNIT' | 'POST'; id: string; name: string }>(
    `SELECT 'UNIT' AS kind, pp.unit_id AS id, pp.words AS name FROM project_party pp JOIN unit u ON u.id = pp.unit_id AND u.closed_on IS NULL
      WHERE pp.to_day IS NULL AND pp.words IS NOT NULL
     UNION ALL SELECT 'POST', pp.post_id, pp.words FROM project_party pp JOIN post p ON p.id = pp.post_id AND p.abolished_on IS NULL
      WHERE pp.to_day IS NULL AND pp.words IS NOT NULL
     UNION ALL SELECT 'UNIT', id, name FROM unit WHERE closed_on IS NULL
     UNION ALL (SELECT 'POST', id, title FROM post WHERE role = 'LEADING_OFFICIAL' AND abolished_on IS NULL ORDER BY id DESC)`,
  );
  const named = rows.filter((row) => !isGroupExpression(row.name));
  const byKey = (kind: 'UNIT' | 'POST') =>
    new Map(named.filter((row) => row.kind === kind).map((row) => [keyOf(row.name), row.id]));
  return { units: byKey('UNIT'), posts: byKey('POST') };
}
