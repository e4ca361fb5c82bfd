import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

interface Ref {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

describe('a number that a unit answers for', () => {
  let app: TestApp;
  let seats: Readonly<Record<'reporter' | 'keeper' | 'clerk' | 'chief' | 'deputy' | 'stranger', Client>>;
  let made = 0;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    const [reporter, keeper, clerk, chief, deputy, stranger] = (await Promise.all(
      ['department-liaison', 'department2-chief', 'office-clerk', 'office-chief', 'office-deputy', 'county-chief'].map(
        (seat) => app.as(seat),
      ),
    )) as [Client, Client, Client, Client, Client, Client];
    seats = { reporter, keeper, clerk, chief, deputy, stranger };
  });
  afterAll(() => app.close());

  const rowOf = (changed: object = {}): object => {
    made += 1;
    return {
      ...{
        title: `网络零售额${String(made)}`,
        value: '3006.77',
        unitOfMeasure: '亿元',
        place: '全市',
        noSecrets: true,
      },
      ...{ definition: '商务部门统计口径', happenedOn: '2026-06-15', unitId: app.town.units['department'] },
      ...{ confirmingUnitId: app.town.units['department2'], sourceIssuer: '市商务局' },
      ...{ proofs: [{ kind: 'DOCUMENT', number: `商统〔2026〕${String(made)}号` }], ...changed },
    };
  };
  const report = async (by: Client = seats.reporter, changed: object = {}): Promise<Ref> => {
    const { status, body } = await by.post<Ref>('/outcome-facts', rowOf(changed));
    expect([status, body.errors]).toEqual([201, undefined]);
    return body;
  };
  const act = (by: Client, id: string, what: string, body: object = {}): Promise<Answer<Ref>> =>
    by.post<Ref>(`/outcome-facts/${id}/${what}`, body);
  const agree = (by: Client, id: string, said: object = {}) => act(by, id, 'vouch', { agrees: true, ...said });
  const rang = { saidBy: '统计科王科长', saidOn: '2026-06-30' };
  const page = async (id: string, by: Client = seats.clerk) => (await by.get(`/outcome-facts/${id}`)).body;
  const told = (id: string): Promise<{ kind: string; unit: string }[]> =>
    app.db.query(
      `SELECT n.kind, u.name AS unit FROM notice n JOIN unit u ON u.id = n.unit_id WHERE n.subject_id = $1 ORDER BY n.kind, u.name`,
      [id],
    );
  const faultsOf = ({ body }: Answer<Ref>) => body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  it('is confirmed by that unit online, then by the office, and never before', async () => {
    const { id } = await report();
    expect(await told(id)).toEqual([
      { kind: 'REGISTER_UNIT_ASKED', unit: '市教育局' },
      { kind: 'REGISTER_UNIT_ASKED', unit: '市教育局' },
    ]);
    expect((await act(seats.clerk, id, 'confirm')).body.code).toBe('UNIT_WORD_MISSING');
    const waiting = async () =>
      (await seats.keeper.get<{ items: Ref[] }>('/register-entries?toVouch=true')).body.items.map((one) => one.id);
    expect(await waiting()).toContain(id);
    expect(await page(id, seats.keeper)).toMatchObject({ may: ['vouch'], awaitedUnitName: '市教育局' });
    expect((await seats.stranger.get(`/outcome-facts/${id}`)).status).toBe(404);
    expect((await agree(seats.stranger, id)).status).toBe(404);
    expect((await agree(seats.reporter, id)).body.code).toBe('ENTRY_NOT_YOURS');
    expect((await agree(seats.keeper, id)).status).toBe(200);
    expect(await waiting()).not.toContain(id);
    expect((await agree(seats.keeper, id)).body.code).toBe('NOTHING_TO_CONFIRM');
    expect((await act(seats.clerk, id, 'confirm')).body).toMatchObject({ state: 'CONFIRMED' });
    const { revisions } = (await page(id)) as unknown as { revisions: object[] };
    expect(revisions).toMatchObject([{ vouchedHow: 'ONLINE', vouchedOn: '2026-07-01' }]);
    expect((await page(id, seats.keeper))['value']).toBe('3006.77');
  });

  it('is returned where that unit does not agree, with what is not right', async () => {
    const { id } = await report();
    expect(faultsOf(await act(seats.keeper, id, 'vouch', { agrees: false }))).toEqual(['/words FIELD_MISSING']);
    const answer = await act(seats.keeper, id, 'vouch', { agrees: false, words: '与年报口径不一致' });
    expect(answer.body).toMatchObject({ state: 'RETURNED' });
    expect(await page(id, seats.reporter)).toMatchObject({ state: 'RETURNED', words: '与年报口径不一致' });
    expect(await told(id)).toEqual(expect.arrayContaining([{ kind: 'REGISTER_RETURNED', unit: '市商务局' }]));
  });

