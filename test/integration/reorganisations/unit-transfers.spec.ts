import { LedgerDesk, type LedgerLine } from '../../support/ledger/ledger-desk.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** A reorganisation that names units by their keys, projects by their names. */
interface Named {
  readonly kind?: string;
  readonly fromUnitId?: string;
  readonly toUnitId?: string;
  readonly projectIds?: readonly string[];
  readonly basis?: string;
  readonly orderedOn?: string;
}

const TASKS = {
  late: ['方案', '2026年10月13日'],
  filed: ['评估', '2026年10月30日'],
  near: ['小结', '2026年10月29日'],
  far: ['平台', '2026年12月31日'],
} as const;
type Name = keyof typeof TASKS;
const matterOf = (project: string, name: Name): string => `${project}：${TASKS[name][0]}`;
const linesOf = (project: string, unit: string): LedgerLine[] =>
  (Object.keys(TASKS) as Name[]).map((name) => [project, unit, matterOf(project, name), TASKS[name][1]]);

describe('units are reorganised in mid-quarter', () => {
  let walk: Walk;
  let desk: LedgerDesk;
  const projects: Record<string, string> = {};
  const unit = (key: string) => walk.app.town.units[key] ?? '';
  const seat = (key: string) => walk.app.town.seats[key];
  const owed = async (project: string, name: Name) => (await desk.task(matterOf(project, name))).obligationId;

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
    // One unit is divided, with a talk about both of its projects; another is merged.
    await desk.bring([
      ...linesOf('贸易改革', '市商务局'),
      ...linesOf('水价改革', '市水务局'),
      ['河湖改革', '市水务局', '河湖改革：清单', '2026年10月13日'],
      ['灌区改革', '市水务局', '灌区改革：办法', '2026年12月18日'],
    ]);
    const { body } = await walk.read('office-clerk', '/projects');
    for (const { id, name } of body['items'] as { id: string; name: string }[]) projects[name] = id;
    await walk.goTo('2026-10-26', '10:00');
    const { id } = await desk.task(matterOf('贸易改革', 'filed'));
    await walk.act('department-chief', `/tasks/${id}/submit`, {
      result: '已评估',
      documentNumbers: ['商发〔2026〕8号'],
    });
    await walk.app.db.query(
      `WITH problem AS (INSERT INTO problem (title, origin, who_had_it_unit_id, state_on, natural_key) VALUES ('通关慢', 'UNIT', $1, '2026-10-26', '通关慢')),
            plan AS (INSERT INTO higher_plan (level, year, name, number, issued_on) VALUES ('PROVINCIAL', 2026, '要点', '省改〔2026〕1号', '2026-01-05') RETURNING id),
            topic AS (INSERT INTO agenda_plan_item (year, title, kind, month, unit_id, basis) VALUES (2026, '贸易改革进展', 'HEAR', 12, $1, '年度计划'))
       INSERT INTO key_point (plan_id, code, text, lead_unit_id, position, added_on) SELECT id, '省-01', '扩大开放', $1, 1, '2026-01-05' FROM plan`,
      [unit('department')],
    );
    await walk.app.db.query(
      `UPDATE unit SET host_unit_id = $1, member_unit_ids = ARRAY[$1, $2]::uuid[] WHERE id = $3`,
      [...[unit('department'), unit('department2'), unit('group')]],
    );
    await add();
  });
  afterAll(() => walk.close());

  /** Of the running quarter a plan of both units; of the closed one a matter that is still to be made up; an entry that nobody has checked. */
  async function add(): Promise<void> {
    const { db } = walk.app;
    await db.query(
      `WITH running AS (INSERT INTO cycle (year, quarter, state) VALUES (2026, 4, 'OPEN') RETURNING id),
            owed AS (INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on)
              SELECT 'PLAN', 'REMIND', new_id(), u, '季度计划', '2026-10-01', '2026-11-20', '2026-11-20' FROM unnest($1::uuid[]) u RETURNING id, owner_unit_id)
       INSERT INTO quarter_plan (cycle_id, unit_id, obligation_id) SELECT running.id, owed.owner_unit_id, owed.id FROM running, owed`,
      [[unit('department'), unit('department2')]],
    );
    await db.query(
      `WITH closed AS (INSERT INTO cycle (year, quarter, state, file_by) VALUES (2026, 3, 'CLOSED', '2026-10-13') RETURNING id),
            owed AS (INSERT INTO obligation (kind, ladder, subject_id, project_id, owner_unit_id, title, opened_on, original_due_on, due_on)
              VALUES ('DUTY', 'FULL', new_id(), $2, $1, '三季度调研补办', '2026-10-20', '2026-11-30', '2026-11-30') RETURNING id)
       INSERT INTO duty (cycle_id, project_id, kind, unit_id, state, obligation_id) SELECT closed.id, $2, 'RESEARCH', $1, 'DEFERRED', owed.id FROM closed, owed`,
      [unit('department'), projects['贸易改革']],
    );
    await walk.act('department-liaison', '/outputs', {
      ...{ title: '通关便利化方案', number: '商政发〔2026〕5号', issuer: '市商务局', outputKind: 'SCHEME' },
      ...{ happenedOn: '2026-09-15', unitId: unit('department'), projectId: projects['贸易改革'], noSecrets: true },
    });
  }

  const merge = (more: Body = {}): Body => ({
    kind: 'MERGE',
    fromUnitId: unit('department'),
    toUnitId: unit('department2'),
    basis: '河编发〔2026〕12号',
    orderedOn: '2026-10-20',
    ...more,
  });
  const split = (...names: string[]): Body =>
    merge({ kind: 'SPLIT', fromUnitId: unit('department3'), projectIds: names.map((name) => projects[name]) });
  const preview = async (body: Body) => (await walk.as('office-chief')).post<Body>('/unit-transfers/preview', body);
  const propose = (body: Body, key = 'office-chief') => walk.tryAct(key, '/unit-transfers', body);
  const decide = (approvalId: unknown, key: string, verdict = 'approve') =>
    walk.tryAct(key, `/approvals/${String(approvalId)}/${verdict}`, { words: '同意' });
  const ownerOf = async (project: string, name: Name) => {
    const { unitName, dueOn } = await walk.shown(await owed(project, name));
    return [unitName, dueOn];
  };

  it.each<[string, Named, number, string]>([
    ['of a unit with itself', { toUnitId: 'department' }, 422, 'TRANSFER_UNIT_UNFIT'],
    ['into a special group', { toUnitId: 'group' }, 422, 'TRANSFER_UNIT_UNFIT'],
    ['of the office itself, by its own people', { fromUnitId: 'office' }, 403, 'TRANSFER_OWN_UNIT'],
    ['of a special group', { fromUnitId: 'group' }, 422, 'TRANSFER_UNIT_UNFIT'],
    ['into the city that it lies in', { toUnitId: 'city' }, 422, 'TRANSFER_UNIT_UNFIT'],
    ['by a document of tomorrow', { orderedOn: '2026-10-27' }, 422, 'TRANSFER_ORDER_IN_FUTURE'],
    ['that divides without saying what goes', { kind: 'SPLIT' }, 422, 'TRANSFER_PROJECTS_MISSING'],
    [
      'that divides another’s project off',
      { kind: 'SPLIT', projectIds: ['河湖改革'] },
      422,
      'TRANSFER_PROJECT_NOT_ITS',
    ],
    ['without a document', { basis: ' ' }, 400, 'VALIDATION_FAILED'],
  ])('nothing is proposed %s', async (_name, { fromUnitId, toUnitId, projectIds, ...more }, status, code) => {
    const asked = await propose(
      merge({
        ...more,
        ...(fromUnitId !== undefined && { fromUnitId: unit(fromUnitId) }),
        ...(toUnitId !== undefined && { toUnitId: unit(toUnitId) }),
        ...(projectIds !== undefined && { projectIds: projectIds.map((name) => projects[name]) }),
      }),
    );
    expect([asked.status, asked.body['code']]).toEqual([status, code]);
  });

  it('a preview names every project, every matter with its date, and what is under supervision', async () => {
    const { status, body } = await preview(merge());
    expect(status).toBe(200);
    expect(body).toMatchObject({ fromUnitName: '市商务局', toUnitName: '市教育局', interviews: 1 });
    expect((body['others'] as Body[]).map(({ what, count }) => `${String(what)} ${String(count)}`).sort()).toEqual([
      'ENTRY 1',
      'GROUP 1',
      'KEY_POINT 1',
      'PLAN 1',
      'PROBLEM 1',
      'TOPIC 1',
    ]);
    expect(body['projects']).toMatchObject([{ name: '贸易改革', leads: true }]);
    expect(
      (body['matters'] as Body[]).map(({ title, dueOn, newDueOn, ground }) => [title, dueOn, newDueOn, ground]),
    ).toEqual([
      ['贸易改革：方案', '2026-10-13', null, 'PROPOSAL'],
      ['贸易改革：小结', '2026-10-29', '2026-11-02', null],
      ['贸易改革：评估', '2026-10-30', null, null],
      ['季度计划', '2026-11-20', null, null],
      ['三季度调研补办', '2026-11-30', null, null],
      ['贸易改革：平台', '2026-12-31', null, null],
    ]);
    expect(await ownerOf('贸易改革', 'near')).toEqual(['市商务局', '2026-10-29']);
  });

  it('a clerk does not propose; who proposes does not decide; one waits at a time; rejected, nothing has moved', async () => {
    expect((await propose(merge(), 'office-clerk')).status).toBe(403);
    expect((await propose(merge(), 'department-principal')).status).toBe(403);
    const asked = await propose(merge(), 'office-executive-deputy');
    expect((await decide(asked.body['approvalId'], 'office-executive-deputy')).status).toBe(403);
    const twice = await propose(merge());
    expect([twice.status, twice.body['code']]).toEqual([409, 'TRANSFER_WAITS']);
    // Nor may the unit that would take over go itself with what nobody has seen in the preview; a third may come to it besides.
    const onwards = await propose(merge({ fromUnitId: unit('department2'), toUnitId: unit('county') }));
    expect([onwards.status, onwards.body['code']]).toEqual([409, 'TRANSFER_WAITS']);
    const third = await propose(merge({ fromUnitId: unit('vertical') }));
    expect(third.status).toBe(201);
    expect((await decide(third.body['approvalId'], 'office-executive-deputy', 'reject')).status).toBe(200);
    expect((await decide(asked.body['approvalId'], 'office-director', 'reject')).status).toBe(200);
    expect(await ownerOf('贸易改革', 'near')).toEqual(['市商务局', '2026-10-29']);
    const { body } = await walk.read('office-clerk', `/unit-transfers?unitId=${unit('department')}`);
    expect(body).toMatchObject([{ state: 'REJECTED', carriedOutOn: null, projects: null }]);
  });

  it('whoever signs in one of the units decides nothing of it, by whatever post besides', async () => {
    const asked = await propose(merge(), 'office-deputy');
    const { db } = walk.app;
    // The executive deputy comes to sign in the unit that takes over; so he neither proposes nor decides.
    const [tenure] = await db.query<{ id: string; personId: string }>(
      `SELECT id, person_id AS "personId" FROM tenure WHERE post_id = $1 AND to_day IS NULL`,
      [seat('department2-principal')?.postId],
    );
    await db.query('UPDATE tenure SET person_id = $2 WHERE id = $1', [
      tenure?.id,
      seat('office-executive-deputy')?.personId,
    ]);
    const decided = await decide(asked.body['approvalId'], 'office-executive-deputy');
    expect([decided.status, decided.body['code']]).toEqual([403, 'TRANSFER_OWN_UNIT']);
    await db.query('UPDATE tenure SET person_id = $2 WHERE id = $1', [tenure?.id, tenure?.personId]);
    expect((await decide(asked.body['approvalId'], 'office-executive-deputy', 'reject')).status).toBe(200);
  });

  it('merged by a second person’s word, all goes over in one step: late stays late, and supervision goes on at its tier', async () => {
    const late = await owed('贸易改革', 'late');
    const before = { ...(await walk.caseOf(late)), interview: (await walk.interview(late)).id };
    const handover = { postId: seat('department-office')?.postId, toPersonId: seat('department-liaison')?.personId };
    expect((await walk.tryAct('office-chief', '/handovers', handover)).status).toBe(201);
    const asked = await propose(merge());
    // Pressed twice at one moment it is carried out once, and whoever came second reads that it was decided.
    const both = await Promise.all([1, 2].map(() => decide(asked.body['approvalId'], 'office-executive-deputy')));
    expect(both.map(({ status, body }) => [status, body['code']])).toEqual(
      expect.arrayContaining([
        [200, undefined],
        [409, 'APPROVAL_DECIDED'],
      ]),
    );
    expect(await ownerOf('贸易改革', 'late')).toEqual(['市教育局', '2026-10-13']);
    expect(await ownerOf('贸易改革', 'near')).toEqual(['市教育局', '2026-11-02']);
    expect(await ownerOf('贸易改革', 'filed')).toEqual(['市教育局', '2026-10-30']);
    expect(await ownerOf('贸易改革', 'far')).toEqual(['市教育局', '2026-12-31']);
    const { body: project } = await walk.read('office-clerk', `/projects/${projects['贸易改革'] ?? ''}`);
    expect(project).toMatchObject({ leadUnitId: unit('department2') });
    await walk.sweep();
    expect(await walk.caseOf(late)).toMatchObject({ id: before.id, state: 'OPEN', tier: before.tier });
    expect((await walk.linesOf(late)).filter((line) => line.includes('TRANSFERRED'))).toEqual(['10-26 TRANSFERRED']);
    const talk = await walk.interview(late);
    expect(talk).toMatchObject({ id: before.interview, state: 'PROPOSED', unitName: '市教育局' });
    const { body: approvals } = await walk.read('office-deputy', '/approvals?state=PENDING');
    const titles = (approvals['items'] as Body[]).map(({ title }) => String(title));
    expect(titles.filter((title) => title.includes('市商务局'))).toEqual([]);
    expect(titles.some((title) => title.includes('市教育局'))).toBe(true);
  });

  it('of two plans of one quarter one is left, what was not checked is the other’s, and a closed quarter keeps who owed it', async () => {
    const plans = await walk.app.db.query(
      `SELECT u.name, o.state FROM quarter_plan q JOIN obligation o ON o.id = q.obligation_id JOIN unit u ON u.id = q.unit_id ORDER BY u.name`,
    );
    expect(plans).toEqual([
      { name: '市商务局', state: 'CANCELLED' },
      { name: '市教育局', state: 'OPEN' },
    ]);
    const entries = await walk.app.db.query(
      `SELECT u.name, e.state FROM register_entry e JOIN unit u ON u.id = e.unit_id WHERE e.title = '通关便利化方案'`,
    );
    expect(entries).toEqual([{ name: '市教育局', state: 'REPORTED' }]);
    const { body } = await walk.read('department2-chief', '/duties?limit=50');
    expect(body['items']).toMatchObject([{ unitName: '市教育局', owedByName: '市商务局' }]);
    const [{ cycleId } = { cycleId: '' }] = body['items'] as { cycleId: string }[];
    const rows = async () => (await walk.read('office-clerk', `/cycles/${cycleId}/matrix`)).body['items'] as Body[];
    expect((await rows()).map(({ leadUnit, owedByName }) => [leadUnit, owedByName])).toContainEqual([
      '市教育局',
      '市商务局',
    ]);
  });

  it('nothing is left behind: the unit is closed with its successor, its posts are gone, its people are told', async () => {
    const { body } = await walk.read('office-clerk', `/units/${unit('department')}`);
    expect(body).toMatchObject({ closedOn: '2026-10-26', successor: { id: unit('department2'), name: '市教育局' } });
    expect(body['posts']).toEqual([]);
    const handovers = (await walk.read('office-clerk', '/handovers')).body['items'];
    expect(handovers).toMatchObject([{ state: 'CANCELLED', words: '所在单位机构调整，岗位已撤销' }]);
    expect(await walk.noticesOf('department-liaison')).toContain('10-26 HANDOVER');
    const left = await walk.app.db.query(
      `SELECT id FROM obligation WHERE owner_unit_id = $1 AND state IN ('OPEN','SUBMITTED','RETURNED')
       UNION ALL SELECT id FROM supervision_case WHERE unit_id = $1 AND state <> 'CLOSED'
       UNION ALL SELECT id FROM project_party WHERE unit_id = $1 AND to_day IS NULL`,
      [unit('department')],
    );
    expect(left).toEqual([]);
    const named = await walk.app.db.query(
      `SELECT u.name FROM problem p JOIN unit u ON u.id = p.who_had_it_unit_id UNION ALL SELECT u.name FROM key_point k JOIN unit u ON u.id = k.lead_unit_id
       UNION ALL SELECT u.name FROM agenda_plan_item a JOIN unit u ON u.id = a.unit_id`,
    );
    const { body: group } = await walk.read('office-clerk', `/units/${unit('group')}`);
    expect(group).toMatchObject({ hostUnitId: unit('department2'), memberUnitIds: [unit('department2')] });
    expect(named).toEqual([1, 2, 3].map(() => ({ name: '市教育局' })));
    expect(await walk.noticesOf('department2-chief')).toContain('10-26 UNIT_TRANSFERRED');
    expect(await walk.noticesOf('department-chief')).toContain('10-26 SEAT_LOST');
  });

  it('the other unit’s people carry on: what was filed is verified, what is owed is theirs to file', async () => {
    const { id: filed } = await desk.task(matterOf('贸易改革', 'filed'));
    expect((await walk.tryAct('office-clerk', `/tasks/${filed}/verify`, {})).status).toBe(200);
    const { id: near } = await desk.task(matterOf('贸易改革', 'near'));
    const result = { result: '已小结', documentNumbers: ['教发〔2026〕3号'] };
    expect((await walk.tryAct('department2-chief', `/tasks/${near}/submit`, result)).status).toBe(200);
  });

  it('the talk is served to the other unit’s holder', async () => {
    const late = await owed('贸易改革', 'late');
    const { id } = await walk.interview(late);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    expect(await walk.noticesOf('department2-chief')).toContain('10-26 INTERVIEW_NOTICE');
  });

  it('of a unit that is divided only the projects named go; what a talk covers goes together', async () => {
    const divided = await propose(split('水价改革'));
    expect([divided.status, divided.body['code']]).toEqual([409, 'TRANSFER_TALK_DIVIDED']);
    const doubled = await propose(split('水价改革', '河湖改革'));
    expect([doubled.status, doubled.body['code']]).toEqual([409, 'TRANSFER_TALK_DOUBLED']);
    const asked = await propose({ ...split('水价改革', '河湖改革'), toUnitId: unit('county') });
    expect(asked.status).toBe(201);
    // Signed on paper: whoever registers it moves nothing, until a second person of the office has confirmed the paper.
    const approval = `/approvals/${String(asked.body['approvalId'])}`;
    const offline = { by: '常务副主任', on: '2026-10-26', words: '同意' };
    await walk.act('office-deputy', `${approval}/approve`, { offline });
    expect(await ownerOf('水价改革', 'far')).toEqual(['市水务局', '2026-12-31']);
    expect((await walk.tryAct('office-deputy', `${approval}/confirm-paper`)).status).toBe(422);
    await walk.act('office-director', `${approval}/confirm-paper`);
    expect(await ownerOf('水价改革', 'far')).toEqual(['临河县', '2026-12-31']);
    const { obligationId } = await desk.task('灌区改革：办法');
    expect((await walk.shown(obligationId))['unitName']).toBe('市水务局');
    const { body } = await walk.read('office-clerk', `/units/${unit('department3')}`);
    expect(body).toMatchObject({ closedOn: null, successor: null });
  });

  it('a unit that is renamed keeps the names that it had, each until its day', async () => {
    const { body } = await walk.read('office-clerk', `/units/${unit('department3')}`);
    const renamed = await (
      await walk.as('office-clerk')
    ).put<Body>(
      `/units/${unit('department3')}`,
      { name: '市水利局', headedByCityLeader: false, sortOrder: body['sortOrder'] },
      { 'if-match': `"${String(body['version'])}"` },
    );
    expect(renamed.status).toBe(200);
    const after = await walk.read('office-clerk', `/units/${unit('department3')}`);
    expect(after.body).toMatchObject({ name: '市水利局', formerNames: [{ name: '市水务局', untilDay: '2026-10-26' }] });
  });

  it('what was reorganised, and by whose document, the office lists; of the three administrators the auditor reads it in the record', async () => {
    expect((await walk.read('office-clerk', '/unit-transfers')).body).toMatchObject([
      { kind: 'SPLIT', state: 'CARRIED_OUT', projects: 2, basis: '河编发〔2026〕12号' },
      { kind: 'MERGE', state: 'CARRIED_OUT', projects: 1, obligations: 5, cases: 1, carriedOutOn: '2026-10-26' },
      { kind: 'MERGE', state: 'REJECTED' },
      { kind: 'MERGE', state: 'REJECTED' },
      { kind: 'MERGE', state: 'REJECTED' },
    ]);
    for (const key of ['system-admin', 'security-admin', 'audit-admin'])
      expect([key, (await walk.read(key, '/unit-transfers')).status]).toEqual([key, 403]);
    const { body } = await walk.read('audit-admin', '/audit-events?action=unit.transferred');
    expect((body['items'] as { facts: Body }[]).map(({ facts }) => [facts['kind'], facts['basis']])).toEqual([
      ['SPLIT', '河编发〔2026〕12号'],
      ['MERGE', '河编发〔2026〕12号'],
    ]);
  });
});
