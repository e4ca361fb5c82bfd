import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { UnitRow } from '../../organisation/index.js';
import { KeyPointRow, ProjectRow } from '../../projects/index.js';
import type { IndicatorLight, ReadingLight } from '../domain/light.js';
import type { Period } from '../domain/period.js';
import { IndicatorRow } from './indicator.row.js';

/** The last confirmed reading of an indicator. */
export interface LastReading {
  readonly id: string;
  readonly period: Period;
  readonly asOf: Day;
  readonly value: string;
  readonly rankPosition: number | null;
  readonly rankOf: number | null;
  readonly light: ReadingLight;
}

/** An indicator with how it stands today. */
export interface Indicator extends IndicatorRow {
  readonly projectName: string | null;
  readonly keyPointCode: string | null;
  readonly keyPointText: string | null;
  readonly dataUnitName: string;
  /** Null before anything was read, or was due. */
  readonly light: IndicatorLight | null;
  readonly last: LastReading | null;
  /** The latest confirmed values, the oldest first. */
  readonly history: readonly { readonly asOf: Day; readonly value: string }[];
  /** How many readings wait for the office. */
  readonly waiting: number;
}

/** The last confirmed reading of the indicator `i`, joined as `lr`. */
export const LAST_READING = `LEFT JOIN LATERAL (SELECT r.id, r.period, r.as_of, r.value, r.rank_position, r.rank_of, r.light
  FROM reading r WHERE r.indicator_id = i.id AND r.state = 'CONFIRMED' ORDER BY r.as_of DESC, r.id DESC LIMIT 1) lr ON true`;

/** 未报: a reading is owed, its day has passed, and neither it nor a later one came. */
const UNREAD = `EXISTS (SELECT FROM expected_reading x JOIN obligation o ON o.id = x.obligation_id
  WHERE x.indicator_id = i.id AND o.state IN ('OPEN','RETURNED') AND o.due_on < app_today()
    AND NOT EXISTS (SELECT FROM reading r WHERE r.indicator_id = i.id AND r.period >= x.period AND r.state IN ('REPORTED','CONFIRMED')))`;

/** How the indicator `i` stands today, beside its last reading `lr`. */
export const LIGHT_NOW = `CASE WHEN ${UNREAD} THEN 'GREY' ELSE lr.light END`;

const HISTORY = 12;
const INDICATOR = list(
  columns(IndicatorRow, 'i'),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
  outer(columns(KeyPointRow, 'kp', ['code as keyPointCode', 'text as keyPointText'])),
  columns(UnitRow, 'du', ['name as dataUnitName']),
);
const FROM = `indicator i JOIN unit du ON du.id = i.data_unit_id LEFT JOIN project p ON p.id = i.project_id
  LEFT JOIN key_point kp ON kp.id = i.key_point_id ${LAST_READING}`;
const STANDING = `${INDICATOR}, ${LIGHT_NOW} AS light,
  CASE WHEN lr.id IS NOT NULL THEN jsonb_build_object('id', lr.id, 'period', lr.period, 'asOf', lr.as_of, 'value', lr.value,
    'rankPosition', lr.rank_position, 'rankOf', lr.rank_of, 'light', lr.light) END AS last,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('asOf', h.as_of, 'value', h.value) ORDER BY h.as_of, h.id), '[]')
     FROM (SELECT r.id, r.as_of, r.value FROM reading r WHERE r.indicator_id = i.id AND r.state = 'CONFIRMED'
            ORDER BY r.as_of DESC, r.id DESC LIMIT ${String(HISTORY)}) h) AS history,
  (SELECT count(*)::int FROM reading r WHERE r.indicator_id = i.id AND r.state = 'REPORTED') AS waiting`;
/** What lags comes first, what was reached last. */
const RANK = `CASE WHEN i.ended_on IS NOT NULL THEN 9
  ELSE coalesce(array_position(ARRAY['RED','GREY','YELLOW','GREEN'], ${LIGHT_NOW}), CASE WHEN ${LIGHT_NOW} = 'DONE' THEN 6 ELSE 5 END) END`;

/** What a list of indicators is cut down to; what is left out cuts nothing. */
export interface IndicatorFilter {
  readonly light?: string | undefined;
  readonly projectId?: string | undefined;
  readonly keyPointId?: string | undefined;
  readonly dataUnitId?: string | undefined;
  /** Only those of which a reading waits for the office, or only the others. */
  readonly waiting?: boolean | undefined;
  /** Also those that ended. */
  readonly ended?: boolean | undefined;
}

/** A page of indicators, what lags first; one more than asked for. */
export function listIndicators(
  reader: Reader,
  filter: IndicatorFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<(Indicator & { readonly rank: number })[]> {
  const asked = where([
    filter.ended === true ? null : 'i.ended_on IS NULL',
    given(`${LIGHT_NOW} = $`, filter.light),
    given('i.project_id = $', filter.projectId),
    given('i.key_point_id = $', filter.keyPointId),
    given('i.data_unit_id = $', filter.dataUnitId),
    given(`EXISTS (SELECT FROM reading w WHERE w.indicator_id = i.id AND w.state = 'REPORTED') = $`, filter.waiting),
    visible,
    after(`(${RANK}, i.name, i.id)`, page.after, ['int', 'text', 'uuid']),
  ]);
  return reader.query(
    `SELECT ${STANDING}, ${RANK} AS rank FROM ${FROM} ${asked.sql} ORDER BY ${RANK}, i.name, i.id LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** The indicator in scope, or null. */
export function findIndicator(reader: Reader, id: string, visible: Condition): Promise<Indicator | null> {
  const { sql, params } = where([that('i.id = $', id), visible]);
  return reader.find(`SELECT ${STANDING} FROM ${FROM} ${sql}`, params);
}

/** Locks the indicator for this transaction. */
export async function lockIndicator(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM indicator WHERE id = $1 FOR UPDATE', [id]);
}

/** The standing indicator of a natural key, but for one, or null. */
export async function sameIndicator(reader: Reader, naturalKey: string, exceptId?: string): Promise<string | null> {
  const row = await reader.find<{ id: string }>(
    'SELECT id FROM indicator WHERE natural_key = $1 AND ended_on IS NULL AND id IS DISTINCT FROM $2::uuid',
    [naturalKey, exceptId ?? null],
  );
  return row?.id ?? null;
}

/** Adds an indicator; null where one of its natural key stands already. */
export async function insertIndicator(
  tx: Tx,
  indicator: Partial<IndicatorRow> & Pick<IndicatorRow, 'naturalKey'>,
): Promise<string | null> {
  await tx.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`indicator ${indicator.naturalKey}`]);
  if ((await sameIndicator(tx, indicator.naturalKey)) !== null) return null;
  return tx.insert(IndicatorRow, indicator);
}

/** Writes an indicator anew under its next version. */
export async function changeIndicator(
  tx: Tx,
  { id, version }: Pick<IndicatorRow, 'id' | 'version'>,
  change: Partial<Omit<IndicatorRow, 'id' | 'version'>>,
): Promise<void> {
  await tx.manager.update(IndicatorRow, { id, version }, { ...change, version: version + 1 });
}
