import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

/*
 * What reporting asks of units, the office and groups, through the outputs and the recognitions: for whom, under whose eyes,
 * told to whom.
 */

interface Ref {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly similar?: readonly { readonly id: string }[];
}

let app: TestApp;
let projectId: string;
let made = 0;
const seats = new Map<string, Client>();

const as = async (seat: string): Promise<Client> => {
  const known = seats.get(seat) ?? (await app.as(seat));
  seats.set(seat, known);
  return known;
};
const act = async (seat: string, path: string, body: unknown = {}): Promise<Answer<Ref>> =>
  (await as(seat)).post<Ref>(path, body);
const get = async (seat: string, path: string): Promise<Answer> => (await as(seat)).get(path);
const items = async (seat: string, path: string): Promise<readonly Ref[]> =>
  (await get(seat, path)).body['items'] as Ref[];

const output = (changed: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => {
  made += 1;
  return {
    ...{ title: `乡村e镇建设方案之${String(made)}`, number: `商政发〔2026〕${String(made)}号`, issuer: '市商务局' },
    ...{ outputKind: 'SCHEME', happenedOn: '2026-06-15', unitId: app.town.units['department'], projectId },
    ...{ noSecrets: true, ...changed },
  };
};
const recognition = (changed: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => {
  made += 1;
  return {
    ...{ title: `全国示范县之${String(made)}`, recognitionKind: 'TITLE', awardedBy: '农业农村部', level: 'NATIONAL' },
    ...{ happenedOn: '2026-06-15', unitId: app.town.units['county'], noSecrets: true },
    ...{ proofs: [{ kind: 'DOCUMENT', number: `农发〔2026〕${String(made)}号` }], ...changed },
  };
};
const told = (kind: string, id: string): Promise<{ post: string; body: string }[]> =>
  app.db.query<{ post: string; body: string }>(
    `SELECT p.title AS post, n.body FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = $1 AND n.subject_id = $2 ORDER BY p.rank`,
    [kind, id],
  );

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  const { body } = await act('office-chief', '/projects', {
    ...{ name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL' },
    ...{ leadUnitId: app.town.units['department'], groupUnitId: app.town.units['group'] },
  });
  projectId = body.id;
});
afterAll(async () => {
  seats.clear();
  await app.close();
});

describe('reporting', () => {
  it('a unit reports its own, and the field follows from the project’s special group', async () => {
    const { status, body } = await act('department-liaison', '/outputs', output());
    expect(status).toBe(201);
    const { body: found } = await get('department-chief', `/outputs/${body.id}`);
    expect(found).toMatchObject({ onBehalf: false, domain: '经济体制改革专项小组', may: ['edit', 'withdraw'] });
    expect((await items('department-chief', '/register-entries?mine=true')).map(({ id }) => id)).toContain(body.id);
    expect((await items('department2-chief', '/register-entries?mine=true')).map(({ id }) => id)).not.toContain(
      body.id,
    );
  });

  it('a unit reports neither another’s nor to a register of the office', async () => {
    expect((await act('department2-chief', '/outputs', output())).body.code).toBe('ENTRY_NOT_YOURS');
    expect((await act('department-chief', '/recognitions', recognition())).body.code).toBe('FORBIDDEN');
    const { status } = await act('department-chief', '/outputs', output({ unitId: app.town.units['department2'] }));
    expect(status).toBe(403);
  });

  it('what the office enters for a unit is marked, told, and confirmed by the unit once', async () => {
    const { id } = (await act('office-clerk', '/outputs', output())).body;
    expect((await told('ENTERED_ON_BEHALF', id)).map(({ post }) => post)).toEqual(['联络员', '改革科科长']);
    expect((await get('department-liaison', `/outputs/${id}`)).body).toMatchObject({
      onBehalf: true,
      entryConfirmed: false,
    });
    expect((await act('department2-chief', `/outputs/${id}/confirm-entry`)).status).toBe(404);
    expect((await act('department-chief', `/outputs/${id}/confirm-entry`)).status).toBe(200);
    expect((await act('department-liaison', `/outputs/${id}/confirm-entry`)).body.code).toBe('NOTHING_TO_CONFIRM');
  });

  it('a group’s liaison reports for its projects and for no other', async () => {
    const { status, body } = await act('group-liaison', '/outputs', output());
    expect([status, (await get('group-liaison', `/outputs/${body.id}`)).body['onBehalf']]).toEqual([201, true]);
    const { body: other } = await act('office-chief', '/projects', {
      ...{ name: '另一项目', category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] },
    });
    expect((await act('group-liaison', '/outputs', output({ projectId: other.id }))).body.code).toBe('ENTRY_NOT_YOURS');
  });

  it('what is not the reporter’s to see cannot be named', async () => {
    const { body } = await act(
      'county-chief',
      '/outputs',
      output({ unitId: app.town.units['county'], issuer: '临河县', projectId }),
    );
    expect(body.errors).toMatchObject([{ pointer: '/projectId', code: 'REGISTER_PROJECT_UNKNOWN' }]);
  });

  it('every refused field has a sentence in both languages', async () => {
    const sent = output({ title: null, number: null, happenedOn: '2026-07-02', projectId: null });
    const client = await as('department-liaison');
    const said = async (language: string): Promise<string[]> =>
      ((await client.post<Ref>('/outputs', sent, { 'accept-language': language })).body.errors ?? []).map(
        ({ pointer, detail }) => `${pointer} ${detail}`,
      );
    expect(await said('zh-CN')).toEqual([
      '/title 此项必填。',
      '/projectId 此项必填。',
      '/happenedOn 日期不能晚于今天。',
    ]);
    expect((await said('en')).every((line) => /^\/\w+ [A-Z][a-z ]+/.test(line))).toBe(true);
  });

  it('returning tells the unit what is missing and sets no date', async () => {
    const { id } = (await act('department-liaison', '/outputs', output())).body;
    await act('office-clerk', `/outputs/${id}/return`, { missing: '请核对文号' });
    expect(await told('REGISTER_RETURNED', id)).toMatchObject([
      { post: '联络员', body: expect.stringContaining('请核对文号') as string },
      { post: '改革科科长' },
    ]);
    expect(await app.db.query(`SELECT FROM obligation WHERE subject_id = $1 AND state = 'OPEN'`, [id])).toEqual([]);
  });

  it('a correction tells the unit, one that is refused tells its writer alone and changes nothing', async () => {
    const { id } = (await act('department-liaison', '/outputs', output())).body;
    await act('office-clerk', `/outputs/${id}/confirm`);
    const before = (await get('office-clerk', `/outputs/${id}`)).body;
    await act('office-clerk', `/outputs/${id}/correct`, output({ reason: '有误' }));
    await act('office-chief', `/outputs/${id}/return`, { missing: '原件无误' });
    expect((await told('REGISTER_RETURNED', id)).map(({ post }) => post)).toEqual(['督察科干部']);
    const after = (await get('office-clerk', `/outputs/${id}`)).body;
    expect([after['title'], after['state'], after['waits']]).toEqual([before['title'], 'CONFIRMED', null]);
    await act('office-clerk', `/outputs/${id}/correct`, output({ reason: '确有误' }));
    await act('office-chief', `/outputs/${id}/confirm`);
    expect((await told('REGISTER_CORRECTED', id)).map(({ post }) => post)).toEqual(['联络员', '改革科科长']);
  });

  it('what was public is counted alone once a correction of it is confirmed', async () => {
    const { id } = (await act('department-liaison', '/outputs', output())).body;
    await act('office-clerk', `/outputs/${id}/confirm`);
    await act('office-chief', `/outputs/${id}/release`, { publicity: 'PUBLIC' });
    await act('office-clerk', `/outputs/${id}/correct`, output({ reason: '有误' }));
    expect((await act('office-chief', `/outputs/${id}/release`, { publicity: 'COUNTED' })).body.code).toBe(
      'CORRECTION_WAITS',
    );
    await act('office-deputy', `/outputs/${id}/confirm`);
    expect((await get('office-clerk', `/outputs/${id}`)).body['publicity']).toBe('COUNTED');
  });

  it('the office’s own is confirmed by a deputy director', async () => {
    const own = output({ unitId: app.town.units['office'], issuer: '市委改革办' });
    const { id } = (await act('office-clerk', '/outputs', own)).body;
    expect((await get('office-clerk', `/outputs/${id}`)).body['onBehalf']).toBe(false);
    expect((await act('office-chief', `/outputs/${id}/confirm`)).body.code).toBe('ENTRY_NEEDS_DEPUTY_DIRECTOR');
    expect((await act('office-deputy', `/outputs/${id}/confirm`)).status).toBe(200);
  });

  it('whoever acts for the post that wrote it is no second person, nor is he for whom a deputy wrote', async () => {
    const { seats: posts } = app.town;
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-01', '2026-07-03', '出差')`,
        [posts['office-clerk']?.postId, posts['department3-chief']?.postId],
      ),
    );
    seats.delete('department3-chief');
    const own = (await act('office-clerk', '/outputs', output())).body;
    expect((await act('department3-chief', `/outputs/${own.id}/confirm`)).body.code).toBe('OWN_ENTRY');
    const written = (await act('department3-chief', '/outputs', output())).body;
    expect((await act('office-clerk', `/outputs/${written.id}/confirm`)).body.code).toBe('OWN_ENTRY');
    expect((await act('office-chief', `/outputs/${written.id}/confirm`)).status).toBe(200);
  });

  it('a later year’s report of an earlier year is marked, and counts in the earlier', async () => {
    const { id } = (await act('department-liaison', '/outputs', output({ happenedOn: '2025-11-03' }))).body;
    expect((await get('department-liaison', `/outputs/${id}`)).body).toMatchObject({ late: true, year: 2025 });
    expect((await items('office-clerk', '/outputs?late=true&year=2025')).map((one) => one.id)).toEqual([id]);
  });
});

