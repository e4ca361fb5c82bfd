import { openObligation } from '../../../src/modules/obligations/index.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** What becomes of a listing where a word is refused, or whoever asked for it takes it back. */
describe('a listing, where its word is refused or taken back', () => {
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
  async function late(unit: string, title: string): Promise<string> {
    return walk.app.unitOfWork.run(async (tx) => {
      const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const draft = {
        kind: 'TASK',
        subjectId,
        title,
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
  const acts = async (id: string) => ((await read(id))['steps'] as Body[]).map(({ act }) => act);
  const lastStep = async (id: string) => ((await read(id))['steps'] as Body[]).at(-1);
  const word = (approvalId: unknown, verb: 'approve' | 'reject' | 'withdraw', by: string, body: object = {}) =>
    walk.act(by, `/approvals/${approvalId as string}/${verb}`, body);
  const settle = (ids: readonly string[]) =>
    walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today() WHERE id = ANY ($1)`, [ids]),
    );
  const checks = () =>
    walk.app.db.query(
      `SELECT o.state FROM office_work w JOIN obligation o ON o.subject_id = w.id WHERE w.what = 'LISTING_CHECK' ORDER BY w.id`,
    );
  const words = (id: string) =>
    walk.app.db.query(`SELECT state FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1 ORDER BY id`, [id]);
  /** Applied for by the unit on 11-16, and checked as met. @returns the approval that it comes off */
  const checkedAsMet = async (id: string): Promise<unknown> => {
    await walk.goTo('2026-11-16');
    await walk.act('department-liaison', `/listings/${id}/apply`, { result: '两项均已完成' });
    return (await walk.act('office-clerk', `/listings/${id}/check`, { met: true, words: '属实' }))['approvalId'];
  };

  it('its proposal is taken back by whoever made it, and is void', async () => {
    const { id, approvalId } = await propose();
    await word(approvalId, 'withdraw', 'office-chief');
    expect(await read(id)).toMatchObject({ state: 'VOID' });
    expect(await words(id)).not.toContainEqual({ state: 'OPEN' });
    await propose();
  });

  it('applied for by itself and not met, it is the unit that asks again', async () => {
    const id = await listed();
    await settle([matter, other]);
    await walk.goTo('2026-10-22');
    await walk.act('office-clerk', `/listings/${id}/check`, { met: false, words: '台账不实' });
    await walk.goTo('2026-10-23');
    expect(await read(id)).toMatchObject({ state: 'LISTED' });
    expect(await checks()).toEqual([{ state: 'MET' }]);
  });

  it('not signed on 11-25, it goes on until 11-30 with the days it had left, and the notice says so', async () => {
    const id = await listed();
    const approvalId = await checkedAsMet(id);
    await walk.goTo('2026-11-25');
    await word(approvalId, 'reject', 'office-executive-deputy', { words: '成效还不明显' });
    expect(await read(id)).toMatchObject({ state: 'LISTED', endsOn: '2026-11-30', overdue: false });
    expect(await lastStep(id)).toMatchObject({ act: 'DELISTING_REFUSED', endsOn: '2026-11-30' });
    const told = (await walk.read('department-principal', '/notices')).body['items'] as Body[];
    expect(told.find(({ kind }) => kind === 'LISTING_RETURNED')?.['body']).toContain('请于11月30日前完成');
  });

  it('the checker takes back what he put before the signer: it is checked again, and the unit hears nothing', async () => {
    const id = await listed();
    await word(await checkedAsMet(id), 'withdraw', 'office-clerk');
    expect(await read(id)).toMatchObject({ state: 'APPLIED', checkMet: null });
    expect(await checks()).toEqual([{ state: 'MET' }, { state: 'OPEN' }]);
    expect(await lastStep(id)).toMatchObject({ act: 'CHECK_REOPENED' });
    expect((await walk.noticesOf('department-principal')).join()).not.toContain('LISTING_RETURNED');
    await walk.act('office-clerk', `/listings/${id}/check`, { met: true, words: '属实' });
  });

  it('an extension taken back is not one refused, and may be asked for again', async () => {
    const id = await listed();
    const ask = () => walk.act('office-clerk', `/listings/${id}/extend`, { endsOn: '2026-12-01', reason: '系统联调' });
    const { approvalId } = await ask();
    await word(approvalId, 'withdraw', 'office-clerk');
    expect(await acts(id)).toEqual(['PROPOSED', 'LISTED', 'EXTENSION_ASKED', 'EXTENSION_TAKEN_BACK']);
    await word((await ask())['approvalId'], 'reject', 'office-executive-deputy', { words: '抓紧' });
    expect(await acts(id)).toContain('EXTENSION_REFUSED');
  });

  it('whoever of the office entered the application does not check it', async () => {
    const id = await listed();
    await walk.act('office-clerk', `/listings/${id}/apply`, { result: '已完成' });
    const check = { met: true, words: '属实' };
    expect((await walk.tryAct('office-clerk', `/listings/${id}/check`, check)).status).toBe(403);
    await walk.act('office-deputy', `/listings/${id}/check`, check);
  });

  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    LISTING: async () => (await propose())['approvalId'],
    LISTING_EXTENSION: async () => {
      const body = { endsOn: '2026-12-01', reason: '系统联调' };
      return (await walk.act('department-chief', `/listings/${await listed()}/extend`, body))['approvalId'];
    },
    DELISTING: async () => checkedAsMet(await listed()),
    LISTING_VOID: async () =>
      (await walk.act('office-chief', `/listings/${await listed()}/withdraw`, { reason: '台账有误' }))['approvalId'],
  };
  it.each(Object.entries(asked))(
    'a %s is not signed by who holds a post in the unit, by hand or on paper',
    async (kind, ask) => {
      const approvalId = await ask();
      await walk.app.unitOfWork.run((tx) =>
        tx.execute(
          `UPDATE tenure SET person_id = (SELECT person_id FROM tenure WHERE post_id = $2 AND to_day IS NULL) WHERE post_id = $1`,
          [walk.app.town.seats['department-deputy']?.postId, walk.app.town.seats['office-executive-deputy']?.postId],
        ),
      );
      const path = `/approvals/${approvalId as string}`;
      for (const verdict of ['approve', 'reject']) {
        const own = await walk.tryAct('office-executive-deputy', `${path}/${verdict}`, { words: '同意' });
        expect(own).toMatchObject({ status: 403, body: { code: 'LISTING_NOT_YOURS' } });
      }
      const [{ today } = { today: '' }] = await walk.app.db.query<{ today: string }>(
        'SELECT app_today()::text AS today',
      );
      const paper = { offline: { by: '常务副主任', on: today, words: '同意' } };
      // One signature is enough for an extension, so the registration itself is refused; else its confirmation is.
      const registered = await walk.tryAct('office-deputy', `${path}/approve`, paper);
      const followed =
        kind === 'LISTING_EXTENSION' ? registered : await walk.tryAct('office-director', `${path}/confirm-paper`);
      expect([registered.status < 300, followed.status]).toEqual([kind !== 'LISTING_EXTENSION', 403]);
      expect(await walk.app.db.query('SELECT kind, state FROM approval WHERE id = $1', [approvalId])).toEqual([
        { kind, state: 'PENDING' },
      ]);
    },
  );

  it.each([
    ['its extension, entered for the unit', 'LISTING_EXTENSION', 'extend', { endsOn: '2026-12-01', reason: '联调' }],
    ['that it comes off, having checked it', 'DELISTING', 'check', { met: true, words: '属实' }],
    ['that it is withdrawn, having asked for it', 'LISTING_VOID', 'withdraw', { reason: '台账有误' }],
  ])('the executive deputy does not sign %s: the director does', async (_what, kind, act, body) => {
    const id = await listed();
    if (act === 'check') await walk.act('department-liaison', `/listings/${id}/apply`, { result: '已完成' });
    const { approvalId } = await walk.act('office-executive-deputy', `/listings/${id}/${act}`, body);
    const path = `/approvals/${approvalId as string}/approve`;
    expect((await walk.tryAct('office-executive-deputy', path, { words: '同意' })).status).toBe(403);
    await walk.act('office-director', path, { words: '同意' });
    expect(await walk.app.db.query('SELECT kind, state FROM approval WHERE id = $1', [approvalId])).toEqual([
      { kind, state: 'APPROVED' },
    ]);
  });

  it('of a county is withdrawn on the word of the director who signed it, within three working days', async () => {
    const { id, approvalId } = await propose([await late('county', '县级事项')], 'county');
    await word(approvalId, 'approve', 'office-director');
    const voiding = await walk.act('office-chief', `/listings/${id}/withdraw`, { reason: '台账有误' });
    expect(await words(id)).toContainEqual({ state: 'OPEN' });
    const path = `/approvals/${voiding['approvalId'] as string}/approve`;
    expect((await walk.tryAct('office-executive-deputy', path, { words: '同意' })).status).toBe(403);
    await walk.act('office-director', path, { words: '同意' });
    expect(await read(id)).toMatchObject({ state: 'VOID' });
    expect(await words(id)).not.toContainEqual({ state: 'OPEN' });
  });

  it('a request to withdraw it falls away with the proposal that is not signed', async () => {
    const { id, approvalId } = await propose();
    await walk.act('office-chief', `/listings/${id}/withdraw`, { reason: '台账有误' });
    await word(approvalId, 'reject', 'office-executive-deputy', { words: '再看一个月' });
    expect(await walk.app.db.query(`SELECT state FROM approval WHERE kind = 'LISTING_VOID'`)).toEqual([
      { state: 'WITHDRAWN' },
    ]);
    expect(await words(id)).not.toContainEqual({ state: 'OPEN' });
  });

  it('signed on paper, it stands in the name of who signed', async () => {
    const { id, approvalId } = await propose();
    const paper = { offline: { by: '常务副主任', on: '2026-10-20', words: '同意' } };
    await word(approvalId, 'approve', 'office-deputy', paper);
    await walk.act('office-clerk', `/approvals/${approvalId as string}/confirm-paper`);
    const [signer] = await walk.app.db.query(
      `SELECT p.name FROM tenure t JOIN person p ON p.id = t.person_id WHERE t.post_id = $1`,
      [walk.app.town.seats['office-executive-deputy']?.postId],
    );
    expect(await lastStep(id)).toMatchObject({
      ...{ act: 'LISTED', personName: (signer as Body)['name'], words: '线下签批（10月20日）' },
    });
  });

  it('is not signed once nothing of it lags any more', async () => {
    const { id, approvalId } = await propose();
    await settle([matter]);
    await settle([other]);
    const path = `/approvals/${approvalId as string}/approve`;
    expect(await walk.tryAct('office-executive-deputy', path, { words: '同意' })).toMatchObject({
      ...{ status: 409, body: { code: 'LISTING_NOTHING_LAGS' } },
    });
    expect(await read(id)).toMatchObject({ state: 'PROPOSED' });
  });

  it('an extension is taken back by the unit that asked for it, and by nobody else of the unit’s side or another unit’s', async () => {
    const id = await listed();
    const body = { endsOn: '2026-12-01', reason: '系统联调' };
    const { approvalId } = await walk.act('department-chief', `/listings/${id}/extend`, body);
    const path = `/approvals/${approvalId as string}`;
    expect((await walk.read('department-chief', path)).body).toMatchObject({ mayWithdraw: true, mayDecide: false });
    expect((await walk.tryAct('county-chief', `${path}/withdraw`)).status).toBe(404);
    expect((await walk.tryAct('office-clerk', `${path}/withdraw`)).status).toBe(403);
    await word(approvalId, 'withdraw', 'department-chief');
    expect(await lastStep(id)).toMatchObject({ act: 'EXTENSION_TAKEN_BACK' });
    expect(await words(id)).not.toContainEqual({ state: 'OPEN' });
    await walk.act('department-chief', `/listings/${id}/extend`, body);
  });

  it('what the office enters for the unit, the unit is told of', async () => {
    const id = await listed();
    await walk.act('office-clerk', `/listings/${id}/extend`, { endsOn: '2026-12-01', reason: '系统联调' });
    await walk.act('office-clerk', `/listings/${id}/apply`, { result: '已完成' });
    const told = (await walk.read('department-principal', '/notices')).body['items'] as Body[];
    const entered = told.filter(({ kind }) => kind === 'LISTING_ENTERED').map(({ body }) => body as string);
    expect(entered.join()).toMatch(/代为录入延期申请/);
    expect(entered.join()).toMatch(/代为录入摘牌申请/);
  });

  it('what the office entered is marked, and the unit confirms it once; nothing waits for that', async () => {
    const id = await listed();
    await walk.act('office-clerk', `/listings/${id}/extend`, { endsOn: '2026-12-01', reason: '系统联调' });
    await walk.act('office-clerk', `/listings/${id}/apply`, { result: '已完成' });
    const entries = async () =>
      ((await read(id, 'department-liaison'))['steps'] as Body[])
        .filter(({ onBehalf }) => onBehalf === true)
        .map(({ act, entryConfirmedAt, entryConfirmedByName }) => [
          act,
          entryConfirmedAt !== null,
          entryConfirmedByName,
        ]);
    expect(await entries()).toEqual([
      ['EXTENSION_ASKED', false, null],
      ['APPLIED', false, null],
    ]);
    expect(await read(id, 'department-liaison')).toMatchObject({ state: 'APPLIED', may: { confirmEntry: true } });
    expect(await read(id, 'office-clerk')).toMatchObject({ may: { confirmEntry: false } });
    for (const seat of ['office-clerk', 'department-office', 'county-liaison'])
      expect((await walk.tryAct(seat, `/listings/${id}/confirm-entry`)).status).toBeGreaterThanOrEqual(403);
    await walk.act('department-liaison', `/listings/${id}/confirm-entry`);
    const twice = await walk.tryAct('department-liaison', `/listings/${id}/confirm-entry`);
    expect(twice).toMatchObject({ status: 409, body: { code: 'LISTING_NO_ENTRY' } });
    expect((await entries()).map(([act, confirmed]) => [act, confirmed])).toEqual([
      ['EXTENSION_ASKED', true],
      ['APPLIED', true],
    ]);
    const events = await walk.app.db.query(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'listing.entry-confirmed' AND subject_id = $1`,
      [id],
    );
    expect(events).toEqual([{ n: 1 }]);
  });

  it('its notice keeps the first end, an extension has a notice of its own, and a draft names no day', async () => {
    const draft = await propose();
    const documents = async () =>
      (await walk.read('office-clerk', `/listings/${draft.id}/documents`)).body as unknown as Body[];
    expect((await documents())[0]?.['body']).toContain('请于批准之日起第30日前完成');
    await word(draft['approvalId'], 'approve', 'office-executive-deputy');
    const asked = await walk.act('office-clerk', `/listings/${draft.id}/extend`, {
      ...{ endsOn: '2026-12-01', reason: '系统联调' },
    });
    await word(asked['approvalId'], 'approve', 'office-executive-deputy');
    const [notice, extended] = await documents();
    expect(notice?.['body']).toContain('请于2026年11月19日前完成');
    expect(extended).toMatchObject({ title: '挂牌延期通知', on: '2026-10-20' });
    expect(extended?.['body']).toContain('请于2026年12月1日前完成');
    expect(await walk.noticesOf('department-principal')).toContain('10-20 LISTING_EXTENDED');
  });

  it('of a county it is addressed to the county’s reform office; its application is named by what is listed', async () => {
    const { id, approvalId } = await propose(
      [await late('county', '甲事项'), await late('county', '乙事项')],
      'county',
    );
    await word(approvalId, 'approve', 'office-director');
    const [notice] = (await walk.read('county-chief', `/listings/${id}/documents`)).body as unknown as Body[];
    expect(notice?.['body']).toMatch(/^\S+委改革办：/);
    expect(
      await walk.app.db.query(`SELECT title FROM obligation WHERE kind = 'LISTING' AND subject_id = $1`, [id]),
    ).toEqual([{ title: '完成挂牌事项并申请摘牌：甲事项等2项' }]);
  });

  it('one that fails in a sweep keeps no other from its turn', async () => {
    const broken = await listed();
    const third = await late('department', '第三项');
    const { id, approvalId } = await propose([third]);
    await word(approvalId, 'approve', 'office-executive-deputy');
    await settle([matter, other, third]);
    await walk.app.unitOfWork.run(async (tx) => {
      await tx.execute(
        `CREATE FUNCTION listing_breaks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$`,
      );
      await tx.execute(
        `CREATE TRIGGER breaks BEFORE UPDATE OF state ON listing FOR EACH ROW WHEN (OLD.id = '${broken}') EXECUTE FUNCTION listing_breaks()`,
      );
    });
    await expect(walk.goTo('2026-10-22')).rejects.toThrow('broken');
    expect([(await read(broken))['state'], (await read(id))['state']]).toEqual(['LISTED', 'APPLIED']);
  });
});
