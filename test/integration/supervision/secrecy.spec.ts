import { Walk } from '../../support/walk.js';

const OUTSIDE = [
  'department-principal',
  'department-deputy',
  'department-chief',
  'department-liaison',
  'department-office',
  'department2-chief',
  'county-principal',
  'vertical-chief',
  'leading-official',
  'leader-secretary',
  'leading-official-2',
  'group-head',
  'group-liaison',
] as const;
const CONCERNED = [
  'department-principal',
  'department-deputy',
  'department-chief',
  'department-liaison',
  'department-office',
  'leading-official',
  'leader-secretary',
  'group-head',
  'group-liaison',
];

describe('a proposal that nobody has signed', () => {
  let walk: Walk;
  let duty: string;
  let interviewId: string;
  let caseId: string;

  beforeAll(async () => {
    walk = await Walk.start();
    const { town } = walk.app;
    const [project] = await walk.app.unitOfWork.run((tx) =>
      tx.query<{ id: string }>(
        `WITH p AS (INSERT INTO project (code, name, category, level, leader_led_from, leading_post_id, group_unit_id, lead_unit_id)
           VALUES ('P1', '乡村e镇建设', 'KEY', 'MUNICIPAL', '2026-01-01', $1, $2, $3) RETURNING id),
         parties AS (INSERT INTO project_party (project_id, role, post_id, unit_id, from_day)
           SELECT p.id, v.role, v.post, v.unit, '2026-01-01' FROM p, (VALUES ('LEADING_OFFICIAL', $1::uuid, NULL::uuid), ('GROUP', NULL, $2::uuid),
             ('LEAD', NULL, $3::uuid), ('SUPPORTING', NULL, $4::uuid)) AS v(role, post, unit))
         SELECT id FROM p`,
        [
          town.seats['leading-official']?.postId,
          town.units['group'],
          town.units['department'],
          town.units['department2'],
        ],
      ),
    );
    duty = await walk.register({ projectId: project?.id ?? '' });
    await walk.goTo('2026-10-23');
    ({ id: interviewId } = await walk.interview(duty));
    caseId = (await walk.caseOf(duty))?.id ?? '';
  });
  afterAll(() => walk.close());

  /** Everything that a seat can read which might speak of the proposal. */
  async function readAll(seat: string): Promise<string> {
    const paths = [
      '/interviews',
      '/interviews?state=PROPOSED',
      `/interviews?caseId=${caseId}`,
      '/approvals',
      '/approvals?mine=true',
      '/notices',
      '/supervision/cases',
      `/supervision/cases/${caseId}`,
      `/obligations/${duty}`,
    ];
    const answers = await Promise.all(paths.map(async (path) => (await walk.read(seat, path)).body));
    return JSON.stringify(answers);
  }

  it.each(OUTSIDE)('is nowhere for %s', async (seat) => {
    expect((await walk.read(seat, `/interviews/${interviewId}`)).status).toBe(404);
    const said = await readAll(seat);
    expect(said).not.toContain(interviewId);
    expect(said).not.toMatch(/PROPOSED|TIER_|INTERVIEW|约谈建议|待批准/);
  });

  it.each(['approve', 'reject', 'schedule', 'acknowledge', 'explanation', 'confirm-record', 'object', 'rectification'])(
    'cannot be acted on from the unit by /%s',
    async (verb) => {
      const answer = await walk.tryAct(
        'department-chief',
        `/interviews/${interviewId}/${verb}`,
        {
          schedule: { scheduledOn: '2026-10-30', scheduledTime: '10:00', reason: '公务' },
          explanation: { text: '说明' },
          object: { text: '异议' },
          reject: { words: '不同意' },
          rectification: { items: [{ itemId: interviewId, report: '已整改' }] },
        }[verb] ?? {},
      );
      expect([403, 404]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toMatch(/PROPOSED/);
    },
  );

  it('moves neither tier, stage nor version of the case as others see it', async () => {
    for (const seat of CONCERNED) {
      expect((await walk.read(seat, `/supervision/cases/${caseId}`)).body).toMatchObject({
        tier: 0,
        stage: 'URGED',
        state: 'OPEN',
        version: null,
      });
    }
    expect((await walk.read('office-clerk', `/supervision/cases/${caseId}`)).body).toMatchObject({
      tier: 1,
      stage: 'TIER_1',
    });
  });

  it('is not in the outbox or in a notice to anybody outside the office', async () => {
    expect(await walk.app.db.query('SELECT topic FROM outbox WHERE subject_id = $1', [interviewId])).toEqual([]);
    const told = await walk.app.db.query<{ role: string }>(
      'SELECT DISTINCT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.subject_id = $1',
      [interviewId],
    );
    expect(told).toEqual([{ role: 'OFFICE_DEPUTY_DIRECTOR' }]);
  });

  it('leaves no trace when it is turned down: the case looks open, the timeline is silent, and it is proposed again afterwards', async () => {
    await walk.act('office-deputy', `/interviews/${interviewId}/reject`, {
      words: '先由督察科沟通',
      until: '2026-11-02',
    });
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({ state: 'REJECTED', items: [{ state: 'VOID' }] });
    for (const seat of OUTSIDE) {
      expect((await walk.read(seat, `/interviews/${interviewId}`)).status).toBe(404);
      const said = await readAll(seat);
      expect(said).not.toMatch(/REJECTED|HOLD_|约谈建议/);
    }
    expect((await walk.read('department-chief', `/supervision/cases/${caseId}`)).body).toMatchObject({
      state: 'OPEN',
      pauseReason: null,
    });
    expect((await walk.read('department-chief', '/supervision/cases?state=PAUSED')).body['items']).toEqual([]);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'PAUSED', pauseReason: 'HOLD_REJECTED' });
    await walk.goTo('2026-11-02');
    const again = await walk.interview(duty);
    expect(again).toMatchObject({ state: 'PROPOSED', round: 1, cause: 'AFTER_HOLD' });
    ({ id: interviewId } = again);
  });

  it('is VOID without a word when the duty is met before anybody signed', async () => {
    const before = await walk.noticesOf('department-chief');
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today(), next_at = app_now() WHERE id = $1`, [
        duty,
      ]),
    );
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({ state: 'VOID' });
    expect(await walk.noticesOf('department-chief')).toEqual(before);
    expect((await walk.read('department-chief', `/interviews/${interviewId}`)).status).toBe(404);
    expect((await walk.read('department-chief', `/supervision/cases/${caseId}`)).body).toMatchObject({
      state: 'CLOSED',
      outcome: 'FULFILLED',
      tier: 0,
    });
    const approvals = await walk.app.db.query(
      `SELECT state FROM approval WHERE kind = 'INTERVIEW' AND subject_id = $1`,
      [interviewId],
    );
    expect(approvals).toEqual([{ state: 'WITHDRAWN' }]);
  });
});

describe('a signed interview', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.start();
  });
  afterAll(() => walk.close());

  it('is seen by the unit concerned and the office, by no other unit, no supporting unit, no administrator', async () => {
    const { town } = walk.app;
    const [project] = await walk.app.unitOfWork.run((tx) =>
      tx.query<{ id: string }>(
        `WITH p AS (INSERT INTO project (code, name, category, level, lead_unit_id) VALUES ('P2', '供水改革', 'KEY', 'MUNICIPAL', $1) RETURNING id)
         INSERT INTO project_party (project_id, role, unit_id, from_day) SELECT id, 'RESPONSIBLE', $2, '2026-01-01' FROM p RETURNING project_id AS id`,
        [town.units['department'], town.units['department2']],
      ),
    );
    const duty = await walk.register({ projectId: project?.id ?? '' });
    await walk.goTo('2026-10-26');
    const { id: interviewId } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${interviewId}/approve`);
    const statuses = await Promise.all(
      [
        'department-liaison',
        'office-clerk',
        'department2-chief',
        'department3-chief',
        'county-principal',
        'leading-official',
        'group-liaison',
        'system-admin',
        'audit-admin',
      ].map(async (seat) => [seat, (await walk.read(seat, `/interviews/${interviewId}`)).status]),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      'department-liaison': 200,
      'office-clerk': 200,
      'department2-chief': 404,
      'department3-chief': 404,
      'county-principal': 404,
      'leading-official': 404,
      'group-liaison': 404,
      'system-admin': 403,
      'audit-admin': 403,
    });
    // The responsible unit reads the project's duty, yet neither the case nor the rectification that the talk leads to.
    await walk.goTo('2026-11-02', '11:00');
    const { items } = await walk.interview(duty);
    await walk.act('office-chief', `/interviews/${interviewId}/record`, {
      talkedOn: '2026-11-02',
      place: '会议室',
      participants: '双方',
      intervieweePresent: true,
      points: '未开展',
      explanation: '无',
      items: [{ itemId: items[0]?.id, demand: '按期报送' }],
    });
    expect((await walk.read('department2-chief', '/supervision/cases')).body['items']).toEqual([]);
    expect(JSON.stringify((await walk.read('department2-chief', '/obligations')).body)).not.toMatch(
      /RECTIFICATION|约谈/,
    );
    expect(JSON.stringify((await walk.read('department-chief', '/obligations')).body)).toMatch(/约谈整改/);
  });
});
