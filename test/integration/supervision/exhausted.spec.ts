import { MIGRATIONS } from '../../../src/app/registry.js';
import { failThirdTier, ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

const OUTSIDE = [
  'department-principal',
  'department-deputy',
  'department-chief',
  'department-liaison',
  'department-office',
  'leading-official',
  'leader-secretary',
] as const;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: string;
}

/** 主要领导约谈后仍未完成、待研究: in sight of the office, and nowhere else. */
describe('a third tier that failed', () => {
  let walk: Walk;
  let duty: string;
  let caseId: string;
  let interviewId: string;

  beforeAll(async () => {
    walk = await Walk.start();
    duty = await walk.register({ projectId: await ledProject(walk) });
    await walk.goTo('2026-10-14');
    interviewId = await failThirdTier(walk, duty);
    caseId = (await walk.caseOf(duty))?.id ?? '';
  });
  afterAll(() => walk.close());

  const works = async (state = 'OPEN'): Promise<Entry[]> => {
    const { body } = await walk.read('office-clerk', `/obligations?kind=OFFICE_WORK&state=${state}`);
    return body['items'] as Entry[];
  };
  const daysFrom = async (day: string, count: number): Promise<string> => {
    const [row] = await walk.app.db.query<{ day: string }>('SELECT add_working_days($1::date, $2)::text AS day', [
      day,
      count,
    ]);
    return row?.day ?? '';
  };

  it('leaves the case open at tier 3, in a column of the office', async () => {
    expect((await walk.read('office-chief', `/supervision/cases/${caseId}`)).body).toMatchObject({
      state: 'OPEN',
      outcome: null,
      tier: 3,
      stage: 'EXHAUSTED',
      exhaustedOn: expect.stringMatching(/^2026-1/) as string,
    });
    expect((await walk.read('office-chief', `/interviews/${interviewId}`)).body).toMatchObject({ state: 'FAILED' });
  });

  it('puts one study of a listing on the office’s desk, due in ten working days', async () => {
    const { exhaustedOn } = (await walk.read('office-chief', `/supervision/cases/${caseId}`)).body;
    const open = await works();
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({
      title: expect.stringMatching(/^研究挂牌督导：市商务局/) as string,
      dueOn: await daysFrom(exhaustedOn as string, 10),
      officeWork: { what: 'LISTING_STUDY', subjectType: 'CASE', subjectId: caseId },
    });
  });

  it('and no note takes it off: the word on a listing, or the end of the case, does', async () => {
    const [study] = await works();
    const refused = await walk.tryAct('office-director', `/obligations/${study?.id ?? ''}/finish`, {
      note: '暂不挂牌',
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'OFFICE_WORK_BY_ACT' } });
    expect(await works()).toHaveLength(1);
  });

  it('tells the director and the executive deputy once, and nobody else', async () => {
    const told = await walk.app.db.query(
      `SELECT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = 'CASE_EXHAUSTED' ORDER BY p.rank`,
    );
    expect(told).toEqual([{ role: 'EXECUTIVE_DEPUTY_DIRECTOR' }, { role: 'OFFICE_DIRECTOR' }]);
  });

  it.each(OUTSIDE)(
    '%s reads 督办中 and nothing of a listing, in cases, timeline, notices, search and counts',
    async (seat) => {
      const shown = (await walk.read(seat, `/supervision/cases/${caseId}`)).body;
      expect(shown).toMatchObject({ state: 'OPEN', outcome: null, stage: 'TIER_3', exhaustedOn: null });
      const paths = [
        '/listings',
        '/supervision/cases',
        `/supervision/cases/${caseId}`,
        `/interviews?caseId=${caseId}`,
        '/interviews',
        '/notices',
        '/obligations',
        '/approvals',
        '/dashboard',
        `/search?q=${encodeURIComponent('挂牌')}`,
        `/search?q=${encodeURIComponent('研究')}`,
      ];
      const said = await Promise.all(paths.map(async (path) => JSON.stringify((await walk.read(seat, path)).body)));
      expect(said.join('\n')).not.toMatch(/EXHAUST|LISTED|LISTING|挂牌|待研究/);
    },
  );

  it('proposes the listing of its matter, with the mark that it is put to the committee', async () => {
    const { body } = await walk.read('office-clerk', '/listings');
    expect(body['items']).toMatchObject([
      { state: 'PROPOSED', unitName: '市商务局', afterThirdTier: true, forCommittee: true, items: [{ id: duty }] },
    ]);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', outcome: null });
  });

  it('nothing fires again, and it stays late and red', async () => {
    const before = await walk.linesOf(duty);
    const { lateness } = await walk.shown(duty);
    await walk.goTo('2027-03-31');
    expect(await walk.linesOf(duty)).toEqual(before);
    const after = await walk.shown(duty);
    expect(after).toMatchObject({ light: 'RED', state: 'OPEN' });
    expect(after['lateness'] as number).toBeGreaterThan(lateness as number);
  });

  it('an accepted explanation gives a new date: the case ends REDATED, and so does the study', async () => {
    const given = { reason: 'HIGHER_POLICY_PENDING', text: '上级方案未出台', newDate: '2027-05-10' };
    const filed = await walk.act('department-liaison', `/obligations/${duty}/explanations`, given);
    await walk.act('office-deputy', `/obligations/${duty}/explanations/${filed['id'] as string}/accept`);
    await walk.sweep();
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
    expect([await works(), (await works('MET')).length]).toEqual([[], 1]);
    // What was proposed of it is void, and nobody outside the office heard of it.
    expect((await walk.read('office-clerk', '/listings')).body['items']).toMatchObject([{ state: 'VOID' }]);
    expect((await walk.read('department-chief', '/listings')).body['items']).toEqual([]);
  });
});

