import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

interface Count {
  readonly id: string;
  readonly value: number;
  readonly lastYear: number;
  readonly definition: string;
  readonly changed?: {
    readonly fromYear: number;
    readonly setOn: string;
    readonly basis: string;
    readonly lastYear: string;
  };
}
interface Line {
  readonly id: string;
  readonly occurrence: number;
  readonly journal: string | null;
}

const ONCE = { fromYear: 2026, frontBy: 'SHARE', frontLimit: 3, adoptions: 'HIGHEST', basis: '改革委第九次会议纪要' };

let app: TestApp;
let clerk: Client;
let chief: Client;
let made = 0;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  [clerk, chief] = await Promise.all([app.as('office-clerk'), app.as('office-chief')]);
});
afterAll(() => app.close());

async function confirmed(path: string, row: Readonly<Record<string, unknown>>, said: object = {}): Promise<string> {
  const sent = { noSecrets: true, unitId: app.town.units['department'], ...row };
  const { status, body } = await clerk.post<{ id: string }>(`/${path}`, sent);
  expect(status).toBe(201);
  expect((await chief.post(`/${path}/${body.id}/confirm`, said)).status).toBe(200);
  return body.id;
}

/** The fourth of nine, in front by its own words alone. */
async function ranked(happenedOn: string): Promise<string> {
  made += 1;
  const unit = { category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
  const { body } = await clerk.post<{ id: string }>('/projects', { ...unit, name: `前列改革${String(made)}` });
  const proofs = [
    { kind: 'DOCUMENT', number: `省改〔2026〕${String(made)}号`, issuer: '省委改革办', issuedOn: happenedOn },
  ];
  const row = {
    statement: '居全省前列',
    claimKind: 'RANK',
    level: 'PROVINCIAL',
    indicator: '增速',
    position: 4,
    of: 9,
  };
  return confirmed(
    'front-runner-claims',
    { ...row, happenedOn, proofs, projectId: body.id },
    { proofLevel: 'PROVINCIAL' },
  );
}

function item(
  adoption: readonly (readonly [level: string, on: string, journal?: string])[],
  happenedOn = '2025-11-01',
) {
  made += 1;
  const rows = adoption.map(([level, on, journal = '改革动态']) => ({ journal, level, on, issue: '第3期' }));
  return confirmed('information-items', { title: `信息${String(made)}`, happenedOn, adoption: rows });
}

const counts = async (query = 'year=2026'): Promise<readonly Count[]> =>
  (await clerk.get<{ items: Count[] }>(`/counts?${query}`)).body.items;
const count = async (id: string, query?: string): Promise<Count> => {
  const found = (await counts(query)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no count ${id}`);
  return found;
};
const lines = async (id: string, limit: number): Promise<readonly Line[]> => {
  const all: Line[] = [];
  for (let cursor = ''; ;) {
    const { body } = await clerk.get<{ items: Line[]; nextCursor: string | null }>(
      `/counts/${id}/items?year=2026&limit=${String(limit)}${cursor}`,
    );
    all.push(...body.items);
    if (body.nextCursor === null) return all;
    cursor = `&cursor=${body.nextCursor}`;
  }
};

const propose = (client: Client, changed: object) =>
  client.post<{ id: string; code?: string; errors?: { code: string }[] }>('/counting-rules', { ...ONCE, ...changed });
const decide = async (seat: string, id: string, verdict = 'approve'): Promise<string> => {
  const { status, body } = await (await app.as(seat)).post(`/approvals/${id}/${verdict}`, { words: '按会议纪要办理' });
  return status === 200 ? 'done' : String(body['code']);
};
const set = async (changed: object): Promise<void> => {
  const { status, body } = await propose(chief, changed);
  expect(status).toBe(201);
  expect(await decide('office-deputy', body.id)).toBe('done');
};

describe('how the office counts a year', () => {
  let claims: { readonly before: string; readonly now: string };

  beforeAll(async () => {
    claims = { before: await ranked('2025-05-01'), now: await ranked('2026-05-01') };
    await item([
      ['PROVINCIAL', '2026-02-01', '省改革专报'],
      ['NATIONAL', '2026-03-01', '国家改革简报'],
      ['PROVINCIAL', '2025-12-20', '省改革专报'],
    ]);
    await item([['PROVINCIAL', '2026-04-01']]);
  });

  it('is a third and once until somebody says otherwise, and each number says so', async () => {
    const { body } = await clerk.get('/counting-rules');
    expect(body).toEqual({
      thisYear: 2026,
      now: { frontBy: 'SHARE', frontLimit: 3, adoptions: 'HIGHEST' },
      set: [],
    });
    const unproven = await count('claims.unproven');
    expect([unproven.value, unproven.lastYear]).toEqual([1, 1]);
    expect(unproven.definition).toContain('1/3');
    expect((await count('information.adopted')).value).toBe(2);
  });

  it('is proposed by a section chief or above for this year or the next, and said by another head of the office', async () => {
    expect((await propose(clerk, { frontLimit: 2 })).status).toBe(403);
    const code = async (changed: object) => {
      const { body } = await propose(chief, changed);
      return body.errors?.[0]?.code ?? body.code;
    };
    expect(await code({ frontLimit: 2, fromYear: 2025 })).toBe('COUNTING_YEAR_OVER');
    expect(await code({ frontLimit: 2, fromYear: 2028 })).toBe('COUNTING_YEAR_OVER');
    expect(await code({ frontLimit: 1 })).toBe('COUNTING_SHARE_WHOLE');
    expect(await code({})).toBe('COUNTING_RULES_SAME');
    const deputy = await app.as('office-deputy');
    const { body } = await propose(deputy, { frontLimit: 2 });
    expect(await code({ frontLimit: 4 })).toBe('COUNTING_RULES_WAIT');
    expect(await decide('office-deputy', body.id)).toBe('APPROVAL_OWN_PROPOSAL');
    expect(await decide('office-chief', body.id)).toBe('APPROVAL_NOT_YOURS');
    expect((await count('claims.unproven')).value).toBe(1);
    expect(await decide('office-executive-deputy', body.id, 'reject')).toBe('done');
    expect((await count('claims.provincial')).value).toBe(0);
  });

  it('weighs the claims of its years anew with the same word: number, list and definition, and last year’s stay', async () => {
    await set({ frontLimit: 2 });
    const { value, lastYear, definition } = await count('claims.provincial');
    expect([value, lastYear]).toEqual([1, 0]);
    expect(definition).toContain('1/2');
    expect((await lines('claims.provincial', 50)).map(({ id }) => id)).toEqual([claims.now]);
    const { body } = await clerk.get<{ values: { basis: string } }>(`/front-runner-claims/${claims.before}`);
    expect(JSON.stringify(body)).toContain('UNPROVEN');
    const [event] = await app.db.query<{ facts: object }>(
      `SELECT facts FROM audit_event WHERE action = 'counting-rules.set' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.facts).toMatchObject({ fromYear: 2026, frontLimit: 2, basis: ONCE.basis });
  });

  it('takes back inside what went out by rules that hold no more', async () => {
    const executive = await app.as('office-executive-deputy');
    const at = `/front-runner-claims/${claims.now}`;
    expect((await executive.post(`${at}/release`, { publicity: 'PUBLIC' })).status).toBe(200);
    await set({ frontBy: 'PLACE', frontLimit: 3 });
    expect((await clerk.get(at)).body['publicity']).toBe('INTERNAL');
    expect((await count('claims.provincial')).value).toBe(0);
    expect((await count('claims.unproven')).definition).toContain('前3位');
    const later = await ranked('2026-06-01');
    await set({ frontBy: 'PLACE', frontLimit: 4 });
    expect([...(await lines('claims.provincial', 50))].map(({ id }) => id).sort()).toEqual([claims.now, later].sort());
  });

  it('counts an item each time that somebody took it over, and the list pages without losing or doubling one', async () => {
    await set({ frontBy: 'PLACE', frontLimit: 4, adoptions: 'EACH' });
    const adopted = await count('information.adopted');
    // Of last year the other rule holds: the item of both years counts by its highest adoption of this one, and not then.
    expect([adopted.value, adopted.lastYear]).toEqual([3, 0]);
    expect(adopted.definition).toContain('每采用一次计一次');
    expect((await count('information.adopted.provincial')).value).toBe(2);
    expect((await count('information.adopted.national')).value).toBe(1);
    const whole = await lines('information.adopted', 50);
    expect(whole.map(({ journal }) => journal)).toEqual(['省改革专报 第3期', '国家改革简报 第3期', '改革动态 第3期']);
    for (const limit of [1, 2]) expect(await lines('information.adopted', limit)).toEqual(whole);
    expect(new Set(whole.map(({ id, occurrence }) => `${id}:${String(occurrence)}`)).size).toBe(3);
    expect((await lines('information.adopted.provincial', 1)).length).toBe(2);
  });

  it('marks a number beside one of last year that was counted otherwise, since when, by which document and how', async () => {
    const { changed } = await count('information.adopted');
    expect(changed).toMatchObject({ fromYear: 2026, setOn: '2026-07-01', basis: ONCE.basis });
    expect(changed?.lastYear).toContain('被多家采用的计一次');
    expect((await count('claims.national')).changed?.lastYear).toContain('1/3');
    expect((await count('claims.weak')).changed).toBeUndefined();
    // In English too, and of the year before no mark: both of its years were counted alike.
    const english = await clerk.get<{ items: Count[] }>('/counts?year=2026', { 'Accept-Language': 'en' });
    expect(english.body.items.find(({ id }) => id === 'information.adopted')?.changed?.lastYear).toContain(
      'highest level',
    );
    expect((await counts('year=2025')).filter((one) => one.changed !== undefined)).toEqual([]);
    // A year that goes on as the one before it bears no mark either.
    expect((await counts('year=2027')).filter((one) => one.changed !== undefined)).toEqual([]);
  });

  it('says to the two who head the city that last year was counted otherwise', async () => {
    const postId = app.town.seats['leading-official']?.postId ?? '';
    await app.db.query(`UPDATE post SET heads_city = true, title = '市委书记' WHERE id = $1`, [postId]);
    const secretary = await app.as('leading-official');
    const { body } = await secretary.get<{ city: { counts: { id: string; changed: boolean }[] } | null }>(
      `/leader-sheets/${postId}`,
    );
    expect(body.city?.counts.filter(({ changed }) => changed).map(({ id }) => id)).toEqual([
      'claims.national',
      'claims.provincial',
    ]);
  });
});