describe('the same thing', () => {
  it('is refused to whoever does not see it without its id', async () => {
    const unitId = app.town.units['department'];
    const row = output({ unitId, issuer: '市政府办公室', number: '政办发〔2026〕77号' });
    await act('department-liaison', '/outputs', row);
    const { body: own } = await act('office-chief', '/projects', {
      ...{ name: '教育综合改革', category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department2'] },
    });
    const again = { ...row, unitId: app.town.units['department2'], projectId: own.id, title: '另一写法' };
    const refused = await act('department2-liaison', '/outputs', again);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'ENTRY_EXISTS', {}]);
  });

  it('by title alone is warned of, and merged by withdrawing the one into the other', async () => {
    const first = (await act('department-liaison', '/outputs', output({ title: '关于“一网通办”的意见（试行）' }))).body;
    const second = (await act('department-liaison', '/outputs', output({ title: '关于“一网通办”的意见(试行)' }))).body;
    expect(second.similar?.map(({ id }) => id)).toEqual([first.id]);
    const away = `/outputs/${second.id}/withdraw`;
    expect((await act('office-chief', away, { mergedInto: second.id })).body.errors).toMatchObject([
      { pointer: '/mergedInto', code: 'MERGE_UNFIT' },
    ]);
    expect((await act('office-chief', away, { mergedInto: first.id })).status).toBe(200);
    expect((await get('department-liaison', `/outputs/${second.id}`)).body).toMatchObject({
      state: 'WITHDRAWN',
      mergedIntoId: first.id,
    });
    expect(await told('REGISTER_WITHDRAWN', second.id)).toHaveLength(2);
    expect((await get('department-liaison', `/outputs/${first.id}`)).body['similar']).toEqual([]);
  });

  it('written by six at the same moment stands once', async () => {
    const row = output();
    const answers = await Promise.all(Array.from({ length: 6 }, () => act('department-liaison', '/outputs', row)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ body }) => body.code === 'ENTRY_EXISTS')).toHaveLength(5);
  });
});

