import { COUNT_IDS } from '../../../src/modules/counts/domain/count.js';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { describedRoutes, type ApiRoute } from '../../support/api-routes.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { readHere } from '../../support/ledger/read-here.js';
import { openStream, type OpenStream } from '../../support/live.js';
import { meetingDesk, topic } from '../../support/meeting-desk.js';
import { until } from '../../support/queue-process.js';
import { type Described, SampleRows } from '../registers/sample-rows.js';

/*
 * What a unit's year holds that was not released, asked for by another unit by every route that reads: a route that appears
 * tomorrow is tried tomorrow. What is hidden bears one word in its name, and is known by its ids.
 */

/** In the name of everything that the other unit must not learn of. */
const MARK = '雁回';
/** Another unit's people: with a county's and a department's rights, with no part in anything below. */
const STRANGERS = ['county-liaison', 'county-principal', 'vertical-chief'] as const;
/** Nothing has this id. */
const NOWHERE = '0190f5fe-7c00-7a00-8000-000000000001';
/** Streams are listened to; the demo has no such routes here. */
const NOT_READ_ONCE = new Set(['/events']);
/** Where the office reads it all: that it stands there, or the silence elsewhere would say nothing. */
const SHOWN_TO_THE_OFFICE: readonly string[] = [
  '/adopted-documents',
  '/approvals',
  '/counts/{count}/items',
  '/division-imports',
  '/division-orders',
  '/handovers',
  '/indicator-exports',
  '/indicators',
  '/key-points',
  '/meeting-decisions',
  '/meeting-exports',
  '/meetings',
  '/obligations',
  '/problem-exports',
  '/problems',
  '/projects',
  '/reading-exports',
  '/register-entries',
  '/register-exports',
  '/search',
  '/tasks',
];

let app: TestApp;
let samples: SampleRows;
let routes: readonly ApiRoute[];
let registers: readonly Described[];
const hidden = new Set<string>();
/** Of what is hidden one of each kind, to be asked for alone. */
const ofEachKind = new Set<string>();
const streams: OpenStream[] = [];
const { seats, as, act, unit, report, planned, called, held, final } = meetingDesk(() => app);

/** What a person is answered: status, and all words, those of a workbook's cells too. */
async function answered(seat: string, path: string): Promise<{ readonly status: number; readonly words: string }> {
  const { cookie } = await as(seat);
  const answer = await fetch(`${app.url}/api/v1${path}`, { headers: { cookie } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isWorkbook = (answer.headers.get('content-type') ?? '').includes('spreadsheetml');
  const words = isWorkbook ? await wordsOfWorkbook(bytes) : bytes.toString('utf8');
  return { status: answer.status, words: words.replace(/"requestId":"[^"]*"/u, '') };
}

async function wordsOfWorkbook(bytes: Buffer): Promise<string> {
  const { sheets } = await readHere(bytes);
  return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(wordsOf))).join('\n');
}

/** What a route needs to be told, in every way that matters here. */
function askings({ path, query }: ApiRoute): readonly string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    words: [MARK],
    year: ['2026'],
    kind: path === '/register-exports' ? registers.map(({ kind }) => kind) : [],
    count: COUNT_IDS,
    from: ['2026-07-01'],
    to: ['2026-07-31'],
  };
  const wanted = query.filter(({ required }) => required).map(({ name }) => name);
  const most = query.find(({ name }) => name === 'limit')?.schema.maximum;
  let asked: readonly string[] = [most === undefined ? '' : `limit=${String(most)}`];
  for (const name of wanted)
    asked = asked.flatMap((one) =>
      (values[name] ?? []).map((value) => `${one}&${name}=${encodeURIComponent(value)}`.replace(/^&/u, '')),
    );
  const paths = path.includes('{count}') ? COUNT_IDS.map((id) => path.replace('{count}', id)) : [path];
  return paths.flatMap((one) => asked.map((words) => `${one}?${words}`));
}

const reading = (): readonly ApiRoute[] =>
  routes.filter(({ method, path }) => method === 'GET' && !NOT_READ_ONCE.has(path) && !path.startsWith('/jobs'));
const whole = (): readonly ApiRoute[] => reading().filter(({ path }) => !path.replace('{count}', '').includes('{'));
const ofOne = (): readonly ApiRoute[] =>
  reading().filter(({ path }) => path.includes('{') && !path.includes('{count}'));

function tellsOf(words: string): readonly string[] {
  return [...(words.includes(MARK) ? [MARK] : []), ...[...hidden].filter((id) => words.includes(id))];
}

