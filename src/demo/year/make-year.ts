import type { Database } from '../../platform/database/database.js';
import { approve, CHIEF, CLERK, DEPUTY, DIRECTOR, EXECUTIVE } from '../acts/acts.js';
import { type FileImport, type HandedIn, importFiles } from '../acts/import-file.js';
import type { Act, ApiClient } from '../api-client/api-client.js';
import type { Seat } from '../api-client/seat.js';
import { CASES } from './cases.js';
import { CityNames } from './city-names.js';
import { CLAIMS } from './claims.js';
import { DIVISION } from './division.js';
import { FACTS, PUBLIC_FACTS } from './facts.js';
import { PUBLICITY, RECOGNITIONS } from './honours.js';
import { INFORMATION } from './information.js';
import { ASSIGNED, INSTRUCTIONS } from './instructions.js';
import { DECLARED_DONE, KEY_POINTS, NOT_APPLICABLE, PLAN } from './key-points.js';
import { MEETINGS, NEXT_SITTING, PLANNED } from './meetings.js';
import { OUTPUTS } from './outputs.js';
import { PILOTS, TOPICS } from './pilots.js';
import { DISPUTED, PROBLEMS, STRUCK_OFF } from './problems.js';
import { MAJOR_ITEMS, type MinorItem, PROGRAMME, PROGRAMME_LEAD, PROGRAMME_YEARS } from './programme.js';
import { type Sheet, workbookOf } from './sheet.js';

/** Who makes the year, and on what. */
export interface YearMaking {
  readonly client: ApiClient;
  readonly database: Database;
  readonly names: CityNames;
  /** Does the long work that imports wait for. */
  readonly workOff: () => Promise<unknown>;
}

/** A request that makes one thing however often it is sent. */
const act = (as: Seat, path: string, body: object): Act => ({ as, path, body, key: `${path} ${JSON.stringify(body)}` });

const YEAR = 2026;
const AT_ONCE = 4;

/** Does something with each, a few at a time. */
async function each<T>(things: readonly T[], act: (thing: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < things.length; from += AT_ONCE)
    await Promise.all(things.slice(from, from + AT_ONCE).map(act));
}

/**
 * What the office holds of the year beside the ledger and the five duties, as it brings a year in: its own workbooks through
 * the imports, a second person's word on each, and by hand what no workbook says.
 */
export async function makeYear(making: YearMaking): Promise<void> {
  const planId = await makePlans(making);
  await divideWork(making);
  await importFirst(making);
  await importWhatNames(making, planId);
  await declarePoints(making);
  await assignInstruction(making);
  await releaseFacts(making);
  await planSitting(making);
}

/** The province's plan, the programme and the committee's topics, before anything names them. @returns the plan's id */
async function makePlans(making: YearMaking): Promise<string> {
  const { client, names } = making;
  const { id } = await client.act<{ id: string }>(act(CLERK, '/higher-plans', PLAN));
  await makeProgramme(making);
  await each(PLANNED, async ({ unit, ...topic }) =>
    client.act(
      act(CLERK, '/agenda-plan-items', {
        ...{ ...topic, year: YEAR, unitId: await names.unit(unit), basis: '市委深改委2026年度议题计划' },
      }),
    ),
  );
  return id;
}

const GROUP = '生态文明体制改革专项小组';

async function makeProgramme({ client, names }: YearMaking): Promise<void> {
  const groupUnitId = await names.unit(GROUP);
  const add = async (lead: string, node: object): Promise<string> => {
    const body = {
      category: 'INTEGRATED',
      level: 'MUNICIPAL',
      groupUnitId,
      leadUnitId: await names.unit(lead),
      ...node,
    };
    return (await client.act<{ id: string }>(act(CLERK, '/projects', body))).id;
  };
  const parentId = await add(PROGRAMME_LEAD, { name: PROGRAMME, node: 'PROGRAMME', ...PROGRAMME_YEARS });
  const minors: (MinorItem & { readonly parentId: string })[] = [];
  for (const { name, field, lead, minor } of MAJOR_ITEMS) {
    const above = await add(lead, { name, node: 'MAJOR', parentId, fieldName: field });
    minors.push(...minor.map((one) => ({ ...one, parentId: above })));
  }
  // One after another: they are numbered as they come.
  for (const { name, lead, parentId: above, done } of minors) {
    const id = await add(lead, { name, node: 'MINOR', parentId: above });
    if (done) await complete(client, id);
  }
}

