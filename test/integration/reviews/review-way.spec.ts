import { orderOfficials } from '../../../src/demo/city/found-city.js';
import { CHIEF } from '../../../src/demo/acts/acts.js';
import { PublishedYear } from '../../support/published-year.js';
import { chipsOf, type DeskPage, ReviewDesk, written } from '../../support/review-desk.js';
import { Walk } from '../../support/walk.js';

const FACTS = '指标名称|数值|计量单位|范围|止（截至）|口径|数据归口单位|来源文件|来源单位';
const fact = (name: string, value: string, unit: string): string =>
  `${name}|${value}|件|全市|2025年11月30日|${name}的口径|${unit}|统计报表〔2025〕1号|市统计局`;
const SECRECY = { content: '年度综述全文', opinion: '不涉密，可以公开', basis: '保密事项范围' };
const PUBLICITY = {
  opinion: '同意公开',
  publisher: '市委宣传部',
  place: '市政府网站',
  registerNumber: '公开〔2025〕9号',
};

interface Check {
  readonly id: string;
  readonly state: string;
  readonly name: string;
  readonly dueOn: string;
  readonly items: readonly { readonly words: string; readonly sourceId: string }[];
}
interface Leaders {
  readonly digest: string;
  readonly named: readonly { readonly title: string; readonly place: number; readonly outOfOrder: boolean }[];
}
interface NumberLine {
  readonly number: number;
  readonly token: string;
  readonly words: string;
  readonly listSize: number;
  readonly source: string | null;
  readonly confirmedBy: string | null;
}

