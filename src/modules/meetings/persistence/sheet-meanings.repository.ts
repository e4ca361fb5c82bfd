import { businessTime } from '../../../platform/clock/business-clock.js';
import { columns, list } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { PostRow, UnitRow } from '../../organisation/index.js';
import { canBeGivenTasks, loadKnownNames } from '../../projects/index.js';
import { comparable, meetingKey, type NamedId } from '../domain/past-meeting.js';
import { type Chair, headKey, type SheetMeanings } from '../domain/past-meeting-of-rows.js';
import { listPastMeetings } from './past-meeting.repository.js';

/** What the words of a workbook of meetings may mean, and the meetings that are held. */
export async function loadMeanings(reader: Reader, year: number | null): Promise<SheetMeanings> {
  const units = await reader.query<NamedId & { readonly kind: string; readonly doesTasks: boolean }>(
    `SELECT ${columns(UnitRow, 'u', ['id', 'name', 'kind'])}, ${canBeGivenTasks('u')} AS "doesTasks" FROM unit u WHERE u.closed_on IS NULL`,
  );
  const byId = new Map(units.map(({ id, name }) => [id, { id, name }]));
  const known = (await loadKnownNames(reader)).units;
  const { today } = await businessTime(reader);
  return {
    units: new Map([...known].flatMap(([key, id]) => (byId.has(id) ? [[key, byId.get(id) ?? { id, name: key }]] : []))),
    taskUnits: new Set(units.filter(({ doesTasks }) => doesTasks).map(({ id }) => id)),
    groups: new Map(
      units.filter(({ kind }) => GROUPS.includes(kind)).map(({ id, name }) => [keyOf(name), { id, name }]),
    ),
    chairs: await chairsIn(reader),
    held: new Map((await listPastMeetings(reader, null)).map((one) => [meetingKey(one), comparable(one)])),
    ...{ year, today, firstDay: await firstDay(reader, today) },
  };
}

const GROUPS: readonly string[] = ['SPECIAL_GROUP', 'CAMPAIGN_GROUP'];
const CHAIRS = [
  'LEADING_OFFICIAL',
  'GROUP_HEAD',
  'OFFICE_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DEPUTY_DIRECTOR',
];
const CHAIR = list(columns(PostRow, 'p', ['id', 'title as name', 'role', 'unitId']));

/** As a group's head is called among its own. */
const HEAD = '组长';

/** Posts that chair meetings, by their titles and by who holds them now; heads of groups also as those of their own group. */
async function chairsIn(reader: Reader): Promise<ReadonlyMap<string, Chair | null>> {
  const rows = await reader.query<Chair & { readonly holder: string | null }>(
    `SELECT ${CHAIR}, h.name AS holder FROM post p
       LEFT JOIN tenure t ON t.post_id = p.id AND t.from_day <= app_today() AND (t.to_day IS NULL OR t.to_day >= app_today())
       LEFT JOIN person h ON h.id = t.person_id
      WHERE p.role = ANY ($1::text[]) AND p.abolished_on IS NULL`,
    [CHAIRS],
  );
  const chairs = new Map<string, Chair | null>();
  const add = (key: string, chair: Chair): void => {
    const before = chairs.get(key);
    chairs.set(key, before === undefined || before?.id === chair.id ? chair : null);
  };
  for (const { holder, ...chair } of rows) {
    add(keyOf(chair.name), chair);
    if (holder !== null) add(keyOf(holder), chair);
    if (chair.role !== 'GROUP_HEAD') continue;
    // Every group has one of that title: of its own meeting it is its own.
    for (const title of new Set([chair.name, HEAD])) add(headKey(chair.unitId, title), chair);
  }
  return chairs;
}

/** The day of the first thing on record. */
async function firstDay(reader: Reader, today: Day): Promise<Day> {
  const { day } = await reader.one<{ day: Day | null }>(
    `SELECT (min(business_at) AT TIME ZONE 'Asia/Shanghai')::date AS day FROM audit_event`,
  );
  return day ?? today;
}
