import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

interface Count {
  readonly id: string;
  readonly value: number;
  readonly lastYear: number;
  readonly name: string;
  readonly definition: string;
}

let app: TestApp;
let clerk: Client;
let chief: Client;
let projectId: string;
let made = 0;

async function report(path: string, body: Readonly<Record<string, unknown>>, confirm = true): Promise<string> {
  const sent = { noSecrets: true, unitId: app.town.units['department'], ...body };
  const { status, body: ref } = await clerk.post<{ id: string }>(`/${path}`, sent);
  expect(status).toBe(201);
  if (confirm) expect((await chief.post(`/${path}/${ref.id}/confirm`)).status).toBe(200);
  return ref.id;
}
const output = (changed: Readonly<Record<string, unknown>> = {}, confirm = true): Promise<string> => {
  made += 1;
  const row = { title: `方案${String(made)}`, number: `${String(made)}号`, issuer: '市商务局', outputKind: 'SCHEME' };
  return report('outputs', { ...row, happenedOn: '2026-06-15', projectId, ...changed }, confirm);
};
const recognition = (level: string): Promise<string> => {
  made += 1;
  const row = { title: `称号${String(made)}`, recognitionKind: 'TITLE', awardedBy: '国务院', level };
  const proofs = [{ kind: 'DOCUMENT', number: `国发${String(made)}号` }];
  return report('recognitions', { ...row, happenedOn: '2026-05-01', proofs });
};

/** Ranked by somebody else; the office answers for it itself. */
const fact = (rankPosition: number): Promise<string> => {
  made += 1;
  const row = { title: `指标${String(made)}`, value: '13.54', unitOfMeasure: '%', place: '全市', definition: '口径' };
  const proofs = [{ kind: 'DOCUMENT', number: `省商〔2026〕${String(made)}号`, issuer: '省商务厅' }];
  const ranked = { rankPosition, domain: '商务领域', confirmingUnitId: app.town.units['office'] };
  return report('outcome-facts', { ...row, ...ranked, happenedOn: '2026-05-01', proofs });
};

const instruction = (nature: string): Promise<string> => {
  made += 1;
  const row = { title: `报告${String(made)}`, byWords: '省委领导', level: 'PROVINCIAL', number: `收${String(made)}` };
  return report('instructions', { ...row, nature, happenedOn: '2026-05-02' });
};

const countsOf = async (client: Client, query = ''): Promise<Readonly<Record<string, readonly [number, number]>>> => {
  const { body } = await client.get<{ items: Count[] }>(`/counts?year=2026${query}`);
  return Object.fromEntries(body.items.map(({ id, value, lastYear }) => [id, [value, lastYear]]));
};
const behind = async (client: Client, count: string, query = ''): Promise<readonly string[]> => {
  const { body } = await client.get<{ items: { id: string }[] }>(`/counts/${count}/items?year=2026&limit=200${query}`);
  return body.items.map(({ id }) => id);
};