  it('is confirmed by telephone, which the office writes down with name and day; another confirms', async () => {
    const { id } = await report();
    expect(faultsOf(await agree(seats.clerk, id))).toEqual(['/saidBy FIELD_MISSING', '/saidOn FIELD_MISSING']);
    expect(faultsOf(await agree(seats.clerk, id, { ...rang, saidOn: '2026-07-02' }))).toEqual([
      '/saidOn DATE_IN_FUTURE',
    ]);
    expect((await agree(seats.clerk, id, rang)).status).toBe(200);
    expect(await told(id)).toEqual(expect.arrayContaining([{ kind: 'ENTERED_ON_BEHALF', unit: '市教育局' }]));
    expect((await act(seats.clerk, id, 'confirm')).body.code).toBe('OWN_ENTRY');
    expect((await act(seats.chief, id, 'confirm')).body).toMatchObject({ state: 'CONFIRMED' });
    const { revisions } = (await page(id)) as unknown as { revisions: object[] };
    expect(revisions).toMatchObject([{ vouchedHow: 'CALL', vouchedOn: '2026-06-30', vouchedBy: '统计科王科长' }]);
  });

  it('waits for nobody where the unit that answers for it reports it itself', async () => {
    const { id } = await report(seats.keeper, { unitId: app.town.units['department2'] });
    expect(await page(id)).toMatchObject({ awaitedUnitName: null, confirmingUnitName: '市教育局' });
    expect((await act(seats.clerk, id, 'confirm')).body).toMatchObject({ state: 'CONFIRMED' });
  });

  it('waits where the office enters it for that unit, and whoever entered it did not ring', async () => {
    const { id } = await report(seats.clerk, { unitId: app.town.units['department2'] });
    expect((await act(seats.chief, id, 'confirm')).body.code).toBe('UNIT_WORD_MISSING');
    expect((await agree(seats.clerk, id, rang)).body.code).toBe('OWN_ENTRY');
    expect((await agree(seats.chief, id, rang)).status).toBe(200);
    expect((await act(seats.deputy, id, 'confirm')).body).toMatchObject({ state: 'CONFIRMED' });
  });

  it('written anew is asked anew', async () => {
    const { id } = await report();
    await agree(seats.keeper, id);
    expect((await seats.reporter.put(`/outcome-facts/${id}`, rowOf({ value: '0.10' }))).status).toBe(200);
    expect((await act(seats.clerk, id, 'confirm')).body.code).toBe('UNIT_WORD_MISSING');
    await agree(seats.keeper, id);
    expect((await act(seats.clerk, id, 'confirm')).body).toMatchObject({ state: 'CONFIRMED' });
    expect((await page(id))['value']).toBe('0.10');
  });

  it('corrected waits for the word of the unit that the correction names; what stands stays meanwhile', async () => {
    const { id } = await report(seats.keeper, { unitId: app.town.units['department2'] });
    await act(seats.clerk, id, 'confirm');
    const sent = { ...rowOf({ value: '13.54', confirmingUnitId: app.town.units['county'] }), reason: '年报修订' };
    expect((await act(seats.clerk, id, 'correct', sent)).status).toBe(200);
    expect((await act(seats.chief, id, 'confirm')).body.code).toBe('UNIT_WORD_MISSING');
    expect(await page(id, seats.stranger)).toMatchObject({ value: '3006.77', may: ['vouch'] });
    await agree(seats.stranger, id);
    expect((await act(seats.chief, id, 'confirm')).status).toBe(200);
    expect((await page(id))['value']).toBe('13.54');
  });

  it('stands in the way of a batch by name, and ends with a withdrawal', async () => {
    const { id, version } = await report();
    const batch = await seats.clerk.post<Ref>('/register-entries/confirm-batch', { entries: [{ id, version }] });
    expect([batch.status, faultsOf(batch)]).toEqual([409, ['/entries/0 UNIT_WORD_MISSING']]);
    expect((await act(seats.reporter, id, 'withdraw')).status).toBe(200);
    expect((await agree(seats.keeper, id)).body.code).toBe('NOTHING_TO_CONFIRM');
  });

  it('is not confirmed by silence, however long; the unit owes no date', async () => {
    const { id } = await report();
    const owed = await app.db.query('SELECT kind, ladder FROM obligation WHERE subject_id = $1', [id]);
    expect(owed).toEqual([{ kind: 'VERIFICATION', ladder: 'OFFICE' }]);
    await app.setClock('2026-12-01');
    expect((await act(seats.clerk, id, 'confirm')).body.code).toBe('UNIT_WORD_MISSING');
    expect(await page(id)).toMatchObject({ state: 'REPORTED', awaitedUnitName: '市教育局' });
  });
});
