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
      national: await recognition('NATIONAL'),
      provincial: await recognition('PROVINCIAL'),
    };
    await chief.post(`/outputs/${ids['withdrawn'] ?? ''}/withdraw`, { reason: '误报' });
    await chief.post(`/outputs/${ids['plan'] ?? ''}/release`, { publicity: 'COUNTED' });
  });
  afterAll(() => app.close());

  const named = (...keys: string[]): readonly string[] => keys.map((key) => ids[key] ?? '').sort();

  it('count what was confirmed in the year of its day, whatever stands on paper too, and nothing withdrawn or waiting', async () => {
    expect(await countsOf(clerk)).toEqual({
      'outputs.total': [4, 1],
      // Of the year before: also what was repealed since.
      'outputs.inForce': [4, 2],
      'facts.rankFirst': [1, 0],
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
