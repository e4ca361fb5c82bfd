import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import type { Answer } from '../../support/client.js';
import { UnitFollowers } from '../../../src/modules/organisation/index.js';
import { readHere } from '../../support/ledger/read-here.js';
import { workbook } from '../../support/ledger/workbooks.js';
import {
  act,
  app,
  as,
  codes,
  confirmed,
  draft,
  entered,
  expectReadings,
  made,
  openDesk,
  owed,
  page,
  project,
  put,
  read,
  reading,
  unit,
  type Ref,
} from './desk.js';

openDesk();

describe('a reading', () => {
  it('shows how the indicator stands once another person confirmed it: 10 points behind YELLOW, 9.99 GREEN, 30 YELLOW, 30.01 RED', async () => {
    const course = { trajectory: [{ day: '2026-07-20', value: '50' }] };
    for (const [value, light] of [
      ['40', 'YELLOW'],
      ['40.01', 'GREEN'],
      ['20', 'YELLOW'],
      ['19.99', 'RED'],
      ['100.00', 'DONE'],
    ]) {
      const id = await made(course);
      const { id: readingId } = await entered(id, { value });
      expect(await page(id)).toMatchObject({ light: null, last: null, waiting: 1 });
      expect((await act('office-chief', `/readings/${readingId}/confirm`)).status).toBe(200);
      const shown = await page(id);
      expect([value, shown.light, shown.last?.value]).toEqual([value, light, value]);
      expect(shown.standing).toMatchObject({ progress: Number(value), planned: 50 });
    }
  });

  it('is entered once however often that is pressed; another value of the period is refused, and nobody but its unit and the office enters it', async () => {
    const id = await made();
    const answers = await Promise.all(
      [1, 2].map(() => act('department-liaison', `/indicators/${id}/readings`, reading())),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await act('department-liaison', `/indicators/${id}/readings`, reading({ value: '21' }))).toMatchObject({
      status: 409,
      body: { code: 'READING_EXISTS' },
    });
    const elsewhere = await act('department2-liaison', `/indicators/${id}/readings`, reading());
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'INDICATOR_NOT_FOUND' } });
    // The lead unit of the project sees it, and reads nothing.
    const led = await made({ projectId: await project(unit('department2')) });
    expect((await act('department2-liaison', `/indicators/${led}/readings`, reading())).body.code).toBe(
      'READING_NOT_YOURS',
    );
  });

  it('is refused where its value is no number, its day to come or outside the period', async () => {
    const id = await made();
    const refusal = async (changed: object): Promise<readonly string[]> =>
      codes(await act('department-liaison', `/indicators/${id}/readings`, reading(changed)));
    expect(await refusal({ value: '约20' })).toEqual(['/value VALUE_NOT_DECIMAL']);
    expect(await refusal({ asOf: '2026-07-23' })).toEqual(['/asOf DATE_IN_FUTURE']);
    expect(await refusal({ asOf: '2026-06-30' })).toEqual(['/asOf AS_OF_OUTSIDE_PERIOD']);
    expect(await refusal({ period: '2026年7月' })).toEqual(['/period PERIOD_NOT_UNDERSTOOD']);
  });

  it('is never confirmed by whoever entered it', async () => {
    const id = await made();
    const { id: readingId } = await entered(id, {}, 'office-clerk');
    expect(await page(id)).toMatchObject({ readings: [{ onBehalf: true }] });
    for (const verdict of ['confirm', 'return'])
      expect(await act('office-clerk', `/readings/${readingId}/${verdict}`, { reason: '核对' })).toMatchObject({
        status: 403,
        body: { code: 'OWN_READING' },
      });
    expect((await act('department-liaison', `/readings/${readingId}/confirm`)).status).toBe(403);
    expect((await act('office-chief', `/readings/${readingId}/confirm`)).status).toBe(200);
  });

  it('is never confirmed by him in whose name a deputy entered it', async () => {
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 1, '出差')`,
        [app.town.seats['office-deputy']?.postId, app.town.seats['department3-chief']?.postId],
      ),
    );
    const { id: readingId } = await entered(await made(), {}, 'department3-chief');
    expect((await act('office-deputy', `/readings/${readingId}/confirm`)).body.code).toBe('OWN_READING');
    expect((await act('office-clerk', `/readings/${readingId}/confirm`)).status).toBe(200);
  });

  it('that came back is entered anew in its place, and its unit is told why', async () => {
    const id = await made();
    const first = await entered(id);
    expect((await act('office-chief', `/readings/${first.id}/return`, { reason: '与月报不符' })).body.state).toBe(
      'RETURNED',
    );
    const told = await app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'READING_RETURNED' AND subject_id = $1`,
      [id],
    );
    expect(told.map(({ body }) => body)[0]).toContain('与月报不符');
    const again = await entered(id, { value: '21.50' });
    expect(again).toMatchObject({ id: first.id, state: 'REPORTED' });
    expect((await page(id)).readings).toMatchObject([{ value: '21.50', words: null }]);
  });

  it('is corrected beside the old one, with the reason, by a second person; until then the old one counts', async () => {
    const id = await made();
    const { id: readingId } = await confirmed(id, { value: '10' });
    const correction = { ...reading({ value: '45', period: undefined }), reason: '统计口径核准' };
    expect(
      codes(await act('department-liaison', `/readings/${readingId}/corrections`, { ...correction, reason: '' })),
    ).not.toEqual([]);
    const asked = await act('department-liaison', `/readings/${readingId}/corrections`, correction);
    expect(asked).toMatchObject({ status: 201, body: { state: 'REPORTED' } });
    expect(await page(id)).toMatchObject({ last: { value: '10' }, waiting: 1 });
    await act('office-chief', `/readings/${asked.body.id}/confirm`);
    const after = await page(id);
    expect(after.last).toMatchObject({ value: '45' });
    expect(after.readings.map(({ value, state }) => `${value} ${state}`)).toEqual(['45 CONFIRMED', '10 CORRECTED']);
    // One that is not taken leaves what was confirmed.
    const other = await act('department-liaison', `/readings/${asked.body.id}/corrections`, {
      ...correction,
      value: '46',
    });
    await act('office-chief', `/readings/${other.body.id}/return`, { reason: '无依据' });
    expect(await page(id)).toMatchObject({ last: { value: '45' }, waiting: 0 });
  });
});

