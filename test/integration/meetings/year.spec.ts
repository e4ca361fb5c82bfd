import { randomUUID } from 'node:crypto';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { meetingDesk, topic } from '../../support/meeting-desk.js';

let app: TestApp;
const { seats, as, act, page, unit, post, report, held, final } = meetingDesk(() => app);

beforeAll(async () => {
  app = await borrowTestApp('2026-07-22');
  // The first thing on record: from this day on the city keeps its meetings here.
  const topic2023 = { year: 2023, kind: 'HEAR', month: 6, title: '机构改革进展', basis: '工作要点' };
  await act('office-clerk', '/agenda-plan-items', { ...topic2023, unitId: unit('department') });
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
            decision('在办的事项', ['department', 'department2'], '2026-08-18'),
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

  it('of a unit are what called or named it, number and list alike; of the plan it is told nothing, and a group is led to no meeting by it', async () => {
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
    expect(await behind('group-liaison', 'committee.plannedTaken')).toMatchObject([{ subjectId: null }]);
    const { body } = await (await as('department2-chief')).get('/counts/committee.adHoc/items?year=2025');
    expect(body['code']).toBe('COUNT_UNKNOWN');
    expect((await numbers('office-clerk', `&unitId=${unit('department')}`))['committee.decisions']).toBe(2);
  });

  it('are told outside as they are, and not counted before they were final', async () => {
    expect(await numbers('office-clerk', '&publicOnly=true')).toEqual(await numbers('office-clerk'));
    expect(await numbers('office-clerk', '&asOf=2026-07-21')).toMatchObject({
      'committee.meetings': 0,
      'committee.decisions': 0,
      'scheduling.meetings': 3,
    });
  });
});

interface Candidate {
  readonly kind: string;
  readonly title: string;
  readonly aboutType: string;
  readonly aboutId: string;
  readonly unitId: string | null;
  readonly tasks: number | null;
  readonly done: number | null;
  readonly itemKind: string;
  readonly itemTitle: string;
  readonly itemReason: string;
  readonly onAgenda: boolean;
}

