import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { setBusinessClock } from '../../../src/platform/clock/business-clock.js';
import { listZipParts } from '../../../src/platform/workbook/zip-directory.js';
import { instantAt } from '../../../src/shared-kernel/dates.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { paragraphsOf, unpack } from '../../support/documents/unpack.js';
import { buildMeetings } from '../../support/ended-meetings.js';

interface Item {
  readonly id: string;
  readonly retention: string;
  readonly number: number;
  readonly kind: string;
  readonly title: string;
  readonly datedOn: string;
  readonly pages: number | null;
}
interface Page {
  readonly id: string;
  readonly state: string;
  readonly code: string;
  readonly version: number;
  readonly lacking: number;
  readonly words: string | null;
  readonly items: readonly Item[];
  readonly notes: readonly { readonly words: string }[];
  readonly packages: readonly { readonly retention: string; readonly sha256: string }[];
}

/** 年度归档. */
describe('the papers of a year', () => {
  let app: TestApp;
  let id = '';
  const person = (seat: string): string => app.town.seats[seat]?.personId ?? '';
  const page = async (): Promise<Page> => (await (await app.as('office-clerk')).get<Page>(`/archives/${id}`)).body;
  const act = async (seat: string, verb: string, body: object = {}) =>
    (await app.as(seat)).post<Page>(`/archives/${id}/${verb}`, body);
  const prepare = async (year: number) => (await app.as('office-clerk')).post<Page>('/archives', { year });
  const noticesOf = async (seat: string) =>
    (
      await app.db.query<{ title: string }>(
        `SELECT title FROM notice WHERE kind = 'ARCHIVE' AND recipient_person_id = $1 ORDER BY id`,
        [person(seat)],
      )
    ).map(({ title }) => title);

  beforeAll(async () => {
    app = await borrowTestApp('2026-12-30');
    await app.unitOfWork.run(async (tx) => {
      await buildMeetings(tx, app.town);
      await tx.execute(
        `INSERT INTO approval (kind, subject_type, subject_id, unit_id, title, approver_post_id, proposed_by_person, state, decided_by_person, decided_by_post, decided_at)
         VALUES ('PLAN', 'PLAN', new_id(), $1, '市商务局第三季度工作计划', $2, $3, 'APPROVED', $4, $2, '2026-07-14T02:00:00Z')`,
        [
          ...[app.town.units['department'], app.town.seats['department-principal']?.postId],
          ...[person('department-liaison'), person('department-principal')],
        ],
      );
    });
  });
  afterAll(() => app.close());

  it('are not archived before it is over, nor by anybody outside the office', async () => {
    // The year is said at its field too, where no fact of its own is given.
    expect((await prepare(2026)).body).toMatchObject({
      code: 'ARCHIVE_YEAR_RUNS',
      errors: [{ pointer: '/year', detail: '2026年度尚未结束，次年方可归档。' }],
    });
    await app.unitOfWork.run((tx) => setBusinessClock(tx, instantAt('2027-02-10', '09:30'), false));
    expect((await (await app.as('department-chief')).post<Page>('/archives', { year: 2026 })).status).toBe(403);
  });

  it('are listed by retention and number, each with its title and the day that stands on it; once a year', async () => {
    const made = await prepare(2026);
    expect(made.status).toBe(201);
    ({ id } = made.body);
    expect((await prepare(2026)).body.code).toBe('ARCHIVE_THERE');
    const { state, items, lacking } = await page();
    expect([state, lacking]).toEqual(['PREPARED', 0]);
    expect(items.map(({ retention, number, kind, datedOn }) => [retention, number, kind, datedOn])).toEqual([
      ['PERMANENT', 1, 'MEETING', '2026-07-01'],
      ['PERMANENT', 2, 'MEETING', '2026-07-01'],
      ['YEARS_10', 1, 'PLAN', '2026-07-14'],
    ]);
  });

  it('keep what a hand wrote beside them when they are listed anew, take a retention that is changed, and show what is lacking', async () => {
    const [first] = (await page()).items;
    const clerk = await app.as('office-clerk');
    const said = await clerk.put<Item>(`/archive-items/${first?.id ?? ''}`, {
      pages: 4,
      place: '档案室3柜',
      remark: '附件2份',
    });
    expect(said.body).toMatchObject({ pages: 4, number: 1 });
    const office = app.town.units['office'] ?? '';
    const named = { fullName: '中共澄川市委全面深化改革委员会办公室', code: '澄改办', retainPlans: 'YEARS_30' };
    expect((await (await app.as('office-chief')).put(`/document-issuers/${office}`, named)).status).toBe(200);
    await app.db.query(
      `INSERT INTO meeting (kind, mode, scheduling_kind, year, number, planned_on, held_on, signed_on, chair_post_id, state)
       SELECT kind, mode, scheduling_kind, year, 9, planned_on, '2026-11-20', '2026-11-22', chair_post_id, state FROM meeting WHERE state = 'FINALISED'`,
    );
    expect((await page()).lacking).toBe(1);
    expect((await act('office-clerk', 'give', { toPersonId: person('office-chief') })).body).toMatchObject({
      ...{ status: 409, code: 'ARCHIVE_INCOMPLETE' },
    });
    const { items, lacking } = (await act('office-clerk', 'refresh')).body;
    expect(lacking).toBe(0);
    expect(items.map(({ retention, number, pages }) => [retention, number, pages])).toEqual([
      ['PERMANENT', 1, 4],
      ['PERMANENT', 2, null],
      ['PERMANENT', 3, null],
      ['YEARS_30', 1, null],
    ]);
  });

  it('of a year in which nothing was finalised are not signed over: there is nothing to sign for', async () => {
    const { body } = await prepare(2025);
    const clerk = await app.as('office-clerk');
    const give = await clerk.post(`/archives/${body.id}/give`, { toPersonId: person('office-chief') });
    expect([give.status, give.body['code']]).toEqual([409, 'ARCHIVE_EMPTY']);
    expect((await clerk.get(`/archives/${body.id}`)).body['state']).toBe('PREPARED');
  });

  it('are lacking of no record that yields none, nor signed over when one says something else by now', async () => {
    await app.db.query(
      `UPDATE archive SET paperless = ARRAY[(SELECT subject_id FROM archive_item WHERE number = 3)] WHERE id = $1`,
      [id],
    );
    await app.db.query('DELETE FROM archive_item WHERE number = 3');
    expect((await page()).lacking).toBe(0);
    await app.db.query(
      `UPDATE meeting SET minutes_number = '澄改调〔2026〕9号' WHERE held_on = '2026-06-30' AND state = 'FINALISED'`,
    );
    expect((await act('office-clerk', 'give', { toPersonId: person('office-chief') })).body.code).toBe(
      'ARCHIVE_INCOMPLETE',
    );
    expect((await act('office-clerk', 'refresh')).body.items.map(({ number, pages }) => [number, pages])).toEqual([
      ...[
        [1, 4],
        [2, null],
        [3, null],
        [1, null],
      ],
    ]);
  });

  it('are not signed over as they were read before a hand wrote something else beside one', async () => {
    const { version, items } = await page();
    const clerk = await app.as('office-clerk');
    expect((await clerk.put<Item>(`/archive-items/${items[1]?.id ?? ''}`, { pages: 2 })).status).toBe(200);
    const to = { toPersonId: person('office-chief') };
    const given = await clerk.post<Page>(`/archives/${id}/give`, to, { 'if-match': `"${String(version)}"` });
    expect([given.status, (await page()).state]).toEqual([412, 'PREPARED']);
  });

  it.each([
    ['himself', 'office-clerk', 'ARCHIVE_TO_HIMSELF'],
    ['somebody outside the office', 'department-chief', 'ARCHIVE_TO_STRANGER'],
  ])('are signed over by nobody to %s', async (_, to, code) => {
    expect((await act('office-clerk', 'give', { toPersonId: person(to) })).body.code).toBe(code);
    expect((await page()).state).toBe('PREPARED');
  });

  it('go over with a package of each retention: contents as a workbook and as pages, each paper, where it is kept, digests of all', async () => {
    expect((await act('office-clerk', 'give', { toPersonId: person('office-chief') })).body.state).toBe('GIVEN');
    expect(await noticesOf('office-chief')).toEqual(['2026年度归档文件已移交，请核对']);
    const { cookie } = await app.as('office-deputy');
    const answer = await fetch(`${app.url}/api/v1/archives/${id}/package?retention=PERMANENT`, { headers: { cookie } });
    const zip = Buffer.from(await answer.arrayBuffer());
    const { packages } = await page();
    expect(packages.map(({ retention }) => retention)).toEqual(['PERMANENT', 'YEARS_30']);
    expect(createHash('sha256').update(zip).digest('hex')).toBe(packages[0]?.sha256);
    const parts = new Map(
      [...listZipParts(zip).values()].map(({ name, deflated, packed }) => [
        name,
        deflated ? inflateRawSync(packed) : Buffer.from(packed),
      ]),
    );
    const names = [...parts.keys()];
    expect(names.slice(0, 3)).toEqual(['归档文件目录.xlsx', '归档文件目录.docx', '纸质件存放清单.xlsx']);
    expect(names.slice(3, -1).map((name) => /^(\d{4}) .+\.docx$/u.exec(name)?.[1])).toEqual(['0001', '0002', '0003']);
    const contents = paragraphsOf(parts.get('归档文件目录.docx') ?? Buffer.alloc(0));
    expect(contents.slice(0, 9)).toEqual([
      '2026年度归档文件目录（永久）',
      ...['件号', '责任者', '文号', '题名', '日期', '密级', '页数', '备注'],
    ]);
    expect(contents).toEqual(expect.arrayContaining(['20260701', '4', '附件2份']));
    expect(unpack(parts.get('纸质件存放清单.xlsx') ?? Buffer.alloc(0)).get('xl/worksheets/sheet1.xml')).toContain(
      '档案室3柜',
    );
    const sums = (parts.get('SHA256SUMS') ?? Buffer.alloc(0))
      .toString()
      .split('\n')
      .filter((line) => line !== '');
    expect(sums.map((line) => [line.slice(66), line.slice(0, 64)])).toEqual(
      names.slice(0, -1).map((name) => [
        name,
        createHash('sha256')
          .update(parts.get(name) ?? '')
          .digest('hex'),
      ]),
    );
  });

  it('are taken, or given back with a reason, by whoever was named alone', async () => {
    for (const seat of ['office-clerk', 'office-deputy'])
      expect((await act(seat, 'take')).body.code).toBe('ARCHIVE_NOT_YOURS');
    const back = (await act('office-chief', 'give-back', { words: '第2件缺附件' })).body;
    expect([back.state, back.words, back.packages]).toEqual(['PREPARED', '第2件缺附件', []]);
    expect(await noticesOf('office-clerk')).toEqual(['2026年度归档文件被退回']);
    await act('office-clerk', 'give', { toPersonId: person('office-chief') });
    expect((await act('office-chief', 'take')).body.state).toBe('ARCHIVED');
  });

  it('stay as they are once both have signed: nothing is changed, not even in the database; what is wrong is said beside it', async () => {
    const before = await page();
    const [first] = before.items;
    const clerk = await app.as('office-clerk');
    expect((await clerk.put<Page>(`/archive-items/${first?.id ?? ''}`, { pages: 5 })).body.code).toBe('ARCHIVE_STATE');
    for (const verb of ['refresh', 'take']) expect((await act('office-chief', verb)).body.code).toBe('ARCHIVE_STATE');
    for (const change of [
      `UPDATE archive_package SET sha256 = ''`,
      'DELETE FROM archive_item',
      'DELETE FROM archive_package',
    ])
      await expect(app.db.query(change)).rejects.toThrow('what is archived stays as it is');
    const noted = await clerk.post<Page>(`/archive-items/${first?.id ?? ''}/correct`, {
      words: '第2页“市商务局”应为“市商业局”',
    });
    expect(noted.body.notes).toMatchObject([{ words: '第2页“市商务局”应为“市商业局”' }]);
    expect((await page()).items).toEqual(before.items);
  });
});
