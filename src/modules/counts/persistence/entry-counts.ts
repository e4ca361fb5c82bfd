import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, type Place, that, where, type Where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { type CountingRules, visibleEntries } from '../../registers/index.js';
import {
  type CountAsked,
  type CountCut,
  type EntryCountId,
  type CountRule,
  lastDayOf,
  ruleOf,
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
  /** Which of its adoptions it stands here for, from 1, and who took it over; of what is counted by itself 0 and nobody. */
  readonly occurrence: number;
  readonly journal: string | null;
  /** What it adds, where the number is a sum. */
  readonly amount: number | null;
}

/** What counts of entries are asked with: the rules of the year go with it. */
export interface EntryAsked extends CountAsked {
  readonly adoptions: CountingRules['adoptions'];
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
/** Of several adoptions the highest, the earliest of those alike. */
const ONLY_HIGHEST = ` ORDER BY ${rank(`a->>'level'`)}, a->>'on', place LIMIT 1`;
/** Entries that somebody took over by a day, each with its highest adoption; by other rules as often as somebody did. */
const withAdoption = (
  asOf: string,
  adoptions: EntryAsked['adoptions'],
): string => `register_entry e CROSS JOIN LATERAL (
  SELECT a->>'level' AS level, (a->>'on')::date AS on_day, place::int AS place, concat_ws(' ', a->>'journal', a->>'issue') AS journal
    FROM jsonb_array_elements(e.fields->'adoption') WITH ORDINALITY AS listed(a, place)
   WHERE (a->>'on')::date <= ${asOf}::date${adoptions === 'EACH' ? '' : ONLY_HIGHEST}) adopted`;
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
  ADOPTED: (_rule, _first, { year }) => [that('extract(year FROM adopted.on_day) = $::int', year)],
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
function ofLevel({ over, level }: CountRule, cut: string | null): Conditions {
  const own = over === 'ADOPTED' ? 'adopted.level = $' : 'e.level = $';
  return [level, cut].map((wanted) => given(own, wanted));
}

/** What stands of a register in the reader's scope, of whichever year. */
function standing(register: string, scope: Scope, { asOf, publicOnly, unitId }: Omit<CountAsked, 'year'>): Conditions {
  return [
    that('e.kind = $', register),
    that(STANDS, asOf),
    publicOnly ? () => `e.publicity IN ('COUNTED', 'FACT', 'PUBLIC')` : null,
    given('(e.unit_id = $::uuid OR e.joint_unit_ids @> ARRAY[$::uuid])', unitId),
    visibleEntries(scope, 'e'),
  ];
}

/** What one count takes of that: of its year, with the values that it asks for. */
function ofCount(rule: CountRule, asked: CountAsked): Conditions {
  const having = rule.over === 'REFORM' ? PROVEN : rule.having;
  return [...ofYear(rule, asked), given('e.fields @> $::jsonb', having && JSON.stringify(having))];
}

/** The highest claim of each reform in a year, the earliest of several: the same reform counts once. */
const REFORM = `e.year, coalesce(e.project_id::text, e.fields->>'reformEntryId')`;
const highestClaims = (sql: string): string =>
  `(SELECT DISTINCT ON (${REFORM}) e.* FROM register_entry e ${sql} ORDER BY ${REFORM}, ${rank('e.level')}, e.happened_on, e.id) e`;

/** What a count takes its entries from: the entries that stand, those of them that were taken over, or one for each reform. */
function sourceOf(
  { over }: CountRule,
  { asOf, adoptions }: EntryAsked,
  { sql, place }: Pick<Where, 'sql' | 'place'>,
): string {
  if (over === 'REFORM') return highestClaims(sql);
  return `${over === 'ADOPTED' ? withAdoption(place(asOf), adoptions) : 'register_entry e'} ${sql}`;
}

/** Which adoption of an entry a line stands for. */
const occurrenceOf = ({ over }: CountRule): string => (over === 'ADOPTED' ? 'adopted.place' : '0');

/** What is listed: the conditions of the number and those that cut its list down. */
function listed(id: EntryCountId, scope: Scope, { asked, cut, last }: Omit<EntryListAsked, 'limit'>): Where {
  const rule = ruleOf(id);
  const further = [
    ...ofLevel(rule, cut.level),
    given(`e.fields->>'${KIND_FIELD[rule.register] ?? ''}' = $`, cut.kind),
    given('e.project_id = $::uuid', cut.projectId),
    given('e.domain = $', cut.domain),
    given('e.happened_on < $::date', cut.before),
    after(`(e.sort_on, e.id, ${occurrenceOf(rule)})`, last, ['date', 'uuid', 'int']),
  ];
  const counted = [...standing(rule.register, scope, asked), ...ofCount(rule, asked)];
  // Of a reform the highest claim is found first, and its list cut down afterwards.
  const inner = where(rule.over === 'REFORM' ? counted : [...counted, ...further]);
  const source = sourceOf(rule, asked, inner);
  return { ...inner, sql: rule.over === 'REFORM' ? `${source} ${inner.also(further)}` : source };
}

/** What an entry adds to a sum: the value of a field, or the length of a list; null where the entries themselves are counted. */
function amountOf({ sum, length }: CountRule): string | null {
  if (sum !== undefined) return `(e.fields->>'${sum}')::int`;
  return length === undefined ? null : `jsonb_array_length(e.fields->'${length}')`;
}

/** What a count adds up. */
function valueOf(rule: CountRule): string {
  const amount = amountOf(rule);
  return amount === null ? 'count(*)' : `sum(${amount})`;
}

/** Counts that take nothing but entries of their year. */
const BY_YEAR: readonly CountRule['over'][] = ['YEAR', 'REFORM'];
/** Counts that do not take all entries that stand. */
const OWN_SOURCE: readonly CountRule['over'][] = ['REFORM', 'ADOPTED'];

/** A number of a year. */
interface Wanted {
  readonly id: EntryCountId;
  readonly asked: EntryAsked;
  /** The place of its year among those asked for. */
  readonly year: number;
}

/** What the entries of one number add up to, among all that are read. */
function valueIn({ id, asked }: Wanted, place: Place): string {
  const rule = ruleOf(id);
  const own = [...ofCount(rule, asked), ...ofLevel(rule, null)].flatMap((condition) => condition?.(place) ?? []);
  return `coalesce(${valueOf(rule)} FILTER (WHERE ${own.join(' AND ')}), 0)::int`;
}

/**
 * The numbers that counts of one register are in the reader's scope, in one reading of its entries.
 * @param wanted counts that take their entries from the same source
 */
async function countRegister(reader: Reader, scope: Scope, wanted: readonly [Wanted, ...Wanted[]]): Promise<number[]> {
  const [{ id, asked }] = wanted;
  const rule = ruleOf(id);
  const years = [...new Set(wanted.map((one) => one.asked.year))];
  const byYear = wanted.every((one) => BY_YEAR.includes(ruleOf(one.id).over));
  const asking = where([
    ...standing(rule.register, scope, asked),
    byYear ? that('e.year = ANY ($::int[])', years) : null,
    rule.over === 'REFORM' ? that('e.fields @> $::jsonb', JSON.stringify(PROVEN)) : null,
  ]);
  const values = wanted.map((one) => valueIn(one, asking.place));
  const from = sourceOf(rule, asked, asking);
  const { params } = asking;
  const { counted } = await reader.one<{ counted: number[] }>(
    `SELECT ARRAY[${values.join(', ')}] AS counted FROM ${from}`,
    params,
  );
  return counted;
}

/** What is read together: a register, and where adoptions are counted, by the rules of the year. */
function sourceKey({ register, over }: CountRule, { adoptions }: EntryAsked): string {
  const own = OWN_SOURCE.includes(over) ? over : '';
  return `${register} ${own} ${over === 'ADOPTED' ? adoptions : ''}`;
}

/**
 * The numbers that counts are in the reader's scope, in the order asked for: each register is read once, however many
 * counts and years it has.
 * @param years what is asked, once for each year; but for the year the same
 */
export async function countEntries(
  reader: Reader,
  ids: readonly EntryCountId[],
  scope: Scope,
  years: readonly EntryAsked[],
): Promise<ReadonlyMap<EntryCountId, readonly number[]>> {
  const groups = new Map<string, Wanted[]>();
  for (const id of ids) {
    for (const [year, asked] of years.entries()) {
      const key = sourceKey(ruleOf(id), asked);
      groups.set(key, [...(groups.get(key) ?? []), { id, asked, year }]);
    }
  }
  const values = new Map<EntryCountId, number[]>(ids.map((id) => [id, years.map(() => 0)]));
  await Promise.all(
    [...groups.values()].map(async ([first, ...others]) => {
      if (first === undefined) return;
      const wanted: [Wanted, ...Wanted[]] = [first, ...others];
      const counted = await countRegister(reader, scope, wanted);
      wanted.forEach(({ id, year }, place) => {
        const ofId = values.get(id);
        if (ofId !== undefined) ofId[year] = counted[place] ?? 0;
      });
    }),
  );
  return values;
}

/** What of a list is asked for. */
export interface ListAsked {
  readonly asked: CountAsked;
  readonly cut: CountCut;
  readonly limit: number;
  /** Day, id and occurrence of the last one of the page before. */
  readonly last: readonly unknown[] | undefined;
}

type EntryListAsked = Omit<ListAsked, 'asked'> & { readonly asked: EntryAsked };

/** The entries behind a count, by their day; one more than asked for. */
export function listCounted(
  reader: Reader,
  id: EntryCountId,
  scope: Scope,
  { asked, cut, limit, last }: EntryListAsked,
): Promise<CountedEntry[]> {
  const rule = ruleOf(id);
  const journal = rule.over === 'ADOPTED' ? 'adopted.journal' : 'NULL::text';
  const { sql, params, place } = listed(id, scope, { asked, cut, last });
  return reader.query<CountedEntry>(
    `SELECT e.id, e.kind, e.title, e.off_system_number AS "offSystemNumber", u.name AS "unitName", e.happened_on AS "happenedOn",
            e.sort_on AS "sortOn", e.revision, e.occurrence, e.journal, ${amountOf(rule) ?? 'NULL'} AS amount
       FROM (SELECT e.*, ${occurrenceOf(rule)} AS occurrence, ${journal} AS journal FROM ${sql}) e LEFT JOIN unit u ON u.id = e.unit_id
      ORDER BY e.sort_on, e.id, e.occurrence LIMIT ${place(limit + 1)}`,
    params,
  );
}
