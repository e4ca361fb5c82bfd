import type { Database } from '../../platform/database/database.js';
import type { Day } from '../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../shared-kernel/working-calendar.js';
import { CLERK } from '../acts/acts.js';
import type { ApiClient } from '../api-client/api-client.js';

/** Working days before a sitting on which its agenda goes to the director and the chair. */
const CALLED_BEFORE = 12;

const MEETINGS = `
SELECT m.id, m.state, m.planned_on AS "plannedOn", m.number FROM meeting m
 WHERE m.kind = 'COMMITTEE' AND m.state IN ('PLANNED','CONVENED','HELD')
   AND NOT EXISTS (SELECT FROM approval a WHERE a.subject_id = m.id AND a.state = 'PENDING') ORDER BY m.planned_on, m.id`;

interface OpenMeeting {
  readonly id: string;
  readonly state: 'PLANNED' | 'CONVENED' | 'HELD';
  readonly plannedOn: Day;
  readonly number: number | null;
}

/** The committee's sittings: the clerk calls them, writes down that they were held, what came of them, and the minutes. */
export async function runMeetings(
  client: ApiClient,
  database: Database,
  today: Day,
  calendar: WorkingCalendar,
): Promise<void> {
  for (const meeting of await database.query<OpenMeeting>(MEETINGS)) {
    const { id, state, plannedOn } = meeting;
    const left = calendar.between(today, plannedOn);
    const go = (path: string, body: object) =>
      client.act({
        as: CLERK,
        path: `/meetings/${id}/${path}`,
        body,
        key: `${today} ${id} ${path}`,
        accept: [409, 422],
      });
    if (state === 'PLANNED' && left <= CALLED_BEFORE && plannedOn > today) await go('convene', {});
    if (state === 'CONVENED' && plannedOn <= today)
      await go('hold', { heldOn: plannedOn, attendance: '委员和有关单位主要负责同志' });
    if (state === 'HELD') {
      await writeOutcomes(client, id, plannedOn);
      await go('minutes', {
        minutesNumber: `澄改委纪〔${plannedOn.slice(0, 4)}〕${String(meeting.number ?? 1)}号`,
        minutesIssuer: '市委办公室',
      });
    }
  }
}

interface Agenda {
  readonly kind: string;
  readonly plannedOn: Day;
  readonly chairPostId: string;
  readonly items: readonly { readonly kind: string; readonly title: string; readonly byUnitId: string | null }[];
}

const OUTCOMES: Readonly<Record<string, string>> = { DELIBERATE: 'ADOPTED', HEAR: 'HEARD' };

/** What was studied first, and of each other item what came of it and what whoever reported is to do. */
async function writeOutcomes(client: ApiClient, id: string, heldOn: Day): Promise<void> {
  const path = `/meetings/${id}`;
  const found = await client.act<Agenda>({ as: CLERK, method: 'GET', path });
  const items = found.items.map((item) => {
    const { kind, title, byUnitId } = item;
    if (kind === 'FIRST_TOPIC')
      return {
        ...item,
        studied: [{ kind: 'PROVINCIAL_MEETING', name: '省委全面深化改革委员会有关会议精神', on: heldOn }],
        requirements: ['结合本市实际提出贯彻落实措施'],
      };
    const decisions = byUnitId === null ? [] : [{ matter: `落实会议对“${title}”提出的要求`, unitIds: [byUnitId] }];
    return { ...item, decisions, ...(OUTCOMES[kind] !== undefined && { outcome: OUTCOMES[kind] }) };
  });
  const { kind, plannedOn, chairPostId } = found;
  await client.act({
    as: CLERK,
    method: 'PUT',
    path,
    body: { kind, plannedOn, chairPostId, items: items.map(asWritten) },
  });
}

/** What a request of an item may hold, of what its answer holds. */
const WRITTEN = [
  'id',
  'kind',
  'title',
  'byUnitId',
  'planItemId',
  'adHocReason',
  'projectId',
  'outcome',
  'studied',
  'requirements',
  'decisions',
];

const asWritten = (item: object): object =>
  Object.fromEntries(Object.entries(item).filter(([name, value]) => WRITTEN.includes(name) && value !== null));