describe('the numbers of the year', () => {
  let ids: Record<string, string>;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    [clerk, chief] = await Promise.all([app.as('office-clerk'), app.as('office-chief')]);
    const project = {
      name: '乡村e镇建设',
      category: 'KEY',
      level: 'MUNICIPAL',
      leadUnitId: app.town.units['department'],
    };
    projectId = (await clerk.post<{ id: string }>('/projects', project)).body.id;
    ids = {
      scheme: await output(),
      plan: await output({ outputKind: 'PLAN', happenedOn: '2026-03-01' }),
      waiting: await output({}, false),
      withdrawn: await output(),
      lastYear: await output({ happenedOn: '2025-02-01', force: 'TRIAL' }),
      repealed: await output({ happenedOn: '2024-02-01', force: 'REPEALED', repealedOn: '2026-06-30' }),
      countys: await output({ unitId: app.town.units['county'], jointUnitIds: [app.town.units['department2']] }),
      paper: await report('outputs', { unitId: undefined, offSystem: true, year: 2026, outputKind: 'PLAN' }),
      first: await fact(1),
      second: await fact(2),
      praised: await instruction('AFFIRMATIVE'),
      required: await instruction('REQUIREMENT'),
      national: await recognition('NATIONAL'),
      provincial: await recognition('PROVINCIAL'),
    };
    await chief.post(`/outputs/${ids['withdrawn'] ?? ''}/withdraw`, { reason: '误报' });
    await chief.post(`/outputs/${ids['plan'] ?? ''}/release`, { publicity: 'COUNTED' });
  });
  afterAll(() => app.close());

  const named = (...keys: string[]): readonly string[] => keys.map((key) => ids[key] ?? '').sort();

  it('stand under headings, each once, from the meetings to the supervision', async () => {
    const { body } = await chief.get<{ items: { group: string }[] }>('/counts?year=2026');
    const told = body.items.map(({ group }) => group);
    const headings = told.filter((group, at) => group !== told[at - 1]);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings[0]).toBe('会议与议定事项');
    expect(headings.at(-1)).toBe('督办与减负');
    expect(headings).toHaveLength(14);
  });

  it('count what was confirmed in the year of its day, whatever stands on paper too, and nothing withdrawn or waiting', async () => {
    expect(await countsOf(clerk)).toMatchObject({
      'outputs.total': [4, 1],
      // Of the year before: also what was repealed since.
      'outputs.inForce': [4, 2],
      'facts.rankFirst': [1, 0],
      'instructions.affirmative': [1, 0],
      recognitions: [2, 0],
    });
  });

  it.each([
    ['outputs.total', '', ['scheme', 'plan', 'countys', 'paper']],
    ['outputs.total', '&kind=PLAN', ['plan', 'paper']],
    ['outputs.total', '&publicOnly=true', ['plan']],
    ['outputs.total', '&before=2026-04-01', ['plan']],
    ['outputs.inForce', '', ['scheme', 'plan', 'countys', 'lastYear']],
    ['outputs.inForce', '&kind=SCHEME&before=2026-01-01', ['lastYear']],
    ['facts.rankFirst', '', ['first']],
    ['facts.rankFirst', '&domain=教育领域', []],
    ['facts.rankFirst', '&domain=商务领域', ['first']],
    ['instructions.affirmative', '', ['praised']],
    ['instructions.affirmative', '&level=NATIONAL', []],
    ['instructions.affirmative', '&level=PROVINCIAL', ['praised']],
    ['recognitions', '', ['national', 'provincial']],
    ['recognitions', '&level=NATIONAL', ['national']],
  ])('%s%s is the list behind it', async (count, query, keys) => {
    expect([...(await behind(clerk, count, query))].sort()).toEqual(named(...keys));
  });

  it('of a unit are those that it has alone or with others', async () => {
    const unit = `&unitId=${app.town.units['department2'] ?? ''}`;
    expect((await countsOf(clerk, unit))['outputs.total']).toEqual([1, 0]);
    expect(await behind(clerk, 'outputs.total', unit)).toEqual(named('countys'));
  });

  it('are cut by the reader’s scope, number and list alike', async () => {
    const county = await app.as('county-chief');
    expect((await countsOf(county))['outputs.total']).toEqual([1, 0]);
    expect(await behind(county, 'outputs.total')).toEqual(named('countys'));
    expect(await behind(county, 'recognitions')).toEqual([]);
  });

  it('name what they count, in both languages', async () => {
    for (const language of ['zh-CN', 'en']) {
      const { body } = await clerk.get<{ items: Count[] }>('/counts', { 'accept-language': language });
      expect(body.items.filter(({ name, definition }) => name === '' || definition === '')).toEqual([]);
    }
    expect((await clerk.get('/counts/nothing.known/items')).body['code']).toBe('COUNT_UNKNOWN');
  });

  it('of a day stay what they were when something is confirmed or withdrawn later', async () => {
    await app.setClock('2026-07-06');
    await output();
    await chief.post(`/outputs/${ids['scheme'] ?? ''}/withdraw`, { reason: '误报' });
    expect((await countsOf(clerk))['outputs.total']).toEqual([4, 1]);
    expect((await countsOf(clerk, '&asOf=2026-07-05'))['outputs.total']).toEqual([4, 1]);
    expect([...(await behind(clerk, 'outputs.total', '&asOf=2026-07-05'))].sort()).toEqual(
      named('scheme', 'plan', 'countys', 'paper'),
    );
    expect(await behind(clerk, 'outputs.total')).not.toContain(ids['scheme']);
    expect((await countsOf(clerk, '&asOf=2027-12-31'))['outputs.total']).toEqual([4, 1]);
  });
});

