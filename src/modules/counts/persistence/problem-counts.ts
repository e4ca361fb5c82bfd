import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where, type Where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { UnitRow } from '../../organisation/index.js';
import { ProblemRow, visibleProblems } from '../../problems/index.js';
import { type CountAsked, type CountCut, WHOLE } from '../domain/count.js';
import { type ProblemCountId, problemRuleOf } from '../domain/problem-count.js';
import type { ListAsked } from './entry-counts.js';

/** A problem that a count counts. */
export interface CountedProblem {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
  /** The day from which it stands so. */
  readonly sortOn: Day;
  readonly version: number;
  /** Of effects, its part of the number in the unit that was asked for. */
  readonly amount: number | null;
}

/** A value in its own unit of measure; null: that of the count. */
export interface Measured {
  readonly measure: string | null;
  readonly value: number;
}

/** Each problem with its last step by the end of a day: where it stood then. */
const standing = (asOf: string): string => `problem k JOIN LATERAL (SELECT s.state, s.happened_on FROM problem_step s
    WHERE s.problem_id = k.id AND s.happened_on <= ${asOf}::date ORDER BY s.made_at DESC, s.id DESC LIMIT 1) last ON true`;

/** What a cut asks for that problems do not have cuts all of them away. */
const without = (...cuts: readonly unknown[]): Condition | null =>
  cuts.every((cut) => cut === null) ? null : () => 'false';

interface Asking {
  readonly scope: Scope;
  readonly asked: CountAsked;
  readonly cut: CountCut;
  readonly last?: readonly unknown[] | undefined;
}

function counted(id: ProblemCountId, { scope, asked, cut, last }: Asking): Where & { readonly from: string } {
  const { state, effects } = problemRuleOf(id);
  const measure = cut.kind === null ? null : JSON.stringify([{ unitOfMeasure: cut.kind }]);
  const asking = where(
    [
      that('last.state = $', state),
      that('extract(year FROM last.happened_on) = $::int', asked.year),
      given('k.owner_unit_id = $::uuid', asked.unitId),
      given('k.project_id = $::uuid', cut.projectId),
      given('last.happened_on < $::date', cut.before),
      effects === true ? given('k.effects @> $::jsonb', measure) : without(cut.kind),
      without(cut.level, cut.domain),
      visibleProblems(scope),
      after('(last.happened_on, k.id)', last, ['date', 'uuid']),
    ],
    [asked.asOf],
  );
  return { ...asking, from: standing('$1') };
}

/** The number that a count is in the reader's scope; of effects one for each unit of measure, since unlike things are not added. */
export async function countProblems(
  reader: Reader,
  id: ProblemCountId,
  scope: Scope,
  asked: CountAsked,
): Promise<readonly Measured[]> {
  const { sql, params, from } = counted(id, { scope, asked, cut: WHOLE });
  if (problemRuleOf(id).effects === true)
    return reader.query<Measured>(
      `SELECT e->>'unitOfMeasure' AS measure, sum((e->>'value')::numeric)::float8 AS value
         FROM ${from} CROSS JOIN jsonb_array_elements(k.effects) e ${sql} GROUP BY 1 ORDER BY 1`,
      params,
    );
  return reader.query<Measured>(`SELECT NULL AS measure, count(*)::int AS value FROM ${from} ${sql}`, params);
}

const COUNTED = list(
  columns(ProblemRow, 'k', ['id', 'title', 'version']),
  outer(columns(UnitRow, 'u', ['name as unitName'])),
);

/** What a problem's effects come to in one unit of measure. */
const effectIn = (measure: string): string =>
  `(SELECT sum((e->>'value')::numeric)::float8 FROM jsonb_array_elements(k.effects) e WHERE e->>'unitOfMeasure' = ${measure})`;

/** The problems behind a count, by their day; one more than asked for. */
export function listCountedProblems(
  reader: Reader,
  id: ProblemCountId,
  scope: Scope,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedProblem[]> {
  const { sql, params, place, from } = counted(id, { scope, asked, cut, last });
  const measured = problemRuleOf(id).effects === true && cut.kind !== null ? effectIn(place(cut.kind)) : 'NULL';
  return reader.query<CountedProblem>(
    `SELECT ${COUNTED}, last.happened_on AS "sortOn", ${measured} AS amount FROM ${from} LEFT JOIN unit u ON u.id = k.owner_unit_id ${sql}
      ORDER BY last.happened_on, k.id LIMIT ${place(limit + 1)}`,
    params,
  );
}

/** Problems that stood as solved, or as confirmed, at the end of a span of days, having become so in it. */
export interface SolvedProblems {
  readonly solved: number;
  readonly confirmed: number;
}

/** Of all units. A confirmed one was solved too, where that came in the span as well. */
export function problemsSolvedBetween(reader: Reader, from: Day, to: Day): Promise<SolvedProblems> {
  return reader.one<SolvedProblems>(
    `SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM problem_step s
              WHERE s.problem_id = k.id AND s.state = 'SOLVED' AND s.happened_on BETWEEN $2::date AND $1::date))::int AS solved,
            count(*) FILTER (WHERE last.state = 'CONFIRMED' AND last.happened_on >= $2::date)::int AS confirmed
       FROM ${standing('$1')} WHERE last.state IN ('SOLVED','CONFIRMED')`,
    [to, from],
  );
}
