import type { Reader } from '../../../platform/database/tx.js';
import { after, given, that, where, type Where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleProject } from '../../projects/index.js';
import type { CountAsked, CountCut } from '../domain/count.js';
import type { ListAsked } from './entry-counts.js';

/** Something that took place and was verified. */
export interface CountedActivity {
  readonly id: string;
  /** One of the duties that it fulfils. */
  readonly dutyId: string;
  readonly title: string;
  readonly unitName: string;
  readonly heldOn: Day;
}

/** Which of them: between two days, of one kind, of one leader's post where one is asked for. */
export interface ActivitiesAsked {
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
  /** Only what was verified by the end of this day. */
  readonly asOf: Day;
  readonly leaderPostId: string | null;
  readonly unitId: string | null;
  readonly projectId: string | null;
}

/** What a count of a year asks for. */
export function askedOfYear(kind: string, asked: CountAsked, { projectId }: CountCut): ActivitiesAsked {
  const { year, asOf, unitId, leaderPostId } = asked;
  return { kind, asOf, unitId, leaderPostId, projectId, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
}

const FROM =
  'activity a JOIN duty d ON d.activity_id = a.id JOIN obligation o ON o.id = d.obligation_id JOIN unit u ON u.id = d.unit_id';

function condition(scope: Scope, asked: ActivitiesAsked): Where {
  return where([
    that('a.kind = $', asked.kind),
    (place) => `a.held_on BETWEEN ${place(asked.from)}::date AND ${place(asked.to)}::date`,
    that(`o.state = 'MET' AND o.settled_on <= $::date`, asked.asOf),
    given('a.leader_post_id = $::uuid', asked.leaderPostId),
    given('d.unit_id = $::uuid', asked.unitId),
    given('d.project_id = $::uuid', asked.projectId),
    visibleProject(scope, 'd.project_id'),
  ]);
}

/** How many took place, each once however many duties it fulfils, in the reader's scope. */
export async function countActivities(reader: Reader, scope: Scope, asked: ActivitiesAsked): Promise<number> {
  const { sql, params } = condition(scope, asked);
  return (await reader.one<{ value: number }>(`SELECT count(DISTINCT a.id)::int AS value FROM ${FROM} ${sql}`, params))
    .value;
}

/** The same as a list, by day; one more than asked for. */
export function listActivities(
  reader: Reader,
  scope: Scope,
  asked: ActivitiesAsked,
  { cut, limit, last }: Omit<ListAsked, 'asked'>,
): Promise<CountedActivity[]> {
  const { sql, params, place, also } = condition(scope, asked);
  const other = [cut.kind, cut.level, cut.domain].some((one) => one !== null);
  const further = also([
    given('x."heldOn" < $::date', cut.before),
    other ? () => 'false' : null,
    after('(x."heldOn", x.id)', last, ['date', 'uuid']),
  ]);
  return reader.query<CountedActivity>(
    `SELECT x.* FROM (
       SELECT DISTINCT ON (a.id) a.id, d.id AS "dutyId", o.title, u.name AS "unitName", a.held_on AS "heldOn" FROM ${FROM} ${sql} ORDER BY a.id, d.id) x
      ${further} ORDER BY x."heldOn", x.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
