import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';
import { type Described, type DescribedField, type Row, SampleRows } from './sample-rows.js';

/*
 * Every register of the product, from its own description: a definition that appears tomorrow is tried tomorrow. What is
 * asked of each: every field's limits and round trip, the second person, duplicates, corrections, release, batches, scope.
 */

interface Ref {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

const TODAY = '2026-07-01';
/** Five working days on. */
const JUDGED_BY = '2026-07-08';

/** Whoever confirms says of which level those are who issued the proof: without that no claim is proven. */
const PROVEN = { proofLevel: 'NATIONAL' };
const STRANGER = '0190f5fe-7c00-7a00-8000-000000000001';
/** What is said of a field that is missing, where its register says it in other words. */
const MISSING: Readonly<Record<string, string>> = {
  'OUTCOME_FACT.unitOfMeasure': 'UNIT_OF_MEASURE_MISSING',
  'OUTCOME_FACT.happenedOn': 'AS_OF_MISSING',
  'COMMENDATION.approvalNumber': 'APPROVAL_BASIS_MISSING',
  'COMMENDATION.approvalBody': 'APPROVAL_BASIS_MISSING',
};
/** A value that a field of each kind cannot hold, and what is said of it. */
const SPOILT: Readonly<Record<string, readonly [unknown, string]>> = {
  choice: ['NO_SUCH', '400 UNKNOWN_VALUE'],
  day: ['2026-07-02', '422 DATE_IN_FUTURE'],
  unit: [STRANGER, '422 REGISTER_UNIT_UNKNOWN'],
  project: [STRANGER, '422 REGISTER_PROJECT_UNKNOWN'],
  task: [STRANGER, '422 REGISTER_TASK_UNKNOWN'],
  decimal: ['3,006.77亿', '422 VALUE_NOT_DECIMAL'],
  whole: [1.5, '400 WRONG_TYPE'],
  rows: [[{}], '422 FIELD_MISSING'],
  leader: [STRANGER, '422 REGISTER_POST_UNKNOWN'],
  posts: [[STRANGER], '422 REGISTER_POST_UNKNOWN'],
};

describe('every register', () => {
  let app: TestApp;
  let rows: SampleRows;
  let registers: readonly Described[];
  const seats = new Map<string, Client>();

  const as = async (seat: string): Promise<Client> => {
    const known = seats.get(seat) ?? (await app.as(seat));
    seats.set(seat, known);
    return known;
  };
  const act = async (seat: string, path: string, body: unknown = {}, version?: number): Promise<Answer<Ref>> =>
    (await as(seat)).post<Ref>(path, body, version === undefined ? {} : { 'if-match': `"${String(version)}"` });
  const get = async (seat: string, path: string): Promise<Answer> => (await as(seat)).get(path);

  /** One that the clerk entered, and the section chief confirmed where it says so. */
  const entered = async (register: Described, changed: Row = {}): Promise<Ref> => {
    const { status, body } = await act('office-clerk', `/${register.path}`, rows.of(register, changed));
    expect([status, body.code, body.errors]).toEqual([201, undefined, undefined]);
    return body;
  };
  const confirmed = async (register: Described, changed: Row = {}): Promise<Ref> => {
    const { id } = await entered(register, changed);
    const { body } = await act('office-chief', `/${register.path}/${id}/confirm`, PROVEN);
    return body;
  };
  const inList = async (seat: string, { path }: Described, id: string): Promise<boolean> => {
    const { body } = await get(seat, `/${path}?limit=200`);
    return (body['items'] as Ref[]).some((one) => one.id === id);
  };
  const openVerifications = async (id: string): Promise<number> =>
    (
      await app.db.query(`SELECT FROM obligation WHERE kind = 'VERIFICATION' AND subject_id = $1 AND state = 'OPEN'`, [
        id,
      ])
    ).length;

  beforeAll(async () => {
    app = await borrowTestApp(TODAY);
    rows = await SampleRows.in(app, await as('office-chief'));
    registers = (await get('office-chief', '/registers')).body['items'] as Described[];
    expect(registers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['OUTPUT', 'RECOGNITION']));
  });
  afterAll(() => app.close());

  /** A sentence about each register, told with its kind where it fails. */
  const each = (sentence: string, check: (register: Described) => Promise<void>): void => {
    it(sentence, async () => {
      for (const register of registers) {
        try {
          await check(register);
        } catch (error) {
          throw new Error(`${register.kind}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        }
      }
    });
  };

  each('gives back what was reported, field by field', async (register) => {
    const sent = rows.of(register);
    const { body } = await act('office-clerk', `/${register.path}`, sent);
    const { body: found } = await get('office-clerk', `/${register.path}/${body.id}`);
    for (const { name, input } of register.fields) {
      if (sent[name] === undefined) continue;
      if (input === 'proofs') expect(found[name]).toMatchObject(sent[name] as object[]);
      else expect([name, found[name]]).toEqual([name, sent[name]]);
    }
    expect(found).toMatchObject({ state: 'REPORTED', year: 2026, publicity: 'INTERNAL', waits: 'REPORT', late: false });
  });

  each('is for the office to judge within five working days', async (register) => {
    const { id } = await entered(register);
    const due = await app.db.query(
      `SELECT due_on, ladder FROM obligation WHERE kind = 'VERIFICATION' AND subject_id = $1 AND state = 'OPEN'`,
      [id],
    );
    expect(due).toEqual([{ due_on: JUDGED_BY, ladder: 'OFFICE' }]);
  });

  const spoilt = (register: Described, { name }: DescribedField, value: unknown): Promise<Answer<Ref>> =>
    act('office-clerk', `/${register.path}`, rows.of(register, { [name]: value }));
  const faultAt = ({ status, body }: Answer<Ref>, { name }: DescribedField): string =>
    `${name} ${String(status)} ${body.errors?.find(({ pointer }) => pointer.startsWith(`/${name}`))?.code ?? body.code ?? ''}`;

  each('says at the field what is missing, too long, unknown, or lies in the future', async (register) => {
    for (const field of register.fields.filter(({ derived }) => derived !== true)) {
      const { name, input, required, max, ahead } = field;
      if (required)
        expect(faultAt(await spoilt(register, field, undefined), field)).toBe(
          `${name} 422 ${MISSING[`${register.kind}.${name}`] ?? (input === 'proofs' ? 'PROOF_MISSING' : 'FIELD_MISSING')}`,
        );
      if (max !== null && ['line', 'paragraph'].includes(input)) {
        expect((await spoilt(register, field, '长'.repeat(max))).status).toBe(201);
        expect(faultAt(await spoilt(register, field, '长'.repeat(max + 1)), field)).toBe(`${name} 400 TOO_LONG`);
      }
      const [value, fault] = (ahead ? undefined : SPOILT[input]) ?? [];
      if (fault !== undefined) expect(faultAt(await spoilt(register, field, value), field)).toBe(`${name} ${fault}`);
    }
  });

  each('has a word for every field and choice', async (register) => {
    for (const language of ['zh-CN', 'en']) {
      const { body } = await (await as('office-clerk')).get('/registers', { 'accept-language': language });
      const { fields = [] } = (body['items'] as Described[]).find(({ kind }) => kind === register.kind) ?? {};
      const bare = fields
        .flatMap((one) => [one, ...(one.parts ?? [])])
        .flatMap(({ name, label, choices }) => [
          ...(label === name ? [name] : []),
          ...choices.filter((one) => one.label === one.value).map((one) => `${name} ${one.value}`),
        ]);
      expect([language, bare]).toEqual([language, []]);
    }
  });

  each('is confirmed by another person, which meets what the office owed', async (register) => {
    const { id } = await entered(register);
    expect(await openVerifications(id)).toBe(1);
    expect((await act('office-clerk', `/${register.path}/${id}/confirm`)).body.code).toBe('OWN_ENTRY');
    expect((await act('office-chief', `/${register.path}/${id}/confirm`)).body).toMatchObject({ state: 'CONFIRMED' });
    expect(await openVerifications(id)).toBe(0);
    expect((await act('office-chief', `/${register.path}/${id}/confirm`)).status).toBe(409);
  });

  each('is returned with a reason, written anew, and reported again', async (register) => {
    const { id, version } = await entered(register);
    await act('office-chief', `/${register.path}/${id}/return`, { missing: '请核对名称' });
    expect(await openVerifications(id)).toBe(0);
    const found = (await get('office-clerk', `/${register.path}/${id}`)).body;
    expect(found).toMatchObject({ state: 'RETURNED', words: '请核对名称' });
    const sent = rows.of(register);
    const clerk = await as('office-clerk');
    expect((await clerk.put(`/${register.path}/${id}`, sent, { 'if-match': `"${String(version)}"` })).status).toBe(412);
    const again = await clerk.put<Ref>(`/${register.path}/${id}`, sent);
    expect(again.body).toMatchObject({ state: 'REPORTED', revision: 2 });
    expect(await openVerifications(id)).toBe(1);
    expect((await get('office-clerk', `/${register.path}/${id}`)).body).toMatchObject({
      title: sent['title'],
      words: null,
    });
  });

  each('written anew and sent again unchanged is written once', async (register) => {
    const { id } = await entered(register);
    const clerk = await as('office-clerk');
    const sent = rows.of(register);
    const traces = () =>
      app.db.query(
        `SELECT (SELECT count(*) FROM audit_event WHERE subject_id = $1) AS acts, (SELECT count(*) FROM register_revision WHERE entry_id = $1) AS revisions`,
        [id],
      );
    const first = await clerk.put<Ref>(`/${register.path}/${id}`, sent);
    expect(first.body).toMatchObject({ state: 'REPORTED', revision: 2 });
    const once = await traces();
    expect((await clerk.put<Ref>(`/${register.path}/${id}`, sent)).body).toEqual(first.body);
    expect(await traces()).toEqual(once);
  });

  each(
    'stands once: the same thing again is refused with the one that stands, until that is withdrawn',
    async (register) => {
      const row = rows.of(register);
      const { body: first } = await act('office-clerk', `/${register.path}`, row);
      const again = await act('office-clerk', `/${register.path}`, row);
      expect(again).toMatchObject({ status: 409, body: { code: 'ENTRY_EXISTS', params: { id: first.id } } });
      await act('office-chief', `/${register.path}/${first.id}/confirm`);
      const away = `/${register.path}/${first.id}/withdraw`;
      expect((await act('office-clerk', away, { reason: '重复' })).body.code).toBe('ENTRY_NOT_YOURS');
      expect((await act('office-chief', away)).body.errors).toMatchObject([
        { pointer: '/reason', code: 'FIELD_MISSING' },
      ]);
      expect((await act('office-chief', away, { reason: '重复报送' })).body).toMatchObject({ state: 'WITHDRAWN' });
      expect((await act('office-clerk', `/${register.path}`, row)).status).toBe(201);
    },
  );

  each('is corrected by a second person’s word, and both contents are kept', async (register) => {
    const { id } = await confirmed(register);
    const sent = rows.of(register, { reason: '原件有误' });
    expect((await act('office-clerk', `/${register.path}/${id}/correct`, sent)).status).toBe(200);
    const waiting = (await get('office-chief', `/${register.path}/${id}`)).body;
    expect(waiting).toMatchObject({ state: 'CONFIRMED', waits: 'CORRECTION', revision: 1 });
    expect(waiting['title']).not.toBe(sent['title']);
    expect((await act('office-clerk', `/${register.path}/${id}/confirm`)).body.code).toBe('OWN_ENTRY');
    expect((await act('office-chief', `/${register.path}/${id}/correct`, sent)).body.code).toBe('CORRECTION_WAITS');
    await act('office-chief', `/${register.path}/${id}/confirm`);
    const { title, revision, revisions } = (await get('office-chief', `/${register.path}/${id}`)).body as {
      title: string;
      revision: number;
      revisions: { number: number; state: string; fields: Row }[];
    };
    expect([title, revision]).toEqual([sent['title'], 2]);
    expect(revisions.map(({ number, state, fields }) => [number, state, fields['title']])).toEqual([
      [2, 'CONFIRMED', sent['title']],
      [1, 'CONFIRMED', waiting['title']],
    ]);
  });

  each('goes out by a section chief’s word who did not write it, and only once confirmed', async (register) => {
    if (register.byName) return;
    const path = `/${register.path}`;
    const { id } = await entered(register);
    expect((await act('office-chief', `${path}/${id}/release`, { publicity: 'PUBLIC' })).body.code).toBe(
      'NOT_CONFIRMED',
    );
    await act('office-chief', `${path}/${id}/confirm`, PROVEN);
    expect((await act('office-clerk', `${path}/${id}/release`, { publicity: 'PUBLIC' })).body.code).toBe('FORBIDDEN');
    const own = (await act('office-chief', path, rows.of(register))).body;
    await act('office-clerk', `${path}/${own.id}/confirm`, PROVEN);
    expect((await act('office-chief', `${path}/${own.id}/release`, { publicity: 'COUNTED' })).body.code).toBe(
      'OWN_ENTRY',
    );
    expect((await act('office-chief', `${path}/${id}/release`, { publicity: 'PUBLIC' })).status).toBe(200);
    const outside = await get('county-chief', `${path}/${id}`);
    if (register.officeAlone) expect(outside.status).toBe(403);
    else expect(outside.body).toMatchObject({ publicity: 'PUBLIC', words: null });
    await act('office-chief', `${path}/${id}/release`, { publicity: 'INTERNAL' });
    expect((await get('county-chief', `${path}/${id}`)).status).toBe(register.officeAlone ? 403 : 404);
  });

  /** Its routes are the office's; in what others read over all registers it does not stand. */
  const isTheOffices = async ({ path, kind }: Described, id: string): Promise<void> => {
    await act('office-chief', `/${path}/${id}/release`, { publicity: 'PUBLIC' });
    expect((await get('department-chief', `/${path}/${id}`)).status).toBe(403);
    expect((await get('department-chief', `/register-entries/${id}`)).status).toBe(404);
    const { body: mine } = await get('department-chief', '/register-entries?mine=true&limit=200');
    expect((mine['items'] as Ref[]).some((one) => one.id === id)).toBe(false);
    const { body: listed } = await get('department-chief', '/registers');
    expect((listed['items'] as Described[]).some((one) => one.kind === kind)).toBe(false);
    expect((await get('office-director', `/${path}/${id}`)).status).toBe(200);
  };

  each('shows to its unit, joint units, the project’s chain and group, and to nobody else', async (register) => {
    if (register.byName) return;
    const { id } = await confirmed(register);
    if (register.officeAlone) {
      await isTheOffices(register, id);
      return;
    }
    const chain = ['leading-official', 'leader-secretary', 'department3-chief', 'group-liaison'];
    const seen = ['department-chief', 'department2-chief', ...chain, 'office-director'];
    for (const seat of seen) {
      expect([seat, (await get(seat, `/${register.path}/${id}`)).status]).toEqual([seat, 200]);
      expect([seat, await inList(seat, register, id)]).toEqual([seat, true]);
    }
    for (const seat of ['county-chief', 'vertical-chief', 'leading-official-2']) {
      expect([seat, (await get(seat, `/${register.path}/${id}`)).status]).toEqual([seat, 404]);
      expect([seat, await inList(seat, register, id)]).toEqual([seat, false]);
    }
    expect((await get('system-admin', `/${register.path}/${id}`)).status).toBe(403);
  });

  each('is found by its filters and by words', async (register) => {
    const { id } = await confirmed(register);
    const { body } = await get('office-clerk', `/${register.path}/${id}`);
    const filters = register.fields.filter(({ filter }) => filter).map(({ name }) => `${name}=${String(body[name])}`);
    const words = `words=${encodeURIComponent(String(body['title']))}`;
    for (const query of [...filters, words, 'year=2026', 'state=CONFIRMED', 'publicity=INTERNAL', 'late=false']) {
      const { body: found } = await get('office-clerk', `/${register.path}?limit=200&${query}`);
      expect([query, (found['items'] as Ref[]).map((one) => one.id)]).toEqual([query, expect.arrayContaining([id])]);
    }
    const { body: none } = await get('office-clerk', `/${register.path}?year=2025`);
    expect(none['items']).toEqual([]);
  });

  each('walks its pages without missing or repeating one', async (register) => {
    const { body: all } = await get('office-clerk', `/${register.path}?limit=200`);
    const walked: string[] = [];
    let cursor = '';
    do {
      const { body } = await get('office-clerk', `/${register.path}?limit=7${cursor}`);
      walked.push(...(body['items'] as Ref[]).map(({ id }) => id));
      cursor = typeof body['nextCursor'] === 'string' ? `&cursor=${body['nextCursor']}` : '';
    } while (cursor !== '');
    expect(walked).toEqual((all['items'] as Ref[]).map(({ id }) => id));
  });

  it('confirms a batch over all registers but what needs its issuer’s level said, or none of it and says which stand in the way', async () => {
    const [mine, others] = [[] as Ref[], [] as Ref[]];
    for (const register of registers) {
      mine.push((await act('office-chief', `/${register.path}`, rows.of(register))).body);
      others.push(await entered(register));
    }
    const ticked = [...others, ...mine].map(({ id, version }) => ({ id, version }));
    const refused = await act('office-chief', '/register-entries/confirm-batch', { entries: ticked });
    expect([refused.status, refused.body.code]).toEqual([409, 'BATCH_REFUSED']);
    expect(refused.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      mine.map((_, place) => `/entries/${String(others.length + place)} OWN_ENTRY`),
    );
    const waiting = async (): Promise<string[]> =>
      ((await get('office-chief', '/register-entries?waiting=true&limit=200')).body['items'] as Ref[]).map(
        ({ id }) => id,
      );
    expect(await waiting()).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
    const done = await act('office-chief', '/register-entries/confirm-batch', {
      entries: ticked.slice(0, others.length),
    });
    // Nobody said of which level the issuer is that a claim names: whoever confirms it says so of it alone.
    const unproven = others[registers.findIndex(({ kind }) => kind === 'FRONT_RUNNER_CLAIM')]?.id ?? '';
    const ids = others.map(({ id }) => id).filter((id) => id !== unproven);
    expect(done.body).toMatchObject({ confirmed: ids, left: [{ id: unproven, code: 'PROOF_LEVEL_UNSAID' }] });
    expect((await waiting()).filter((id) => others.some((one) => one.id === id))).toEqual([unproven]);
    expect((await act('office-chief', `/front-runner-claims/${unproven}/confirm`, {})).status).toBe(200);
    const out = {
      // Ticked twice, it goes out once.
      entries: [...others, ...others.slice(0, 1)]
        .map(({ id }) => ({ id, version: 2 }))
        .concat(mine.map(({ id, version }) => ({ id, version }))),
      publicity: 'COUNTED',
    };
    const released = await act('office-chief', '/register-entries/release-batch', out);
    expect(released.body).toMatchObject({
      released: ids,
      left: [{ id: unproven, code: 'CLAIM_UNPROVEN' }, ...mine.map(({ id }) => ({ id, code: 'NOT_CONFIRMED' }))],
    });
    expect((await get('office-chief', `/register-entries/${ids[0] ?? ''}`)).body['version']).toBe(3);
  });

  it('counts a register’s whole year in public totals, and says what stays inside and why', async () => {
    const [claims, outputs] = ['FRONT_RUNNER_CLAIM', 'OUTPUT'].map((kind) =>
      registers.find((register) => register.kind === kind),
    ) as [Described, Described];
    const unproven = (await act('office-clerk', `/${claims.path}`, rows.of(claims))).body;
    await act('office-chief', `/${claims.path}/${unproven.id}/confirm`, {});
    const [good, waiting] = [await confirmed(outputs), await entered(outputs)];
    const own = (await act('office-chief', `/${outputs.path}`, rows.of(outputs))).body;
    await act('office-deputy', `/${outputs.path}/${own.id}/confirm`, PROVEN);
    const publicityOf = async (register: Described, { id }: Ref) =>
      (await get('office-chief', `/${register.path}/${id}`)).body['publicity'];
    const count = (kind: string, year: number) => act('office-chief', '/register-entries/count-year', { kind, year });

    expect((await count('OUTPUT', 2025)).body).toEqual({ counted: 0, left: [] });
    const { body } = await count('OUTPUT', 2026);
    expect(body).toMatchObject({
      counted: expect.any(Number) as number,
      left: [{ code: 'OWN_ENTRY', detail: expect.stringContaining('其他人员') as string }],
    });
    expect([
      await publicityOf(outputs, good),
      await publicityOf(outputs, own),
      await publicityOf(outputs, waiting),
    ]).toEqual(['COUNTED', 'INTERNAL', 'INTERNAL']);
    expect((await count('OUTPUT', 2026)).body).toMatchObject({ counted: 0 });
    const { left } = (await count('FRONT_RUNNER_CLAIM', 2026)).body as unknown as { left: { code: string }[] };
    expect(left.map(({ code }) => code)).toContain('CLAIM_UNPROVEN');
    expect(await publicityOf(claims, unproven)).toBe('INTERNAL');
    expect((await count('NOTHING', 2026)).body.errors).toMatchObject([{ pointer: '/kind', code: 'UNKNOWN_VALUE' }]);
    const [told] = await app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'register-entry.released' AND subject_id = $1 AND facts->>'to' = 'COUNTED'`,
      [good.id],
    );
    expect(told?.n).toBe(1);
  });
});
