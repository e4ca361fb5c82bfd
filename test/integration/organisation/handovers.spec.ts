import { setBusinessClock } from '../../../src/platform/clock/business-clock.js';
import { instantAt } from '../../../src/shared-kernel/dates.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;
interface Page {
  readonly id: string;
  readonly state: string;
  readonly code: string;
  readonly items: readonly { readonly kind: string; readonly title: string }[] | null;
  readonly version: number;
}

describe('a post is handed over', () => {
  let walk: Walk;
  let duty: string;
  const person = (key: string) => walk.app.town.seats[key]?.personId ?? '';
  const post = (key: string) => walk.app.town.seats[key]?.postId ?? '';
  const begin = (key: string, of: string, to: string) =>
    walk.tryAct(key, '/handovers', { postId: post(of), toPersonId: person(to) });
  const read = async (key: string, id: string) =>
    (await walk.read(key, `/handovers/${id}`)) as unknown as { status: number; body: Page };
  const act = async (key: string, id: string, verb: string, body: Body = {}) => {
    const { body: page } = await read('office-clerk', id);
    return (await walk.as(key)).post<Page>(`/handovers/${id}/${verb}`, body, {
      'if-match': `"${String(page.version)}"`,
    });
  };
  const said = (page: Page) => (page.items ?? []).map(({ kind, title }) => `${kind} ${title}`);

  beforeAll(async () => {
    walk = await Walk.start('2026-10-01');
    duty = await walk.register({ title: '季度督察', dueOn: '2026-10-13', actBy: null, kind: 'TASK' });
    await walk.register({ title: '县里的事', unit: 'county', kind: 'TASK', dueOn: '2026-12-13', actBy: null });
    await walk.goTo('2026-10-20');
  });
  afterAll(() => walk.close());

  let id = '';

  it('is begun by its holder with a colleague, or by the office; nobody else, nobody with himself, one at a time', async () => {
    const refusals: [string, string, string, string][] = [
      ['department-liaison', 'department-chief', 'department-liaison', 'HANDOVER_NOT_YOURS'],
      ['department-chief', 'department-chief', 'county-chief', 'HANDOVER_TO_STRANGER'],
    ];
    for (const [key, of, to, code] of refusals) expect((await begin(key, of, to)).body['code']).toBe(code);
    const begun = await begin('department-chief', 'department-chief', 'department-liaison');
    expect(begun.status).toBe(201);
    id = String(begun.body['id']);
    expect((await begin('office-clerk', 'department-chief', 'county-chief')).body['code']).toBe('HANDOVER_RUNS');
    expect(await walk.noticesOf('department-liaison')).toContain('10-20 HANDOVER');
  });

  const waitsFor = async (key: string): Promise<readonly string[]> => {
    const { body } = await walk.read(key, '/handovers?waiting=true');
    return (body['items'] as { id: string }[]).map((one) => one.id);
  };

  it('shows what is open of it to whoever hands it over and to the office; to whoever takes over once it is given; to nobody else at all', async () => {
    for (const key of ['department-chief', 'office-clerk']) {
      const { body } = await read(key, id);
      expect(said(body)).toEqual(expect.arrayContaining(['OBLIGATION 季度督察', 'CASE 季度督察']));
      expect(said(body).join()).not.toContain('县里的事');
    }
    expect((await read('department-liaison', id)).body).toMatchObject({ state: 'OPEN', items: null });
    for (const key of ['county-chief', 'department-principal']) expect((await read(key, id)).status).toBe(404);
    expect((await walk.read('county-chief', '/handovers')).body).toEqual({ items: [], nextCursor: null });
    expect((await walk.read('audit-admin', '/handovers')).status).toBe(403);
  });

  it('names neither a case that the office alone knows of, nor to a city official a talk that nobody has signed', async () => {
    const raised = await walk.register({ title: '质效存疑', kind: 'TASK', dueOn: '2026-12-13', actBy: null });
    await walk.act('office-chief', `/supervision/obligations/${raised}/raise`, {
      ...{ tier: 1, ground: 'FALSE_REPORT', reason: '报送称已开展，经核实并未开展' },
    });
    const shown = said((await read('department-chief', id)).body);
    expect(shown).toContain('OBLIGATION 质效存疑');
    expect(shown).not.toContain('CASE 质效存疑');
    const { id: talk } = await walk.interview(raised);
    const talksOf = async (seat: string) => {
      await walk.app.unitOfWork.run((tx) =>
        tx.execute('UPDATE interview SET interviewer_post_id = $2 WHERE id = $1', [talk, post(seat)]),
      );
      const begun = await begin('office-chief', seat, seat === 'office-deputy' ? 'office-clerk' : 'leader-secretary');
      const of = String(begun.body['id']);
      const { body } = await read('office-clerk', of);
      await act('office-chief', of, 'cancel', { words: '不办了' });
      return said(body).filter((line) => line.startsWith('INTERVIEW'));
    };
    expect(await talksOf('leading-official')).toEqual([]);
    expect(await talksOf('office-deputy')).toHaveLength(1);
  });

  it('nobody signs both sides, and nobody but the two and a section chief of the office signs at all', async () => {
    expect((await act('department-liaison', id, 'take')).body.code).toBe('HANDOVER_STATE');
    // It waits for whoever hands over, on his own list, and not for the office, which sees it all the same.
    expect(await waitsFor('department-chief')).toEqual([id]);
    for (const key of ['department-liaison', 'office-clerk']) expect(await waitsFor(key)).toEqual([]);
    expect((await act('department-liaison', id, 'give', { reason: '他病了' })).body.code).toBe('HANDOVER_NOT_YOURS');
    expect((await act('office-clerk', id, 'give', { reason: '他病了' })).body.code).toBe('HANDOVER_NOT_YOURS');
    expect((await act('county-chief', id, 'give', { reason: '他病了' })).status).toBe(404);
    expect((await act('office-chief', id, 'give')).body.code).toBe('HANDOVER_REASON_MISSING');
    expect((await act('department-chief', id, 'give', { remarks: '印章在办公室' })).status).toBe(200);
    expect(said((await read('department-liaison', id)).body)).toContain('OBLIGATION 季度督察');
    expect([await waitsFor('department-chief'), await waitsFor('department-liaison')]).toEqual([[], [id]]);
    expect((await act('department-chief', id, 'take')).body.code).toBe('HANDOVER_NOT_YOURS');
    expect((await act('department-chief', id, 'give')).body.code).toBe('HANDOVER_STATE');
  });

  it('what was signed is frozen; given back, it is signed anew as it stands then', async () => {
    await walk.register({ title: '移交后才来', kind: 'TASK', dueOn: '2026-12-01', actBy: null });
    expect(said((await read('department-liaison', id)).body).join()).not.toContain('移交后才来');
    expect((await act('department-liaison', id, 'give-back', { words: '漏了一项' })).body).toMatchObject({
      state: 'OPEN',
      words: '漏了一项',
    });
    expect((await read('department-liaison', id)).body.items).toBeNull();
    expect(said((await read('department-chief', id)).body).join()).toContain('移交后才来');
    const stale = await (
      await walk.as('office-chief')
    ).post(`/handovers/${id}/give`, { reason: '本人外出学习' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const given = await act('office-chief', id, 'give', { reason: '本人外出学习' });
    expect(given.body).toMatchObject({ state: 'GIVEN', givenReason: '本人外出学习', givenByName: expect.any(String) });
  });

  it('signed by both it stays as it was, whatever becomes of what was open; the record tells each step', async () => {
    const taken = await act('department-liaison', id, 'take');
    expect(taken.body).toMatchObject({ state: 'SIGNED', takenOn: '2026-10-20' });
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today() WHERE id = $1`, [duty]),
    );
    expect(said((await read('office-clerk', id)).body)).toContain('OBLIGATION 季度督察');
    expect((await act('office-chief', id, 'cancel', { words: '不办了' })).body.code).toBe('HANDOVER_STATE');
    const acts = await walk.app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(acts.map(({ action }) => action)).toEqual(
      ['begun', 'given', 'given-back', 'given', 'taken'].map((verb) => `handover.${verb}`),
    );
  });

  it('where the post has changed hands already, it is handed over by whoever held it before', async () => {
    const { body: unit } = await walk.read('office-clerk', `/units/${walk.app.town.units['county'] ?? ''}`);
    expect(unit['posts']).toBeDefined();
    await walk.app.unitOfWork.run((tx) => setBusinessClock(tx, instantAt('2026-10-21', '09:00'), false));
    const seated = await walk.tryAct('office-clerk', `/posts/${post('county-liaison')}/tenures`, {
      ...{ personId: person('county-office'), fromDay: '2026-10-21' },
    });
    expect(seated.status).toBe(201);
    const begun = await begin('office-clerk', 'county-liaison', 'county-office');
    const { body } = await read('county-office', String(begun.body['id']));
    expect(body).toMatchObject({
      fromPersonId: person('county-liaison'),
      toPersonId: person('county-office'),
      state: 'OPEN',
    });
    expect(said((await read('office-clerk', body.id)).body)).toContain('OBLIGATION 县里的事');
    const ended = await act('office-clerk', body.id, 'cancel', { words: '已当面办清' });
    expect(ended.body).toMatchObject({ state: 'CANCELLED', words: '已当面办清', items: null });
    const told = await walk.app.db.query<{ person: string }>(
      `SELECT recipient_person_id AS person FROM notice WHERE subject_id = $1 AND title LIKE '%已终止'`,
      [body.id],
    );
    expect(told.map((one) => one.person).sort()).toEqual([person('county-liaison'), person('county-office')].sort());
  });

  it('is signed by whoever holds no post any more: he opens his own until both have signed, and nothing else of the house', async () => {
    const begun = await begin('office-chief', 'county-liaison', 'county-office');
    const own = String(begun.body['id']);
    const former = await walk.as('county-liaison');
    const me = await former.get<{ posts: unknown[]; permissions: string[] }>('/me');
    expect([me.body.posts, me.body.permissions]).toEqual([[], ['handovers.read', 'handovers.sign']]);
    const listed = async () => (await walk.read('county-liaison', '/handovers')).body['items'] as { id: string }[];
    expect((await listed()).map((one) => one.id)).toEqual([own]);
    expect(said((await read('county-liaison', own)).body)).toContain('OBLIGATION 县里的事');
    for (const path of [`/handovers/${id}`, '/obligations', '/divisions', '/search?words=县里'])
      expect([404, 403]).toContain((await walk.read('county-liaison', path)).status);
    expect((await act('county-liaison', own, 'give', { remarks: '材料在档案柜' })).body.state).toBe('GIVEN');
    expect((await act('county-office', own, 'take')).body.state).toBe('SIGNED');
    expect((await read('county-liaison', own)).status).toBe(404);
    expect(await listed()).toEqual([]);
  });

  it('is signed over to nobody where a third holds the post by then: it ends, and he is the one who takes over', async () => {
    const begun = await begin('office-chief', 'department2-liaison', 'department2-office');
    const of = String(begun.body['id']);
    expect((await act('department2-liaison', of, 'give')).status).toBe(200);
    const seated = await walk.tryAct('office-clerk', `/posts/${post('department2-liaison')}/tenures`, {
      ...{ personId: person('department2-chief'), fromDay: '2026-10-21' },
    });
    expect(seated.status).toBe(201);
    expect((await act('department2-office', of, 'take')).body.code).toBe('HANDOVER_OVERTAKEN');
    expect((await act('department2-office', of, 'give-back', { words: '岗位另有安排' })).body.state).toBe('OPEN');
    expect((await act('department2-liaison', of, 'give')).body.code).toBe('HANDOVER_OVERTAKEN');
    expect((await act('office-chief', of, 'cancel', { words: '接任人员调整' })).body.state).toBe('CANCELLED');
    const anew = String((await begin('office-chief', 'department2-liaison', 'department2-chief')).body['id']);
    expect((await act('department2-liaison', anew, 'give')).body.state).toBe('GIVEN');
    expect((await act('department2-chief', anew, 'take')).body.state).toBe('SIGNED');
  });

  it('begun by the office for two others, another of its heads signs for the one who cannot: nobody does both alone', async () => {
    const begun = await begin('office-chief', 'department-deputy', 'department-principal');
    const of = String(begun.body['id']);
    expect((await act('office-chief', of, 'give', { reason: '本人住院' })).body.code).toBe('HANDOVER_SECOND_PERSON');
    expect((await act('office-deputy', of, 'give', { reason: '本人住院' })).body).toMatchObject({
      ...{ state: 'GIVEN', givenReason: '本人住院', openedByPersonId: person('office-chief') },
    });
  });
});