async function kept(seat: string, path: string, body: object): Promise<string> {
  const answer = await act(seat, path, body);
  expect([path, answer.status, answer.body.errors]).toEqual([path, 201, undefined]);
  hidden.add(answer.body.id);
  return answer.body.id;
}

/** One that waits and one that is confirmed, in every register; nothing is released. */
async function fillRegisters(): Promise<void> {
  for (const register of registers)
    for (const state of ['REPORTED', 'CONFIRMED']) {
      const id = await kept('office-clerk', `/${register.path}`, {
        ...samples.of(register),
        title: `${MARK}${register.kind}${state}`,
      });
      if (state === 'REPORTED') ofEachKind.add(id);
      else
        expect([
          register.kind,
          (await act('office-chief', `/${register.path}/${id}/confirm`, { proofLevel: 'NATIONAL' })).status,
        ]).toEqual([register.kind, 200]);
    }
}

async function fillRooms(projectId: string): Promise<void> {
  const problem = { whoHadItWords: '63户个体工商户', noSecrets: true };
  const ofUnit = { ownerUnitId: unit('department'), dueOn: '2026-08-14', projectId };
  ofEachKind.add(await kept('department-liaison', '/problems', { ...problem, title: `${MARK}办证难` }));
  const id = await kept('office-clerk', '/problems', { ...problem, ...ofUnit, title: `${MARK}通办难` });
  const effects = [{ value: '63', unitOfMeasure: '户' }];
  await act('department-liaison', `/problems/${id}/solve`, { solution: '设立窗口', effects });
  await act('office-chief', `/problems/${id}/confirm`, { how: 'CALL', on: '2026-07-22', words: '满意' });

  const planId = (await act('office-clerk', '/higher-plans', { level: 'PROVINCIAL', year: 2026, name: '省工作要点' }))
    .body.id;
  const point = { planId, code: '省-1', text: `${MARK}要素改革`, leadUnitId: unit('department') };
  ofEachKind.add(await kept('office-clerk', '/key-points', { ...point, projectIds: [projectId] }));

  const indicator = await kept('office-clerk', '/indicators', {
    ...{ name: `${MARK}利用率`, projectId, unitOfMeasure: '%', direction: 'UP', frequency: 'QUARTER' },
    ...{ baselineValue: '0', baselineOn: '2025-12-31', targetValue: '100', targetOn: '2026-12-31' },
    ...{ definition: '再生水比重', dataUnitId: unit('department') },
  });
  ofEachKind.add(indicator).add(projectId);
  const { body } = await act('department-liaison', `/indicators/${indicator}/readings`, {
    ...{ period: '2026年第三季度', asOf: '2026-07-20', value: '20', source: `${MARK}月报`, noSecrets: true },
  });
  await act('office-chief', `/readings/${body.id}/confirm`);
}

/** A meeting at each of its steps, with an item of the department's. */
async function fillMeetings(): Promise<void> {
  const item = (n: number): object => report({ title: `${MARK}汇报${String(n)}` });
  const decisions = [{ matter: `${MARK}议定事项`, unitIds: [unit('department')] }];
  hidden.add(await planned([topic(), item(1)], { plannedOn: '2026-08-20' }));
  hidden.add(await called([topic(), item(2)]));
  hidden.add(await held([topic(), item(3)]));
  const document = { kind: 'DELIBERATE', outcome: 'ADOPTED', title: `${MARK}方案` };
  const meetingId = await final([
    topic(),
    report({ ...document, decisions }),
    report({ title: `${MARK}汇报4`, outcome: 'HEARD' }),
  ]);
  hidden.add(meetingId);
  ofEachKind.add(meetingId);
}

/** A post that is being handed over, a new division of work that waits for its second person, and a workbook of another. */
async function fillOrganisation(): Promise<void> {
  const postId = app.town.seats['department-chief']?.postId;
  const toPersonId = app.town.seats['department-liaison']?.personId;
  const handover = await kept('department-chief', '/handovers', { postId, toPersonId });
  await act('department-chief', `/handovers/${handover}/give`, { remarks: `${MARK}项目的印章在办公室` });
  ofEachKind.add(handover);
  const leader = app.town.seats['leading-official-2']?.postId;
  ofEachKind.add(
    await kept('office-deputy', '/division-orders', {
      ...{ document: `${MARK}办〔2026〕7号`, orderedOn: '2026-07-22' },
      assignments: [{ postId: leader, unitIds: [unit('department')], fields: `${MARK}商务` }],
    }),
  );
  const book = workbook([
    ['领导岗位', '分管单位', '分管领域', '文号'],
    ['无', '市商务局', `${MARK}商务`, `${MARK}办〔2026〕8号`],
  ]);
  const brought = await (
    await as('office-chief')
  ).upload<{ importId: string }>('/division-imports', `${MARK}分工.xlsx`, book);
  expect(brought.status).toBe(202);
  hidden.add(brought.body.importId);
  ofEachKind.add(brought.body.importId);
}