/** What counts by something else than its own day: claims by their reforms, items by their adoptions, sums and lengths. */
describe('the numbers of reforms, adoptions and quantities', () => {
  let projects: readonly string[];
  const confirmed = async (
    path: string,
    row: Readonly<Record<string, unknown>>,
    proofLevel?: string,
  ): Promise<string> => {
    const id = await report(path, row, false);
    const { status } = await chief.post(`/${path}/${id}/confirm`, proofLevel === undefined ? {} : { proofLevel });
    expect(status).toBe(200);
    return id;
  };
  /** Of an issuer outside the unit tree: whoever confirms says its level. */
  const claim = (project: number, level: string, changed: Readonly<Record<string, unknown>> = {}, said = level) => {
    made += 1;
    const proofs = [{ kind: 'DOCUMENT', number: `改${String(made)}号`, issuer: '上级改革办', issuedOn: '2026-05-01' }];
    const row = { statement: `首个做法${String(made)}`, claimKind: 'FIRST', level, happenedOn: '2026-05-01', proofs };
    const region = level === 'REGIONAL' && { among: '沿黄九省区' };
    return confirmed('front-runner-claims', { ...row, ...region, projectId: projects[project], ...changed }, said);
  };
  const item = (adoption: readonly (readonly [level: string, on: string])[], happenedOn = '2025-12-01') => {
    made += 1;
    const rows = adoption.map(([level, on]) => ({ journal: '改革动态', level, on }));
    return confirmed('information-items', { title: `信息${String(made)}`, happenedOn, adoption: rows });
  };
  const publicity = (quantity: number, quantityUnit: string) => {
    made += 1;
    const proofs = [{ kind: 'MEDIA', medium: '省日报', issue: '1版', on: '2026-05-01' }];
    const row = { title: `宣传${String(made)}`, publicityKind: 'COVERAGE', medium: '省日报', happenedOn: '2026-05-01' };
    return confirmed('publicity-items', { ...row, quantity, quantityUnit, proofs });
  };
  const numbers = async (client: Client, like: string, query = ''): Promise<Readonly<Record<string, number>>> => {
    const found = Object.entries(await countsOf(client, query)).filter(([id]) => id.startsWith(like));
    return Object.fromEntries(found.map(([id, [value]]) => [id.slice(like.length), value]));
  };

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    [clerk, chief] = await Promise.all([app.as('office-clerk'), app.as('office-chief')]);
    const unit = { category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
    const made4 = ['甲', '乙', '丙', '丁'].map((name) =>
      clerk.post<{ id: string }>('/projects', { ...unit, name: `${name}改革` }),
    );
    projects = (await Promise.all(made4)).map(({ body }) => body.id);
  });
  afterAll(() => app.close());

  it('the same reform counts once, at its highest proven level; unproven and weak claims are numbers of their own', async () => {
    await claim(0, 'PROVINCIAL');
    const national = await claim(0, 'NATIONAL');
    const again = await claim(0, 'NATIONAL', { claimKind: 'SELECTED' });
    const regional = await claim(1, 'REGIONAL');
    // The province's paper proves the province alone.
    await claim(2, 'NATIONAL', {}, 'PROVINCIAL');
    const provincial = await claim(2, 'PROVINCIAL');
    const weak = {
      issuerWords: '全省首家',
      proofs: [{ kind: 'MEDIA', medium: '省日报', issue: '1版', on: '2026-05-01' }],
    };
    await claim(3, 'PROVINCIAL', weak);
    expect(await numbers(clerk, 'claims.')).toEqual({
      national: 1,
      regional: 1,
      provincial: 1,
      all: 3,
      weak: 1,
      unproven: 1,
    });
    expect(await behind(clerk, 'claims.national')).toEqual([[national, again].sort()[0]]);
    expect([...(await behind(clerk, 'claims.all'))].sort()).toEqual(
      [[national, again].sort()[0], regional, provincial].sort(),
    );
    await chief.post(`/front-runner-claims/${national}/withdraw`, { reason: '误报' });
    expect(await behind(clerk, 'claims.national')).toEqual([again]);
    expect((await numbers(clerk, 'claims.', '&publicOnly=true'))['all']).toBe(0);
  });

  it('an unproven claim never goes out; a weak one by the executive deputy director, with the medium’s own source', async () => {
    const released = async (seat: string, id: string) =>
      (
        (await (await app.as(seat)).post(`/front-runner-claims/${id}/release`, { publicity: 'PUBLIC' })).body as {
          code?: string;
        }
      ).code;
    const medium = {
      issuerWords: '全省首家',
      proofs: [{ kind: 'MEDIA', medium: '省日报', issue: '1版', on: '2026-05-01' }],
    };
    const unproven = await claim(3, 'NATIONAL', { proofs: [] });
    const nameless = await claim(3, 'PROVINCIAL', medium);
    const told = await claim(3, 'PROVINCIAL', { ...medium, toldBy: '省发展改革委发布会' });
    expect(await released('office-director', unproven)).toBe('CLAIM_UNPROVEN');
    expect(await released('office-director', nameless)).toBe('CLAIM_SOURCE_MISSING');
    expect(await released('office-deputy', told)).toBe('RELEASE_NEEDS_EXECUTIVE');
    expect(await released('office-director', told)).toBeUndefined();
  });

  it('an item counts once, at its highest adoption, in the year and on the day of that', async () => {
    await item([]);
    const both = await item([
      ['PROVINCIAL', '2026-03-01'],
      ['NATIONAL', '2026-05-01'],
    ]);
    const province = await item([
      ['PROVINCIAL', '2026-03-02'],
      ['PROVINCIAL', '2026-06-01'],
      ['MUNICIPAL', '2026-01-05'],
    ]);
    // Adopted by the province the year before, and by the nation in this one.
    const later = await item([
      ['PROVINCIAL', '2025-12-20'],
      ['NATIONAL', '2026-06-20'],
    ]);
    expect(await numbers(clerk, 'information.')).toEqual({
      reported: 0,
      adopted: 3,
      'adopted.national': 2,
      'adopted.provincial': 1,
    });
    expect([...(await behind(clerk, 'information.adopted.national'))].sort()).toEqual([both, later].sort());
    expect(await behind(clerk, 'information.adopted', '&level=PROVINCIAL')).toEqual([province]);
    await app.setClock('2026-07-02');
    // Nothing was confirmed yet by the last of May.
    expect((await numbers(clerk, 'information.', '&asOf=2026-05-31'))['adopted']).toBe(0);
  });

  it('how much one unit reported is counted nowhere', async () => {
    await item([], '2026-06-01');
    expect((await numbers(clerk, 'information.'))['reported']).toBe(1);
    const unit = `&unitId=${app.town.units['department'] ?? ''}`;
    for (const [client, query] of [
      [clerk, unit],
      [await app.as('department-chief'), ''],
    ] as const) {
      expect(await numbers(client, 'information.reported', query)).toEqual({});
      expect((await client.get(`/counts/information.reported/items?year=2026${query}`)).body['code']).toBe(
        'COUNT_UNKNOWN',
      );
    }
  });

  it('quantities add up by what they are counted in, collectives and persons by their lists', async () => {
    for (const [count, unit] of [
      [3, 'ARTICLE'],
      [4, 'ARTICLE'],
      [2, 'EVENT'],
    ] as const)
      await publicity(count, unit);
    expect(await numbers(clerk, 'publicity.quantity.')).toEqual({ article: 7, item: 0, event: 2 });
    expect((await numbers(clerk, 'publicity'))['']).toBe(3);
    const listed = await clerk.get<{ items: { amount: number | null }[] }>('/counts/publicity.quantity.article/items');
    expect(listed.body.items.map(({ amount }) => amount).toSorted()).toEqual([3, 4]);
    const counted = await clerk.get<{ items: { amount: number | null }[] }>('/counts/publicity/items');
    expect(counted.body.items.map(({ amount }) => amount)).toEqual([null, null, null]);
    const row = {
      title: '改革先进',
      approvalNumber: '1号',
      approvalBody: '省评比办',
      decisionNumber: '2号',
      happenedOn: '2026-05-01',
    };
    const lists = {
      collectives: [{ name: '市商务局' }, { name: '市教育局' }],
      individuals: ['张一', '李二', '王三'].map((name) => ({ name })),
    };
    // Of no unit: the office’s own, which a head of it confirms.
    const names = await report('commendations', { ...row, ...lists, unitId: undefined }, false);
    expect((await (await app.as('office-director')).post(`/commendations/${names}/confirm`)).status).toBe(200);
    expect(await numbers(clerk, 'commendation.')).toEqual({ collectives: 2, individuals: 3 });
    expect(await numbers(await app.as('department-chief'), 'commendation.')).toEqual({});
  });

  it('of a year do not move when something of the next one is added', async () => {
    await app.setClock('2027-01-11');
    const before = await countsOf(clerk);
    expect(before['outputs.total']?.[0]).toBeDefined();
    const added = await output({ happenedOn: '2027-01-05', projectId: projects[0] });
    expect(await countsOf(clerk)).toEqual(before);
    const next = await clerk.get<{ items: { id: string }[] }>('/counts/outputs.total/items?year=2027');
    expect(next.body.items.map(({ id }) => id)).toEqual([added]);
  });
});