describe('an indicator', () => {
  it('whose target is its baseline is refused, and one of a name stands once in a project', async () => {
    const body = await draft({ targetValue: '0.0' });
    expect(codes(await act('office-clerk', '/indicators', body))).toEqual(['/targetValue TARGET_EQUALS_BASELINE']);
    const good = { ...body, targetValue: '100' };
    expect((await act('office-clerk', '/indicators', good)).status).toBe(201);
    expect((await act('office-clerk', '/indicators', good)).body.code).toBe('INDICATOR_EXISTS');
    const other = await draft({ keyPointId: '00000000-0000-4000-8000-000000000001' });
    expect(codes(await act('office-clerk', '/indicators', other))).toContain('/projectId INDICATOR_OF_TWO');
  });

  it('changes its target with a reason and by a second person once something was confirmed; every light is judged by the new course', async () => {
    const id = await made({ trajectory: [{ day: '2026-07-20', value: '50' }] });
    await confirmed(id, { value: '30' });
    const changed = { ...(await draft()), ...{ projectId: undefined } };
    const { projectId } = await read<{ projectId: string }>('office-clerk', `/indicators/${id}`);
    const lower = { ...changed, projectId, targetValue: '60', trajectory: [{ day: '2026-07-20', value: '30' }] };
    expect(codes(await put('office-clerk', `/indicators/${id}`, lower))).toEqual(['/reason INDICATOR_REASON_MISSING']);
    const reasoned = { ...lower, reason: '省里调整目标' };
    const asked = (await put('office-clerk', `/indicators/${id}`, reasoned)) as Answer<Ref & { approvalId: string }>;
    expect([asked.status, (await page(id)).light]).toEqual([200, 'YELLOW']);
    const { approvalId } = asked.body;
    expect(await page(id)).toMatchObject({ courseApprovalId: approvalId, targetValue: '100' });
    expect((await put('office-clerk', `/indicators/${id}`, reasoned)).body.code).toBe('INDICATOR_CHANGE_WAITS');
    expect((await act('office-clerk', `/approvals/${approvalId}/approve`)).status).not.toBe(200);
    expect((await act('office-deputy', `/approvals/${approvalId}/approve`)).status).toBe(200);
    expect(await page(id)).toMatchObject({ light: 'GREEN', targetValue: '60', courseApprovalId: null });
    expect(
      codes(await put('office-clerk', `/indicators/${id}`, { ...lower, frequency: 'MONTH', reason: '改' })),
    ).toEqual(['/frequency FREQUENCY_FIXED']);
  });

  it('is seen by the office, its data unit and the chain of its project, and by nobody else', async () => {
    const id = await made();
    expect((await (await as('department-liaison')).get(`/indicators/${id}`)).status).toBe(200);
    expect((await (await as('county-liaison')).get(`/indicators/${id}`)).status).toBe(404);
    const listed = await read<{ items: { id: string }[] }>('county-liaison', '/indicators?limit=200');
    expect(listed.items.map((one) => one.id)).not.toContain(id);
  });

  it('goes over to the unit that takes the place of its data unit', async () => {
    const projectId = await project(unit('vertical'));
    const id = await made({ dataUnitId: unit('department3'), projectId });
    const change = { fromUnitId: unit('department3'), toUnitId: unit('department2'), projectIds: [projectId] };
    const followers = app.app.get(UnitFollowers);
    expect(await followers.count(app.db, change)).toContainEqual({ what: 'INDICATOR', count: 1 });
    await app.unitOfWork.run((tx) => followers.move(tx, change));
    expect(await page(id)).toMatchObject({ dataUnitId: unit('department2') });
  });
});