describe('a third tier that failed and whose listing is signed', () => {
  let walk: Walk;
  let duty: string;

  beforeAll(async () => {
    walk = await Walk.start();
    duty = await walk.register({ projectId: await ledProject(walk) });
    await walk.goTo('2026-10-14');
    await failThirdTier(walk, duty);
  });
  afterAll(() => walk.close());

  it('closes its case EXHAUSTED, tells the unit, and finishes the study; the matter stays what it was', async () => {
    const before = (await walk.shown(duty))['state'];
    const { body } = await walk.read('office-executive-deputy', '/approvals?state=PENDING');
    const asked = (body['items'] as { id: string; kind: string }[]).find(({ kind }) => kind === 'LISTING');
    await walk.act('office-executive-deputy', `/approvals/${asked?.id ?? ''}/approve`, { words: '同意' });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'EXHAUSTED', tier: 3 });
    expect((await walk.linesOf(duty)).at(-1)).toMatch(/CASE_CLOSED EXHAUSTED$/);
    expect((await walk.shown(duty))['state']).toBe(before);
    expect((await walk.read('department-chief', '/listings')).body['items']).toMatchObject([{ state: 'LISTED' }]);
    const study = await walk.app.db.query(
      `SELECT finished_at IS NOT NULL AS done FROM office_work WHERE what = 'LISTING_STUDY'`,
    );
    expect(study).toEqual([{ done: true }]);
  });

  it('no case opens again and no rung fires while it is listed', async () => {
    const lines = await walk.linesOf(duty);
    await walk.goTo('2027-02-26');
    expect(await walk.linesOf(duty)).toEqual(lines);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'EXHAUSTED' });
  });
});

describe('a third tier that fails while its matter is listed', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await Walk.start();
  });
  afterAll(() => walk.close());

  it('proposes no second listing: the case closes EXHAUSTED by the one in force, and the study with it', async () => {
    const duty = await walk.register({ projectId: await ledProject(walk) });
    await walk.goTo('2026-10-14');
    const { approvalId } = await walk.act('office-chief', '/listings', {
      ...{ unitId: walk.app.town.units['department'], reason: '长期滞后', items: [{ type: 'OBLIGATION', id: duty }] },
    });
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    const board = async (seat: string) => (await walk.read(seat, '/supervision/cases')).body['items'];
    const [{ id: listingId } = { id: '' }] = (await walk.read('office-clerk', '/listings')).body['items'] as {
      id: string;
    }[];
    for (const seat of ['office-clerk', 'department-chief'])
      expect(await board(seat)).toMatchObject([{ state: 'OPEN', stage: 'REMINDED', listingId }]);
    await failThirdTier(walk, duty);
    const { body } = await walk.read('office-clerk', '/listings');
    expect(body['items']).toMatchObject([{ state: 'LISTED' }]);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'EXHAUSTED' });
    const study = `SELECT finished_at IS NOT NULL AS done FROM office_work WHERE what = 'LISTING_STUDY'`;
    expect(await walk.app.db.query(study)).toEqual([{ done: true }]);
    const lines = await walk.linesOf(duty);
    await walk.goTo('2027-02-26');
    expect(await walk.linesOf(duty)).toEqual(lines);
  });
});

