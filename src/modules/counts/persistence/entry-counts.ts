import type { Reader } from '../../../platform/database/tx.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleEntries } from '../../registers/index.js';
import { type CountAsked, type CountCut, type CountId, COUNTS, lastDayOf, WHOLE } from '../domain/count.js';

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

interface Statement {
  readonly where: string;
  readonly params: readonly unknown[];
}

/** The field of each register that `kind` stands for. */
const KIND_FIELD: Readonly<Record<string, string>> = { OUTPUT: 'outputKind', RECOGNITION: 'recognitionKind' };

/** In force on a day: issued by then, and not repealed by then; of what is kept on paper nobody can say so here. */
const inForce = (day: string): string =>
  `NOT e.off_system AND e.happened_on <= ${day} AND NOT coalesce(e.fields->>'force' = 'REPEALED' AND (e.fields->>'repealedOn')::date <= ${day}, false)`;

/** What is counted: one condition for the number and for its list, so that they cannot differ. */
function counted(id: CountId, scope: Scope, asked: CountAsked, cut: CountCut): Statement {
  const params: unknown[] = [];
  const place = (value: unknown): string => `$${String(params.push(value))}`;
  const { register, over } = COUNTS[id];
  const asOf = `${place(asked.asOf)}::date`;
  const optional = (sql: (at: string) => string, value: unknown): string[] =>
    value === null ? [] : [sql(place(value))];
  const conditions = [
    `e.kind = ${place(register)}`,
    over === 'YEAR' ? `e.year = ${place(asked.year)}` : inForce(`${place(lastDayOf(asked))}::date`),
    `e.confirmed_on <= ${asOf} AND (e.withdrawn_on IS NULL OR e.withdrawn_on > ${asOf})`,
    ...(asked.publicOnly ? [`e.publicity IN ('COUNTED', 'PUBLIC')`] : []),
    ...optional((at) => `(e.unit_id = ${at}::uuid OR e.joint_unit_ids @> ARRAY[${at}::uuid])`, asked.unitId),
    ...optional((at) => `e.fields->>'${KIND_FIELD[register] ?? ''}' = ${at}`, cut.kind),
    ...optional((at) => `e.level = ${at}`, cut.level),
    ...optional((at) => `e.project_id = ${at}::uuid`, cut.projectId),
    ...optional((at) => `e.happened_on < ${at}::date`, cut.before),
  ];
  const visible = visibleEntries(scope, 'e', params.length + 1);
  return { where: [...conditions, visible.sql].join(' AND '), params: [...params, ...visible.params] };
}

/** How many entries a count counts in the reader's scope. */
export async function countEntries(reader: Reader, id: CountId, scope: Scope, asked: CountAsked): Promise<number> {
  const { where, params } = counted(id, scope, asked, WHOLE);
  const { value } = await reader.one<{ value: number }>(
    `SELECT count(*)::int AS value FROM register_entry e WHERE ${where}`,
    params,
  );
  return value;
}

/** The entries behind a count, by their day; one more than asked for. */
export function listCounted(
  reader: Reader,
  id: CountId,
  scope: Scope,
  {
    asked,
    cut,
    limit,
    after,
  }: {
    readonly asked: CountAsked;
    readonly cut: CountCut;
    readonly limit: number;
    readonly after: { readonly on: string; readonly id: string } | null;
  },
): Promise<CountedEntry[]> {
  const { where, params } = counted(id, scope, asked, cut);
  const [on, last, most] = [1, 2, 3].map((offset) => `$${String(params.length + offset)}`) as [string, string, string];
  return reader.query<CountedEntry>(
    `SELECT e.id, e.kind, e.title, e.off_system_number AS "offSystemNumber", u.name AS "unitName", e.happened_on AS "happenedOn",
            e.sort_on AS "sortOn", e.revision
       FROM register_entry e LEFT JOIN unit u ON u.id = e.unit_id
      WHERE ${where} AND (${on}::date IS NULL OR (e.sort_on, e.id) > (${on}::date, ${last}::uuid))
      ORDER BY e.sort_on, e.id LIMIT ${most}::int`,
    [...params, after?.on ?? null, after?.id ?? null, limit + 1],
  );
}
