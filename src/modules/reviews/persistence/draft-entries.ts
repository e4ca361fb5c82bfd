import type { Reader } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleEntries } from '../../registers/index.js';
import type { DraftEntry } from '../domain/draft.js';
import { SAID_REGISTERS } from '../domain/template.js';

/** An entry that a text may say, with how far it was released. */
export interface SayableEntry extends DraftEntry {
  readonly release: 'INTERNAL' | 'COUNTED' | 'PUBLIC';
  readonly value: string | null;
  readonly unitName: string | null;
}

/** The entries of a year that stood on a day and may be said one by one, in the order of the units. */
export function sayableEntries(
  reader: Reader,
  scope: Scope,
  { year, asOf }: { readonly year: number; readonly asOf: Day },
): Promise<SayableEntry[]> {
  const { sql, params } = where([
    that('e.kind = ANY ($::text[])', SAID_REGISTERS),
    // A pilot of the year is also one that was at work on in it, whenever it was approved.
    that(`(e.year = $::int OR e.fields->'keyYears' @> jsonb_build_array(jsonb_build_object('year', $::int)))`, year),
    that('e.confirmed_on <= $::date AND (e.withdrawn_on IS NULL OR e.withdrawn_on > $::date)', asOf),
    'e.title IS NOT NULL',
    visibleEntries(scope, 'e'),
  ]);
  return reader.query<SayableEntry>(
    `SELECT e.id, e.kind AS register, e.title, e.domain, e.fields->>'unitOfMeasure' AS "unitOfMeasure", e.fields->>'value' AS value,
            e.fields->>'rankPosition' IS NOT NULL AS ranked, e.fields->>'basis' IS DISTINCT FROM 'UNPROVEN' AS proven,
            CASE e.publicity WHEN 'FACT' THEN 'COUNTED' ELSE e.publicity END AS release, u.name AS "unitName"
       FROM register_entry e LEFT JOIN unit u ON u.id = e.unit_id ${sql}
      ORDER BY u.path, e.happened_on, e.id`,
    params,
  );
}