describe('a confirmed reading', () => {
  it('becomes an outcome fact by one press, with everything that is known of it; pressed again it is the same one', async () => {
    const id = await made({ comparedAmong: '全省16市' });
    const { id: readingId } = await confirmed(id, {
      value: '30.50',
      rankPosition: 2,
      rankOf: 16,
      source: '市统字〔2026〕7号',
    });
    const waiting = await made();
    const open = await entered(waiting);
    expect((await act('department-liaison', `/readings/${open.id}/fact`)).body.code).toBe('READING_STATE');
    const answers = await Promise.all([1, 2].map(() => act('department-liaison', `/readings/${readingId}/fact`)));
    const entries = new Set(answers.map(({ body }) => (body as unknown as { entryId: string }).entryId));
    expect(entries.size).toBe(1);
    const [entryId = ''] = [...entries];
    expect(await read('office-clerk', `/outcome-facts/${entryId}`)).toMatchObject({
      ...{
        title: '再生水利用率',
        value: '30.50',
        unitOfMeasure: '%',
        place: '全市',
        from: '2026-07-01',
        happenedOn: '2026-07-20',
      },
      ...{
        definition: '再生水利用量占污水处理量的比重',
        rankPosition: 2,
        rankOf: 16,
        rankAmong: '全省16市',
        state: 'REPORTED',
      },
      ...{ confirmingUnitId: unit('department'), proofs: [{ number: '市统字〔2026〕7号' }] },
    });
    expect((await page(id)).readings).toMatchObject([{ factEntryId: entryId }]);
    expect((await act('county-liaison', `/readings/${readingId}/fact`)).status).toBe(404);
  });
});

