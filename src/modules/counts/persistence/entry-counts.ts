import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleEntries } from '../../registers/index.js';
import {
  type CountAsked,
  type CountCut,
  type CountId,
  type CountRule,
  COUNTS,
  lastDayOf,
  WHOLE,
} from '../domain/count.js';

/** An entry that a count counts. */
export interface CountedEntry {
  readonly id: string;
  readonly kind: string;
  /** Null of what is kept on paper. */
  readonly title: string | null;
  readonly offSystemNumber: number | null;
  readonly unitName: string | null;
  readonly happenedOn: Day | null;
  readonly sortOn: Day;
  readonly revision: number;
}

/** The field of each register that `kind` stands for. */
const KIND_FIELD: Readonly<Record<string, string>> = { OUTPUT: 'outputKind', RECOGNITION: 'recognitionKind' };

/** In force on a day: issued by then, and not repealed by then; of what is kept on paper nobody can say so here. */
const IN_FORCE = `NOT e.off_system AND e.happened_on <= $::date
  AND NOT coalesce(e.fields->>'force' = 'REPEALED' AND (e.fields->>'repealedOn')::date <= $::date, false)`;
/** Confirmed by the end of a day, and not withdrawn by then. */
const STANDS = 'e.confirmed_on <= $::date AND (e.withdrawn_on IS NULL OR e.withdrawn_on > $::date)';

/** What is counted: one set of conditions for the number and for its list, so that they cannot differ. */
function counted(id: CountId, scope: Scope, asked: CountAsked, cut: CountCut): readonly (Condition | null)[] {
  const { register, over, having }: CountRule = COUNTS[id];
  return [
    that('e.kind = $', register),
    over === 'YEAR' ? that('e.year = $', asked.year) : that(IN_FORCE, lastDayOf(asked)),
    that(STANDS, asked.asOf),
    asked.publicOnly ? () => `e.publicity IN ('COUNTED', 'PUBLIC')` : null,
    given('(e.unit_id = $::uuid OR e.joint_unit_ids @> ARRAY[$::uuid])', asked.unitId),
    given(`e.fields->>'${KIND_FIELD[register] ?? ''}' = $`, cut.kind),
    given('e.fields @> $::jsonb', having && JSON.stringify(having)),
    given('e.level = $', cut.level),
    given('e.project_id = $::uuid', cut.projectId),
    given('e.domain = $', cut.domain),
    given('e.happened_on < $::date', cut.before),
    visibleEntries(scope, 'e'),
  ];
}

/** How many entries a count counts in the reader's scope. */
export async function countEntries(reader: Reader, id: CountId, scope: Scope, asked: CountAsked): Promise<number> {
  const { sql, params } = where(counted(id, scope, asked, WHOLE));
  const counting = `SELECT count(*)::int AS value FROM register_entry e ${sql}`;
  return (await reader.one<{ value: number }>(counting, params)).value;
}

/** What of a list is asked for. */
export interface ListAsked {
  readonly asked: CountAsked;
  readonly cut: CountCut;
  readonly limit: number;
  /** Day and id of the last one of the page before. */
  readonly last: readonly unknown[] | undefined;
}

/** The entries behind a count, by their day; one more than asked for. */
export function listCounted(
  reader: Reader,
  id: CountId,
  scope: Scope,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedEntry[]> {
  const page = after('(e.sort_on, e.id)', last, ['date', 'uuid']);
  const { sql, params, place } = where([...counted(id, scope, asked, cut), page]);
  return reader.query<CountedEntry>(
    `SELECT e.id, e.kind, e.title, e.off_system_number AS "offSystemNumber", u.name AS "unitName", e.happened_on AS "happenedOn",
            e.sort_on AS "sortOn", e.revision
       FROM register_entry e LEFT JOIN unit u ON u.id = e.unit_id ${sql} ORDER BY e.sort_on, e.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