/** Rows as a version left them that closed such cases as EXHAUSTED without anybody's decision. */
describe('cases of before that were closed as exhausted', () => {
  let walk: Walk;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    walk = await Walk.start();
    const project = await ledProject(walk);
    for (const name of ['lagging', 'done', 'redated']) {
      ids[name] = await walk.register({ projectId: project });
    }
    await walk.goTo('2026-10-14');
    await failThirdTier(walk, ids['lagging'] ?? '');
    await walk.app.unitOfWork.run(async (tx) => {
      await tx.execute(`DELETE FROM obligation WHERE kind = 'OFFICE_WORK'`);
      await tx.execute('DELETE FROM office_work');
      await tx.execute(`UPDATE listing SET state = 'VOID'`);
      await tx.execute(`UPDATE interview SET state = 'EXHAUSTED' WHERE tier = 3`);
      await tx.execute(
        `UPDATE supervision_case SET state = 'CLOSED', outcome = 'EXHAUSTED', tier = 3, exhausted_on = NULL, closed_on = app_today()`,
      );
      await tx.execute(`UPDATE obligation SET state = 'MET', settled_on = '2027-01-04' WHERE id = $1`, [ids['done']]);
      await tx.execute(`UPDATE obligation SET date_run = 2, due_on = '2027-05-10' WHERE id = $1`, [ids['redated']]);
      await tx.execute(MIGRATIONS.find(({ name }) => name === 'exhausted-cases-open-again')?.sql ?? '');
    });
  });
  afterAll(() => walk.close());

  it.each([
    ['lagging', 'OPEN', null],
    ['done', 'CLOSED', 'FULFILLED'],
    ['redated', 'CLOSED', 'REDATED'],
  ])('what is %s is %s', async (name, state, outcome) => {
    expect(await walk.caseOf(ids[name] ?? '')).toMatchObject({ state, outcome });
  });

  it('each open one is on the office’s desk, and its unit reads no listing', async () => {
    const { body } = await walk.read('office-clerk', '/obligations?kind=OFFICE_WORK');
    expect(body['items']).toMatchObject([{ ladder: 'OFFICE', state: 'OPEN', officeWork: { what: 'LISTING_STUDY' } }]);
    const found = await walk.caseOf(ids['lagging'] ?? '');
    expect((await walk.read('department-chief', `/supervision/cases/${found?.id ?? ''}`)).body).toMatchObject({
      stage: 'TIER_3',
    });
    const [left] = await walk.app.db.query(`SELECT count(*)::int AS n FROM interview WHERE state = 'EXHAUSTED'`);
    expect(left).toEqual({ n: 0 });
  });

  it('that one is not listed ends its study in the words of who decided, whoever proposed it; the case stays where it rests', async () => {
    const items = [{ type: 'OBLIGATION', id: ids['lagging'] }];
    const { approvalId } = await walk.act('office-chief', '/listings', {
      ...{ unitId: walk.app.town.units['department'], reason: '长期滞后', items },
    });
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/reject`, { words: '先由专班推进' });
    const study = await walk.app.db.query(
      `SELECT w.note, o.state FROM office_work w JOIN obligation o ON o.subject_id = w.id WHERE w.what = 'LISTING_STUDY'`,
    );
    expect(study).toEqual([{ note: '先由专班推进', state: 'MET' }]);
    expect(await walk.caseOf(ids['lagging'] ?? '')).toMatchObject({ state: 'OPEN', outcome: null });
  });
});

describe('what is done at last after a third tier that failed', () => {
  let walk: Walk;
  let task: string;
  let matter: string;

  beforeAll(async () => {
    walk = await Walk.start();
    const assignment = { matter: '形成名录', unitId: walk.app.town.units['department'], origin: '市委书记批示' };
    task = String((await walk.act('office-clerk', '/tasks', { ...assignment, dueOn: '2026-10-13' }))['id']);
    matter = String((await walk.read('office-clerk', `/tasks/${task}`)).body['obligationId']);
    await walk.goTo('2026-10-14');
    await failThirdTier(walk, matter, { interviewerPostId: walk.app.town.seats['leading-official']?.postId });
  });
  afterAll(() => walk.close());

  const standing = async (): Promise<unknown[]> => {
    const { body: listed } = await walk.read('office-clerk', '/listings');
    const { body: works } = await walk.read('office-clerk', '/obligations?kind=OFFICE_WORK&state=OPEN');
    const { state, outcome } = (await walk.caseOf(matter)) ?? {};
    return [state, outcome, (listed['items'] as { state: string }[])[0]?.state, (works['items'] as unknown[]).length];
  };
  const file = () =>
    walk.act('department-liaison', `/tasks/${task}/submit`, { result: '已完成', documentNumbers: ['1号'] });

  it('filed it lets its case rest, and neither the study nor the proposal of a listing end; nor does a return', async () => {
    expect(await standing()).toEqual(['OPEN', null, 'PROPOSED', 1]);
    await file();
    await walk.sweep();
    expect(await standing()).toEqual(['PAUSED', null, 'PROPOSED', 1]);
    await walk.act('office-clerk', `/tasks/${task}/return`, { missing: '缺附件' });
    // Over the grace of three working days, and a holiday that no list has named yet.
    await walk.goTo('2027-01-08');
    expect(await standing()).toEqual(['OPEN', null, 'PROPOSED', 1]);
    expect(await walk.caseOf(matter)).toMatchObject({ tier: 3 });
  });

  it('verified it leaves: the case is fulfilled, the study done, and nothing is listed', async () => {
    await file();
    await walk.act('office-clerk', `/tasks/${task}/verify`);
    await walk.sweep();
    expect(await standing()).toEqual(['CLOSED', 'FULFILLED', 'VOID', 0]);
  });
});