describe('what is kept on paper', () => {
  const paper = { offSystem: true, year: 2026, outputKind: 'PLAN', noSecrets: true };

  it('has kind, year and a running number, is the office’s alone, and is confirmed by a second person', async () => {
    const first = (await act('office-clerk', '/outputs', paper)).body;
    const second = (await act('office-clerk', '/outputs', paper)).body;
    const numbers = await Promise.all(
      [first, second].map(async ({ id }) => (await get('office-chief', `/outputs/${id}`)).body['offSystemNumber']),
    );
    expect(numbers).toEqual(['线下1', '线下2']);
    expect((await act('office-clerk', `/outputs/${first.id}/confirm`)).body.code).toBe('OWN_ENTRY');
    expect((await act('office-chief', `/outputs/${first.id}/confirm`)).status).toBe(200);
    for (const seat of ['department-chief', 'group-liaison', 'leading-official'])
      expect((await get(seat, `/outputs/${first.id}`)).status).toBe(404);
    expect((await act('department-liaison', '/outputs', paper)).body.code).toBe('ENTRY_NOT_YOURS');
  });

  it('takes no content', async () => {
    const { status, body } = await act('office-clerk', '/outputs', { ...paper, title: '某文件', projectId });
    expect([status, body.code, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      422,
      'ENTRY_REFUSED',
      ['/title OFF_SYSTEM_HAS_CONTENT', '/projectId OFF_SYSTEM_HAS_CONTENT'],
    ]);
  });
});

