import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface Due {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly dueOn: string;
  readonly lateness: number;
  readonly deskTitle: string | null;
  readonly deskRole: string | null;
  readonly aboutType: string | null;
  readonly aboutId: string | null;
}
interface Page {
  readonly items: readonly Due[];
  readonly nextCursor: string | null;
}

describe('the work calendar', () => {
  let app: TestApp;
  let task: string;
  let problem: string;
  let cycle: string;
  const read = async (seat: string, query = ''): Promise<Page> =>
    (await (await app.as(seat)).get<Page>(`/work-calendar${query}`)).body;
  const make = async (seat: string, path: string, body: object): Promise<string> => {
    const answer = await (await app.as(seat)).post<{ id: string }>(path, body);
    expect([path, answer.status < 300 ? null : answer.body]).toEqual([path, null]);
    return answer.body.id;
  };

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    const unitId = app.town.units['department'];
    cycle = await make('office-chief', '/cycles', { year: 2026, quarter: 3 });
    await make('office-chief', `/cycles/${cycle}/open`, {});
    await app.get(JobRunner).drain();
    task = await make('office-chief', '/tasks', {
      matter: '报送改革案例',
      unitId,
      dueOn: '2026-07-10',
      origin: '批示',
    });
    await make('office-chief', '/tasks', { matter: '报送改革信息', unitId, dueOn: '2026-07-20', origin: '批示' });
    const said = { title: '窗口排队久', whoHadItWords: '办事群众', noSecrets: true };
    problem = await make('department-liaison', '/problems', said);
    await make('department-liaison', `/tasks/${task}/submit`, {
      result: '已报送',
      documentNumbers: ['商发〔2026〕1号'],
    });
    await app.setClock('2026-10-30');
    await make('office-chief', `/cycles/${cycle}/close`, {});
  });
  afterAll(() => app.close());

  it('has the office’s own work by day, each on its desk and leading to its matter', async () => {
    const { items } = await read('office-clerk');
    expect([...items].sort((one, other) => one.dueOn.localeCompare(other.dueOn))).toEqual(items);
    const of = (id: string) => items.find(({ aboutId }) => aboutId === id);
    expect(of(task)).toMatchObject({ kind: 'VERIFICATION', aboutType: 'TASK', deskTitle: null, deskRole: null });
    expect(of(task)?.lateness).toBeGreaterThan(60);
    expect(of(problem)).toMatchObject({ kind: 'VERIFICATION', aboutType: 'PROBLEM' });
    const closing = { kind: 'APPROVAL', aboutType: 'CYCLE', deskRole: 'EXECUTIVE_DEPUTY_DIRECTOR', lateness: 0 };
    expect(of(cycle)).toMatchObject(closing);
    expect(items.every(({ kind }) => ['VERIFICATION', 'APPROVAL', 'OFFICE_WORK'].includes(kind))).toBe(true);
  });

  it('is asked for by kind, and goes on where a page ends', async () => {
    const whole = await read('office-clerk', '?kind=VERIFICATION');
    const first = await read('office-clerk', '?kind=VERIFICATION&limit=1');
    const rest = await read('office-clerk', `?kind=VERIFICATION&cursor=${String(first.nextCursor)}`);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(whole.items.map(({ aboutId }) => aboutId).sort()).toEqual([task, problem].sort());
  });

  it('has what units owe in the reader’s scope, without what was filed', async () => {
    const titles = async (seat: string) => (await read(seat, '?whose=UNITS&kind=TASK')).items.map(({ title }) => title);
    expect(await titles('office-clerk')).toEqual(['报送改革信息']);
    expect(await titles('department-chief')).toEqual(['报送改革信息']);
    expect(await titles('department2-liaison')).toEqual([]);
  });

  it('shows the office’s own work to the office alone', async () => {
    expect((await read('leading-official')).items).toEqual([]);
    expect((await read('department-chief')).items).toEqual([]);
  });
});
