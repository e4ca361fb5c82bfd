import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { meetingDesk, topic } from '../../support/meeting-desk.js';

let app: TestApp;
const { seats, as, act, page, unit, post, report, held, final } = meetingDesk(() => app);

beforeAll(async () => {
  app = await borrowTestApp('2026-07-22');
});
afterAll(async () => {
  seats.clear();
  await app.close();
});

interface Count {
  readonly id: string;
  readonly value: number;
  readonly lastYear: number;
}
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly meeting: string | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
}
const numbers = async (seat: string, query = ''): Promise<Readonly<Record<string, number>>> => {
  const { body } = await (await as(seat)).get<{ items: Count[] }>(`/counts?year=2025${query}`);
  const ofMeetings = body.items.filter(({ id }) => /^(?:committee|scheduling|hearing)/u.test(id));
  return Object.fromEntries(ofMeetings.map(({ id, value }) => [id, value]));
};
const behind = async (seat: string, count: string, query = ''): Promise<readonly Listed[]> =>
  (await (await as(seat)).get<{ items: Listed[] }>(`/counts/${count}/items?year=2025&limit=200${query}`)).body.items;

/** What was held in 2025. */
describe('the numbers of a year’s meetings', () => {
  const of2025 = { plannedOn: '2025-11-20' };
  const document = (changed: object): object =>
    report({ kind: 'DELIBERATE', title: '要素市场化实施意见', outcome: 'ADOPTED', ...changed });
  const scheduling = async (chair: string, changed: object = {}): Promise<string> => {
    const { body } = await act('office-clerk', '/meetings', {
      ...{ kind: 'SCHEDULING', plannedOn: '2025-12-01', chairPostId: post(chair), ...changed },
      items: [{ kind: 'HEAR', title: '临河县改革情况', byUnitId: unit('county'), outcome: 'HEARD' }],
    });
    await act('office-clerk', `/meetings/${body.id}/hold`, { heldOn: '2025-12-02' });
    return body.id;
  };
  let first: string;
  let second: string;

  beforeAll(async () => {
    await app.db.query('UPDATE post SET heads_city = true WHERE id = $1 RETURNING id', [post('leading-official-2')]);
    const plan = { year: 2025, kind: 'HEAR', unitId: unit('department'), basis: '工作要点' };
    const planned = async (title: string, month: number) =>
      (await act('office-clerk', '/agenda-plan-items', { ...plan, title, month })).body.id;
    const taken = await planned('商务改革进展', 11);
    await planned('水务改革进展', 12);
    const decision = (matter: string, units: readonly string[], dueOn: string, noTaskReason?: string): object => ({
      ...{ matter, unitIds: units.map(unit), noTaskReason },
      ...(noTaskReason === undefined && { dueOn }),
    });
    first = await final(
      [
        topic({
          decisions: [
            decision('已办结的事项', ['department'], '2026-12-31'),
            decision('在办的事项', ['department', 'department2'], '2026-12-31'),
            decision('逾期的事项', ['department2'], '2025-12-31'),
            decision('撤销的事项', ['department'], '2026-12-31'),
            decision('长期坚持的事项', [], '', '长期坚持'),
          ],
        }),
        report({ outcome: 'HEARD', planItemId: taken, adHocReason: undefined }),
        report({ title: '教育改革进展', byUnitId: unit('department2'), outcome: 'NOT_HEARD' }),
        document({ outcome: 'ADOPTED_REVISED' }),
        document({ title: '暂缓的意见', outcome: 'DEFERRED' }),
      ],
      '2025-11-20',
      of2025,
    );
    // The same document again, and a meeting that is not final.
    second = await final([topic(), document({ title: '要素市场化 实施意见' })], '2025-12-20', of2025);
    await held([topic(), report({ outcome: 'HEARD', byUnitId: unit('department3') })], '2025-12-21', of2025);
    const [done, , , wrong] = (await page('office-chief', first)).items[0]?.decisions ?? [];
    const task = done?.units[0]?.taskId ?? '';
    await act('department-liaison', `/tasks/${task}/submit`, { result: '已出台', documentNumbers: ['1号'] });
    await act('department-chief', `/tasks/${task}/submit`, { result: '已出台', documentNumbers: ['1号'] });
    expect((await act('office-clerk', `/tasks/${task}/verify`)).body.state).toBe('VERIFIED');
    const asked = await act('office-chief', `/meeting-decisions/${wrong?.id ?? ''}/revoke`, { reason: '有误' });
    await act('office-executive-deputy', `/approvals/${asked.body.approvalId ?? ''}/approve`);
    await scheduling('leading-official');
    await scheduling('leading-official-2');
    await scheduling('office-deputy');
  });

  it('count final sittings, each document once, what was heard, decisions with a task by how they stand, the plan and what stood outside it', async () => {
    expect(await numbers('office-clerk')).toEqual({
      'committee.meetings': 2,
      'committee.documents': 1,
      'committee.reports': 1,
      'committee.decisions': 3,
      'committee.decisionsDone': 1,
      'committee.decisionsRunning': 1,
      'committee.decisionsOverdue': 1,
      'committee.planned': 2,
      'committee.plannedTaken': 1,
      // Of the three meetings that were held: the report not heard, three documents, the report of the third.
      'committee.adHoc': 5,
      'scheduling.meetings': 3,
      'scheduling.meetings.cityHead': 1,
      'scheduling.meetings.cityLeader': 1,
      'scheduling.meetings.office': 1,
      'hearing.units': 3,
    });
  });

  it.each([
    ['committee.decisionsDone', '', ['已办结的事项']],
    ['committee.decisionsRunning', '', ['在办的事项']],
    ['committee.decisionsOverdue', '', ['逾期的事项']],
    ['committee.documents', '', ['要素市场化实施意见']],
    ['committee.documents', '&before=2025-11-01', []],
    ['committee.reports', '&kind=PLAN', []],
    ['committee.plannedTaken', '', ['商务改革进展']],
    ['hearing.units', '', ['市商务局', '临河县', '市水务局']],
  ])('%s%s is the list behind it, each leading to its meeting', async (count, query, titles) => {
    const listed = await behind('office-clerk', count, query);
    expect(listed.map(({ title }) => title)).toEqual(titles);
    expect(listed.every(({ subjectType, subjectId }) => subjectType === 'MEETING' && subjectId !== null)).toBe(true);
  });

  it('name the meetings themselves, and page through them', async () => {
    const listed = await behind('office-clerk', 'committee.meetings');
    expect(listed.map(({ id, title }) => [id, title])).toEqual([
      [first, '2025年第1次深改委会议'],
      [second, '2025年第2次深改委会议'],
    ]);
    const page1 = await (
      await as('office-clerk')
    ).get<{ items: Listed[]; nextCursor: string }>('/counts/committee.meetings/items?year=2025&limit=1');
    const rest = await behind('office-clerk', 'committee.meetings', `&cursor=${page1.body.nextCursor}`);
    expect([...page1.body.items, ...rest].map(({ id }) => id)).toEqual([first, second]);
  });

  it('of a unit are what called or named it, number and list alike; of the plan it is told nothing', async () => {
    const own = await numbers('department2-chief');
    expect(own).toMatchObject({
      'committee.meetings': 1,
      'committee.documents': 0,
      'committee.decisions': 2,
      'committee.decisionsOverdue': 1,
      'hearing.units': 0,
    });
    expect(Object.keys(own)).not.toContain('committee.planned');
    expect((await behind('department2-chief', 'committee.decisions')).map(({ title }) => title).toSorted()).toEqual(
      ['在办的事项', '逾期的事项'].toSorted(),
    );
    const unknown = await (await as('department2-chief')).get('/counts/committee.adHoc/items?year=2025');
    expect(unknown.body['code']).toBe('COUNT_UNKNOWN');
    expect((await numbers('office-clerk', `&unitId=${unit('department')}`))['committee.decisions']).toBe(2);
  });

  it('are not said where only what was released is asked for, nor counted before they were final', async () => {
    expect(await numbers('office-clerk', '&publicOnly=true')).toEqual({});
    expect(await numbers('office-clerk', '&asOf=2026-07-21')).toMatchObject({
      'committee.meetings': 0,
      'committee.decisions': 0,
      'scheduling.meetings': 3,
    });
  });
});
