import { LedgerDesk, type LedgerLine } from '../../support/ledger/ledger-desk.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** Every test has a project of its own, of one lead unit. */
const PROJECTS = ['预览', '改项目', '导台账', '副主任', '申请中', '后移交', '约谈中', '往返'] as const;
type Project = (typeof PROJECTS)[number];
const TASKS = {
  late: ['方案', '2026年10月13日'],
  filed: ['评估', '2026年10月30日'],
  near: ['小结', '2026年10月29日'],
  far: ['平台', '2026年12月31日'],
  asked: ['经验', '2026年12月18日'],
} as const;
type Name = keyof typeof TASKS;
const NAMES = Object.keys(TASKS) as Name[];
const matterOf = (project: Project, name: Name): string => `${project}：${TASKS[name][0]}`;
const linesOf = (project: Project, unit: string): LedgerLine[] =>
  NAMES.map((name) => [project, unit, matterOf(project, name), TASKS[name][1]]);

describe('another unit leads a project', () => {
  let walk: Walk;
  let desk: LedgerDesk;
  const projects: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const owed = (project: Project, name: Name) => ids[matterOf(project, name)] ?? '';
  const unit = (key: string) => walk.app.town.units[key] ?? '';

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
    await desk.bring(PROJECTS.flatMap((project) => linesOf(project, '市商务局')));
    const { body } = await walk.read('office-clerk', '/projects');
    for (const { id, name } of body['items'] as { id: string; name: string }[]) projects[name] = id;
    await walk.goTo('2026-10-26', '10:00');
    for (const project of PROJECTS) {
      for (const name of NAMES) ids[matterOf(project, name)] = (await desk.task(matterOf(project, name))).obligationId;
      const { id } = await desk.task(matterOf(project, 'filed'));
      const result = { result: '已评估', documentNumbers: ['商发〔2026〕8号'] };
      await walk.act('department-chief', `/tasks/${id}/submit`, result);
      await walk.act('department-chief', `/obligations/${owed(project, 'asked')}/explanations`, {
        reason: 'RESOURCES_PENDING',
        text: '资金未到位',
        newDate: '2026-12-25',
      });
    }
  });
  afterAll(() => walk.close());

  const rewrite = async (project: Project, more: Body = {}, key = 'office-clerk') =>
    (await walk.as(key)).put<Body>(`/projects/${projects[project] ?? ''}`, {
      name: project,
      category: 'KEY',
      level: 'MUNICIPAL',
      leadUnitId: unit('department2'),
      ...more,
    });
  const preview = async (project: Project) =>
    (
      await walk.read(
        'office-clerk',
        `/projects/${projects[project] ?? ''}/lead-change?leadUnitId=${unit('department2')}`,
      )
    ).body['obligations'] as Body[];
  const places = (project: Project) =>
    walk.app.db.query<Body>(
      `SELECT split_part(t.matter, '：', 2) AS matter, u.name AS task, w.name AS owner, o.due_on AS due, o.original_due_on AS first
         FROM task t JOIN unit u ON u.id = t.unit_id JOIN obligation o ON o.id = t.obligation_id JOIN unit w ON w.id = o.owner_unit_id
        WHERE t.project_id = $1 ORDER BY t.position`,
      [projects[project]],
    );
  const stays = (matter: string, due: string) => ({ matter, task: '市商务局', owner: '市商务局', due, first: due });
  const goes = (matter: string, due: string, first = due) => ({
    matter,
    task: '市教育局',
    owner: '市教育局',
    due,
    first,
  });
  const AFTER = [
    stays('方案', '2026-10-13'),
    stays('评估', '2026-10-30'),
    goes('小结', '2026-11-02', '2026-10-29'),
    goes('平台', '2026-12-31'),
    stays('经验', '2026-12-18'),
  ];

  it('a preview says what moves, with its later date, and what stays, why, and by whose word it would move', async () => {
    const shown = (await preview('预览')).map(({ title, staying, mover, newDueOn }) => [
      title,
      staying,
      mover,
      newDueOn,
    ]);
    expect(shown).toEqual([
      ['预览：方案', 'PROPOSAL', 'DEPUTY', '2026-11-02'],
      ['预览：小结', null, 'OFFICE', '2026-11-02'],
      ['预览：评估', 'FILED', 'OFFICE', '2026-11-02'],
      ['预览：经验', 'REQUEST', 'NOBODY', null],
      ['预览：平台', null, 'OFFICE', null],
    ]);
    expect((await places('预览')).every(({ owner }) => owner === '市商务局')).toBe(true);
  });

  it('by the project: in one step with the chain; the old date is kept, both units are told, the record holds it', async () => {
    expect((await rewrite('改项目')).status).toBe(200);
    expect(await places('改项目')).toEqual(AFTER);
    const redated = (await walk.shown(owed('改项目', 'near')))['dates'];
    expect(redated).toMatchObject([{ run: 2, dueOn: '2026-11-02', cause: 'LEAD_CHANGE' }]);
    expect((await walk.shown(owed('改项目', 'far')))['dates']).toEqual([]);
    for (const key of ['department-chief', 'department2-chief'])
      expect(await walk.noticesOf(key)).toContain('10-26 LEAD_CHANGED');
    const [record] = await walk.app.db.query<{ facts: { moved: Body[]; stayed: Body[] } }>(
      `SELECT facts FROM audit_event WHERE action = 'project.lead-changed' AND subject_id = $1`,
      [projects['改项目']],
    );
    expect([record?.facts.moved.length, record?.facts.stayed.length]).toEqual([2, 3]);
    // The case and its proposal go on with the unit that was late.
    await walk.sweep();
    expect(await walk.interview(owed('改项目', 'late'))).toMatchObject({ state: 'PROPOSED' });
    expect(await walk.caseOf(owed('改项目', 'late'))).toMatchObject({ state: 'OPEN' });
  });

  it('by a ledger: its preview shows the same per project, and a person may leave one where it is', async () => {
    const importId = await desk.handIn(linesOf('导台账', '市教育局'), '分工调整.xlsx');
    const { body } = await walk.read('office-clerk', `/ledger-imports/${importId}/lead-changes`);
    const [shown] = body['projects'] as Body[];
    expect(shown).toMatchObject({ projectId: projects['导台账'], name: '导台账', from: '市商务局', to: '市教育局' });
    expect(shown?.['obligations']).toHaveLength(5);
    await desk.confirm(importId, { leave: [owed('导台账', 'far')] });
    expect(await places('导台账')).toEqual(
      AFTER.map((row) => (row.matter === '平台' ? stays('平台', '2026-12-31') : row)),
    );
  });

  it('what is under supervision moves by a deputy director’s word alone, and begins anew with the new unit', async () => {
    const carry = [owed('副主任', 'late')];
    const refused = await rewrite('副主任', { carry });
    expect([refused.status, refused.body['code']]).toEqual([403, 'LEAD_CHANGE_NOT_YOURS']);
    expect((await places('副主任')).every(({ owner }) => owner === '市商务局')).toBe(true);
    expect((await rewrite('副主任', { carry }, 'office-deputy')).status).toBe(200);
    await walk.sweep();
    expect((await places('副主任'))[0]).toEqual(goes('方案', '2026-11-02', '2026-10-13'));
    expect(await walk.caseOf(owed('副主任', 'late'))).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
  });

  it('what a request waits about, and what is not of this project, cannot be chosen', async () => {
    const pending = await rewrite('申请中', { carry: [owed('申请中', 'asked')] }, 'office-director');
    expect([pending.status, pending.body['code']]).toEqual([409, 'LEAD_CHANGE_PENDING']);
    const strange = await rewrite('申请中', { leave: [owed('预览', 'far')] });
    expect([strange.status, strange.body['code']]).toEqual([422, 'LEAD_CHANGE_NOT_ITS']);
  });

  it('help asked for a date that the change replaces stops the clock no more; of what waits for a verdict the unit keeps the clock that stands', async () => {
    const stops = async (name: Name) => (await walk.shown(owed('申请中', name)))['pauses'];
    const asks = { unitId: unit('department3'), matter: '提供名单', dueOn: '2026-11-20' };
    for (const name of ['near', 'far'] as const)
      await walk.act('department-liaison', `/obligations/${owed('申请中', name)}/coordination-requests`, asks);
    const stands = [{ from: '2026-10-26', to: null, reason: 'COORDINATION' }];
    expect([await stops('near'), await stops('far')]).toEqual([stands, stands]);
    expect((await rewrite('申请中')).status).toBe(200);
    expect((await places('申请中')).filter(({ owner }) => owner !== '市水务局')).toEqual(AFTER);
    expect(await stops('near')).toEqual([{ from: '2026-10-26', to: '2026-10-26', reason: 'COORDINATION' }]);
    // Its date stands, and with it what was asked for it.
    expect(await stops('far')).toEqual(stands);
    expect(await stops('asked')).toEqual([{ from: '2026-10-26', to: null, reason: 'EXPLANATION' }]);
  });

  it('what stayed can follow later: the preview names it as an earlier lead unit’s', async () => {
    await rewrite('后移交', { leave: [owed('后移交', 'far')] });
    const far = (await preview('后移交')).find(({ id }) => id === owed('后移交', 'far'));
    expect(far).toMatchObject({ staying: 'EARLIER_LEAD', mover: 'OFFICE' });
    expect((await rewrite('后移交', { carry: [owed('后移交', 'far')] })).status).toBe(200);
    expect((await places('后移交'))[3]).toEqual(goes('平台', '2026-12-31'));
  });

  it('to another unit and back: the former date, its first request used up; to and fro gains nothing', async () => {
    const near = owed('往返', 'near');
    const asks = { reason: 'RESOURCES_PENDING', text: '资金未到位', newDate: '2026-12-25' };
    const filed = await walk.act('department-chief', `/obligations/${near}/explanations`, asks);
    const verdict = `/obligations/${near}/explanations/${String(filed['id'])}/refuse`;
    await walk.act('office-deputy', verdict, { words: '理由不足' });
    const to = async (key: string) => {
      expect((await rewrite('往返', { leadUnitId: unit(key) })).status).toBe(200);
      return (await places('往返'))[2]?.['due'];
    };
    expect(await to('department2')).toBe('2026-11-02');
    expect(await to('department')).toBe('2026-10-29');
    await walk.act('department-chief', `/obligations/${near}/explanations`, asks);
    expect((await walk.shown(near))['explanations']).toMatchObject([{ pauses: true }, { pauses: false }]);
  });

  it('of one obligation time for taking over is given once by a clerk’s word', async () => {
    expect((await rewrite('改项目', { leadUnitId: unit('department3') })).status).toBe(200);
    expect((await places('改项目'))[2]).toMatchObject({ matter: '小结', due: '2026-11-02' });
    expect((await walk.shown(owed('改项目', 'near')))['dates']).toHaveLength(1);
  });

  it('nor is a task under supervision cancelled by a clerk’s word: its case and proposal stand', async () => {
    const { id } = await desk.task(matterOf('预览', 'late'));
    const refused = await walk.tryAct('office-clerk', `/tasks/${id}/cancel`, { reason: '调整' });
    expect([refused.status, refused.body['code']]).toEqual([403, 'TASK_UNDER_SUPERVISION']);
    await walk.sweep();
    expect(await walk.interview(owed('预览', 'late'))).toMatchObject({ state: 'PROPOSED' });
    expect((await walk.tryAct('office-deputy', `/tasks/${id}/cancel`, { reason: '经批准调整' })).status).toBe(200);
  });

  it('under an issued interview a deputy director may not either; the executive deputy may', async () => {
    await walk.act('office-deputy', `/interviews/${(await walk.interview(owed('约谈中', 'late'))).id}/approve`);
    const carry = [owed('约谈中', 'late')];
    expect((await rewrite('约谈中', { carry }, 'office-deputy')).status).toBe(403);
    expect((await rewrite('约谈中', { carry }, 'office-executive-deputy')).status).toBe(200);
  });
});