describe('the numbers of what is due', () => {
  const unit = (key: string): string => app.town.units[key] ?? '';
  const post = (key: string): string => app.town.seats[key]?.postId ?? '';

  /** Kind, state of the duty, state of the obligation, due, filed, settled; and of the closed quarter what was frozen. */
  const DUTIES: readonly (readonly (string | null)[])[] = [
    ['3', 'RESEARCH', 'VERIFIED', 'MET', '2026-09-20', '2026-09-18', '2026-09-21', 'VERIFIED', 'DONE', '0'],
    ['3', 'COORDINATION', 'VERIFIED', 'MET', '2026-09-20', '2026-09-25', '2026-09-29', 'VERIFIED', 'DONE_LATE', '0'],
    // Made up after the close: what was frozen stands.
    ['3', 'INSPECTION', 'VERIFIED', 'MET', '2026-09-25', '2026-10-20', '2026-10-21', 'MISSED', 'RED', '9'],
    ['3', 'PROBLEM', 'EXEMPT', 'EXEMPT', '2026-09-20', null, '2026-08-03', 'EXEMPT', 'GREY', '0'],
    ['3', 'EXPERIENCE', 'CANCELLED', 'CANCELLED', '2026-09-20', null, '2026-08-03', 'CANCELLED', 'GREY', '0'],
    ['4', 'RESEARCH', 'VERIFIED', 'MET', '2026-11-20', '2026-10-19', '2026-10-20', null, null, null],
    ['4', 'COORDINATION', 'UNPLANNED', 'OPEN', '2026-10-13', null, null, null, null, null],
    ['4', 'INSPECTION', 'UNPLANNED', 'OPEN', '2026-11-30', null, null, null, null, null],
    ['4', 'PROBLEM', 'SUBMITTED', 'SUBMITTED', '2026-10-13', '2026-10-20', null, null, null, null],
    ['4', 'EXPERIENCE', 'EXEMPT', 'EXEMPT', '2026-11-30', null, '2026-10-15', null, null, null],
  ];

  beforeAll(async () => {
    app = await borrowTestApp('2026-10-26');
    [clerk, chief] = [await app.as('office-clerk'), await app.as('office-chief')];
    const project = { name: '贸易改革', category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('department') };
    projectId = (await chief.post<{ id: string }>('/projects', project)).body.id;
    await app.db.query(
      `WITH quarters AS (INSERT INTO cycle (year, quarter, state, opened_on) VALUES (2026, 3, 'CLOSED', '2026-07-01'), (2026, 4, 'OPEN', '2026-10-08') RETURNING id, quarter),
            said AS (SELECT f, q.id AS cycle_id FROM jsonb_array_elements($1::jsonb) f JOIN quarters q ON q.quarter = (f->>0)::int),
            owed AS (INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, first_filed_on, settled_on)
              SELECT 'DUTY', 'FULL', new_id(), $2, concat_ws(' ', f->>0, f->>1), f->>3, '2026-07-01', (f->>4)::date, (f->>4)::date, (f->>5)::date, (f->>6)::date FROM said RETURNING id, title),
            made AS (INSERT INTO duty (cycle_id, project_id, kind, unit_id, state, obligation_id)
              SELECT s.cycle_id, $3, f->>1, $2, f->>2, o.id FROM said s JOIN owed o ON o.title = concat_ws(' ', f->>0, f->>1) RETURNING id, cycle_id, kind)
       INSERT INTO frozen_duty (cycle_id, duty_id, state, light, facts)
       SELECT m.cycle_id, m.id, f->>7, f->>8, jsonb_build_object('lateness', (f->>9)::int, 'frozenOn', '2026-10-10') FROM made m
         JOIN said s ON s.cycle_id = m.cycle_id AND s.f->>1 = m.kind WHERE f->>7 IS NOT NULL`,
      [JSON.stringify(DUTIES), unit('department'), projectId],
    );
    await watched();
  });
  afterAll(() => app.close());

  /** What was done about one of them. */
  async function watched(): Promise<void> {
    const [late] = await app.db.query<{ id: string }>(`SELECT id FROM obligation WHERE title = '4 COORDINATION'`);
    await app.db.query(
      `INSERT INTO case_step (obligation_id, kind, clause, date_run, policy_version, calendar_version, actor_name, on_day)
       SELECT $1, k, 'X', 1, 1, current_calendar(), '系统', d::date FROM (VALUES ('REMINDER', '2026-10-08'), ('OVERDUE_REMINDER', '2026-10-14'),
         ('CHAIN_REMINDER', '2026-10-14'), ('SLIP_SENT', '2026-10-16'), ('REMINDER', '2025-10-08')) v(k, d)`,
      [late?.id],
    );
    await app.db.query(
      `WITH c AS (INSERT INTO supervision_case (obligation_id, unit_id, project_id, policy_version, calendar_version, date_run, opened_on)
              VALUES ($1, $2, $3, 1, current_calendar(), 1, '2026-10-16') RETURNING id)
       INSERT INTO urging_slip (serial, obligation_id, case_id, date_run, state, send_on, sent_on)
       SELECT v.serial, $1, c.id, 1, v.state, '2026-10-16', v.sent::date FROM c, (VALUES ('催办2026-4-001', 'SENT', '2026-10-16'), ('催办2026-4-002', 'DROPPED', NULL)) v(serial, state, sent)`,
      [late?.id, unit('department'), projectId],
    );
    await app.db.query(
      `INSERT INTO interview (tier, round, interviewee_post_id, interviewer_post_id, unit_id, policy_version, calendar_version, state, cause, proposed_on, approval_due_on, signed_on, ended_on)
       SELECT v.tier, 1, $1, $2, $3, 1, current_calendar(), v.state, 'LADDER', '2026-10-20', '2026-10-23', v.signed::date, v.ended::date
         FROM (VALUES (1, 'ISSUED', '2026-10-21', NULL), (1, 'VOID', '2026-10-21', '2026-10-23'), (2, 'CLOSED', '2025-10-21', '2025-11-21'), (3, 'PROPOSED', NULL, NULL)) v(tier, state, signed, ended)`,
      [post('department-chief'), post('office-chief'), unit('department')],
    );
  }

  const dutiesOf = async (client: Client, query = ''): Promise<readonly (number | undefined)[]> => {
    const counts = await countsOf(client, query);
    return ['owed', 'verified', 'late', 'exempt'].map((one) => counts[`duties.${one}`]?.[0]);
  };

  it('count the five as a closed quarter was frozen and as an open one stands, each as of the day', async () => {
    expect(await dutiesOf(clerk)).toEqual([7, 3, 4, 2]);
    // The fourth quarter’s are all owed still; before the close the third’s count as they stood.
    expect(await dutiesOf(clerk, '&asOf=2026-10-12')).toEqual([8, 2, 2, 1]);
    expect(await dutiesOf(clerk, '&asOf=2026-09-30')).toEqual([3, 2, 2, 1]);
    expect(await dutiesOf(clerk, '&asOf=2026-06-30')).toEqual([0, 0, 0, 0]);
    const { body } = await clerk.get<{ items: { title: string }[] }>('/counts/duties.late/items?year=2026');
    expect(body.items.map(({ title }) => title).sort()).toEqual(
      ['3 COORDINATION', '3 INSPECTION', '4 COORDINATION', '4 PROBLEM'].sort(),
    );
    expect((await behind(clerk, 'duties.late', '&kind=COORDINATION')).length).toBe(2);
  });

  it('count reminders, slips that were sent and talks that were signed by their tier, in the year of their day', async () => {
    expect(await countsOf(clerk)).toMatchObject({
      ...{ reminders: [2, 1], slips: [1, 0] },
      ...{ 'interviews.tier1': [1, 0], 'interviews.tier2': [0, 1], 'interviews.tier3': [0, 0] },
    });
    expect((await countsOf(clerk, '&asOf=2026-10-22'))['interviews.tier1']).toEqual([2, 0]);
    for (const [count, subjectType] of Object.entries({
      ...{ reminders: 'OBLIGATION', slips: 'CASE', 'interviews.tier1': 'INTERVIEW' },
    })) {
      const { body } = await clerk.get<{ items: object[] }>(`/counts/${count}/items?year=2026`);
      expect(body.items[0]).toMatchObject({ subjectType, unitName: '市商务局' });
    }
  });

  it('say what was asked of one unit, and make no table of units of it', async () => {
    expect(await countsOf(clerk)).not.toHaveProperty(['burden.requests']);
    expect((await clerk.get('/counts/burden.requests/items?year=2026')).status).toBe(404);
    const own = `&unitId=${unit('department')}`;
    expect((await countsOf(clerk, own))['burden.requests']).toEqual([10, 0]);
    expect((await behind(clerk, 'burden.requests', own)).length).toBe(10);
  });

  it('are cut by scope; what was owed and done is told outside, whom the office reminded or interviewed is not', async () => {
    const seen = ['duties.owed', 'slips', 'interviews.tier1'];
    const valuesFor = async (key: string): Promise<readonly (number | undefined)[]> => {
      const counts = await countsOf(await app.as(key));
      return seen.map((id) => counts[id]?.[0]);
    };
    expect(await valuesFor('department-liaison')).toEqual([7, 1, 1]);
    expect(await valuesFor('county-liaison')).toEqual([0, 0, 0]);
    expect(await countsOf(await app.as('department-liaison'))).not.toHaveProperty('reminders');
    const county = await app.as('county-liaison');
    expect((await countsOf(county, `&unitId=${unit('department')}`))['burden.requests']).toEqual([0, 0]);
    const outside = await countsOf(clerk, `&publicOnly=true&unitId=${unit('department')}`);
    for (const id of ['reminders', 'slips', 'interviews.tier1', 'burden.requests', 'listings'])
      expect(outside).not.toHaveProperty([id]);
    expect(outside).toMatchObject({ 'duties.owed': [7, 0] });
  });
});
