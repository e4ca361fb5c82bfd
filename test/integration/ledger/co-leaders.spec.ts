import { LedgerDesk } from '../../support/ledger/ledger-desk.js';
import { readHere } from '../../support/ledger/read-here.js';
import { Walk } from '../../support/walk.js';

const HEADS = ['序号', '改革事项', '领衔领导', '牵头单位', '任务措施', '完成时限'];
const rowOf = (leaders: string) => ['1', '商贸流通改革', leaders, '市商务局', '建成服务平台', '2026年11月30日'];
const BOTH = '分管商务副市长、分管教育副市长';

describe('several leading officials in one cell', () => {
  let walk: Walk;
  let desk: LedgerDesk;
  let projectId: string;
  const summaryOf = async (id: string) => (await walk.read('office-clerk', `/ledger-imports/${id}`)).body['summary'];
  const exported = async (): Promise<Buffer> => {
    const { cookie } = await walk.as('office-clerk');
    const answer = await fetch(`${walk.app.url}/api/v1/ledger-exports?year=2026`, { headers: { cookie } });
    return Buffer.from(await answer.arrayBuffer());
  };

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
    await desk.confirm(await desk.handInSheet([HEADS, rowOf(BOTH)]));
    const { body } = await walk.read('office-clerk', '/projects');
    projectId = (body['items'] as { id: string; name: string }[]).find(({ name }) => name === '商贸流通改革')?.id ?? '';
  });
  afterAll(() => walk.close());

  it('the first leads, the other stands beside him in the chain, reads project and tasks, and is told', async () => {
    const { body } = await walk.read('leading-official-2', `/projects/${projectId}`);
    expect(body['leadingTitle']).toBe('分管商务副市长');
    expect((body['parties'] as { role: string; name: string }[]).map(({ role, name }) => [role, name])).toEqual([
      ['LEADING_OFFICIAL', '分管商务副市长'],
      ['CO_LEADER', '分管教育副市长'],
      ['LEAD', '市商务局'],
    ]);
    const { id } = await desk.task('建成服务平台');
    expect((await walk.read('leading-official-2', `/tasks/${id}`)).status).toBe(200);
    expect(await walk.noticesOf('leading-official-2')).toEqual(['09-01 CO_LEADER_NAMED']);
    expect(await walk.noticesOf('leading-official')).toEqual([]);
  });

  it('the same file is the same, and so is an export, which writes both in one cell', async () => {
    expect(await summaryOf(await desk.handInSheet([HEADS, rowOf(BOTH)]))).toMatchObject({ add: 0, change: 0, same: 2 });
    const file = await exported();
    const cells = (await readHere(file)).sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toContain('分管商务副市长；分管教育副市长');
    expect(await summaryOf(await desk.handInFile(file))).toMatchObject({ add: 0, change: 0, same: 2 });
  });

  it('a project changed by hand keeps him', async () => {
    const { body } = await walk.read('office-clerk', `/projects/${projectId}`);
    const { name, category, level, leadingPostId, leadUnitId } = body;
    const draft = { name, category, level, leadingPostId, leadUnitId, responsibleUnitIds: [], supportingUnitIds: [] };
    const client = await walk.as('office-clerk');
    expect((await client.put(`/projects/${projectId}`, { ...draft, keyPoint: '省-03' })).status).toBe(200);
    expect((await walk.read('leading-official-2', `/projects/${projectId}`)).status).toBe(200);
  });

  it('named no longer he reads it no longer; undone he does again, and is not told twice', async () => {
    const alone = await desk.handInSheet([HEADS, rowOf('分管商务副市长')]);
    const rows = await walk.read('office-clerk', `/ledger-imports/${alone}/rows?verdict=CHANGE`);
    expect((rows.body['items'] as { changes: object[] }[])[0]?.changes).toContainEqual({
      field: 'coLeaders',
      from: '分管教育副市长',
      to: null,
    });
    await desk.confirm(alone);
    expect((await walk.read('leading-official-2', `/projects/${projectId}`)).status).toBe(404);
    await walk.act('office-clerk', `/ledger-imports/${alone}/undo`);
    await desk.work();
    expect((await walk.read('leading-official-2', `/projects/${projectId}`)).status).toBe(200);
    expect(await walk.noticesOf('leading-official-2')).toEqual(['09-01 CO_LEADER_NAMED']);
  });
});