/** What lags on 20 August. */
describe('what is offered for an agenda', () => {
  let id: string;
  const offered = async (seat = 'office-clerk', meeting = id): Promise<readonly Candidate[]> =>
    (await (await as(seat)).get<{ items: Candidate[] }>(`/meetings/${meeting}/candidates`)).body.items;
  const write = async (seat: string, body: object, meeting = id) => {
    const { version } = await page(seat, meeting);
    return (await as(seat)).put<{ code?: string }>(`/meetings/${meeting}`, body, { 'If-Match': String(version) });
  };
  const scheduling = (items: readonly object[] = []): object => ({
    ...{ kind: 'SCHEDULING', plannedOn: '2026-08-25', chairPostId: post('leading-official'), items },
  });

  beforeAll(async () => {
    const assigned = async (key: string, matter: string, dueOn: string): Promise<string> =>
      (await act('office-clerk', '/tasks', { matter, unitId: unit(key), dueOn, origin: '市委书记批示' })).body.id;
    await assigned('department', '红灯事项', '2026-07-24');
    await assigned('department2', '滞后七日事项', '2026-08-11');
    await assigned('department3', '滞后两日事项', '2026-08-18');
    const filed = await assigned('county', '已报送待审核事项', '2026-07-24');
    await act('county-chief', `/tasks/${filed}/submit`, { result: '已办', documentNumbers: ['1号'] });
    const asking = await assigned('department', '请人协助的事项', '2026-08-11');
    await app.setClock('2026-08-10');
    const { obligationId } = (await (await as('office-clerk')).get<{ obligationId: string }>(`/tasks/${asking}`)).body;
    const asked = await act('department-chief', `/obligations/${obligationId}/coordination-requests`, {
      ...{ unitId: unit('department3'), matter: '提供水务数据', dueOn: '2026-09-30' },
    });
    expect(asked.status).toBe(201);
    for (const [title, termTo] of [
      ['将到期的试点', '2026-10-19'],
      ['不到期的试点', '2026-10-20'],
    ] as const) {
      const pilot = await act('office-clerk', '/pilots', {
        ...{
          title,
          level: 'NATIONAL',
          approvalNumber: `${title}1号`,
          approvedBy: '农业农村部',
          happenedOn: '2025-03-10',
        },
        ...{ termTo, unitId: unit('department'), noSecrets: true },
      });
      await act('office-chief', `/pilots/${pilot.body.id}/confirm`);
    }
    const problem = async (title: string, solvableBy: string, dueOn: string): Promise<void> => {
      const reported = await act('office-clerk', '/problems', {
        ...{
          title,
          origin: 'UNIT',
          noSecrets: true,
          whoHadItUnitId: unit('department2'),
          ownerUnitId: unit('department'),
          solvableBy,
          dueOn,
        },
      });
      expect(reported.status).toBe(201);
    };
    await problem('需市级协调的难题', 'CITY', '2026-11-30');
    await problem('单位可解决的难题', 'UNIT', '2026-11-30');
    await app.setClock('2026-08-20');
    id = (await act('office-clerk', '/meetings', scheduling())).body.id;
  });

  it('is what lags, is asked for or ends, each with its reason; nothing that waits for a verdict or stands still', async () => {
    expect((await offered()).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'DECISION_OVERDUE 在办的事项',
      'DECISION_OVERDUE 在办的事项',
      'LAG 红灯事项',
      'LAG 滞后七日事项',
      'COORDINATION 提供水务数据',
      'PROBLEM_ABOVE 需市级协调的难题',
      'PILOT_ENDING 将到期的试点',
    ]);
  });

  it('for a committee begins with what became of the decisions before', async () => {
    const { body } = await act('office-clerk', '/meetings', {
      ...{ kind: 'COMMITTEE', plannedOn: '2026-08-27', chairPostId: post('leading-official'), items: [topic()] },
    });
    expect((await offered('office-clerk', body.id))[0]).toMatchObject({
      ...{ kind: 'PRIOR_DECISIONS', title: '2025年第1次深改委会议', tasks: 4, done: 1 },
      ...{ itemKind: 'OTHER', itemTitle: '上次议定事项办理情况' },
    });
  });

  it('becomes an item when somebody ticks it, and is shown as taken then', async () => {
    const [first] = await offered();
    const { aboutType, aboutId, itemKind: kind, itemTitle: title, unitId: byUnitId } = first ?? {};
    expect((await write('office-clerk', scheduling([{ kind, title, byUnitId, aboutType, aboutId }]))).status).toBe(200);
    expect((await offered()).map(({ onAgenda }) => onAgenda)).toEqual([true, ...Array<boolean>(6).fill(false)]);
    expect((await page('office-clerk', id)).items[0]).toMatchObject({ title: '议定事项“在办的事项”办理情况', aboutId });
  });

  it('says so where more than two hundred lag, which it does not name', async () => {
    const asked = async () =>
      (await (await as('office-clerk')).get<{ items: unknown[]; more: boolean }>(`/meetings/${id}/candidates`)).body;
    expect((await asked()).more).toBe(false);
    await app.db.query(
      `INSERT INTO problem (title, origin, state_on, natural_key, who_had_it_words, solvable_by)
       SELECT '难题' || n, 'UNIT', '2026-08-20', '难题' || n, '企业', 'CITY' FROM generate_series(1, 200) n`,
    );
    const { items, more } = await asked();
    expect([items.length, more]).toEqual([206, true]);
    await app.db.query(`DELETE FROM problem WHERE who_had_it_words = '企业'`);
  });

  it('of a group’s meeting is what lags in its projects, and a meeting held is offered nothing', async () => {
    const group = {
      kind: 'GROUP',
      groupUnitId: unit('group'),
      plannedOn: '2026-08-20',
      chairPostId: post('group-head'),
    };
    const { body } = await act('group-liaison', '/meetings', { ...group, items: [report()] });
    expect(await offered('group-liaison', body.id)).toEqual([]);
    const red = (await offered()).find(({ title }) => title === '红灯事项');
    const about = { aboutType: red?.aboutType, aboutId: red?.aboutId };
    const refused = await write('group-liaison', { ...group, items: [{ ...report(), ...about }] }, body.id);
    expect(refused.body.code).toBe('MEETING_INCOMPLETE');
    expect((await act('group-liaison', `/meetings/${id}/candidates`)).status).toBe(404);
    await act('office-clerk', `/meetings/${id}/hold`, { heldOn: '2026-08-20' });
    expect(await offered()).toEqual([]);
  });
});

