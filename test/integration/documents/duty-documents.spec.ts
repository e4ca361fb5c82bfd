import { paragraphsOf } from '../../support/documents/unpack.js';
import { activity, type QuarterTown, startQuarterTown } from '../cycles/quarter.js';

/** 督察通知、督察反馈意见、延期审批单、呈批件、领导一页纸, of one project in one quarter. */
describe('the papers of duties, decisions and leaders', () => {
  let town: QuarterTown;
  let inspection: string;
  let extended: string;

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    const project = await town.addProject('B01');
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO project_party (project_id, role, unit_id, from_day) VALUES ($1, 'RESPONSIBLE', $2, '2026-01-01'), ($1, 'RESPONSIBLE', $3, '2026-01-01')`,
        [project, town.app.town.units['department2'], town.app.town.units['county']],
      ),
    );
    const cycle = await town.openQuarter(3);
    inspection = await town.dutyOf(cycle, project, 'INSPECTION');
    extended = await town.dutyOf(cycle, project, 'RESEARCH');
    const named = { fullName: '中共澄川市委全面深化改革委员会办公室', code: '澄改办', copyTo: '市委办公室' };
    const cited = { header: '澄川市委改革办', inspectionBasis: '《澄川市改革督察工作办法》第九条' };
    const office = town.app.town.units['office'] ?? '';
    const written = await (await town.as('office-chief')).put(`/document-issuers/${office}`, { ...named, ...cited });
    expect(written.status).toBe(200);
  });
  afterAll(() => town.app.close());

  const post = async (seat: string, path: string, body: object) => {
    const answer = await (await town.as(seat)).post(path, body);
    expect({ path, status: answer.status < 300 ? 'done' : answer.body }).toEqual({ path, status: 'done' });
    return answer.body;
  };
  const ready = async (seat: string, subject: string, id: string): Promise<string[]> => {
    const answer = await (await town.as(seat)).get(`/official-documents?subject=${subject}&subjectId=${id}`);
    return answer.status === 200 ? (answer.body as unknown as { kind: string }[]).map(({ kind }) => kind) : [];
  };
  const said = async (seat: string, kind: string, id: string): Promise<string[]> => {
    const { cookie } = await town.as(seat);
    const file = await fetch(`${town.app.url}/api/v1/official-documents/${id}?kind=${kind}`, { headers: { cookie } });
    expect([kind, file.status]).toEqual([kind, 200]);
    return paragraphsOf(Buffer.from(await file.arrayBuffer()));
  };
  const nameOf = async (unit: string): Promise<string> =>
    (await (await town.as('office-chief')).get<{ name: string }>(`/units/${town.app.town.units[unit] ?? ''}`)).body
      .name;

  it('an inspection that is planned has its notice, to the units of the project, a draft until the leader’s day is confirmed', async () => {
    expect(await ready('department-liaison', 'DUTY', inspection)).toEqual([]);
    await post('department-liaison', `/duties/${inspection}/plan`, {
      theme: '查项目进度',
      plannedOn: '2026-09-10',
      leader: '副市长',
    });
    const draft = await said('department-liaison', 'INSPECTION_NOTICE', inspection);
    expect(draft).toContain('（送审稿）');
    const number = await (
      await town.as('office-clerk')
    ).post<{ code: string }>(`/official-documents/${inspection}/number`, { kind: 'INSPECTION_NOTICE' });
    expect(number.body.code).toBe('OFFICIAL_DOCUMENT_NOT_READY');
    await post('leader-secretary', `/duties/${inspection}/confirm-plan`, {});
    await post('office-clerk', `/official-documents/${inspection}/number`, { kind: 'INSPECTION_NOTICE' });
    const letter = await said('office-clerk', 'INSPECTION_NOTICE', inspection);
    const units = `${await nameOf('department2')}、${await nameOf('county')}委改革办：`;
    expect(letter).toEqual(
      expect.arrayContaining([
        ...['澄改办函〔2026〕1号', '关于开展“项目B01”改革督察的通知', units, '查项目进度'],
        ...['2026年9月10日。具体时间另行商定。', '2026年7月1日', '抄送：市委办公室。'],
        expect.stringMatching(/^根据《澄川市改革督察工作办法》第九条，拟对“项目B01”/u),
        expect.stringMatching(/^请各有关单位和县（市、区）实事求是/u),
      ]),
    );
  });

  it('one that took place has its findings, its demands and their days, a draft until the office has read the record', async () => {
    await town.app.setClock('2026-09-15');
    const county = await nameOf('county');
    const record = activity('INSPECTION', '2026-09-10');
    await post('department-liaison', `/duties/${inspection}/submit`, {
      activity: {
        ...record,
        inspection: {
          ...{ content: '项目进度', inspectedUnits: [county], method: 'ON_SITE', planNumber: '12' },
          findings: '资金未到位。',
          demands: [{ matter: '落实配套资金', unitId: town.app.town.units['department2'], dueOn: '2026-10-20' }],
        },
      },
    });
    expect(await said('office-clerk', 'INSPECTION_FEEDBACK', inspection)).toContain('（送审稿）');
    await post('office-chief', `/duties/${inspection}/verify`, {});
    const letter = await said('office-clerk', 'INSPECTION_FEEDBACK', inspection);
    expect(letter).not.toContain('（送审稿）');
    expect(letter).toEqual(
      expect.arrayContaining([
        ...[`${county}委改革办：`, '一、督察发现的情况', '资金未到位。', '二、整改要求'],
        ...['落实配套资金', await nameOf('department2'), '2026年10月20日'],
        expect.stringMatching(/2026年9月10日，.+带队就项目进度对你县（市、区）开展了改革督察/u),
      ]),
    );
    expect(await ready('department3-liaison', 'DUTY', inspection)).toEqual([]);
  });

  it('a new date that is asked for has its sheet: both dates, the reason, and a place for each who decides; then his word', async () => {
    await post('department-chief', `/duties/${extended}/extensions`, {
      newDate: '2026-10-30',
      reason: '省级方案未出台',
    });
    const { items } = (
      await (
        await town.as('office-chief')
      ).get<{ items: { id: string; subjectId: string; approverTitle: string }[] }>(
        '/approvals?kind=EXTENSION&state=PENDING',
      )
    ).body;
    const [approval] = items;
    expect(await ready('department-chief', 'APPROVAL', approval?.id ?? '')).toEqual(['EXTENSION_SHEET']);
    const sheet = await said('department-chief', 'EXTENSION_SHEET', approval?.id ?? '');
    expect(sheet).toEqual(expect.arrayContaining(['延期审批单', '省级方案未出台', '2026年10月30日']));
    expect(sheet).toContain(`${approval?.approverTitle ?? ''}意见`);
    expect(sheet.join('')).not.toContain('同意。');
    expect(await ready('department3-liaison', 'APPROVAL', approval?.id ?? '')).toEqual([]);
  });

  it('the leader’s page says what he leads, what lags and what he is asked; nobody else’s secretary has it', async () => {
    const leader = town.app.town.seats['leading-official']?.postId ?? '';
    expect(await ready('leader-secretary', 'POST', leader)).toEqual(['LEADER_SHEET']);
    expect(await ready('department-chief', 'POST', leader)).toEqual([]);
    const page = (await said('leader-secretary', 'LEADER_SHEET', leader)).join('\n');
    expect(page).toMatch(/同志领衔项目1个：正常\d个、临期\d个、滞后\d个。/u);
    expect(page).toContain('主持召开“项目B01”改革协调会（尚未列计划）。');
    expect(page).toContain('改革督察0次（本年0次）');
  });
});
