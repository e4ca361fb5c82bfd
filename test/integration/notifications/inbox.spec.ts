import { notify, type NoticeDraft } from '../../../src/modules/notifications/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly readAt: string | null;
  readonly deputyPostId: string | null;
  readonly items: readonly Item[];
}
interface Inbox {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly unread: number;
}

const SUBJECT = '01920000-0000-7000-8000-00000000000b';
/** Of a kind whose row says so. */
const LISTED = { kind: 'REMINDER' } as const;

describe('the inbox', () => {
  let app: TestApp;
  let chief: Client;
  let liaison: Client;

  beforeAll(async () => {
    app = await borrowTestApp();
    chief = await app.as('department-chief');
    liaison = await app.as('department-liaison');
  });
  afterAll(() => app.close());
  beforeEach(() => query('TRUNCATE notice, outbox CASCADE'));

  const query = <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    app.unitOfWork.run((tx) => tx.query<R>(sql, params));
  const seat = (key: string) => {
    const found = app.town.seats[key];
    if (found === undefined) throw new Error(`no seat ${key}`);
    return found;
  };
  const draft = (key: string, change: Partial<NoticeDraft> = {}): NoticeDraft => ({
    key,
    kind: 'TASK_RETURNED',
    recipientPostId: seat('department-chief').postId,
    subjectId: SUBJECT,
    title: `提示 ${key}`,
    body: '请按计划推进。',
    ...change,
  });
  const tell = (...drafts: readonly NoticeDraft[]): Promise<void> => app.unitOfWork.run((tx) => notify(tx, drafts));
  const inbox = async (client: Client, search = ''): Promise<Inbox> =>
    (await client.get<Inbox & Record<string, unknown>>(`/notices${search}`)).body;

  it('tells the holder of the post, him alone, and the stream by ids only', async () => {
    await tell(draft('case1:0:1:reminder:chief'));
    const mine = await inbox(chief);
    expect(mine).toMatchObject({
      unread: 1,
      nextCursor: null,
      items: [{ kind: 'TASK_RETURNED', subjectType: 'TASK', title: '提示 case1:0:1:reminder:chief', items: [] }],
    });
    expect((await inbox(liaison)).items).toEqual([]);
    expect(await query('SELECT topic, subject_id AS id, payload FROM outbox')).toEqual([
      {
        topic: 'notice.issued',
        id: null,
        payload: { personId: seat('department-chief').personId, noticeIds: mine.items[0]?.id },
      },
    ]);
  });

  it('tells nothing twice under the same key, on whatever day', async () => {
    await tell(draft('k1'));
    await tell(draft('k1'), draft('k2'));
    expect((await inbox(chief)).items).toHaveLength(2);
    expect(await query('SELECT FROM outbox')).toHaveLength(2);
  });

  it('takes the notice back with the act that failed', async () => {
    const act = app.unitOfWork.run(async (tx) => {
      await notify(tx, [draft('k1')]);
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await query('SELECT FROM notice')).toEqual([]);
  });

  it('tells who acts for the post as well, and says so', async () => {
    const [absent, deputy] = [seat('department-chief'), seat('department-liaison')];
    await query(
      `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 5, '出差')`,
      [absent.postId, deputy.postId],
    );
    await tell(draft('k1'));
    await query('DELETE FROM delegation');
    expect((await inbox(chief)).items).toMatchObject([{ deputyPostId: null }]);
    expect((await inbox(liaison)).items).toMatchObject([{ deputyPostId: deputy.postId }]);
  });

  it('keeps the notice of a vacant post without a person', async () => {
    const [post] = await query<{ id: string }>(
      `INSERT INTO post (unit_id, role, rank, title) VALUES ($1, 'SECTION_CHIEF', 10, '空缺科科长') RETURNING id`,
      [seat('department-chief').unitId],
    );
    await tell(draft('k1', { recipientPostId: post?.id ?? '' }));
    expect(await query('SELECT recipient_person_id AS person FROM notice')).toEqual([{ person: null }]);
    expect(await query(`SELECT payload->>'personId' AS person FROM outbox`)).toEqual([{ person: null }]);
  });

  it('gathers the listed notices of a person and day in one list, later ones of the day too', async () => {
    await tell(draft('k1', LISTED), draft('k2', LISTED), draft('k3', { kind: 'URGING_SLIP' }));
    await tell(draft('k4', LISTED));
    const mine = await inbox(chief);
    expect(mine.items.map((item) => item.kind)).toEqual(['LIST', 'URGING_SLIP']);
    expect(mine.items[0]?.items.map((item) => item.title)).toEqual(['提示 k1', '提示 k2', '提示 k4']);
    expect(mine.unread).toBe(4);
  });

  it('begins another list on another day', async () => {
    await tell(draft('k1', LISTED), draft('k2', LISTED));
    await query(`UPDATE notice SET issued_on = issued_on - 1`);
    await tell(draft('k3', LISTED), draft('k4', LISTED));
    expect((await inbox(chief)).items.map((item) => item.items.length)).toEqual([2, 2]);
  });

  it('marks a list as read with everything in it; what is added later is unread again', async () => {
    await tell(draft('k1', LISTED), draft('k2', LISTED), draft('k3'));
    const list = (await inbox(chief)).items.find((item) => item.kind === 'LIST');
    expect((await chief.post(`/notices/${list?.id ?? ''}/read`)).status).toBe(200);
    expect((await inbox(chief)).unread).toBe(1);
    expect((await inbox(chief, '?unread=true')).items.map((item) => item.title)).toEqual(['提示 k3']);
    await tell(draft('k4', LISTED));
    expect((await inbox(chief)).items.find((item) => item.kind === 'LIST')).toMatchObject({ readAt: null });
  });

  it('keeps the time of the first reading', async () => {
    await tell(draft('k1'));
    const [item] = (await inbox(chief)).items;
    await chief.post(`/notices/${item?.id ?? ''}/read`);
    const first = (await inbox(chief)).items[0]?.readAt;
    await app.setClock('2026-07-01', '10:00');
    await chief.post(`/notices/${item?.id ?? ''}/read`);
    expect((await inbox(chief)).items[0]?.readAt).toBe(first);
    expect(first).toBe('2026-07-01T01:00:00.000Z');
  });

  it('lets nobody read for another: not found', async () => {
    await tell(draft('k1'));
    const [item] = (await inbox(chief)).items;
    expect((await liaison.post(`/notices/${item?.id ?? ''}/read`)).status).toBe(404);
    expect((await inbox(chief)).unread).toBe(1);
  });

  it('marks all that was shown as read; what came later, formal notices and other people’s stay unread', async () => {
    await tell(draft('k1', LISTED), draft('k2', LISTED), draft('k3'));
    await tell(draft('k4', { kind: 'URGING_SLIP' }), draft('k5'));
    await tell(draft('k6', { recipientPostId: seat('department-liaison').postId }));
    const [newest] = (await inbox(chief)).items;
    await tell(draft('k7'));
    expect((await chief.post(`/notices/${newest?.id ?? ''}/read-through`)).status).toBe(200);
    const left = await inbox(chief, '?unread=true');
    expect(left.items.map((item) => item.title)).toEqual(['提示 k7', '提示 k4']);
    expect((await inbox(liaison)).unread).toBe(1);
  });

  it('marks all up to a notice of one’s own alone: another’s is not found, and nothing is marked', async () => {
    await tell(draft('k1', { recipientPostId: seat('department-liaison').postId }), draft('k2'));
    const [other] = (await inbox(liaison)).items;
    expect((await chief.post(`/notices/${other?.id ?? ''}/read-through`)).status).toBe(404);
    expect((await inbox(chief)).unread).toBe(1);
  });

  it('goes on page by page without a gap', async () => {
    for (const key of ['k1', 'k2', 'k3', 'k4', 'k5']) await tell(draft(key));
    const first = await inbox(chief, '?limit=2');
    const second = await inbox(chief, `?limit=2&cursor=${first.nextCursor ?? ''}`);
    const third = await inbox(chief, `?limit=2&cursor=${second.nextCursor ?? ''}`);
    const titles = [first, second, third].flatMap((page) => page.items.map((item) => item.title));
    expect(titles).toEqual(['提示 k5', '提示 k4', '提示 k3', '提示 k2', '提示 k1']);
    expect(third.nextCursor).toBeNull();
  });
});
