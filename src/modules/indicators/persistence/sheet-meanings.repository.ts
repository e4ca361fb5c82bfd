import { columns } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { HeldIndicator, NamedReform } from '../domain/indicator-verdicts.js';
import { IndicatorRow } from './indicator.row.js';

/** Names of open units, by their ids. */
export async function unitNames(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE closed_on IS NULL');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Projects that go on by code and name, key points by their codes; several bear the same words where there are several. */
export async function namedReforms(reader: Reader): Promise<ReadonlyMap<string, readonly NamedReform[]>> {
  const rows = await reader.query<NamedReform & { words: string }>(
    `SELECT id, 'PROJECT' AS kind, code AS words FROM project WHERE ended_on IS NULL
     UNION ALL SELECT id, 'PROJECT', name FROM project WHERE ended_on IS NULL
     UNION ALL SELECT id, 'KEY_POINT', code FROM key_point WHERE outcome IS DISTINCT FROM 'WITHDRAWN'`,
  );
  const named = new Map<string, NamedReform[]>();
  for (const { words, ...reform } of rows) {
    const known = named.get(keyOf(words));
    if (known === undefined) named.set(keyOf(words), [reform]);
    else if (known.every(({ id }) => id !== reform.id)) known.push(reform);
  }
  return named;
}

/** Every indicator that goes on, with what stands of its periods. */
export function heldIndicators(reader: Reader): Promise<HeldIndicator[]> {
  return reader.query(
    `SELECT ${columns(IndicatorRow, 'i')},
            EXISTS (SELECT FROM expected_reading x WHERE x.indicator_id = i.id) OR EXISTS (SELECT FROM reading r WHERE r.indicator_id = i.id) AS fixed,
            EXISTS (SELECT FROM approval a WHERE a.kind = 'INDICATOR_COURSE' AND a.subject_id = i.id AND a.state = 'PENDING') AS waits,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('period', r.period, 'asOf', r.as_of, 'value', r.value, 'rankPosition', r.rank_position,
               'rankOf', r.rank_of, 'source', r.source, 'sourceIssuer', r.source_issuer, 'state', r.state)), '[]')
               FROM reading r WHERE r.indicator_id = i.id AND r.state IN ('CONFIRMED','REPORTED','RETURNED')) AS readings
       FROM indicator i WHERE i.ended_on IS NULL`,
  );
}