describe('proof', () => {
  it('takes issuer and day from the entry, and the level of a unit of the tree from the tree', async () => {
    const { id } = (await act('office-clerk', '/recognitions', recognition())).body;
    expect((await get('office-clerk', `/recognitions/${id}`)).body['proofs']).toMatchObject([
      { issuer: '农业农村部', issuedOn: '2026-06-15', level: null },
    ]);
    const city = [{ kind: 'DOCUMENT', number: '商发〔2026〕9号', issuer: '市商务局' }];
    expect((await act('office-clerk', '/recognitions', recognition({ proofs: city }))).body.errors).toMatchObject([
      { pointer: '/proofs/0/issuer', code: 'PROOF_BELOW_LEVEL' },
    ]);
  });

  it('of an issuer outside has the level that the confirmer says, and is refused where that is too low', async () => {
    const { id } = (await act('office-clerk', '/recognitions', recognition())).body;
    const path = `/recognitions/${id}/confirm`;
    expect((await act('office-chief', path, { proofLevel: 'PROVINCIAL' })).body.errors).toMatchObject([
      { pointer: '/proofLevel', code: 'PROOF_BELOW_LEVEL' },
    ]);
    expect((await act('office-chief', path, { proofLevel: 'NATIONAL' })).status).toBe(200);
    expect((await get('office-clerk', `/recognitions/${id}`)).body['proofs']).toMatchObject([{ level: 'NATIONAL' }]);
  });
});

describe('the search', () => {
  it('finds entries by title for those in whose scope they are, and never what was withdrawn', async () => {
    const { id } = (await act('department-liaison', '/outputs', output({ title: '数字乡村产业带实施细则' }))).body;
    const found = async (seat: string): Promise<readonly string[]> =>
      (await items(seat, `/search?words=${encodeURIComponent('数字乡村')}`)).map((hit) => hit.id);
    expect(await found('department-chief')).toEqual([id]);
    expect(await found('office-clerk')).toEqual([id]);
    expect(await found('county-chief')).toEqual([]);
    await act('department-liaison', `/outputs/${id}/withdraw`);
    expect(await found('department-chief')).toEqual([]);
  });
});
