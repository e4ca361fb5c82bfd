import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { readHere } from '../../support/ledger/read-here.js';
import { workbook } from '../../support/ledger/workbooks.js';

interface Told {
  readonly row: number;
  readonly verdict: string;
  readonly name: string;
  readonly faults: readonly { readonly column: string | null; readonly code: string; readonly detail: string }[];
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}
interface Held {
  readonly state: string;
  readonly version: number;
  readonly summary: Readonly<Record<string, number>> | null;
}
type Rows = readonly (readonly string[])[];

const HEADS = ['领导岗位', '分管单位', '分管领域', '文号', '起始日期'];

describe('a workbook of the division of work', () => {
  let app: TestApp;
  const drain = () => app.get(JobRunner).drain();
  const post = (key: string) => app.town.seats[key]?.postId ?? '';
  const read = async <T>(key: string, path: string): Promise<T> => (await (await app.as(key)).get<T>(path)).body;
  const handIn = async (rows: Rows, key = 'office-chief'): Promise<string> => {
    const started = await (
      await app.as(key)
    ).upload<{ importId: string }>('/division-imports', '分工.xlsx', workbook(rows));
    expect(started.status).toBe(202);
    await drain();
    return started.body.importId;
  };
  const rowsOf = async (id: string): Promise<readonly Told[]> =>
    (await read<{ items: Told[] }>('office-chief', `/division-imports/${id}/rows?limit=50`)).items;
  const told = async (id: string): Promise<readonly string[]> =>
    (await rowsOf(id)).map(({ row, verdict, name, faults }) =>
      [row, verdict, name, ...faults.map(({ column, code }) => `${column ?? '-'} ${code}`)].join(' '),
    );
  const held = (id: string): Promise<Held> => read<Held>('office-chief', `/division-imports/${id}`);
  const confirm = async (id: string, body: object = {}, key = 'office-chief') => {
    const answer = await (
      await app.as(key)
    ).post<{ code: string }>(`/division-imports/${id}/confirm`, body, {
      'if-match': `"${String((await held(id)).version)}"`,
    });
    await drain();
    return answer;
  };
  const waiting = async (): Promise<string> => {
    const [row] = await app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE kind = 'DIVISION' AND state = 'PENDING'`,
    );
    return row?.id ?? '';
  };
  const decide = async (key: string, verdict = 'approve') =>
    (await app.as(key)).post<{ code: string }>(`/approvals/${await waiting()}/${verdict}`, { words: '同意' });
  const inForce = async (on = '') =>
    (
      await read<{ unitName: string; postId: string; fields: string | null; document: string; fromDay: string }[]>(
        'department-liaison',
        `/divisions${on}`,
      )
    ).map(({ unitName, postId, fields, document, fromDay }) => [unitName, postId, fields, document, fromDay]);
  const exported = async (query = ''): Promise<Rows> => {
    const answer = await fetch(`${app.url}/api/v1/division-exports${query}`, {
      headers: { cookie: (await app.as('county-liaison')).cookie },
    });
    expect(answer.status).toBe(200);
    const file = Buffer.from(await answer.arrayBuffer());
    return firstVisibleSheet(await readHere(file)).rows.map((row) => row.cells.map(wordsOf));
  };
  let leader = '';
  let second = '';

  beforeAll(async () => {
    app = await borrowTestApp('2026-08-03');
    const titles = await app.db.query<{ id: string; title: string }>('SELECT id, title FROM post');
    const titleOf = (key: string) => titles.find(({ id }) => id === post(key))?.title ?? '';
    [leader, second] = [titleOf('leading-official'), titleOf('leading-official-2')];
  });
  afterAll(() => app.close());

  it('refuses each bad row by its row and column, and takes what is good; no unit and no post is made of it', async () => {
    const counted = async () =>
      app.db.query('SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM post) AS posts');
    const before = await counted();
    const id = await handIn([
      ['市领导分工'],
      HEADS,
      [leader, '市教育局、市商务局', '教育、商务', '市府办〔2026〕1号', '2026年8月1日'],
      ['没有的副市长', '临河县', '', '市府办〔2026〕1号', '2026年8月1日'],
      [second, '市不存在局', '', '市府办〔2026〕1号', '2026年8月1日'],
      [second, '市教育局', '', '市府办〔2026〕1号', '2026年8月1日'],
      [second, '临河县', '', '', '2026年8月1日'],
      [second, '临河县', '', '市府办〔2026〕1号', '2026年8月4日'],
      [second, '临河县', '', '市府办〔2026〕1号', '改日再说'],
      ['', '临河县', '', '市府办〔2026〕1号', ''],
      [second, '临河县', '涉密事项（秘密）', '市府办〔2026〕1号', ''],
      ['注：本表由市政府办公室提供'],
    ]);
    expect(await told(id)).toEqual([
      '3 ADD 市教育局',
      '3 ADD 市商务局',
      '4 REFUSE 临河县 领导岗位 LEADER_UNKNOWN',
      '5 REFUSE 市不存在局 分管单位 UNIT_UNKNOWN',
      '6 REFUSE 市教育局 分管单位 DIVISION_UNIT_TWICE',
      '7 REFUSE 临河县 文号 FIELD_MISSING',
      '8 REFUSE 临河县 起始日期 DIVISION_ORDER_IN_FUTURE',
      '9 REFUSE 临河县 起始日期 DATE_NOT_UNDERSTOOD',
      '10 REFUSE 临河县 领导岗位 FIELD_MISSING',
      '11 REFUSE  分管领域 SECRET_MARK',
      '12 SKIP 注：本表由市政府办公室提供',
    ]);
    for (const { faults, row } of await rowsOf(id))
      for (const { detail } of faults) expect(detail).toContain(`第${String(row)}行`);
    expect((await held(id)).summary).toMatchObject({
      rows: 9,
      add: 2,
      change: 0,
      same: 0,
      refuse: 8,
      skip: 1,
      undated: 0,
    });
    expect(await counted()).toEqual(before);
    expect(await inForce()).toEqual([]);
  });

  it('is refused as a whole where its headings are unknown, or it says that it is secret', async () => {
    for (const rows of [
      [
        ['单位', '电话'],
        ['市教育局', '1'],
      ],
      [['机密'], HEADS, [leader, '市教育局', '', '1号', '']],
    ]) {
      const id = await handIn(rows);
      expect((await held(id)).state).toBe('REFUSED');
    }
  });

  it('is proposed when it is confirmed, and holds once a second person agrees: each row by its own document, from its own day', async () => {
    const id = await handIn([
      HEADS,
      [leader, '市教育局\n市商务局', '教育、商务', '市府办〔2026〕1号', '2026年7月1日'],
      [second, '临河县', '', '市府办〔2026〕5号', ''],
    ]);
    expect((await held(id)).summary).toMatchObject({ add: 3, undated: 1 });
    expect((await confirm(id)).body.code).toBe('DIVISION_DAY_MISSING');
    expect((await confirm(id, { orderedOn: '2026-08-04' })).body.code).toBe('DIVISION_ORDER_IN_FUTURE');
    expect((await confirm(id, { orderedOn: '2026-08-02' })).status).toBe(202);
    expect((await held(id)).state).toBe('CONFIRMED');
    expect(await inForce()).toEqual([]);
    expect((await decide('office-chief')).status).toBe(403);
    expect((await decide('office-executive-deputy')).status).toBe(200);
    expect([...(await inForce())].sort()).toEqual(
      [
        ['市教育局', post('leading-official'), '教育、商务', '市府办〔2026〕1号', '2026-07-01'],
        ['市商务局', post('leading-official'), '教育、商务', '市府办〔2026〕1号', '2026-07-01'],
        ['临河县', post('leading-official-2'), null, '市府办〔2026〕5号', '2026-08-02'],
      ].sort(),
    );
    expect((await inForce('?on=2026-07-15')).map(([unit]) => unit).sort()).toEqual(['市商务局', '市教育局']);
  });

  it('comes out as it went in: what is exported imports again unchanged, also with whoever holds the post beside its title', async () => {
    const rows = await exported();
    expect(rows[1]).toEqual(['序号', ...HEADS]);
    expect(new Set((await told(await handIn(rows))).map((line) => line.split(' ')[1]))).toEqual(new Set(['SAME']));
    const name = (await read<{ holderName: string; postId: string }[]>('office-chief', '/divisions')).find(
      ({ postId }) => postId === post('leading-official'),
    )?.holderName;
    const spoken = [`${leader}（${name ?? ''}）`, name ?? '', `${name ?? ''}${leader}`];
    for (const words of spoken)
      expect(await told(await handIn([HEADS, [words, '市教育局', '', '市府办〔2026〕1号', '']]))).toEqual([
        '2 SAME 市教育局',
      ]);
    expect((await confirm(await handIn(rows))).body.code).toBe('DIVISION_SAYS_NOTHING_NEW');
    expect(await exported('?on=2026-06-30')).toHaveLength(2);
  });

  it('shows who follows whom, what is said anew, and what would move with it; units that it does not name stay', async () => {
    const office = await app.as('office-chief');
    const made = await office.post<{ id: string }>('/projects', {
      ...{ name: '教育改革', category: 'KEY', level: 'MUNICIPAL' },
      ...{ leadUnitId: app.town.units['department2'], leadingPostId: post('leading-official') },
    });
    expect(made.status).toBe(201);
    const id = await handIn([
      HEADS,
      [second, '市教育局', '', '市府办〔2026〕8号', '2026年8月3日'],
      [leader, '市商务局', '商务', '市府办〔2026〕8号', '2026年8月3日'],
      ['无', '临河县', '', '市府办〔2026〕8号', '2026年8月3日'],
    ]);
    expect((await rowsOf(id)).map(({ verdict, name, changes }) => [verdict, name, changes])).toEqual([
      ['CHANGE', '市教育局', [{ field: 'postId', from: leader, to: second }]],
      ['CHANGE', '市商务局', [{ field: 'fields', from: '教育、商务', to: '商务' }]],
      ['CHANGE', '临河县', [{ field: 'postId', from: second, to: null }]],
    ]);
    expect((await held(id)).summary).toMatchObject({ change: 3, projects: 1, obligations: 0 });
    expect((await confirm(id)).status).toBe(202);
    const other = await handIn([HEADS, [second, '市商务局', '', '市府办〔2026〕8号', '2026年8月3日']]);
    expect((await confirm(other)).body.code).toBe('DIVISION_WAITS');
    expect((await decide('office-executive-deputy')).status).toBe(200);
    expect((await inForce()).map(([unit, of]) => [unit, of]).sort()).toEqual(
      [
        ['市商务局', post('leading-official')],
        ['市教育局', post('leading-official-2')],
      ].sort(),
    );
    const led = await read<{ leadingPostId: string }>('office-chief', `/projects/${made.body.id}`);
    expect(led).toMatchObject({ leadingPostId: post('leading-official-2') });
  });

  it('is decided neither by whoever handed it in nor by whoever put it up; what changed meanwhile is not overwritten unseen', async () => {
    const rows = [HEADS, [second, '市商务局', '', '市府办〔2026〕9号', '2026年8月3日']];
    const byExecutive = await handIn(rows, 'office-executive-deputy');
    const overtaken = await handIn([HEADS, [leader, '市教育局', '', '市府办〔2026〕9号', '2026年8月3日']]);
    expect((await confirm(byExecutive)).status).toBe(202);
    expect((await decide('office-executive-deputy')).status).toBe(403);
    expect((await decide('office-director')).status).toBe(200);
    await app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE unit SET closed_on = app_today() WHERE id = $1`, [app.town.units['department2']]),
    );
    expect((await confirm(overtaken)).status).toBe(202);
    expect((await held(overtaken)).state).toBe('PREVIEW');
    expect(await waiting()).toBe('');
  });

  it('is a matter of a section chief of the office or above; units see the division, and nothing of what is proposed', async () => {
    const [id] = await app.db.query<{ id: string }>(`SELECT id FROM file_import WHERE kind = 'DIVISION' LIMIT 1`);
    for (const key of ['office-clerk', 'department-chief', 'leading-official', 'system-admin'])
      for (const path of [
        '/division-imports',
        `/division-imports/${id?.id ?? ''}`,
        `/division-imports/${id?.id ?? ''}/rows`,
        '/division-orders',
      ])
        expect([key, path, (await (await app.as(key)).get(path)).status]).toEqual([key, path, 403]);
  });
});
