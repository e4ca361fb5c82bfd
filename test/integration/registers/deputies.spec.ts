import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

interface Ref {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly onBehalf: boolean;
  readonly publicity: string;
  readonly may: readonly string[];
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  readonly released?: readonly string[];
}

let app: TestApp;
let projectId: string;
let made = 0;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  const project = {
    ...{ name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL' },
    ...{ leadUnitId: app.town.units['department'], groupUnitId: app.town.units['group'] },
  };
  projectId = (await act('office-chief', '/projects', project)).body.id;
});
afterAll(() => app.close());

const as = (seat: string): Promise<Client> => app.as(seat);
const act = async (seat: string, path: string, body: unknown = {}): Promise<Answer<Ref>> =>
  (await as(seat)).post<Ref>(path, body);
const read = async (seat: string, id: string): Promise<Ref> => (await (await as(seat)).get<Ref>(`/outputs/${id}`)).body;
const output = (changed: object = {}): object => {
  made += 1;
  return {
    ...{ title: `乡村e镇建设方案之${String(made)}`, number: `商政发〔2026〕${String(made)}号`, issuer: '市商务局' },
    ...{ outputKind: 'SCHEME', happenedOn: '2026-06-15', unitId: app.town.units['department'], projectId },
    ...{ noSecrets: true, ...changed },
  };
};
const standIn = async (of: string, by: string, from: string, to: string): Promise<void> => {
  const [post, deputy] = [of, by].map((seat) => app.town.seats[seat]?.postId);
  const lend = `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, $3, $4, '出差')`;
  await app.db.query(lend, [post, deputy, from, to]);
};

describe('whoever stands in for a special group’s liaison', () => {
  beforeAll(() => standIn('group-liaison', 'county-chief', '2026-07-01', '2026-07-03'));

  it('reports for the group’s projects in his name, and for no other', async () => {
    const { status, body } = await act('county-chief', '/outputs', output());
    expect([status, (await read('county-chief', body.id)).onBehalf]).toEqual([201, true]);
    const other = { name: '另一项目', category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
    const elsewhere = (await act('office-chief', '/projects', other)).body.id;
    expect((await act('county-chief', '/outputs', output({ projectId: elsewhere }))).body.code).toBe('ENTRY_NOT_YOURS');
  });

  it('writes what is the group’s again, as the liaison does what his deputy wrote', async () => {
    const own = (await act('group-liaison', '/outputs', output())).body;
    expect((await read('county-chief', own.id)).may).toEqual(['edit', 'withdraw']);
    const deputys = (await act('county-chief', '/outputs', output())).body;
    expect((await act('group-liaison', `/outputs/${deputys.id}/withdraw`, { reason: '重复' })).status).toBe(200);
  });

  it('wrote for the liaison: who acts for the office meanwhile, confirms neither his own nor that', async () => {
    await standIn('office-deputy', 'group-liaison', '2026-07-01', '2026-07-03');
    const deputys = (await act('county-chief', '/outputs', output())).body;
    expect((await act('group-liaison', `/outputs/${deputys.id}/confirm`)).body.code).toBe('OWN_ENTRY');
    const units = (await act('department-liaison', '/outputs', output())).body;
    expect((await act('group-liaison', `/outputs/${units.id}/confirm`)).status).toBe(200);
    expect((await act('office-chief', `/outputs/${deputys.id}/confirm`)).status).toBe(200);
  });

  it('does so on the days of his standing in alone', async () => {
    const kept = (await act('county-chief', '/outputs', output())).body;
    await app.setClock('2026-07-04', '09:00');
    expect((await act('county-chief', '/outputs', output())).body.code).toBe('ENTRY_NOT_YOURS');
    expect((await act('county-chief', `/outputs/${kept.id}/withdraw`, { reason: '重复' })).status).toBe(404);
    expect((await read('group-liaison', kept.id)).may).toEqual(['edit', 'withdraw']);
  });
});

describe('releasing', () => {
  it('lets fifty out at once, and of fifty-one none', async () => {
    const reported = (await act('department-liaison', '/outputs', output())).body;
    const { version } = (await act('office-clerk', `/outputs/${reported.id}/confirm`)).body;
    const release = (others: number) =>
      act('office-chief', '/register-entries/release-batch', {
        publicity: 'COUNTED',
        entries: [
          { id: reported.id, version },
          ...Array.from({ length: others }, () => ({ id: reported.id, version })),
        ],
      });
    const refused = await release(50);
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/entries']]);
    expect((await read('office-chief', reported.id)).publicity).toBe('INTERNAL');
    expect((await release(49)).body.released).toEqual([reported.id]);
    expect((await read('office-chief', reported.id)).publicity).toBe('COUNTED');
  });
});
