import { settleObligation } from '../../../src/modules/obligations/index.js';
import { BulletinWay, type Check, type Page } from './bulletin-way.js';

/** The bulletin of September 2026 from its author to everybody: sent on 10-10, checked until 10-13, issued on 10-16. */
describe('a bulletin on its way', () => {
  let way: BulletinWay;
  let id: string;
  let trade: string;
  let schools: string;
  let county: string;
  let second: string;

  const lineOf = ({ lines }: Page, obligationId: string) => lines.find((line) => line.obligationId === obligationId);
  const code = async (seat: string, act: string, body: object = {}) =>
    (await way.post(seat, `/bulletins/${id}/${act}`, body)).body.code;

  beforeAll(async () => {
    way = await BulletinWay.start('2026-09-01');
    trade = await way.lag('department', '出台实施方案', '2026-09-17');
    second = await way.lag('department', '报送试点清单', '2026-09-16');
    schools = await way.lag('department2', '开展课后服务评估', '2026-09-14');
    county = await way.lag('county', '召开推进会', '2026-09-15');
    await way.walk.goTo('2026-10-09', '10:00');
    id = await way.draft(9);
    await way.write(id, { texts: [{ part: 'LAGGING', body: '个别单位推进不力' }] });
  });
  afterAll(() => way.close());

  it('sent, has lost what was filed since, its author is told and the words around are marked', async () => {
    await way.file(second);
    await way.walk.goTo('2026-10-10', '10:00');
    const sent = await way.done('office-chief', `/bulletins/${id}/send`);
    expect(sent.state).toBe('CHECKING');
    expect(sent.lines.map(({ obligationId }) => obligationId).sort()).toEqual([trade, schools, county].sort());
    expect(sent.texts.find(({ part }) => part === 'LAGGING')?.toCheck).toBe(true);
    expect((await way.noticesTo('office-clerk', 'BULLETIN')).at(-1)?.title).toBe('2026年9月通报有条目不再成立');
    await way.done('office-clerk', `/bulletins/${id}/looked-at`);
  });

  it('asks each unit about its lines alone, for two working days, once', async () => {
    const asked = await way.checksOf('department-liaison');
    expect(asked).toMatchObject([{ state: 'OPEN', unitName: '市商务局', sentOn: '2026-10-10', dueOn: '2026-10-13' }]);
    expect(asked[0]?.name).toBe('2026年9月改革工作通报');
    expect(asked[0]?.items.map(({ words }) => words)).toEqual([
      '出台实施方案：应于9月17日前完成，截至9月30日逾期9个工作日。原因：未说明原因',
    ]);
    const other = await way.openCheck('department2-liaison');
    expect((await way.get<Check>('department-liaison', `/fact-checks/${other.id}`)).status).toBe(404);
    expect((await way.get('department-liaison', `/bulletins/${id}`)).status).toBe(403);
    const [told] = await way.noticesTo('department-liaison', 'FACT_CHECK');
    expect(told?.body).toContain('请于10月13日前核对；逾期未反馈的，视为无异议。');
    expect(told?.body).not.toContain('课后服务');
    expect(await code('office-clerk', 'send')).toBe('PUBLICATION_STATE');
  });

  it('stays with its units while one may still speak', async () => {
    expect(await code('office-clerk', 'submit')).toBe('FACT_CHECK_OPEN');
  });

  it('is answered by whoever files for the unit or leads it, once, and by nobody else', async () => {
    const check = await way.openCheck('department-liaison');
    const answer = (seat: string, body: object = {}) => way.post(seat, `/fact-checks/${check.id}/answer`, body);
    expect((await answer('department-office')).status).toBe(403);
    expect((await answer('department2-liaison')).status).toBe(404);
    expect((await answer('office-clerk')).status).toBe(403);
    expect((await answer('department-principal', { objection: '方案已于9月25日报市政府' })).body.state).toBe(
      'OBJECTED',
    );
    expect((await answer('department-liaison')).body.code).toBe('FACT_CHECK_STATE');
    const agreed = await way.openCheck('department2-chief');
    expect((await way.done('department2-chief', `/fact-checks/${agreed.id}/answer`)).state).toBe('AGREED');
    expect((await way.noticesTo('office-clerk', 'PUBLICATION')).at(-1)?.title).toBe(
      '市商务局对2026年9月改革工作通报有异议',
    );
  });

  it('takes silence for no objection when the day is over, with one reminder before and none after', async () => {
    await way.walk.goTo('2026-10-13', '18:00');
    expect((await way.checksOf('county-liaison'))[0]?.state).toBe('OPEN');
    await way.walk.goTo('2026-10-14', '10:00');
    expect((await way.checksOf('county-liaison'))[0]?.state).toBe('LAPSED');
    const [{ reminders } = { reminders: 0 }] = await way.walk.app.db.query<{ reminders: number }>(
      `SELECT count(*)::int AS reminders FROM case_step s JOIN obligation o ON o.id = s.obligation_id
        WHERE o.kind = 'FACT_CHECK' AND o.owner_unit_id = $1 AND s.kind = 'REMINDER'`,
      [way.walk.app.town.units['county']],
    );
    expect(reminders).toBe(1);
    const late = (await way.checksOf('county-liaison'))[0]?.id ?? '';
    expect((await way.post('county-liaison', `/fact-checks/${late}/answer`)).body.code).toBe('FACT_CHECK_STATE');
  });

  it('does not go to its signer with an objection that nobody answered', async () => {
    expect(await code('office-clerk', 'submit')).toBe('OBJECTION_UNANSWERED');
  });

  it('has its objection answered by another than its author, adopted only with something changed; the unit is told', async () => {
    const { id: checkId } = await way.openCheck('department-liaison');
    const line = lineOf(await way.page(id), trade)?.id ?? '';
    const decide = (seat: string, body: object) => way.post(seat, `/fact-checks/${checkId}/decide`, body);
    const yes = { adopted: true, words: '情况属实' };
    expect((await decide('office-clerk', { ...yes, mended: [{ sourceId: line, leftOut: true }] })).body.code).toBe(
      'FACT_CHECK_NOT_YOURS',
    );
    expect((await decide('department-principal', yes)).status).toBe(403);
    expect((await decide('office-chief', yes)).body.code).toBe('OBJECTION_CHANGES_NOTHING');
    expect((await decide('office-chief', { ...yes, mended: [{ sourceId: checkId, leftOut: true }] })).body.code).toBe(
      'BULLETIN_LINE_UNKNOWN',
    );
    const mended = [{ sourceId: line, reason: 'HIGHER_POLICY_PENDING' }];
    expect((await decide('office-chief', { ...yes, mended })).body).toMatchObject({ state: 'ADOPTED' });
    expect((await decide('office-chief', { ...yes, mended })).body.code).toBe('FACT_CHECK_STATE');
    expect(lineOf(await way.page(id), trade)).toMatchObject({ reason: 'HIGHER_POLICY_PENDING', leftOut: false });
    expect((await way.noticesTo('department-liaison', 'FACT_CHECK')).at(-1)?.title).toBe('异议已采纳');
    expect((await way.checksOf('department-liaison'))[0]?.decisionWords).toBe('情况属实');
  });

  it('names a unit by the executive deputy, a county by the director alone, line by line', async () => {
    const page = await way.page(id);
    const of = (obligationId: string) => `/bulletins/${id}/lines/${lineOf(page, obligationId)?.id ?? ''}/name`;
    expect((await way.post('office-deputy', of(schools), { named: true })).status).toBe(403);
    expect((await way.post('office-executive-deputy', of(county), { named: true })).body.code).toBe(
      'BULLETIN_NAMED_BY',
    );
    expect(lineOf(page, county)?.directorNames).toBe(true);
    await way.done('office-executive-deputy', of(schools), { named: true });
    await way.done('office-director', of(county), { named: true });
    await way.done('office-director', of(county), { named: false });
    const after = await way.page(id);
    expect(after.lines.map(({ unitName, named }) => [unitName, named])).toContainEqual(['市教育局', true]);
    expect(after.lines.filter(({ named }) => named)).toHaveLength(1);
  });

  it('goes to the director because it names a unit, with the objections, and is signed by nobody who drafted it', async () => {
    const submitted = await way.done('office-clerk', `/bulletins/${id}/submit`);
    expect(submitted.state).toBe('APPROVING');
    const approval = await way.approvalOf(id);
    expect(approval.role).toBe('OFFICE_DIRECTOR');
    const [row] = await way.walk.app.db.query<{ facts: { objections: readonly object[]; lines: readonly object[] } }>(
      'SELECT facts FROM approval WHERE id = $1',
      [approval.id],
    );
    expect(row?.facts.objections).toEqual([
      { unitName: '市商务局', words: '方案已于9月25日报市政府', state: 'ADOPTED', decisionWords: '情况属实' },
    ]);
    expect(row?.facts.lines).toHaveLength(3);
    expect((await way.post('office-executive-deputy', `/approvals/${approval.id}/approve`)).status).toBe(403);
    expect(await code('office-clerk', 'issue')).toBe('PUBLICATION_UNSIGNED');
  });

  it('denied, goes to its author with the reason; whoever gave his word on the same words is not asked again', async () => {
    const { id: approvalId } = await way.approvalOf(id);
    await way.walk.act('office-director', `/approvals/${approvalId}/reject`, { words: '请压缩篇幅' });
    expect(await way.page(id)).toMatchObject({ state: 'DRAFT', returnedWords: '请压缩篇幅', signedOn: null });
    expect((await way.noticesTo('office-clerk', 'PUBLICATION')).at(-1)?.title).toBe('2026年9月改革工作通报退回起草');
    const again = await way.done('office-clerk', `/bulletins/${id}/send`);
    const open = again.checks.filter(({ state }) => state === 'OPEN');
    // The words that an objection changed are new to its unit; the others gave theirs.
    expect(open.map(({ unitName }) => unitName)).toEqual(['市商务局']);
    await way.done('department-liaison', `/fact-checks/${open[0]?.id ?? ''}/answer`);
  });

  it('signed on paper by two, it loses once more what was filed; marked words are looked at before it is issued', async () => {
    await way.walk.goTo('2026-10-15', '10:00');
    await way.done('office-clerk', `/bulletins/${id}/submit`);
    const { id: approvalId } = await way.approvalOf(id);
    await way.file(county);
    const paper = { offline: { by: '改革办主任', on: '2026-10-15', words: '同意' } };
    expect((await way.walk.tryAct('office-clerk', `/approvals/${approvalId}/approve`, paper)).status).toBe(403);
    await way.walk.act('office-deputy', `/approvals/${approvalId}/approve`, paper);
    expect((await way.page(id)).signedOn).toBeNull();
    await way.walk.act('office-chief', `/approvals/${approvalId}/confirm-paper`);
    const signed = await way.page(id);
    expect(signed).toMatchObject({ state: 'APPROVING', signedOn: '2026-10-15' });
    expect(signed.lines.map(({ unitName }) => unitName)).toEqual(['市商务局', '市教育局']);
    expect(await code('office-clerk', 'issue')).toBe('BULLETIN_TEXT_MARKED');
    await way.done('office-clerk', `/bulletins/${id}/looked-at`);
  });

  it('issued, is numbered, frozen, told to every unit that it addresses, and read there without the names that nobody named', async () => {
    await way.walk.goTo('2026-10-16', '10:00');
    expect((await way.get('department2-liaison', `/publications/${id}`)).status).toBe(404);
    const issued = await way.done('office-clerk', `/bulletins/${id}/issue`);
    expect(issued).toMatchObject({ state: 'ISSUED', number: 1, planned: 12, issuedOn: '2026-10-16' });
    for (const seat of ['department-liaison', 'department3-principal', 'county-deputy'])
      expect((await way.noticesTo(seat, 'PUBLICATION_ISSUED')).map(({ title }) => title)).toEqual([
        '2026年9月改革工作通报已印发',
      ]);
    const printed = await way.get<{ lines: readonly { words: string; unitName: string | null }[] }>(
      'department3-liaison',
      `/publications/${id}/bulletin`,
    );
    expect(printed.body.lines.map(({ words, unitName }) => ({ words, unitName }))).toEqual([
      {
        words: '出台实施方案：应于9月17日前完成，截至9月30日逾期9个工作日。原因：上级政策尚未出台',
        unitName: null,
      },
      { words: expect.stringContaining('课后服务') as string, unitName: '市教育局' },
    ]);
    expect(JSON.stringify(printed.body)).not.toContain('市商务局');
    const listed = async (seat: string) =>
      (await way.get<readonly { id: string; name: string }[]>(seat, '/publications')).body.map(({ name }) => name);
    expect((await way.get('vertical-liaison', `/publications/${id}`)).status).toBe(404);
    expect(await listed('vertical-liaison')).toEqual([]);
    expect(await listed('county-principal')).toEqual(['2026年9月改革工作通报']);
    expect((await way.get('leading-official', `/publications/${id}/bulletin`)).status).toBe(200);
    expect(await code('office-clerk', 'issue')).toBe('PUBLICATION_STATE');
  });

  it.each([
    ['publication', `UPDATE publication SET number = 7 WHERE id = $1`],
    ['publication_line', `UPDATE publication_line SET named = true WHERE publication_id = $1`],
    ['publication_line', `DELETE FROM publication_line WHERE publication_id = $1`],
    ['publication_text', `UPDATE publication_text SET body = '' WHERE publication_id = $1`],
    ['publication_figure', `UPDATE publication_figure SET of_year = 0 WHERE publication_id = $1`],
    ['fact_check', `UPDATE fact_check SET decision_words = '' WHERE publication_id = $1`],
  ])('stays as it was issued: the database refuses a change of %s', async (_, sql) => {
    await expect(way.walk.app.unitOfWork.run((tx) => tx.execute(sql, [id]))).rejects.toThrow(
      'what is issued stays as it is',
    );
  });

  it('is mended by another that names it, once, without a number of its own; the old one shows it and stays', async () => {
    const correction = await way.done('office-chief', `/bulletins/${id}/corrections`);
    expect((await way.post('office-chief', `/bulletins/${id}/corrections`)).body.code).toBe('PUBLICATION_CORRECTED');
    const drafted = await way.page(correction.id);
    expect(drafted).toMatchObject({ state: 'DRAFT', corrects: id });
    expect(drafted.lines.map(({ named }) => named)).toEqual([false, false]);
    expect((await way.page(id)).correctedById).toBeNull();
    await way.done('office-chief', `/bulletins/${correction.id}/send`);
    await way.walk.goTo('2026-10-21', '10:00');
    // What the first line’s unit filed on 10-10 lies with the office for longer than five working days.
    const behind = await way.post('office-chief', `/bulletins/${correction.id}/submit`);
    expect(behind.body).toMatchObject({ code: 'OFFICE_BEHIND', errors: [{ pointer: '/verdicts/0' }] });
    expect((await way.page(correction.id)).verdicts).toEqual([
      expect.objectContaining({ title: '报送试点清单', behind: true }),
    ]);
    await way.walk.app.unitOfWork.run((tx) => settleObligation(tx, second, 'MET'));
    await way.done('office-chief', `/bulletins/${correction.id}/submit`);
    await way.walk.act('office-executive-deputy', `/approvals/${(await way.approvalOf(correction.id)).id}/approve`);
    await way.done('office-chief', `/bulletins/${correction.id}/issue`);
    expect(await way.page(correction.id)).toMatchObject({ state: 'ISSUED', number: null });
    expect(await way.page(id)).toMatchObject({ state: 'ISSUED', number: 1, correctedById: correction.id });
    expect((await way.noticesTo('department-liaison', 'PUBLICATION_ISSUED')).at(-1)?.title).toBe(
      '2026年9月改革工作通报（更正）已印发',
    );
  });

  it('leaves every act in the record, by whom', async () => {
    const rows = await way.walk.app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_id = $1 OR subject_id IN (SELECT id FROM fact_check WHERE publication_id = $1) ORDER BY id`,
      [id],
    );
    const acts = new Set(rows.map(({ action }) => action));
    expect([...acts]).toEqual(
      expect.arrayContaining([
        ...['publication.sent-to-check', 'fact-check.objected', 'fact-check.agreed', 'fact-check.adopted'],
        ...['bulletin.unit-named', 'bulletin.unit-unnamed', 'publication.submitted', 'publication.returned'],
        ...['publication.signed', 'bulletin.words-looked-at', 'publication.issued'],
      ]),
    );
  });
});