async function numbersOf(seat: string): Promise<readonly string[]> {
  const read: string[] = [];
  for (const path of ['/counts?year=2026', '/dashboard', '/groups', '/registers', '/hearing-rota'])
    read.push((await answered(seat, path)).words);
  return read;
}
const before = new Map<string, readonly string[]>();

beforeAll(async () => {
  app = await borrowTestApp('2026-07-22');
  samples = await SampleRows.in(app, await as('office-chief'));
  ({ routes } = await describedRoutes(app.url));
  registers = (await (await as('office-chief')).get<{ items: Described[] }>('/registers')).body.items;
  for (const seat of STRANGERS) before.set(seat, await numbersOf(seat));
  for (const seat of STRANGERS) {
    const stream = await openStream(app.url, await as(seat));
    streams.push(stream);
    await until('the stream has begun', () => stream.text().includes('retry'));
  }
  const project = { name: `${MARK}改革`, category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('department') };
  const projectId = await kept('office-chief', '/projects', project);
  await fillRegisters();
  await fillRooms(projectId);
  await fillMeetings();
  await fillOrganisation();
  await app.get(JobRunner).drain();
  for (const [table, name] of [
    ['obligation', 'title'],
    ['task', 'matter'],
    ['meeting_item', 'title'],
  ] as const) {
    const named = await app.db.query<{ id: string }>(`SELECT id FROM ${table} WHERE ${name} LIKE $1 ORDER BY id`, [
      `%${MARK}%`,
    ]);
    for (const { id } of named) hidden.add(id);
    ofEachKind.add(named[0]?.id ?? '');
  }
}, 120_000);
afterAll(async () => {
  for (const stream of streams) stream.close();
  seats.clear();
  await app.close();
});

describe('what a unit’s year holds, unreleased', () => {
  it('is read by the office by each of these routes', async () => {
    const silent: string[] = [];
    for (const route of whole()) {
      const said: string[] = [];
      for (const path of askings(route)) said.push((await answered('office-director', path)).words);
      if (said.every((words) => tellsOf(words).length === 0)) silent.push(route.path);
    }
    const shown = [...SHOWN_TO_THE_OFFICE, ...registers.map(({ path }) => `/${path}`)];
    expect(shown.filter((path) => silent.includes(path))).toEqual([]);
  });

  it.each(STRANGERS)('stands for %s in no list, no search, no export and behind no number', async (seat) => {
    const told: string[] = [];
    for (const route of whole())
      for (const path of askings(route)) {
        const { status, words } = await answered(seat, path);
        expect([path, status < 500]).toEqual([path, true]);
        told.push(...tellsOf(words).map((what) => `${path} ${what}`));
      }
    expect(told).toEqual([]);
  });

  it.each(STRANGERS)('moves no number that %s reads', async (seat) => {
    expect(await numbersOf(seat)).toEqual(before.get(seat));
  });

  it('is for another unit not there, whatever is asked for by its id', async () => {
    const told: string[] = [];
    for (const { path } of ofOne()) {
      const saidOf = async (id: string): Promise<string> =>
        (await answered('county-liaison', path.replace(/\{\w+\}/u, id))).words.replaceAll(id, '');
      const nothing = await saidOf(NOWHERE);
      const said = await Promise.all([...ofEachKind].map(saidOf));
      told.push(...said.filter((words) => words !== nothing).map((words) => `${path} ${words}`));
    }
    expect(told).toEqual([]);
  });

  it('comes to another unit’s open page by no notice and no id', async () => {
    // What everybody's pages hear comes after all of it.
    await act('office-chief', '/projects', {
      ...{ name: '临河县改革', category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('county') },
    });
    await app.get(JobRunner).drain();
    await until('the last is heard', () => streams.every(({ events }) => events.length > 0));
    expect(streams.map((stream) => tellsOf(stream.text()))).toEqual(STRANGERS.map(() => []));
    expect(streams.flatMap(({ events }) => events.filter(({ event }) => event === 'notice'))).toEqual([]);
  });
});