/** The review of a small year from its draft to its correction. */
describe('a review on its way', () => {
  let walk: Walk;
  let year: PublishedYear;
  let desk: ReviewDesk;
  let id: string;
  const idOf = new Map<string, string>();

  const act = async (seat: string, path: string, body: object = {}) => {
    const { status, body: answer } = await desk.post(seat, `/reviews/${id}/${path}`, body);
    return status >= 300 ? answer.code : status;
  };
  const codes = async (seat: string, path: string) =>
    ((await desk.post(seat, `/reviews/${id}/${path}`)).body.errors ?? []).map(({ code }) => code);
  const checks = async (seat: string) => (await (await walk.as(seat)).get<readonly Check[]>('/fact-checks')).body;
  const leaders = async () => (await (await walk.as('office-deputy')).get<Leaders>(`/reviews/${id}/leaders`)).body;
  const approvalId = async () =>
    (
      await walk.app.db.one<{ id: string }>(
        `SELECT id FROM approval WHERE kind = 'PUBLICATION' AND subject_id = $1 AND state = 'PENDING'`,
        [id],
      )
    ).id;
  const write = async (body: string, marks: DeskPage['blocks'][number]['marks'] = []) => {
    const page = await desk.page(id);
    const blocks = [...written(page).slice(0, -1), { heading: '五、下步打算', body, marks }];
    expect((await desk.write(id, blocks)).status).toBe(200);
  };

  beforeAll(async () => {
    walk = await Walk.start('2025-03-03');
    year = new PublishedYear(walk.app);
    await year.leaders(['市委书记', '市长', '副市长甲']);
    await walk.app.unitOfWork.run(orderOfficials);
    await walk.app.setClock('2025-12-15');
    await year.register('OUTCOME_FACT', FACTS, [fact('办结件', '120', '市商务局'), fact('受理件', '88', '市教育局')]);
    await year.release('OUTCOME_FACT', 'PUBLIC');
    for (const { id: entry, title } of await walk.app.db.query<{ id: string; title: string }>(
      'SELECT id, title FROM register_entry',
    ))
      idOf.set(title, entry);
    desk = new ReviewDesk(walk.app);
    id = await desk.draft('ANNUAL_REVIEW', 'B');
  }, 120_000);
  afterAll(() => walk.close());

  it('keeps digits without a source in its draft, and goes to its units with them', async () => {
    await write('下一步，推进9项改革。市长、市委书记将专题部署。');
    expect((await desk.page(id)).blocks.at(-1)?.unsourced).toHaveLength(1);
    expect(await act('office-clerk', 'submit')).toBe('PUBLICATION_STATE');
    expect(await act('office-clerk', 'check')).toBe(200);
    expect(await act('office-clerk', 'check')).toBe('REVIEW_STATE');
    expect((await desk.write(id, [])).body.code).toBe('REVIEW_STATE');
  });

  it('asks each unit about the sentences that state its facts, for five working days', async () => {
    const [asked, ...more] = await checks('department-liaison');
    expect([asked?.state, asked?.dueOn, more.length]).toEqual(['OPEN', '2025-12-22', 0]);
    expect(asked?.name).toBe('2025年全面深化改革工作综述');
    expect(asked?.items).toEqual([{ words: '办结件120件。', sourceId: idOf.get('办结件') }]);
    expect((await checks('department2-liaison'))[0]?.items.map(({ words }) => words)).toEqual(['受理件88件。']);
  });

  it('has every number in a table, with its paper and the unit that answers for it', async () => {
    const { body } = await (await walk.as('office-clerk')).get<readonly NumberLine[]>(`/reviews/${id}/numbers`);
    const line = body.find(({ token }) => token === `f:${idOf.get('办结件') ?? ''}`);
    expect(line).toMatchObject({
      ...{ words: '120', listSize: 1, source: '市统计局 统计报表〔2025〕1号', confirmedBy: '市商务局' },
    });
    expect(body.map(({ number }) => number)).toEqual(body.map((_, place) => place + 1));
  });

  it('is looked through by nobody while a unit may still speak', async () => {
    const executive = await walk.as('office-executive-deputy');
    const named = async (seat: string) =>
      (await executive.post<DeskPage>('/secrecy-reviewer', { personId: walk.app.town.seats[seat]?.personId })).body
        .code;
    expect(await act('office-chief', 'secrecy', SECRECY)).toBe('SECRECY_REVIEWER_UNNAMED');
    expect(await named('office-executive-deputy')).toBe('SECRECY_REVIEWER_HIMSELF');
    expect(await named('department-liaison')).toBe('SECRECY_REVIEWER_STRANGER');
    expect(await named('office-director')).toBe('SECRECY_REVIEWER_STRANGER');
    const chief = { personId: walk.app.town.seats['office-chief']?.personId };
    expect((await desk.post('office-clerk', '/secrecy-reviewer', chief)).body.code).toBe('SECRECY_REVIEWER_NOT_YOURS');
    expect(await named('office-chief')).toBeUndefined();
    expect(await act('office-chief', 'secrecy', SECRECY)).toBe('REVIEW_STEP_EARLY');
  });

  it('loses the sentence that a unit objects to, on the word of another than its author', async () => {
    const [county] = await checks('department2-liaison');
    await walk.act('department2-liaison', `/fact-checks/${county?.id ?? ''}/answer`);
    const [asked] = await checks('department-liaison');
    const path = `/fact-checks/${asked?.id ?? ''}`;
    await walk.act('department-principal', `${path}/answer`, { objection: '口径有误，请勿使用' });
    const adopted = { adopted: true, words: '删去该句' };
    const decide = async (seat: string, body: object) => (await walk.tryAct(seat, `${path}/decide`, body)).body['code'];
    const mended = [{ sourceId: idOf.get('办结件'), leftOut: true }];
    expect(await decide('office-clerk', { ...adopted, mended })).toBe('FACT_CHECK_NOT_YOURS');
    expect(await decide('office-chief', adopted)).toBe('OBJECTION_CHANGES_NOTHING');
    expect(await decide('office-chief', { ...adopted, mended })).toBeUndefined();
    const tokens = chipsOf(await desk.page(id)).map(({ token }) => token);
    expect(tokens).not.toContain(`f:${idOf.get('办结件') ?? ''}`);
    expect(tokens).toContain(`f:${idOf.get('受理件') ?? ''}`);
  });

  it('is looked through in turn, each by another, and not by its author', async () => {
    expect(await act('office-executive-deputy', 'publicity', PUBLICITY)).toBe('REVIEW_STEP_EARLY');
    expect(await act('office-deputy', 'secrecy', SECRECY)).toBe('REVIEW_STEP_NOT_YOURS');
    expect(await act('office-chief', 'secrecy', SECRECY)).toBe(200);
    expect(await act('office-chief', 'secrecy', SECRECY)).toBe('REVIEW_STEP_DONE');
    expect(await act('office-deputy', 'publicity', PUBLICITY)).toBe('REVIEW_STEP_NOT_YOURS');
    expect(await act('office-executive-deputy', 'publicity', PUBLICITY)).toBe(200);
    const { named, digest } = await leaders();
    expect(named.map(({ title, place, outOfOrder }) => [title, place, outOfOrder])).toEqual([
      ['市委书记', 2, true],
      ['市长', 1, false],
    ]);
    expect(await act('office-deputy', 'leaders', { digest: 'other' })).toBe('LEADERS_CHANGED');
    expect(await act('office-clerk', 'leaders', { digest })).toBe('REVIEW_STEP_NOT_YOURS');
    expect(await act('office-deputy', 'leaders', { digest })).toBe(200);
  });

  it('does not go to its signer with digits that nothing stands behind', async () => {
    expect(await codes('office-clerk', 'submit')).toEqual(['NUMBERS_UNSOURCED']);
    expect(await act('office-clerk', 'return', { words: '写明出处' })).toBe(200);
    await write('下一步，推进“9项改革”。市委书记、市长将专题部署。', [{ from: 7, to: 11, as: 'NAME' }]);
    expect(await act('office-clerk', 'check')).toBe(200);
    // Whoever gave his word on the very same words is not asked again.
    expect((await checks('department2-liaison')).map(({ state }) => state)).toEqual(['AGREED']);
  });

  it('is looked through anew because its text is another', async () => {
    expect(await codes('office-clerk', 'submit')).toEqual([
      ...['STEP_SECRECY_MISSING', 'STEP_PUBLICITY_MISSING', 'STEP_LEADERS_MISSING'],
    ]);
    expect(await act('office-chief', 'secrecy', SECRECY)).toBe(200);
    expect(await act('office-executive-deputy', 'publicity', PUBLICITY)).toBe(200);
    const { named, digest } = await leaders();
    expect(named.some(({ outOfOrder }) => outOfOrder)).toBe(false);
    expect(await act('office-deputy', 'leaders', { digest })).toBe(200);
    expect(await act('office-clerk', 'submit')).toBe(200);
  });

  it('is signed by the director, who neither wrote nor looked it through, and issued as it was signed', async () => {
    expect(await act('office-clerk', 'issue')).toBe('PUBLICATION_UNSIGNED');
    const approval = `/approvals/${await approvalId()}`;
    for (const seat of ['office-clerk', 'office-chief', 'office-executive-deputy'])
      expect((await walk.tryAct(seat, `${approval}/approve`)).status).toBe(403);
    await walk.act('office-director', `${approval}/approve`);
    expect(await act('office-clerk', 'issue')).toBe(200);
    const issued = await desk.page(id);
    expect(issued.state).toBe('ISSUED');
    const read = await (
      await walk.as('county-liaison')
    ).get<{ name: string; paragraphs: { text: string }[] }>(`/publications/${id}/review`);
    expect(read.status).toBe(200);
    const said = read.body.paragraphs.map(({ text }) => text).join('');
    expect(said).toContain('88');
    expect(said).not.toContain('{{');
    expect(await act('office-clerk', 'return', { words: '再改' })).toBe('PUBLICATION_STATE');
    await expect(
      walk.app.db.query('UPDATE review_block SET body = body || 1 WHERE publication_id = $1', [id]),
    ).rejects.toThrow('what is issued stays as it is');
  });

  it('stays as it was printed when a record behind it is withdrawn, and says that it is mended', async () => {
    const token = `f:${idOf.get('受理件') ?? ''}`;
    await year.act(CHIEF, `/outcome-facts/${idOf.get('受理件') ?? ''}/withdraw`, { reason: '口径有误' });
    const chip = chipsOf(await desk.page(id)).find((one) => one.token === token);
    expect(chip).toMatchObject({ words: '88', changed: true });
  });

  it('is mended by another that names it and marks what is otherwise since', async () => {
    const { body, status } = await desk.post('office-clerk', `/reviews/${id}/correct`);
    expect(status).toBe(201);
    const correction = await desk.page(body.id);
    expect(correction).toMatchObject({ state: 'DRAFT', corrects: id });
    expect(chipsOf(correction).filter(({ changed }) => changed)).toEqual([
      expect.objectContaining({ token: `f:${idOf.get('受理件') ?? ''}`, before: '88', why: 'MISSING' }),
    ]);
    expect((await desk.post('office-clerk', `/reviews/${id}/correct`)).body.code).toBe('PUBLICATION_CORRECTED');
    // A chip of what is gone keeps it from its units.
    const checked = await desk.post('office-clerk', `/reviews/${body.id}/check`);
    expect([checked.body.code, checked.body.errors?.map(({ code }) => code)]).toEqual([
      ...['REVIEW_NUMBERS_REFUSED', ['MISSING']],
    ]);
  });
});