describe('another system', () => {
  interface Answered {
    readonly status: number;
    readonly body: Ref;
  }
  const send = async (token: string, path: string, body?: object): Promise<Answered> => {
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-requested-with': 'five-ones' },
    };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${app.url}/api/v1${path}`, init);
    return { status: answer.status, body: (await answer.json()) as Ref };
  };
  const tokenFor = async (name: string): Promise<{ readonly id: string; readonly token: string }> => {
    const answer = await act('office-chief', '/system-tokens', { name, unitId: unit('department') });
    expect(answer.status).toBe(201);
    return answer.body as unknown as { id: string; token: string };
  };

  it('reports readings with the token that the office made for it; they wait for the office, and stand in the record as that system’s', async () => {
    const { token } = await tokenFor('水务数据平台');
    const id = await made();
    const sent = await send(token, `/indicators/${id}/readings`, reading());
    expect(sent).toMatchObject({ status: 201, body: { state: 'REPORTED' } });
    // Sent again it is the same.
    expect((await send(token, `/indicators/${id}/readings`, reading())).body.id).toBe(sent.body.id);
    expect((await page(id)).readings).toMatchObject([{ enteredByName: '水务数据平台', onBehalf: false }]);
    const acts = await app.db.query(
      `SELECT actor_name, actor_kind, person_id FROM audit_event WHERE subject_id = $1 AND action = 'reading.reported'`,
      [id],
    );
    expect(acts).toEqual([{ actor_name: '水务数据平台', actor_kind: 'SYSTEM', person_id: null }]);
    // Whoever made its token could have sent it himself.
    expect((await act('office-chief', `/readings/${sent.body.id}/confirm`)).body.code).toBe('OWN_READING');
    expect((await act('office-clerk', `/readings/${sent.body.id}/confirm`)).status).toBe(200);
  });

  it('reaches what its unit reads and does that one thing: it sees, confirms and changes nothing', async () => {
    const { token } = await tokenFor('统计平台');
    const id = await made();
    const elsewhere = await made({ dataUnitId: unit('county') });
    expect((await send(token, `/indicators/${elsewhere}/readings`, reading())).status).toBe(404);
    for (const path of ['/indicators', `/indicators/${id}`, '/me', '/projects', '/units'])
      expect([path, (await send(token, path)).status]).toEqual([path, 403]);
    const { id: readingId } = await entered(id);
    for (const path of [`/readings/${readingId}/confirm`, `/indicators/${id}/end`, '/system-tokens'])
      expect([path, (await send(token, path, { reason: '核对' })).status]).toEqual([path, 403]);
  });

  it('is shown its token once; taken back it opens nothing, and no name stands twice', async () => {
    const { id: tokenId, token } = await tokenFor('监测平台');
    const again = await act('office-chief', '/system-tokens', { name: '监测平台', unitId: unit('department') });
    expect(again.body.code).toBe('SYSTEM_TOKEN_EXISTS');
    expect((await act('office-clerk', '/system-tokens', { name: '甲', unitId: unit('department') })).status).toBe(403);
    const listed = await read<{ items: { id: string; revokedOn: string | null }[] }>('office-chief', '/system-tokens');
    expect(JSON.stringify(listed)).not.toContain(token);
    const [kept] = await app.db.query<{ digest: string }>(
      `SELECT encode(token_digest, 'escape') AS digest FROM system_token WHERE id = $1`,
      [tokenId],
    );
    expect(kept?.digest).not.toContain(token);
    expect((await act('office-chief', `/system-tokens/${tokenId}/revoke`)).status).toBe(200);
    const id = await made();
    expect((await send(token, `/indicators/${id}/readings`, reading())).status).toBe(401);
    expect((await send('x'.repeat(43), `/indicators/${id}/readings`, reading())).status).toBe(401);
  });
});

describe('an indicator far behind', () => {
  it('is counted by its light with the list behind it, and is a candidate of agendas, also while its unit is silent', async () => {
    const course = { trajectory: [{ day: '2026-07-20', value: '50' }], dataUnitId: unit('vertical') };
    const id = await made({ ...course, name: '严重滞后的指标', projectId: await project(unit('vertical')) });
    const { id: readingId } = await entered(id, { value: '1' }, 'office-clerk');
    expect((await act('office-chief', `/readings/${readingId}/confirm`)).status).toBe(200);
    const asked = `unitId=${unit('vertical')}`;
    const counts = await read<{ items: { id: string; value: number }[] }>('office-clerk', `/counts?${asked}`);
    const own = counts.items
      .filter((one) => one.id.startsWith('indicators.'))
      .map((one) => `${one.id} ${String(one.value)}`);
    expect(own).toEqual(['indicators.green 0', 'indicators.yellow 0', 'indicators.red 1', 'indicators.done 0']);
    const behind = await read<{ items: object[] }>('office-clerk', `/counts/indicators.red/items?${asked}`);
    expect(behind.items).toMatchObject([{ subjectType: 'INDICATOR', subjectId: id, happenedOn: null }]);
    expect((await read<{ items: object[] }>('county-liaison', '/counts/indicators.red/items')).items).toEqual([]);
    const meeting = await act('office-clerk', '/meetings', {
      kind: 'SCHEDULING',
      schedulingKind: 'REGULAR',
      plannedOn: '2026-08-20',
      chairPostId: app.town.seats['leading-official']?.postId,
    });
    const offered = await read<{ items: { aboutId: string; kind: string }[] }>(
      'office-clerk',
      `/meetings/${meeting.body.id}/candidates`,
    );
    expect(offered.items.filter(({ kind }) => kind === 'INDICATOR_RED').map(({ aboutId }) => aboutId)).toContain(id);
  });
});

describe('workbooks', () => {
  interface Held {
    readonly state: string;
    readonly summary: Readonly<Record<string, number>> | null;
  }
  const drain = () => app.get(JobRunner).drain();
  const handIn = async (rows: readonly (readonly string[])[]): Promise<string> => {
    const client = await as('office-clerk');
    const started = await client.upload<{ importId: string }>('/indicator-imports', '指标.xlsx', workbook(rows));
    expect(started.status).toBe(202);
    await drain();
    return started.body.importId;
  };
  const told = async (id: string): Promise<readonly string[]> =>
    (
      await read<{ items: { row: number; verdict: string; faults: { code: string; column: string | null }[] }[] }>(
        'office-clerk',
        `/indicator-imports/${id}/rows?limit=50`,
      )
    ).items.map(({ row, verdict, faults }) =>
      [row, verdict, ...faults.map(({ column, code }) => `${column ?? '-'} ${code}`)].join(' '),
    );
  const held = (id: string): Promise<Held> => read<Held>('office-clerk', `/indicator-imports/${id}`);
  const carryOut = async (id: string, seat: string): Promise<void> => {
    expect((await act(seat, `/indicator-imports/${id}/confirm`)).status).toBe(202);
    await drain();
    expect((await held(id)).state).toBe('CONFIRMED');
  };
  const exported = async (path: string): Promise<readonly (readonly string[])[]> => {
    const answer = await fetch(`${app.url}/api/v1${path}`, { headers: { cookie: (await as('office-clerk')).cookie } });
    const file = Buffer.from(await answer.arrayBuffer());
    return firstVisibleSheet(await readHere(file)).rows.map((row) => row.cells.map(wordsOf));
  };
  const HEADS = ['指标', '所属改革', '计量单位', '基期值', '目标值', '目标日期', '频次', '口径', '数据单位'];
  const READ_HEADS = ['指标', '期间', '数值', '位次', '来源'];
  let reform = '';

  it('bring indicators in, row by row; the same again is the same, another target a change, and what is exported is the same too', async () => {
    const projectId = await project();
    const [row] = await app.db.query<{ name: string }>('SELECT name FROM project WHERE id = $1', [projectId]);
    reform = row?.name ?? '';
    const rows = [
      ['供水漏损率', reform, '%', '12.50', '9', '2026年12月31日', '季度', '漏失水量占供水总量', '市商务局'],
      ['水费收缴率', reform, '%', '80', '80', '2026年底', '季度', '实收占应收', '市商务局'],
      ['水表更换数', '没有的改革', '万块', '0', '约3千', '2026.12.31', '每月', '智能水表', '市不存在局'],
    ];
    const first = await handIn([['2026年指标'], HEADS, ...rows]);
    expect(await told(first)).toEqual([
      '3 ADD',
      '4 REFUSE 目标值 TARGET_EQUALS_BASELINE',
      '5 REFUSE 所属改革 ROW_REFORM_UNKNOWN 数据单位 UNIT_UNKNOWN',
    ]);
    await carryOut(first, 'office-clerk');
    const [one] = (await read<{ items: object[] }>('office-clerk', `/indicators?projectId=${projectId}`)).items;
    expect(one).toMatchObject({
      direction: 'DOWN',
      baselineValue: '12.50',
      baselineOn: '2025-12-31',
      targetOn: '2026-12-31',
    });
    expect(await told(await handIn([HEADS, ...rows.slice(0, 1)]))).toEqual(['2 SAME']);
    const changed = await handIn([
      HEADS,
      ['供水漏损率', reform, '%', '12.50', '8', '2026年12月31日', '季度', '漏失水量占供水总量', '市商务局'],
    ]);
    expect(await told(changed)).toEqual(['2 CHANGE']);
    const sheet = await exported(`/indicator-exports?projectId=${projectId}`);
    expect(await told(await handIn(sheet))).toEqual(['3 SAME']);
  });

  it('bring readings in by two people: whoever handed them in does not confirm them', async () => {
    const good = ['供水漏损率', '2026年第二季度', '11.20', '3/16', '水务季报'];
    const bad = [
      ['供水漏损率', '2026年5月', '11', '', '水务季报'],
      ['供水漏损率', '2026年第三季度', '约11', '前三', '水务季报'],
      ['没有的指标', '2026年第二季度', '11', '', '水务季报'],
      good,
    ];
    const id = await handIn([READ_HEADS, good, ...bad]);
    expect(await told(id)).toEqual([
      '2 ADD',
      '3 REFUSE 期间 PERIOD_NOT_UNDERSTOOD',
      '4 REFUSE 位次 ROW_RANK_UNKNOWN',
      '5 REFUSE 指标 ROW_INDICATOR_UNKNOWN',
      '6 REFUSE - ROW_TWICE',
    ]);
    expect((await act('office-clerk', `/indicator-imports/${id}/confirm`)).body.code).toBe('READING_OWN_FILE');
    await carryOut(id, 'office-chief');
    const [{ projectId } = { projectId: '' }] = await app.db.query<{ projectId: string }>(
      'SELECT id AS "projectId" FROM project WHERE name = $1',
      [reform],
    );
    const [one] = (
      await read<{ items: { last: object; light: string }[] }>('office-clerk', `/indicators?projectId=${projectId}`)
    ).items;
    // 1.30 of 3.50 points gone by the middle of the year: 37 where 49.6 was planned.
    expect(one).toMatchObject({ last: { value: '11.20', rankPosition: 3, rankOf: 16 }, light: 'YELLOW' });
    expect(await told(await handIn([READ_HEADS, good]))).toEqual(['2 SAME']);
    // Another target now waits for a second person: until then its row alone is refused, and the file comes in.
    const target = (words: string) => [
      '供水漏损率',
      reform,
      '%',
      '12.50',
      words,
      '2026年12月31日',
      '季度',
      '漏失水量占供水总量',
      '市商务局',
    ];
    const asks = await handIn([HEADS, target('7')]);
    await carryOut(asks, 'office-clerk');
    const fresh = ['供水普及率', reform, '%', '80', '90', '2026年12月31日', '季度', '用水人口占总人口', '市商务局'];
    const mixed = await handIn([HEADS, target('6'), fresh]);
    expect(await told(mixed)).toEqual(['2 REFUSE - INDICATOR_CHANGE_WAITS', '3 ADD']);
    await carryOut(mixed, 'office-clerk');
    expect(await told(await handIn([READ_HEADS, [...good.slice(0, 2), '10.20', '', '水务季报']]))).toEqual([
      '2 REFUSE - READING_EXISTS',
    ]);
    expect(await told(await handIn(await exported(`/reading-exports?projectId=${projectId}`)))).toEqual(['3 SAME']);
  });
});

describe('what is expected', () => {
  it('is owed ten working days after the period, reminded of and no more; unread it is GREY, and a reading settles it', async () => {
    const id = await made({ frequency: 'MONTH', dataUnitId: unit('county') });
    await expectReadings();
    expect(await owed(id)).toEqual([]);
    await app.setClock('2026-08-03', '09:00');
    await expectReadings();
    await expectReadings();
    expect(await owed(id)).toMatchObject([
      {
        state: 'OPEN',
        due_on: '2026-08-14',
        ladder: 'REMIND',
        owner: unit('county'),
        title: '报送2026年7月读数：“再生水利用率”',
      },
    ]);
    expect((await page(id)).light).toBeNull();
    await app.setClock('2026-08-17', '09:00');
    expect((await page(id)).light).toBe('GREY');
    const [due] = (await page(id, 'county-liaison')).expected;
    const form = await read<{ period: string; indicator: { name: string } }>(
      'county-liaison',
      `/expected-readings/${due?.id ?? ''}`,
    );
    expect(form).toMatchObject({ period: '2026-07', indicator: { name: '再生水利用率' } });
    const { id: readingId } = await entered(id, { period: '2026-07', asOf: undefined, value: '1' }, 'county-liaison');
    expect(await owed(id)).toMatchObject([{ state: 'SUBMITTED' }]);
    await act('office-chief', `/readings/${readingId}/confirm`);
    expect(await owed(id)).toMatchObject([{ state: 'MET' }]);
    expect((await page(id)).light).toBe('RED');
  });

  it('is nothing where the period was read before it was over, and ends with the indicator', async () => {
    const read = await made({ frequency: 'MONTH' });
    await entered(read, { period: '2026-08', asOf: '2026-08-10' });
    const unread = await made({ frequency: 'MONTH' });
    await app.setClock('2026-09-01', '09:00');
    await expectReadings();
    expect(await owed(read)).toEqual([]);
    expect(await owed(unread)).toMatchObject([{ state: 'OPEN' }]);
    expect((await act('office-chief', `/indicators/${unread}/end`, { reason: '省里取消考核' })).status).toBe(200);
    expect(await owed(unread)).toMatchObject([{ state: 'CANCELLED' }]);
    expect((await act('department-liaison', `/indicators/${unread}/readings`, reading())).body.code).toBe(
      'INDICATOR_ENDED',
    );
  });

  it('is owed by the new data unit where the office names another', async () => {
    const id = await made({ frequency: 'MONTH' });
    await app.setClock('2026-10-01', '09:00');
    await expectReadings();
    const { projectId } = await read<{ projectId: string }>('office-clerk', `/indicators/${id}`);
    const other = {
      ...(await draft({ frequency: 'MONTH', projectId, dataUnitId: unit('county') })),
      reason: '调整分工',
    };
    expect((await put('office-clerk', `/indicators/${id}`, other)).status).toBe(200);
    expect(await owed(id)).toMatchObject([{ state: 'CANCELLED' }, { state: 'OPEN', owner: unit('county') }]);
  });
});