interface Row {
  readonly row: number;
  readonly verdict: string;
  readonly faults: readonly { readonly column: string | null; readonly code: string; readonly detail: string }[];
}

describe('past meetings as a workbook', () => {
  beforeAll(async () => {
    await app.setClock('2026-08-20');
  });
  const drain = () => app.get(JobRunner).drain();
  const HEADS = [
    ...['序号', '会议类别', '次数', '召开日期', '主持领导', '议题类型', '议题', '汇报单位', '结果'],
    ...['议定事项', '承办单位', '完成时限', '办理状态', '纪要文号'],
  ];
  async function handIn(rows: readonly (readonly string[])[], heads = HEADS): Promise<string> {
    return handed(workbook([['2024年会议情况'], ...[heads, ...rows].map((row) => [...row])]));
  }
  async function handed(file: Buffer): Promise<string> {
    const started = await (
      await as('office-clerk')
    ).upload<{ importId: string }>('/meeting-imports', '会议.xlsx', file);
    expect(started.status).toBe(202);
    await drain();
    return started.body.importId;
  }
  const rowsOf = async (id: string): Promise<readonly Row[]> =>
    (await (await as('office-clerk')).get<{ items: Row[] }>(`/meeting-imports/${id}/rows?limit=200`)).body.items;
  const verdicts = async (id: string): Promise<readonly string[]> =>
    (await rowsOf(id)).map(({ row, verdict, faults }) =>
      [row, verdict, ...faults.map(({ column, code }) => (column === null ? code : `${column} ${code}`))].join(' '),
    );
  const meetingsOf = async (year: number, seat = 'office-clerk') =>
    (
      await (
        await as(seat)
      ).get<{ items: { id: string; state: string; noFirstTopic: boolean }[] }>(
        `/meetings?year=${String(year)}&limit=200`,
      )
    ).body.items;
  const chair = '分管商务副市长';
  const own = ['深改委会议', '第1次', '2024年3月18日', chair];
  const blank = ['', '', '', ''];
  const PAST = [
    [
      '1',
      ...own,
      '审议文件',
      '要素市场化方案',
      '市商务局',
      '审议通过',
      '出台方案',
      '市商务局',
      '4月30日',
      '已办结',
      '〔2024〕1号',
    ],
    ['2', ...blank, '', '', '', '', '建立调度机制', '市商务局、市教育局', '2024.12.31', '在办', ''],
    ['3', ...blank, '听取汇报', '临河县改革情况', '临河县', '已听取', '长期抓好落实', '', '', '长期坚持', ''],
  ];

  it('waits for one word of a second person, and is final with it: what was done is verified, what is overdue is held', async () => {
    const topic = { year: 2024, kind: 'DELIBERATE', month: 3, title: '要素市场化方案', basis: '工作要点' };
    await act('office-clerk', '/agenda-plan-items', { ...topic, unitId: unit('department') });
    const id = await handIn(PAST);
    expect(await verdicts(id)).toEqual(['3 ADD', '4 ADD', '5 ADD']);
    expect((await act('office-clerk', `/meeting-imports/${id}/confirm`)).status).toBe(202);
    await drain();
    expect(await meetingsOf(2024)).toEqual([]);
    const [{ id: approvalId } = { id: '' }] = await app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE kind = 'MEETING_BATCH' AND subject_id = $1`,
      [id],
    );
    expect((await act('office-clerk', `/approvals/${approvalId}/approve`)).status).toBe(403);
    expect((await act('office-deputy', `/approvals/${approvalId}/approve`)).status).toBe(200);
    const [meeting] = await meetingsOf(2024);
    expect(meeting).toMatchObject({
      state: 'FINALISED',
      number: 1,
      heldOn: '2024-03-18',
      itemCount: 2,
      decisionCount: 3,
    });
    const tasks = await app.db.query<Record<string, string>>(
      `SELECT t.matter || ' ' || u.name AS what, t.state, coalesce(o.hold, o.state) AS stands, o.original_due_on AS due
         FROM task t JOIN unit u ON u.id = t.unit_id JOIN obligation o ON o.id = t.obligation_id
        WHERE t.origin = '2024年第1次深改委会议' ORDER BY t.id`,
    );
    expect(tasks.map((task) => Object.values(task).join(' '))).toEqual([
      '出台方案 市商务局 VERIFIED MET 2024-04-30',
      '建立调度机制 市商务局 ASSIGNED HISTORIC 2024-12-31',
      '建立调度机制 市教育局 ASSIGNED HISTORIC 2024-12-31',
    ]);
    // Held, it is neither near its day nor late.
    const { body } = await (await as('office-clerk')).get('/meeting-decisions?year=2024&open=true');
    expect(body['items']).toMatchObject(['市教育局', '市商务局'].map(() => ({ light: 'GREY', hold: 'HISTORIC' })));
    // What bears the title of a topic of that year's plan is that topic, taken up.
    const plan = await (await as('office-clerk')).get<{ state: string }[]>('/agenda-plan-items?year=2024');
    expect(plan.body.map(({ state }) => state)).toEqual(['TAKEN']);
    // Said to the office alone.
    expect(meeting?.noFirstTopic).toBe(true);
    expect((await meetingsOf(2024, 'leading-official'))[0]?.noFirstTopic).toBe(false);
  });

  it('handed in again is the same, and otherwise it is refused: final minutes stand', async () => {
    expect(await verdicts(await handIn(PAST))).toEqual(['3 SAME', '4 SAME', '5 SAME']);
    const other = PAST.map((row, place) => (place === 1 ? row.with(9, '建立通报机制') : row));
    expect(await verdicts(await handIn(other))).toEqual([
      '3 REFUSE MEETING_HELD_ALREADY',
      '4 REFUSE MEETING_ROW_BESIDE',
      '5 REFUSE MEETING_ROW_BESIDE',
    ]);
  });

  it('goes out in the same columns, and comes in again the same', async () => {
    const clerk = await as('office-clerk');
    const decision = { matter: '出台实施意见', unitIds: [unit('department'), unit('department2')] };
    await final([topic({ decisions: [decision] }), report({ outcome: 'HEARD' })], '2026-07-22');
    for (const year of [2024, 2026]) {
      const response = await fetch(`${app.url}/api/v1/meeting-exports?year=${String(year)}`, {
        headers: { cookie: clerk.cookie },
      });
      const read = await rowsOf(await handed(Buffer.from(await response.arrayBuffer())));
      expect(read.length).toBeGreaterThan(2);
      expect(new Set(read.map(({ verdict }) => verdict))).toEqual(new Set(['SAME']));
    }
  });

  it('names what it cannot take by row and column, and takes nothing of a meeting by halves', async () => {
    const meeting = (number: string, ...rest: readonly string[]): readonly string[] => [
      '',
      '深改委会议',
      number,
      '2024年5月20日',
      chair,
      ...rest,
    ];
    const rows = [
      meeting('2', '听取汇报', '甲', '市没有局', '已听取', '', '', '', '', ''),
      ['', ...blank, '听取汇报', '乙', '市商务局', '已听取', '', '', '', '', ''],
      meeting('3', '审议文件', '甲', '市商务局', '', '', '', '', '', ''),
      meeting('4', '听取汇报', '甲', '市商务局', '已听取', '办一件事', '', '', '', ''),
      meeting('5', '听取汇报', '甲', '市商务局', '已听取', '办一件事', '市商务局', '2024年5月1日', '', ''),
      ['', '深改委会议', '6', '2024年5月20日', '某领导', '听取汇报', '甲', '市商务局', '已听取', '', '', '', '', ''],
      ['', '深改委会议', '7', '2026年12月20日', chair, '听取汇报', '甲', '市商务局', '已听取', '', '', '', '', ''],
      ['', '专班会议', '1', '2024年5月20日', chair, '听取汇报', '甲', '市商务局', '已听取', '', '', '', '', ''],
      meeting('8', '通报', '甲', '市商务局', '', '', '', '', '', ''),
      meeting('9', '听取汇报', '甲', '市商务局', '已听取', '办一件事', '市商务局', '', '不好说', ''),
    ];
    const id = await handIn(rows);
    expect(await verdicts(id)).toEqual([
      '3 REFUSE 汇报单位 UNIT_UNKNOWN',
      '4 REFUSE MEETING_ROW_BESIDE',
      '5 REFUSE 结果 OUTCOME_MISSING',
      '6 REFUSE 承办单位 DECISION_WITHOUT_UNIT',
      '7 REFUSE 完成时限 DECISION_DUE_BEFORE_MEETING',
      '8 REFUSE 主持领导 CHAIR_UNKNOWN',
      '9 REFUSE 召开日期 DATE_IN_FUTURE 议题 FIRST_TOPIC_ROWS_MISSING',
      '10 REFUSE 会议类别 MEETING_KIND_UNKNOWN',
      '11 REFUSE 议题类型 KIND_UNKNOWN',
      '12 REFUSE 办理状态 KIND_UNKNOWN',
    ]);
    const told = (await rowsOf(id)).flatMap(({ faults }) => faults.map(({ detail }) => detail));
    expect(told.every((words) => words.length > 8 && !/[A-Z_]{6}/u.test(words))).toBe(true);
  });

  it('of a group is chaired by its own head, however its list calls him; another group’s chairs none of it', async () => {
    const other = randomUUID();
    await app.db.query(
      `INSERT INTO unit (id, path, kind, name) VALUES ($1, 'x/', 'SPECIAL_GROUP', '农业农村改革专项小组') RETURNING id`,
      [other],
    );
    await app.db.query(
      `INSERT INTO post (unit_id, role, rank, title) VALUES ($1, 'GROUP_HEAD', 40, '专项小组组长') RETURNING id`,
      [other],
    );
    const row = (group: string, head: string): readonly string[] => [
      ...['', `${group}专项小组会议`, '1', '2024年4月8日', head],
      ...['听取汇报', '改革进展', '市商务局', '已听取', '', '', '', '', '〔2024〕1号'],
    ];
    const heads = ['组长', '专项小组组长'].map((head) => row('经济体制改革', head));
    for (const one of heads) expect(await verdicts(await handIn([one]))).toEqual(['3 ADD']);
    expect(await verdicts(await handIn([row('农业农村改革', '分管商务副市长')]))).toEqual([
      '3 REFUSE 主持领导 MEETING_CHAIR_UNFIT',
    ]);
  });

  it('held since the city keeps its meetings here begins with a first topic that says what was studied and drawn from it', async () => {
    const since = ['', '深改委会议', '91', '2026年8月18日', chair];
    const rest = ['', '', '', '', '', ''];
    const topicRow = (title: string, demand: string): readonly string[] => [
      ...since,
      '第一议题',
      title,
      '',
      '',
      demand,
      '',
      '',
      '',
      '',
    ];
    const said = '学习贯彻会议精神\n中央深改委会议：中央深改委第五次会议（2026年6月1日）';
    expect(
      await verdicts(await handIn([[...since, '听取汇报', '甲', '市商务局', '已听取', ...rest.slice(1)]])),
    ).toEqual(['3 REFUSE 议题 FIRST_TOPIC_ROWS_MISSING']);
    expect(await verdicts(await handIn([topicRow(said, '')]))).toEqual(['3 REFUSE 议题 FIRST_TOPIC_ROWS_MISSING']);
    expect(await verdicts(await handIn([topicRow(said, '抓好要素市场化改革')]))).toEqual(['3 ADD']);
  });

  it('is the office’s alone to hand in, look at and take out', async () => {
    for (const path of ['/meeting-imports', '/meeting-exports?year=2024'])
      expect((await (await as('leading-official')).get(path)).status).toBe(403);
  });
});
