import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where, type Where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleEntries } from '../../registers/index.js';
import {
  type CountAsked,
  type CountCut,
  type EntryCountId,
  type CountRule,
  lastDayOf,
  ruleOf,
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
const KIND_FIELD: Readonly<Record<string, string>> = {
  OUTPUT: 'outputKind',
  RECOGNITION: 'recognitionKind',
  PUBLICITY_ITEM: 'publicityKind',
  FRONT_RUNNER_CLAIM: 'claimKind',
};

/** In force on a day: issued by then, and not repealed by then; of what is kept on paper nobody can say so here. */
const IN_FORCE = `NOT e.off_system AND e.happened_on <= $::date
  AND NOT coalesce(e.fields->>'force' = 'REPEALED' AND (e.fields->>'repealedOn')::date <= $::date, false)`;
/** Confirmed by the end of a day, and not withdrawn by then. */
const STANDS = 'e.confirmed_on <= $::date AND (e.withdrawn_on IS NULL OR e.withdrawn_on > $::date)';

/** Of levels, the highest first. */
const rank = (level: string): string =>
  `array_position(ARRAY['NATIONAL','REGIONAL','PROVINCIAL','MUNICIPAL','COUNTY'], ${level})`;
/** The highest adoption of an item by a day, the earliest of several. */
const highest = (day: string): string => `(SELECT a FROM jsonb_array_elements(e.fields->'adoption') a
  WHERE (a->>'on')::date <= ${day}::date ORDER BY ${rank(`a->>'level'`)}, a->>'on' LIMIT 1)`;
const PROVEN = { basis: 'PROVEN' } as const;

type Conditions = readonly (Condition | null)[];

/** A term that touches a year: begun by its last day, and neither over nor ended before its first. */
const TERM = `coalesce(e.fields->>'termFrom', e.happened_on::text) <= $
  AND least(e.fields->>'termTo', coalesce(e.fields->>'endedOn', e.fields->>'termTo')) >=`;

/** Somebody took it over between two days. */
const TAKEN_OVER = `EXISTS (SELECT FROM jsonb_array_elements(e.fields->'adoption') a WHERE a->>'on' BETWEEN`;

/** Taken over by somebody in the year, at a level where one is asked for. */
function takenOver({ adopted }: CountRule, first: string, asked: CountAsked): Conditions {
  const level = adopted === undefined ? 'true' : `a->>'level' = '${adopted}'`;
  return [
    that(`e.fields->>'stage' = $`, 'PROMOTED'),
    that(`${TAKEN_OVER} '${first}' AND $ AND ${level})`, lastDayOf(asked)),
  ];
}

type ByDay = (rule: CountRule, first: string, asked: CountAsked) => Conditions;
const ofItsYear: ByDay = (_rule, _first, { year }) => [that('e.year = $', year)];

/** By which day an entry belongs to the year. */
const BY_DAY: Readonly<Record<CountRule['over'], ByDay>> = {
  YEAR: ofItsYear,
  REFORM: ofItsYear,
  IN_FORCE: (_rule, _first, asked) => [that(IN_FORCE, lastDayOf(asked))],
  ADOPTED: (_rule, _first, { asOf, year }) => [
    (place) => `extract(year FROM (${highest(place(asOf))}->>'on')::date) = ${place(year)}::int`,
  ],
  TERM: (_rule, first, asked) => [that(`${TERM} '${first}'`, lastDayOf(asked))],
  KEY_YEAR: (_rule, _first, { year }) => [that(`e.fields->'keyYears' @> $::jsonb`, JSON.stringify([{ year }]))],
  TAKEN_OVER: takenOver,
  STAGE: ({ stage, on = '' }, first, asked) => [
    that(`e.fields->>'stage' = $`, stage),
    that(`e.fields->>'${on}' BETWEEN '${first}' AND $`, lastDayOf(asked)),
  ],
};

const ofYear = (rule: CountRule, asked: CountAsked): Conditions =>
  BY_DAY[rule.over](rule, `${String(asked.year)}-01-01`, asked);

/** Of what level it counts: its own, or that of its highest adoption. */
function ofLevel({ over, level }: CountRule, asked: CountAsked, cut: string | null): Conditions {
  const own = (wanted: string): Condition =>
    over === 'ADOPTED'
      ? (place) => `${highest(place(asked.asOf))}->>'level' = ${place(wanted)}`
      : that('e.level = $', wanted);
  return [level, cut].flatMap((wanted) => (wanted == null ? [] : [own(wanted)]));
}

/** What stands of a register, in scope, before a list is cut down further. */
function standing(rule: CountRule, scope: Scope, asked: CountAsked): Conditions {
  const having = rule.over === 'REFORM' ? PROVEN : rule.having;
  return [
    that('e.kind = $', rule.register),
    ...ofYear(rule, asked),
    that(STANDS, asked.asOf),
    asked.publicOnly ? () => `e.publicity IN ('COUNTED', 'FACT', 'PUBLIC')` : null,
    given('(e.unit_id = $::uuid OR e.joint_unit_ids @> ARRAY[$::uuid])', asked.unitId),
    given('e.fields @> $::jsonb', having && JSON.stringify(having)),
    visibleEntries(scope, 'e'),
  ];
}

/** The highest claim of each reform, the earliest of several: the same reform counts once. */
const HIGHEST_CLAIMS = `(SELECT DISTINCT ON (coalesce(e.project_id::text, e.fields->>'reformEntryId')) e.* FROM register_entry e `;
const OF_REFORMS = ` ORDER BY coalesce(e.project_id::text, e.fields->>'reformEntryId'), ${rank('e.level')}, e.happened_on, e.id) e`;

/** What is counted: one set of conditions for the number and for its list, so that they cannot differ. */
function counted(
  id: EntryCountId,
  scope: Scope,
  { asked, cut, last }: Omit<ListAsked, 'limit'>,
): Where & { from: string } {
  const rule = ruleOf(id);
  const page = after('(e.sort_on, e.id)', last, ['date', 'uuid']);
  const further = [
    ...ofLevel(rule, asked, cut.level),
    given(`e.fields->>'${KIND_FIELD[rule.register] ?? ''}' = $`, cut.kind),
    given('e.project_id = $::uuid', cut.projectId),
    given('e.domain = $', cut.domain),
    given('e.happened_on < $::date', cut.before),
    page,
  ];
  if (rule.over !== 'REFORM')
    return { ...where([...standing(rule, scope, asked), ...further]), from: 'register_entry e' };
  const inner = where(standing(rule, scope, asked));
  return { ...inner, sql: inner.also(further), from: `${HIGHEST_CLAIMS}${inner.sql}${OF_REFORMS}` };
}

/** What a count adds up: its entries, the values of a field, or the lengths of a list. */
function valueOf({ sum, length }: CountRule): string {
  if (sum !== undefined) return `coalesce(sum((e.fields->>'${sum}')::int), 0)`;
  return length === undefined ? 'count(*)' : `coalesce(sum(jsonb_array_length(e.fields->'${length}')), 0)`;
}

/** The number that a count is in the reader's scope. */
export async function countEntries(reader: Reader, id: EntryCountId, scope: Scope, asked: CountAsked): Promise<number> {
  const { sql, params, from } = counted(id, scope, { asked, cut: WHOLE, last: undefined });
  const counting = `SELECT ${valueOf(ruleOf(id))}::int AS value FROM ${from} ${sql}`;
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
  id: EntryCountId,
  scope: Scope,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedEntry[]> {
  const { sql, params, place, from } = counted(id, scope, { asked, cut, last });
  return reader.query<CountedEntry>(
    `SELECT e.id, e.kind, e.title, e.off_system_number AS "offSystemNumber", u.name AS "unitName", e.happened_on AS "happenedOn",
            e.sort_on AS "sortOn", e.revision
       FROM ${from} LEFT JOIN unit u ON u.id = e.unit_id ${sql} ORDER BY e.sort_on, e.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