async function complete(client: ApiClient, id: string): Promise<void> {
  const body = { endedAs: 'COMPLETED', reason: '年度任务已完成，经县级核验。' };
  const { approvalId } = await client.act<{ approvalId: string }>(act(CLERK, `/projects/${id}/end`, body));
  await client.act(approve(EXECUTIVE, approvalId));
}

/** Which leader answers for which unit: the section chief brings the book in, the executive deputy has the second word. */
async function divideWork({ client, database, workOff }: YearMaking): Promise<void> {
  const by = { handedInBy: CHIEF, confirmedBy: CHIEF };
  await bringIn(client, [{ path: '/division-imports', file: await workbookOf(DIVISION), ...by }], workOff);
  const waiting = await database.query<{ id: string }>(
    `SELECT id FROM approval WHERE kind = 'DIVISION' AND state = 'PENDING'`,
  );
  for (const { id } of waiting) await client.act(approve(EXECUTIVE, id));
}

const register = async (kind: string, sheet: Sheet): Promise<HandedIn> => ({
  path: '/register-imports',
  query: `?kind=${kind}&year=${String(YEAR)}`,
  file: await workbookOf(sheet),
  said: { alsoConfirm: true },
});

/** What names nothing that other files bring; a head of the office confirms each file. */
async function importFirst({ client, database, workOff }: YearMaking): Promise<void> {
  const query = `?year=${String(YEAR)}`;
  const files = [
    { path: '/meeting-imports', query, file: await workbookOf(MEETINGS) },
    // Its confirmed rows take another person than the one who handed it in.
    { path: '/problem-imports', query, file: await workbookOf(PROBLEMS), confirmedBy: CHIEF },
    await register('OUTPUT', OUTPUTS),
    await register('RECOGNITION', RECOGNITIONS),
    await register('PUBLICITY_ITEM', PUBLICITY),
    await register('INFORMATION_ITEM', INFORMATION),
    await register('OUTCOME_FACT', FACTS),
    await register('PILOT', PILOTS),
    await register('LED_TOPIC', TOPICS),
    await register('EXPERIENCE_CASE', CASES),
    await register('INSTRUCTION', INSTRUCTIONS),
  ];
  const imports = await bringIn(client, files, workOff);
  await vouch(client, database);
  const waiting = await database.query<{ id: string }>(
    `SELECT id FROM approval WHERE subject_id = ANY ($1::uuid[]) AND state = 'PENDING' ORDER BY id`,
    [imports.map(({ id }) => id)],
  );
  for (const { id } of waiting) await client.act(approve(DEPUTY, id));
}

/** Imports files of which no row may be refused: they are the city's own. */
async function bringIn(
  client: ApiClient,
  files: readonly HandedIn[],
  workOff: YearMaking['workOff'],
): Promise<readonly FileImport[]> {
  const imports = await importFiles(client, files, workOff);
  const refused = files.filter((_, place) => (imports[place]?.summary?.['refuse'] ?? 0) > 0);
  if (refused.length > 0) throw new Error(`rows were refused: ${refused.map(({ file }) => file.name).join(', ')}`);
  return imports;
}

interface Awaited {
  readonly id: string;
  readonly unit: string;
}

/** The units that answer for the numbers say that they are right. */
async function vouch(client: ApiClient, database: Database): Promise<void> {
  const awaited = await database.query<Awaited>(
    `SELECT e.id, u.name AS unit FROM register_entry e JOIN unit u ON u.id = e.awaited_unit_id
      WHERE e.kind = 'OUTCOME_FACT' AND e.state = 'REPORTED' ORDER BY u.sort_order, e.id`,
  );
  await each(awaited, ({ id, unit }) =>
    client.act(act({ unit, role: 'LIAISON' }, `/outcome-facts/${id}/vouch`, { agrees: true })),
  );
}

