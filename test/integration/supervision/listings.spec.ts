import { SweepAll } from '../../../src/modules/supervision/index.js';
import { openObligation } from '../../../src/modules/obligations/index.js';
import { ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** 挂牌督导 by the example days: listed 2026-10-20 → note 11-04 → extension by 11-12 → end 11-19. */
describe('a listing', () => {
  let walk: Walk;
  let matter: string;
  let other: string;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-20');
    matter = await late('department', '出台方案');
    other = await late('department', '开展督察');
  });
  afterEach(() => walk.close());

  /** A task that was due on 09-15 and was not held as overdue from the start. */
  async function late(unit: string, title: string, projectId: string | null = null): Promise<string> {
    return walk.app.unitOfWork.run(async (tx) => {
      const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const draft = {
        kind: 'TASK',
        subjectId,
        title,
        projectId,
        ownerUnitId: walk.app.town.units[unit] ?? '',
      } as const;
      const id = await openObligation(tx, { ...draft, dueOn: '2026-12-01' });
      await tx.execute(
        `UPDATE obligation SET due_on = '2026-09-15', original_due_on = '2026-09-15', opened_on = '2026-09-01', hold = NULL, next_at = NULL WHERE id = $1`,
        [id],
      );
      return id;
    });
  }
  const proposal = (items: readonly string[], unit = 'department'): object => ({
    unitId: walk.app.town.units[unit],
    reason: '两项任务长期滞后',
    items: items.map((id) => ({ type: 'OBLIGATION', id })),
  });
  const propose = async (
    items = [matter, other],
    unit = 'department',
    by = 'office-chief',
  ): Promise<Body & { id: string }> =>
    (await walk.act(by, '/listings', proposal(items, unit))) as Body & { id: string };
  const listed = async (): Promise<string> => {
    const { id, approvalId } = await propose();
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    return id;
  };
  const read = async (id: string, seat = 'office-clerk'): Promise<Body> =>
    (await walk.read(seat, `/listings/${id}`)).body;
  const owed = (id: string) =>
    walk.app.db.query(
      `SELECT o.state, o.due_on::text AS due FROM obligation o
        WHERE o.kind = 'LISTING' AND (o.subject_id = $1 OR o.subject_id IN (SELECT n.id FROM listing_note n WHERE n.listing_id = $1)) ORDER BY o.due_on, o.id`,
      [id],
    );
  const work = (what: string) =>
    walk.app.db.query(
      `SELECT o.state, o.due_on::text AS due FROM office_work w JOIN obligation o ON o.subject_id = w.id WHERE w.what = $1 ORDER BY w.id`,
      [what],
    );
  const standing = () =>
    walk.app.db.query('SELECT id, state, due_on, version FROM obligation WHERE id = ANY ($1) ORDER BY id', [
      [matter, other],
    ]);

  it('is proposed from the month’s lag list, unit by unit, and seen by the office alone until it is signed', async () => {
    const { body } = await walk.read('office-clerk', '/lag-list');
    expect(body['units']).toMatchObject([
      { unitName: '市商务局', lags: [{ title: '出台方案', listingId: null }, { title: '开展督察' }] },
    ]);
    expect((await walk.read('department-chief', '/lag-list')).status).toBe(403);
    const { id } = await propose();
    for (const seat of [
      'department-chief',
      'department-principal',
      'county-chief',
      'leading-official',
      'group-liaison',
    ]) {
      expect((await walk.read(seat, `/listings/${id}`)).status).toBe(404);
      const paths = ['/listings', '/approvals', '/notices', '/obligations', `/search?q=${encodeURIComponent('滞后')}`];
      const said = await Promise.all(paths.map(async (path) => JSON.stringify((await walk.read(seat, path)).body)));
      expect(said.join('\n')).not.toMatch(/挂牌|长期滞后/);
    }
    expect((await walk.read('office-clerk', '/listings')).body['items']).toMatchObject([{ id, state: 'PROPOSED' }]);
  });

  const countOf = async (seat: string, asked = ''): Promise<unknown> => {
    const { body } = await walk.read(seat, `/counts?year=2026${asked}`);
    return (body['items'] as Body[]).find((count) => count['id'] === 'listings')?.['value'];
  };

  it('is counted once it is signed, with the list behind it, to whoever sees it and never among what is public', async () => {
    await propose([other]);
    expect(await countOf('office-clerk')).toBe(0);
    const { id, approvalId } = await propose([matter]);
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    expect([await countOf('office-clerk'), await countOf('department-chief'), await countOf('county-chief')]).toEqual([
      1, 1, 0,
    ]);
    expect(await countOf('office-clerk', '&asOf=2026-10-19')).toBe(0);
    expect(await countOf('office-clerk', '&publicOnly=true')).toBeUndefined();
    expect((await walk.read('office-clerk', '/counts/listings/items?year=2026')).body['items']).toMatchObject([
      { title: '出台方案', unitName: '市商务局', happenedOn: '2026-10-20', subjectType: 'LISTING', subjectId: id },
    ]);
  });

  it('is signed by the executive deputy and runs thirty days: 10-20 to 11-19, one note on 11-04, the items untouched', async () => {
    const before = await standing();
    const id = await listed();
    expect(await read(id, 'department-liaison')).toMatchObject({
      ...{ state: 'LISTED', listedOn: '2026-10-20', endsOn: '2026-11-19', overdue: false, extendUntil: '2026-11-12' },
      notes: [{ dueOn: '2026-11-04', metOn: null, asked: false }],
    });
    expect(await owed(id)).toEqual([{ state: 'OPEN', due: '2026-11-19' }]);
    expect(await walk.noticesOf('department-principal')).toContain('10-20 LISTING_NOTICE');
    expect(await standing()).toEqual(before);
    expect((await walk.read('county-chief', `/listings/${id}`)).status).toBe(404);
    expect((await walk.read('county-chief', '/listings')).body['items']).toEqual([]);
    const documents = (await walk.read('department-chief', `/listings/${id}/documents`)).body as unknown as Body[];
    expect(documents).toMatchObject([{ title: '挂牌督导通知', on: '2026-10-20' }]);
    expect(documents[0]?.['body']).toContain('1. 出台方案（应于9月15日前完成，已逾期');
  });

  it('of a county is the director’s to sign; who proposed never signs', async () => {
    const of = await late('county', '县级事项');
    const { approvalId } = await propose([of], 'county');
    const path = `/approvals/${approvalId as string}/approve`;
    expect((await walk.tryAct('office-executive-deputy', path, {})).status).toBe(403);
    await walk.act('office-director', path);
    const again = await late('county', '又一事项');
    const refused = await walk.tryAct('office-director', '/listings', proposal([again], 'county'));
    expect(refused).toMatchObject({ status: 403, body: { code: 'LISTING_DIRECTOR_SIGNS' } });
    const own = await propose([matter], 'department', 'office-executive-deputy');
    const himself = await walk.tryAct(
      'office-executive-deputy',
      `/approvals/${own['approvalId'] as string}/approve`,
      {},
    );
    expect(himself.status).toBeGreaterThanOrEqual(403);
  });

  it.each([
    ['of another unit’s matter', 'department', 'county'],
    ['of a unit that a higher level runs', 'vertical', 'vertical'],
  ])('is refused %s', async (_what, owner, unit) => {
    const answer = await walk.tryAct('office-chief', '/listings', proposal([await late(owner, '事项')], unit));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'LISTING_INCOMPLETE', errors: [{ code: 'LISTING_ITEM_UNFIT' }] },
    });
  });

  it('is refused of what is listed already, and from a clerk or a unit', async () => {
    await propose([matter]);
    const twice = await walk.tryAct('office-chief', '/listings', proposal([matter]));
    expect(twice).toMatchObject({ status: 409, body: { code: 'LISTING_ITEM_LISTED' } });
    for (const seat of ['office-clerk', 'department-chief'])
      expect((await walk.tryAct(seat, '/listings', proposal([other]))).status).toBe(403);
  });

  it('not signed is REJECTED, and told to nobody outside the office', async () => {
    const { id, approvalId } = await propose();
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/reject`, { words: '再看一个月' });
    expect(await read(id)).toMatchObject({ state: 'REJECTED' });
    expect((await walk.read('department-chief', `/listings/${id}`)).status).toBe(404);
    expect(await owed(id)).toEqual([]);
  });

  it('asks for a note where nothing moved, three working days before, and late it stays owed', async () => {
    const id = await listed();
    await walk.goTo('2026-10-29');
    expect(await owed(id)).toHaveLength(1);
    await walk.goTo('2026-10-30');
    expect(await owed(id)).toEqual([
      { state: 'OPEN', due: '2026-11-04' },
      { state: 'OPEN', due: '2026-11-19' },
    ]);
    await walk.goTo('2026-11-05');
    await walk.act('department-liaison', `/listings/${id}/note`, { words: '初稿已经形成' });
    expect(await owed(id)).toMatchObject([{ state: 'MET' }, { state: 'OPEN' }]);
    expect(await read(id)).toMatchObject({ notes: [{ metOn: '2026-11-05', asked: true }] });
  });

  it('asks for none where a scheduling note on one of its items was made', async () => {
    const id = await listed();
    await walk.goTo('2026-10-26');
    await walk.act('office-clerk', '/scheduling-notes', {
      ...{
        subjectType: 'OBLIGATION',
        subjectId: matter,
        way: 'CALL',
        on: '2026-10-26',
        whoWords: '王科长',
        words: '在办',
      },
    });
    await walk.goTo('2026-11-05');
    expect(await owed(id)).toEqual([{ state: 'OPEN', due: '2026-11-19' }]);
    expect(await read(id)).toMatchObject({ notes: [{ dueOn: '2026-11-04', metOn: '2026-10-26', asked: false }] });
    const line = (await walk.read('department-liaison', `/scheduling-notes?subjectType=LISTING&subjectId=${id}`)).body;
    expect(line['items']).toMatchObject([{ step: 'NOTE', channel: 'OFFLINE', about: '出台方案' }]);
  });

  it('is extended once, asked for by 11-12, to 12-04 at most, with one note more; both ends are kept', async () => {
    const id = await listed();
    await walk.goTo('2026-11-12');
    const ask = (endsOn: string, seat = 'department-chief') =>
      walk.tryAct(seat, `/listings/${id}/extend`, { endsOn, reason: '系统联调' });
    expect(await ask('2026-12-05')).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'LISTING_END_TOO_LATE' }] },
    });
    expect(await ask('2026-11-19')).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'LISTING_END_NOT_LATER' }] },
    });
    const { body } = await ask('2026-12-04');
    expect(await ask('2026-12-04')).toMatchObject({ status: 409, body: { code: 'LISTING_WAITS' } });
    const [silence] = await walk.app.db.query(
      `SELECT due_on::text AS due FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1 AND state = 'OPEN'`,
      [id],
    );
    expect(silence).toEqual({ due: '2026-11-17' });
    await walk.act('office-executive-deputy', `/approvals/${body['approvalId'] as string}/approve`, { words: '同意' });
    expect(await read(id)).toMatchObject({
      ...{ endsOn: '2026-12-04', firstEndsOn: '2026-11-19', askedEndsOn: null },
      notes: [{ dueOn: '2026-11-04' }, { dueOn: '2026-11-19' }],
    });
    expect(await ask('2026-12-10')).toMatchObject({ status: 409, body: { code: 'LISTING_EXTENDED' } });
  });

  it('has its end moved by no explanation of why it lags, only by its own extension', async () => {
    const id = await listed();
    const [owing] = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM obligation WHERE kind = 'LISTING' AND subject_id = $1`,
      [id],
    );
    const explain = (over: object) =>
      walk.tryAct('department-liaison', `/obligations/${owing?.id ?? ''}/explanations`, {
        ...{ reason: 'RESOURCES_PENDING', text: '资金未落实', ...over },
      });
    expect(await explain({ newDate: '2026-12-31' })).toMatchObject({
      ...{ status: 422, body: { code: 'OBLIGATION_NOT_EXTENDABLE' } },
    });
    expect((await explain({})).status).toBe(201);
    expect(await owed(id)).toEqual([{ state: 'OPEN', due: '2026-11-19' }]);
  });

  it('has its note asked for by a tick that finds nothing else to do', async () => {
    const id = await listed();
    await walk.goTo('2026-10-29', '17:00');
    await walk.app.setClock('2026-10-30', '08:00');
    expect(await walk.app.get(SweepAll).execute({ wait: false })).toMatchObject({ looked: 0 });
    expect(await owed(id)).toContainEqual({ state: 'OPEN', due: '2026-11-04' });
  });

  it('no extension is asked for a day later', async () => {
    const id = await listed();
    await walk.goTo('2026-11-13');
    const late = await walk.tryAct('department-chief', `/listings/${id}/extend`, {
      endsOn: '2026-12-01',
      reason: '联调',
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'LISTING_EXTENSION_LATE' } });
  });

  it('applied for on 11-16: the unit’s clock stands, it is checked by 11-23, signed, and its notice is due five working days later', async () => {
    const id = await listed();
    await walk.goTo('2026-11-16');
    await walk.act('department-liaison', `/listings/${id}/apply`, { result: '两项均已完成' });
    expect((await owed(id)).at(-1)).toEqual({ state: 'SUBMITTED', due: '2026-11-19' });
    expect(await work('LISTING_CHECK')).toEqual([{ state: 'OPEN', due: '2026-11-23' }]);
    const check = { met: true, words: '现场查看属实' };
    expect((await walk.tryAct('office-chief', `/listings/${id}/check`, check)).status).toBe(403);
    expect((await walk.tryAct('department-chief', `/listings/${id}/check`, check)).status).toBe(403);
    const { approvalId } = await walk.act('office-clerk', `/listings/${id}/check`, check);
    expect(await work('LISTING_CHECK')).toMatchObject([{ state: 'MET' }]);
    await walk.goTo('2026-11-18');
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    expect(await read(id, 'department-chief')).toMatchObject({ state: 'DELISTED', checkMet: true });
    expect(await work('LISTING_NOTICE')).toEqual([{ state: 'OPEN', due: '2026-11-25' }]);
    expect((await owed(id)).at(-1)).toMatchObject({ state: 'MET' });
    expect(await walk.noticesOf('department-principal')).toContain('11-18 LISTING_DELISTED');
    expect((await standing()).map((row) => (row as Body)['state'])).toEqual(['OPEN', 'OPEN']);
  });

  it('a check that is not met moves the end to 11-30, once', async () => {
    const id = await listed();
    for (const [day, end] of [
      ['2026-11-16', '2026-11-30'],
      ['2026-11-24', '2026-11-30'],
    ] as const) {
      await walk.goTo(day);
      await walk.act('department-liaison', `/listings/${id}/apply`, { result: '已完成' });
      await walk.act('office-clerk', `/listings/${id}/check`, { met: false, words: '台账不实' });
      expect(await read(id)).toMatchObject({ state: 'LISTED', endsOn: end });
    }
    await walk.goTo('2026-12-01');
    expect(await read(id)).toMatchObject({ state: 'LISTED', overdue: true, forCommittee: true });
  });

  it('applies by itself once nothing of it is left to do', async () => {
    const id = await listed();
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today() WHERE id = ANY ($1)`, [
        [matter, other],
      ]),
    );
    await walk.goTo('2026-10-22');
    expect(await read(id)).toMatchObject({ state: 'APPLIED', result: '挂牌事项已全部办结' });
    expect(await work('LISTING_CHECK')).toMatchObject([{ state: 'OPEN' }]);
  });

  it('is withdrawn with a reason on a second person’s word, and told', async () => {
    const id = await listed();
    const { approvalId } = await walk.act('office-chief', `/listings/${id}/withdraw`, { reason: '台账有误' });
    expect(
      await walk.app.db.query(
        `SELECT facts->>'reason' AS reason FROM audit_event WHERE action = 'listing.withdrawal-asked'`,
      ),
    ).toEqual([{ reason: '台账有误' }]);
    expect(await walk.tryAct('office-chief', `/listings/${id}/withdraw`, { reason: '有误' })).toMatchObject({
      ...{ status: 409, body: { code: 'LISTING_WAITS' } },
    });
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    expect(await read(id)).toMatchObject({ state: 'VOID' });
    expect(await owed(id)).toMatchObject([{ state: 'CANCELLED' }]);
    expect(await walk.noticesOf('department-principal')).toContain('10-20 LISTING_WITHDRAWN');
    expect(await countOf('office-clerk')).toBe(0);
  });

  it('signed on paper takes a second person of the office', async () => {
    const { id, approvalId } = await propose();
    const paper = { offline: { by: '常务副主任', on: '2026-10-20', words: '同意' } };
    await walk.act('office-deputy', `/approvals/${approvalId as string}/approve`, paper);
    expect(await read(id)).toMatchObject({ state: 'PROPOSED' });
    await walk.act('office-clerk', `/approvals/${approvalId as string}/confirm-paper`);
    expect(await read(id)).toMatchObject({ state: 'LISTED' });
  });

  it('is seen by the leading official and the group of a project that stands on it, and public only by a paper’s number', async () => {
    const project = await ledProject(walk);
    const of = await late('department', '项目任务', project);
    const { id, approvalId } = await propose([of]);
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    expect((await walk.read('leading-official', `/listings/${id}`)).status).toBe(200);
    expect((await walk.read('leading-official-2', `/listings/${id}`)).status).toBe(404);
    const paper = { publicApprovalNumber: '运改〔2026〕9号' };
    const proposer = await walk.tryAct('office-chief', `/listings/${id}/publish`, paper);
    expect(proposer).toMatchObject({ status: 403, body: { code: 'LISTING_NOT_YOURS' } });
    await walk.act('office-deputy', `/listings/${id}/publish`, paper);
    await walk.goTo('2026-10-21');
    await walk.act('department-liaison', `/listings/${id}/apply`, { result: '内部情况说明' });
    const told = { ...paper, inFull: false, state: 'APPLIED', reason: '', endsOn: '2026-11-19' };
    const { body } = await walk.read('county-chief', `/listings/${id}`);
    expect(body).toMatchObject({ ...told, items: [{ title: '项目任务', fact: '' }], steps: [], notes: [] });
    expect(body['result']).toBeNull();
    const inList = (await walk.read('county-chief', '/listings')).body['items'];
    expect(inList).toMatchObject([{ ...told, items: [{ fact: '' }] }]);
    for (const path of [`/listings/${id}/documents`, `/scheduling-notes?subjectType=LISTING&subjectId=${id}`])
      expect((await walk.read('county-chief', path)).status).toBe(404);
    expect(await read(id, 'department-chief')).toMatchObject({ inFull: true, result: '内部情况说明' });
    const { approvalId: ending } = await walk.act('office-chief', `/listings/${id}/withdraw`, { reason: '台账有误' });
    await walk.act('office-executive-deputy', `/approvals/${ending as string}/approve`, { words: '同意' });
    expect((await walk.read('county-chief', `/listings/${id}`)).status).toBe(404);
    expect((await walk.read('county-chief', '/listings')).body['items']).toEqual([]);
  });

  it('in force is among what an agenda may take, until it is off the list', async () => {
    const id = await listed();
    const meeting = await walk.act('office-clerk', '/meetings', {
      ...{ kind: 'COMMITTEE', plannedOn: '2026-11-18', chairPostId: walk.app.town.seats['leading-official']?.postId },
    });
    const offered = async () =>
      (await walk.read('office-clerk', `/meetings/${meeting['id'] as string}/candidates`)).body['items'] as Body[];
    expect((await offered()).find(({ aboutId }) => aboutId === id)).toMatchObject({
      ...{ kind: 'LISTING', aboutType: 'LISTING', unitName: '市商务局', on: '2026-11-19' },
    });
    const [item] = (await offered()).filter(({ aboutId }) => aboutId === id);
    const agenda = {
      ...{ kind: item?.['itemKind'], title: item?.['itemTitle'], byUnitId: item?.['unitId'] },
      ...{ aboutType: 'LISTING', aboutId: id, adHocReason: item?.['itemReason'] },
    };
    const taken = await walk.tryAct('office-clerk', '/meetings', {
      ...{ kind: 'SCHEDULING', plannedOn: '2026-11-18', items: [agenda] },
      chairPostId: walk.app.town.seats['leading-official']?.postId,
    });
    expect(taken.status).toBe(201);
    const { approvalId } = await walk.act('office-chief', `/listings/${id}/withdraw`, { reason: '台账有误' });
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    expect((await offered()).map(({ aboutId }) => aboutId)).not.toContain(id);
  });

  it('that a failed third tier proposed is for the committee’s agenda alone, and names neither its unit nor what it is', async () => {
    const { id } = await propose();
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `WITH c AS (INSERT INTO supervision_case (obligation_id, unit_id, date_run, policy_version, calendar_version)
           SELECT id, owner_unit_id, date_run, (SELECT max(version) FROM supervision_policy), (SELECT max(version) FROM calendar_version)
             FROM obligation WHERE id = $2 RETURNING id)
         UPDATE listing SET case_id = c.id, proposed_by_person = NULL FROM c WHERE listing.id = $1`,
        [id, matter],
      ),
    );
    const chairPostId = walk.app.town.seats['leading-official']?.postId;
    const offeredTo = async (over: object): Promise<Body | undefined> => {
      const meeting = await walk.act('office-clerk', '/meetings', { plannedOn: '2026-11-18', chairPostId, ...over });
      const { body } = await walk.read('office-clerk', `/meetings/${meeting['id'] as string}/candidates`);
      return (body['items'] as Body[]).find(({ aboutId }) => aboutId === id);
    };
    expect(await offeredTo({ kind: 'COMMITTEE' })).toMatchObject({
      ...{ kind: 'LISTING', unitId: null, itemKind: 'OTHER' },
      ...{ itemTitle: '研究重点滞后事项', itemReason: '重点滞后事项，需研究推进措施' },
    });
    expect(await offeredTo({ kind: 'SCHEDULING' })).toBeUndefined();
  });

  it('shows whoever has one of its projects the line of that alone', async () => {
    const project = await ledProject(walk);
    const led = await late('department', '领导领衔的任务', project);
    const { id, approvalId } = await propose([matter, led]);
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    for (const subjectId of [matter, led])
      await walk.act('office-clerk', '/scheduling-notes', {
        ...{ subjectType: 'OBLIGATION', subjectId, way: 'CALL', on: '2026-10-20', whoWords: '王科长', words: '在办' },
      });
    const line = async (seat: string): Promise<unknown[]> => {
      const { body } = await walk.read(seat, `/scheduling-notes?subjectType=LISTING&subjectId=${id}`);
      return (body['items'] as Body[]).map(({ about }) => about).toSorted();
    };
    expect(await line('leading-official')).toEqual(['领导领衔的任务']);
    expect(await line('department-chief')).toEqual(['出台方案', '领导领衔的任务']);
  });

  it('goes with its unit’s projects that another unit takes over, with what it asks for and the words that wait; one of which only part goes stays, and the preview names it', async () => {
    const project = await ledProject(walk);
    const [own, shared] = [
      await late('department', '划转任务', project),
      await late('department', '划转督察', project),
    ];
    const sign = async (items: readonly string[]): Promise<string> => {
      const { id, approvalId } = await propose([...items]);
      await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
      return id;
    };
    const [goes, stays] = [await sign([own]), await sign([matter, shared])];
    const asked = await walk.act('department-chief', `/listings/${goes}/extend`, {
      endsOn: '2026-12-01',
      reason: '联调',
    });
    const draft = {
      ...{ kind: 'SPLIT', basis: '河编发〔2026〕12号', orderedOn: '2026-10-20', projectIds: [project] },
      ...{ fromUnitId: walk.app.town.units['department'], toUnitId: walk.app.town.units['department2'] },
    };
    const preview = await walk.tryAct('office-chief', '/unit-transfers/preview', draft);
    expect(preview.body).toMatchObject({
      others: [{ what: 'LISTING', count: 1 }],
      staying: [{ what: 'LISTING', title: '出台方案；划转督察', leaves: ['划转督察'] }],
    });
    const { approvalId } = await walk.act('office-chief', '/unit-transfers', draft);
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });

    expect(await read(goes, 'department2-chief')).toMatchObject({ unitName: '市教育局', state: 'LISTED' });
    expect((await walk.read('department-chief', `/listings/${goes}`)).status).toBe(404);
    const owner = await walk.app.db.query(
      `SELECT u.name FROM obligation o JOIN unit u ON u.id = o.owner_unit_id WHERE o.kind = 'LISTING' AND o.subject_id = $1`,
      [goes],
    );
    expect(owner).toEqual([{ name: '市教育局' }]);
    const [waiting] = (await walk.read('office-executive-deputy', `/approvals?state=PENDING&subjectId=${goes}`)).body[
      'items'
    ] as Body[];
    expect(waiting).toMatchObject({ id: asked['approvalId'], title: '挂牌延期：市教育局', unitName: '市教育局' });

    expect(await read(stays, 'department-chief')).toMatchObject({
      ...{ unitName: '市商务局', state: 'LISTED' },
      items: [
        { title: '出台方案', done: false, movedTo: null },
        { title: '划转督察', done: true, movedTo: '市教育局' },
      ],
    });
    expect((await walk.read('department2-chief', `/listings/${stays}`)).status).toBe(404);
    // What is off it may be listed with the unit that has it now.
    await propose([shared], 'department2');
  });

  it('ends, and has its notes, on the days to which a list of days off moves them, in one step; the first end is kept', async () => {
    await walk.goTo('2026-12-18');
    const id = await listed();
    expect(await read(id)).toMatchObject({ endsOn: '2027-01-18', notes: [{ dueOn: '2027-01-04' }] });
    const days = (from: number, month: string) => [0, 1, 2, 3].map((n) => `2027-${month}-0${String(from + n)}`);
    const list = {
      ...{ year: 2027, on: [] },
      off: [...days(1, '01'), '2027-01-18', ...days(1, '05'), ...days(1, '10')],
    };
    const preview = async (of: object) => (await walk.tryAct('office-chief', '/calendar-years/preview', of)).body;
    const load = async (of: object) => {
      const { basedOnVersion } = await preview(of);
      await walk.act('office-chief', '/calendar-years', { ...of, basedOnVersion, source: '国务院办公厅通知' });
    };
    expect((await preview(list))['moves']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subjectType: 'OBLIGATION', from: '2027-01-18', to: '2027-01-19' }),
        expect.objectContaining({ subjectType: 'LISTING', subjectId: id, from: '2027-01-04', to: '2027-01-05' }),
      ]),
    );
    await load(list);
    expect(await read(id)).toMatchObject({
      ...{ firstEndsOn: '2027-01-18', endsOn: '2027-01-19', notes: [{ dueOn: '2027-01-05' }] },
      steps: [{ act: 'PROPOSED' }, { act: 'LISTED', endsOn: '2027-01-18' }, { act: 'CALENDAR', endsOn: '2027-01-19' }],
    });
    expect(await owed(id)).toEqual([{ state: 'OPEN', due: '2027-01-19' }]);
    // A later list by which the day is worked after all gives the end back.
    await load({ ...list, off: list.off.filter((day) => day !== '2027-01-18') });
    expect(await read(id)).toMatchObject({ endsOn: '2027-01-18' });
  });
});
