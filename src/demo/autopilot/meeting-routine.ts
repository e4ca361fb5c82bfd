import type { Database } from '../../platform/database/database.js';
import { addDays, type Day } from '../../shared-kernel/dates.js';
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
      client.act({ as: CLERK, path: `/meetings/${id}/${path}`, body, key: `${today} ${id} ${path}` });
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

interface AgendaItem {
  readonly kind: string;
  readonly title: string;
  readonly byUnitId: string | null;
  readonly outcome: string | null;
  readonly studied: readonly object[];
  readonly requirements: readonly string[];
  readonly decisions: readonly object[];
}
interface Agenda {
  readonly items: readonly AgendaItem[];
}

const OUTCOMES: Readonly<Record<string, string>> = { DELIBERATE: 'ADOPTED', HEAR: 'HEARD' };
/** Days before a sitting on which the province's committee sat, whose spirit is studied first. */
const STUDIED_BEFORE = 20;

/** What was studied first, and of each other item what came of it and what whoever reported is to do; what stands there already is kept. */
async function writeOutcomes(client: ApiClient, id: string, heldOn: Day): Promise<void> {
  const path = `/meetings/${id}`;
  const found = await client.act<Agenda>({ as: CLERK, method: 'GET', path });
  const items = found.items.map((item) => written(ITEM, cameOf(item, heldOn)));
  await client.act({ as: CLERK, method: 'PUT', path, body: { ...written(MEETING, found), items } });
}

function cameOf(item: AgendaItem, heldOn: Day): object {
  const { kind, title, byUnitId, outcome, studied, requirements } = item;
  const decisions = item.decisions.map((one) => written(DECISION, one));
  if (kind === 'FIRST_TOPIC') {
    const on = addDays(heldOn, -STUDIED_BEFORE);
    const sat = [{ kind: 'PROVINCIAL_MEETING', name: '省委全面深化改革委员会有关会议精神', on }];
    return {
      ...{ ...item, decisions, studied: studied.length > 0 ? studied : sat },
      requirements: requirements.length > 0 ? requirements : ['结合本市实际提出贯彻落实措施'],
    };
  }
  if (decisions.length === 0 && byUnitId !== null)
    decisions.push({ matter: `落实会议对“${title}”提出的要求`, unitIds: [byUnitId] });
  return { ...item, decisions, outcome: outcome ?? OUTCOMES[kind] ?? null };
}

// What requests may hold, of what answers hold.
const MEETING = ['kind', 'mode', 'schedulingKind', 'groupUnitId', 'plannedOn', 'place', 'chairPostId'];
const DECISION = ['id', 'matter', 'unitIds', 'dueOn', 'deliverable', 'noTaskReason'];
const ITEM = [
  ...['id', 'kind', 'title', 'byUnitId', 'planItemId', 'adHocReason', 'projectId', 'outcome', 'aboutType', 'aboutId'],
  ...['studied', 'requirements', 'decisions'],
];

const written = (names: readonly string[], one: object): object =>
  Object.fromEntries(Object.entries(one).filter(([name, value]) => names.includes(name) && value !== null));