/** Key points name what carries them out, claims the documents that are the reform. */
async function importWhatNames({ client, database, workOff }: YearMaking, planId: string): Promise<void> {
  const points = { path: '/key-point-imports', query: `?planId=${planId}`, file: await workbookOf(KEY_POINTS) };
  await bringIn(client, [points, { ...(await register('FRONT_RUNNER_CLAIM', CLAIMS)), said: {} }], workOff);
  const claims = await database.query<{ id: string; level: string }>(
    `SELECT id, level FROM register_entry WHERE kind = 'FRONT_RUNNER_CLAIM' AND state = 'REPORTED' ORDER BY id`,
  );
  // Whoever confirms says how high the issuers stand.
  await each(claims, ({ id, level }) =>
    client.act(act(CHIEF, `/front-runner-claims/${id}/confirm`, { proofLevel: level })),
  );
}

async function declarePoints({ client, database }: YearMaking): Promise<void> {
  const declare = async (code: string, declared: string, number: string): Promise<string> => {
    const { id } = await database.one<{ id: string }>('SELECT id FROM key_point WHERE code = $1', [code]);
    const body = { declared, number };
    return (await client.act<{ approvalId: string }>(act(CLERK, `/key-points/${id}/declare`, body))).approvalId;
  };
  for (const [code, number] of DECLARED_DONE) await client.act(approve(EXECUTIVE, await declare(code, 'DONE', number)));
  const [code, number] = NOT_APPLICABLE;
  await client.act(approve(DIRECTOR, await declare(code, 'NOT_APPLICABLE', number)));
}

/** What somebody says of problems when all duties are in: one is not solved, one stood twice. */
export async function settleProblems({ client, database }: Pick<YearMaking, 'client' | 'database'>): Promise<void> {
  const settle = async (title: string, what: string, reason: string): Promise<void> => {
    const { id } = await database.one<{ id: string }>('SELECT id FROM problem WHERE title = $1', [title]);
    await client.act(act(CHIEF, `/problems/${id}/${what}`, { reason }));
  };
  await settle(DISPUTED, 'dispute', '回访12名转诊群众，其中5人仍在两个窗口重复提交材料。');
  await settle(STRUCK_OFF, 'void', '与零工市场运行机制任务重复，并入该任务办理。');
}

async function assignInstruction({ client, database }: YearMaking): Promise<void> {
  const sql = `SELECT id FROM register_entry WHERE kind = 'INSTRUCTION' AND title = $1`;
  const { id } = await database.one<{ id: string }>(sql, [ASSIGNED]);
  await client.act(act(CLERK, `/instructions/${id}/assign`, {}));
}

/** The section chief lets out the facts that stand first in the list. */
async function releaseFacts({ client, database }: YearMaking): Promise<void> {
  const entries = await database.query<{ id: string; version: number }>(
    `SELECT id, version FROM register_entry WHERE kind = 'OUTCOME_FACT' AND state = 'CONFIRMED' ORDER BY id LIMIT $1`,
    [PUBLIC_FACTS],
  );
  const body = { entries, publicity: 'PUBLIC' };
  await client.act(act(CHIEF, '/register-entries/release-batch', body));
}

/** The committee's next sitting takes up what the plan still has. */
async function planSitting({ client, database, names }: YearMaking): Promise<void> {
  const topics = await database.query<{ planItemId: string; kind: string; title: string; byUnitId: string }>(
    `SELECT id AS "planItemId", kind, title, unit_id AS "byUnitId" FROM agenda_plan_item WHERE year = $1 AND month = $2 ORDER BY kind, title`,
    [YEAR, Number(NEXT_SITTING.slice(5, 7))],
  );
  const chairPostId = await names.leader('市委书记');
  const items = [{ kind: 'FIRST_TOPIC', title: '第一议题' }, ...topics];
  const body = { kind: 'COMMITTEE', plannedOn: NEXT_SITTING, place: '市委常委会议室', chairPostId, items };
  await client.act(act(CLERK, '/meetings', body));
}
