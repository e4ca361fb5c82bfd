import type { Reader } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleIndicators } from '../../indicators/index.js';
import type { Release } from '../domain/offered.js';

/** A reading with a rank, and how far the number that was made of it was released. */
export interface RankedReading {
  readonly id: string;
  readonly indicator: string;
  readonly definition: string;
  /** The month as one of a row that goes on over the years. */
  readonly month: number;
  readonly rank: number;
  readonly asOf: Day;
  readonly version: number;
  readonly release: Release;
}

/** The ranks of an indicator in a year that stood on a day, in their order; what was corrected since stands for its own time. */
export function findRanks(
  reader: Reader,
  scope: Scope,
  indicatorId: string,
  { year, asOf }: { readonly year: number; readonly asOf: Day },
): Promise<RankedReading[]> {
  const { sql, params } = where([
    that('i.id = $::uuid', indicatorId),
    that('extract(year FROM r.as_of) = $::int', year),
    that('r.confirmed_on <= $::date', asOf),
    'r.rank_position IS NOT NULL',
    visibleIndicators(scope),
  ]);
  return reader.query<RankedReading>(
    `SELECT DISTINCT ON (r.as_of) r.id, i.name AS indicator, i.definition, (extract(year FROM r.as_of) * 12 + extract(month FROM r.as_of))::int AS month,
            r.rank_position AS rank, r.as_of AS "asOf", r.version, coalesce(f.publicity, 'INTERNAL') AS release
       FROM reading r JOIN indicator i ON i.id = r.indicator_id
       LEFT JOIN register_entry f ON f.id = r.fact_entry_id AND f.state = 'CONFIRMED' ${sql}
      ORDER BY r.as_of, r.confirmed_on DESC, r.id DESC`,
    params,
  );
}
