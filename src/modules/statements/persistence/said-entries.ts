import type { Reader } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleEntries } from '../../registers/index.js';
import type { FactStated } from '../domain/said-fact.js';
import type { Release } from '../domain/offered.js';

/** An entry of a register that a chip stands for. */
export interface SaidEntry {
  readonly id: string;
  readonly kind: string;
  /** Null of what is kept on paper. */
  readonly title: string | null;
  readonly revision: number;
  readonly release: Release;
  readonly asOf: Day;
  readonly definition: string | null;
  /** Whether something proves it; of what claims nothing, always. */
  readonly proven: boolean;
  readonly fact: FactStated | null;
}

const FACT = `CASE WHEN e.kind = 'OUTCOME_FACT' THEN jsonb_build_object(${[
  ...['value', 'unitOfMeasure', 'qualifier', 'whole', 'share', 'targetValue', 'beforeValue', 'beforeUnit'],
  ...['comparisonDelta', 'comparisonUnit', 'rankPosition'],
]
  .map((name) => `'${name}', e.fields->'${name}'`)
  .join(', ')}) END`;

/** What of an instruction is public is that it was given, not its words: of others no more than that it counts. */
const RELEASE = `CASE e.publicity WHEN 'FACT' THEN 'COUNTED' ELSE e.publicity END`;

/** Entries in the reader's scope that stood on a day, by their ids. */
export async function findSaidEntries(
  reader: Reader,
  scope: Scope,
  ids: readonly string[],
  asOf: Day,
): Promise<ReadonlyMap<string, SaidEntry>> {
  const { sql, params } = where([
    that('e.id = ANY ($::uuid[])', ids),
    that('e.confirmed_on <= $::date AND (e.withdrawn_on IS NULL OR e.withdrawn_on > $::date)', asOf),
    visibleEntries(scope, 'e'),
  ]);
  const found = await reader.query<SaidEntry>(
    `SELECT e.id, e.kind, e.title, e.revision, ${RELEASE} AS release, coalesce(e.happened_on, e.sort_on) AS "asOf", e.fields->>'definition' AS definition,
            e.kind <> 'FRONT_RUNNER_CLAIM' OR e.fields->>'basis' IS DISTINCT FROM 'UNPROVEN' AS proven, ${FACT} AS fact
       FROM register_entry e ${sql}`,
    params,
  );
  return new Map(found.map((one) => [one.id, one]));
}
