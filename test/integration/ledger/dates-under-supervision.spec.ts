import { LedgerDesk, type LedgerLine } from '../../support/ledger/ledger-desk.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** Three units, so that no interview is joined by another unit's matter. */
const LEDGER = {
  proposed: ['商贸流通改革', '市商务局', '出台实施方案', '2026年10月13日'],
  plain: ['商贸流通改革', '市商务局', '建成服务平台', '2026年11月30日'],
  nearer: ['商贸流通改革', '市商务局', '总结推广经验', '2026年12月31日'],
  issued: ['集团化办学', '市教育局', '组建教育集团', '2026年10月13日'],
  slip: ['水权交易', '市水务局', '完成确权登记', '2026年10月20日'],
  finished: ['水权交易', '市水务局', '建立交易规则', '2026年10月21日'],
} as const satisfies Record<string, LedgerLine>;
type Name = keyof typeof LEDGER;

describe('a ledger’s row that moves a date under supervision', () => {
  let walk: Walk;
  let desk: LedgerDesk;
  let importId: string;
  const ids: Record<string, string> = {};
  const owed = (name: Name) => ids[name] ?? '';
  const moved = (dates: Partial<Record<Name, string>>): LedgerLine[] =>
    (Object.keys(LEDGER) as Name[]).map((name) => {
      const [project, unit, measure, deadline] = LEDGER[name];
      return [project, unit, measure, dates[name] ?? deadline];
    });
  const dates = async (name: Name) => {
    const { dueOn, originalDueOn, lateness } = await walk.shown(owed(name));
    return { dueOn, originalDueOn, lateness };
  };
  const rowOf = async (name: Name) =>
    (await desk.asked(importId)).find(({ matter }) => matter === LEDGER[name][2])?.id ?? '';
  const step = async (number: number) =>
    (await desk.approvals('LEDGER_DATES', importId)).find((one) => one.step === number)?.id ?? '';
  const refusal = async (key: string, path: string, body: object = {}) => {
    const answer = await walk.tryAct(key, path, body);
    return [answer.status, answer.body['code']];
  };

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
    await desk.bring(moved({}));
    for (const name of Object.keys(LEDGER) as Name[]) ids[name] = (await desk.task(LEDGER[name][2])).obligationId;
    await walk.goTo('2026-10-26', '10:00');
    await walk.act('office-deputy', `/interviews/${(await walk.interview(owed('issued'))).id}/approve`);
    await walk.goTo('2026-10-28', '10:00');
  });
  afterAll(() => walk.close());

  it('is shown in the preview with the reason, the dates and who decides', async () => {
    importId = await desk.handIn(
      moved({
        proposed: '2026年11月27日',
        plain: '2026年12月15日',
        nearer: '2026年11月20日',
        issued: '2026年11月27日',
        slip: '2026年10月9日',
        finished: '2026年12月1日',
      }),
      '十月调整.xlsx',
    );
    expect((await walk.read('office-clerk', `/ledger-imports/${importId}`)).body['summary']).toMatchObject({
      change: 6,
      asked: 5,
    });
    const rows = await walk.read('office-clerk', `/ledger-imports/${importId}/rows?group=ASKED`);
    expect((rows.body['items'] as Body[]).map(({ name, asks }) => [name, asks])).toEqual([
      ['出台实施方案', { ground: 'PROPOSAL', from: '2026-10-13', to: '2026-11-27', senior: false }],
      ['总结推广经验', { ground: 'NEARER', from: '2026-12-31', to: '2026-11-20', senior: false }],
      ['组建教育集团', { ground: 'INTERVIEW', from: '2026-10-13', to: '2026-11-27', senior: true }],
      ['完成确权登记', { ground: 'SLIP', from: '2026-10-20', to: '2026-10-09', senior: false }],
      ['建立交易规则', { ground: 'SLIP', from: '2026-10-21', to: '2026-12-01', senior: false }],
    ]);
  });

  it('confirmed, asks in one request and leaves date, clock, case and proposal alone; the rest goes in at once', async () => {
    await desk.confirm(importId);
    expect(await dates('plain')).toMatchObject({ dueOn: '2026-12-15', originalDueOn: '2026-11-30' });
    expect((await dates('proposed')).dueOn).toBe('2026-10-13');
    expect((await dates('nearer')).dueOn).toBe('2026-12-31');
    expect((await desk.task('出台实施方案')).statedWords).toBe('2026年10月13日');
    await walk.goTo('2026-10-29', '10:00');
    expect(await walk.caseOf(owed('proposed'))).toMatchObject({ state: 'OPEN', tier: 1 });
    expect(await walk.interview(owed('proposed'))).toMatchObject({ state: 'PROPOSED' });
    expect(await walk.interview(owed('issued'))).toMatchObject({ state: 'ISSUED' });
    expect((await walk.shown(owed('proposed')))['pauses']).toEqual([]);
    expect((await dates('proposed')).lateness).toBe(12);
    const { body } = await walk.read('office-director', `/approvals?kind=LEDGER_DATES&subjectId=${importId}`);
    expect(
      (body['items'] as Body[]).map(({ step: at, approverRole, state, officeOnly, facts }) => [
        at,
        approverRole,
        state,
        officeOnly,
        (facts as Body)['count'],
      ]),
    ).toEqual([
      [2, 'EXECUTIVE_DEPUTY_DIRECTOR', 'PENDING', true, 1],
      [1, 'OFFICE_DEPUTY_DIRECTOR', 'PENDING', true, 4],
    ]);
  });

  it('is for nobody outside the office to see, and for nobody who brought it to decide', async () => {
    for (const key of ['department-chief', 'leading-official']) {
      expect((await walk.read(key, '/approvals?kind=LEDGER_DATES')).body['items']).toEqual([]);
      expect((await walk.read(key, `/ledger-imports/${importId}/date-changes`)).status).toBe(403);
    }
    const first = await step(1);
    expect(await refusal('office-clerk', `/approvals/${first}/approve`)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(await refusal('office-chief', `/approvals/${first}/approve`)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(await refusal('office-deputy', `/approvals/${await step(2)}/approve`)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    const paper = { offline: { by: '改革办副主任', on: '2026-10-28', words: '同意。' } };
    expect(await refusal('office-clerk', `/approvals/${first}/approve`, paper)).toEqual([
      403,
      'APPROVAL_PAPER_NOT_YOURS',
    ]);
  });

  it('is decided row by row: what is refused needs words and must wait for this decision', async () => {
    const first = await step(1);
    const path = `/approvals/${first}/approve`;
    const rejected = [await rowOf('nearer')];
    expect(await refusal('office-deputy', path, { input: { rejected } })).toEqual([422, 'LEDGER_DATES_WORDS_REQUIRED']);
    const strange = { words: '不符', input: { rejected: [await rowOf('issued')] } };
    expect(await refusal('office-deputy', path, strange)).toEqual([422, 'LEDGER_DATES_ROW_UNKNOWN']);
    expect(await refusal('office-deputy', path, { words: '不符', input: { rejected: '全部' } })).toEqual([
      422,
      'LEDGER_DATES_ROW_UNKNOWN',
    ]);
    // Verified meanwhile: nothing is left to decide about it.
    const { id } = await desk.task('建立交易规则');
    await walk.act('department3-chief', `/tasks/${id}/submit`, {
      result: '已印发',
      documentNumbers: ['水发〔2026〕8号'],
    });
    await walk.act('office-clerk', `/tasks/${id}/verify`);
    await walk.act('office-deputy', path, { words: '推广时限不宜提前', input: { rejected } });
    const states = (await desk.asked(importId)).map(({ matter, state, lapsed }) => [matter, state, lapsed]);
    expect(states).toEqual([
      ['出台实施方案', 'APPROVED', null],
      ['总结推广经验', 'REJECTED', null],
      ['组建教育集团', 'PENDING', null],
      ['完成确权登记', 'APPROVED', null],
      ['建立交易规则', 'LAPSED', 'FINISHED'],
    ]);
  });

  it('granted, the date is current, the first one kept, the ladder afresh; the record names person, file, row and decider', async () => {
    await walk.sweep();
    expect(await dates('proposed')).toEqual({ dueOn: '2026-11-27', originalDueOn: '2026-10-13', lateness: 0 });
    expect(await walk.caseOf(owed('proposed'))).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
    expect(await walk.interview(owed('proposed'))).toMatchObject({ state: 'VOID' });
    const ended = await walk.caseOf(owed('proposed'));
    const { body } = await walk.read('department-chief', `/supervision/cases/${ended?.id ?? ''}`);
    const redated = (body['timeline'] as { clause: string; rule: string }[]).find(
      ({ clause }) => clause === 'CASE_REDATED',
    );
    const people = await walk.app.db.query<{ key: string; name: string }>(
      `SELECT a.demo_persona AS key, p.name FROM account a JOIN person p ON p.id = a.person_id WHERE a.demo_persona IN ('office-clerk','office-deputy')`,
    );
    const nameOf = (key: string) => people.find((one) => one.key === key)?.name;
    expect(redated?.rule).toContain(
      `由${String(nameOf('office-clerk'))}导入台账“十月调整.xlsx”第3行提出，${String(nameOf('office-deputy'))}审批同意。`,
    );
    expect((await walk.shown(owed('proposed')))['dates']).toEqual([
      {
        run: 2,
        dueOn: '2026-11-27',
        cause: 'LEDGER',
        setOn: '2026-10-29',
        said: {
          personName: nameOf('office-clerk'),
          fileName: '十月调整.xlsx',
          row: 3,
          decidedByName: nameOf('office-deputy'),
        },
      },
    ]);
    expect((await walk.shown(owed('plain')))['dates']).toMatchObject([
      { cause: 'CORRECTION', said: { personName: nameOf('office-clerk'), row: 4, decidedByName: null } },
    ]);
    expect((await desk.task('出台实施方案')).statedWords).toBe('2026年11月27日');
    expect((await desk.task('总结推广经验')).statedWords).toBe('2026年12月31日');
    expect(await walk.noticesOf('department-chief')).toContain('10-29 LEDGER_DATE_CHANGED');
  });

  it('moved back before the decision, its rungs begin after the decision: none lies before it', async () => {
    expect(await dates('slip')).toEqual({ dueOn: '2026-10-09', originalDueOn: '2026-10-20', lateness: 0 });
    const before = (await walk.linesOf(owed('slip'))).length;
    await walk.goTo('2026-11-10', '10:00');
    expect((await walk.linesOf(owed('slip'))).slice(before)).toEqual([
      '10-30 CASE_OPENED',
      '10-30 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '11-03 SLIP_PREPARED',
      '11-04 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
      '11-10 TIER_PROPOSAL 1 LADDER',
    ]);
  });

  it('under an interview it is the executive deputy’s to refuse, all at once; the interview goes on', async () => {
    const second = await step(2);
    await walk.act('office-executive-deputy', `/approvals/${second}/reject`, { words: '约谈后再议' });
    await walk.sweep();
    expect((await dates('issued')).dueOn).toBe('2026-10-13');
    expect(await walk.caseOf(owed('issued'))).toMatchObject({ state: 'OPEN', tier: 1 });
    const [due] = await walk.app.db.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1 AND state = 'OPEN'`,
      [importId],
    );
    expect(due?.open).toBe(0);
  });
});

describe('between asking and deciding', () => {
  let walk: Walk;
  let desk: LedgerDesk;
  const line = (deadline: string): LedgerLine[] => [['水权交易', '市水务局', '完成确权登记', deadline]];
  let obligationId: string;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-01');
    desk = new LedgerDesk(walk);
    await desk.bring(line('2026年10月13日'));
    ({ obligationId } = await desk.task('完成确权登记'));
    await walk.goTo('2026-10-23', '10:00');
  });
  afterEach(() => walk.close());

  const pending = async (importId: string) =>
    (await desk.approvals('LEDGER_DATES', importId)).filter(({ state }) => state === 'PENDING');

  it('an interview issued meanwhile hands the row on to the executive deputy', async () => {
    const importId = await desk.bring(line('2026年11月27日'));
    await walk.goTo('2026-10-26', '10:00');
    await walk.act('office-deputy', `/interviews/${(await walk.interview(obligationId)).id}/approve`);
    const [first] = await pending(importId);
    await walk.act('office-deputy', `/approvals/${first?.id ?? ''}/approve`);
    expect((await walk.shown(obligationId))['dueOn']).toBe('2026-10-13');
    const [second] = await pending(importId);
    expect(second).toMatchObject({ step: 2 });
    await walk.act('office-executive-deputy', `/approvals/${second?.id ?? ''}/approve`);
    expect((await walk.shown(obligationId))['dueOn']).toBe('2026-11-27');
  });

  it('another date granted meanwhile stands: the row lapses, and nothing is overwritten', async () => {
    const importId = await desk.bring(line('2026年11月27日'));
    const filed = await walk.act('department3-chief', `/obligations/${obligationId}/explanations`, {
      reason: 'RESOURCES_PENDING',
      text: '资金未到位',
      newDate: '2026-12-10',
    });
    await walk.act('office-deputy', `/obligations/${obligationId}/explanations/${String(filed['id'])}/accept`);
    const [first] = await pending(importId);
    await walk.act('office-deputy', `/approvals/${first?.id ?? ''}/approve`);
    expect(await desk.asked(importId)).toMatchObject([{ state: 'LAPSED', lapsed: 'REDATED' }]);
    expect((await walk.shown(obligationId))['dueOn']).toBe('2026-12-10');
    // And a granted date is no clerk’s to move either.
    await walk.sweep();
    const again = await desk.bring(line('2026年12月31日'));
    expect(await desk.asked(again)).toMatchObject([{ ground: 'GRANTED', state: 'PENDING' }]);
  });

  it('a later ledger’s request takes the place of the earlier one, whose decision falls away', async () => {
    const first = await desk.bring(line('2026年11月27日'));
    const second = await desk.bring(line('2026年11月30日'), '又一稿.xlsx');
    expect(await desk.asked(first)).toMatchObject([{ state: 'LAPSED', lapsed: 'REPLACED' }]);
    expect(await pending(first)).toEqual([]);
    expect(await desk.asked(second)).toMatchObject([{ state: 'PENDING', toDay: '2026-11-30' }]);
  });

  it('a later ledger that says the date in force counts: the earlier request lapses, the preview says so, the decision falls away', async () => {
    const first = await desk.bring(line('2026年11月27日'));
    const second = await desk.handIn(line('2026年10月13日'), '原稿.xlsx');
    const { body } = await walk.read('office-clerk', `/ledger-imports/${second}/rows`);
    expect((body['items'] as Body[]).find(({ kind }) => kind === 'TASK')).toMatchObject({
      verdict: 'SAME',
      replaces: '2026-11-27',
    });
    expect(await desk.asked(first)).toMatchObject([{ state: 'PENDING' }]);
    await desk.confirm(second);
    expect(await desk.asked(first)).toMatchObject([{ state: 'LAPSED', lapsed: 'REPLACED' }]);
    expect(await pending(first)).toEqual([]);
    expect((await walk.shown(obligationId))['dueOn']).toBe('2026-10-13');
  });

  it('a date that goes in at once ends what stood for the former one; what was asked is heard still, stops nothing, and overwrites nothing', async () => {
    const other = (day: string): LedgerLine => ['水权交易', '市水务局', '建立交易规则', day];
    await desk.bring([other('2026年12月1日')], '部分.xlsx');
    const { obligationId: id } = await desk.task('建立交易规则');
    const asked = await walk.act('department3-liaison', `/obligations/${id}/extensions`, {
      reason: '条件不具备',
      newDate: '2026-12-15',
    });
    const why = { reason: 'RESOURCES_PENDING', text: '资金未到位', newDate: '2026-12-18' };
    const explained = await walk.act('department3-chief', `/obligations/${id}/explanations`, why);
    const open = async () =>
      ((await walk.shown(id))['pauses'] as { to: string | null }[]).filter(
        ({ to }) => to === null || to > '2026-10-23',
      );
    expect(await open()).toMatchObject([{ reason: 'EXTENSION' }]);
    await desk.bring([other('2026年12月31日')], '延后.xlsx');
    expect(await walk.shown(id)).toMatchObject({ dueOn: '2026-12-31', originalDueOn: '2026-12-01' });
    expect(await open()).toEqual([]);
    const step = async (key: string) => {
      const { body } = await walk.read(key, '/approvals?mine=true&limit=200');
      const one = (body['items'] as Body[]).find(({ subjectId }) => subjectId === asked['id']);
      await walk.act(key, `/approvals/${String(one?.['id'])}/approve`);
      expect(await open()).toEqual([]);
    };
    await step('department3-deputy');
    await step('office-executive-deputy');
    await walk.act('office-deputy', `/obligations/${id}/explanations/${String(explained['id'])}/accept`);
    expect(await walk.shown(id)).toMatchObject({
      dueOn: '2026-12-31',
      requests: [{ state: 'APPROVED' }],
      explanations: [{ state: 'ACCEPTED' }],
    });
    // Of the date that the ledger brought the first request stops the clock again.
    const again = await walk.act('department3-liaison', `/obligations/${id}/extensions`, {
      reason: '条件不具备',
      newDate: '2027-01-15',
    });
    expect(again['id']).not.toBe(asked['id']);
    expect(await open()).toMatchObject([{ reason: 'EXTENSION' }]);
  });

  it('what is left of the rows is what the decision says', async () => {
    const other = (day: string): LedgerLine => ['水权交易', '市水务局', '建立交易规则', day];
    await desk.bring([...line('2026年10月13日'), other('2026年12月31日')]);
    const first = await desk.bring([...line('2026年11月27日'), other('2026年11月30日')]);
    expect(await pending(first)).toMatchObject([{ facts: { count: 2 } }]);
    await desk.bring([other('2026年12月31日')], '部分.xlsx');
    expect(await pending(first)).toMatchObject([
      { title: '台账导入涉及督办、约谈的时限变更1项（责任台账.xlsx）', facts: { count: 1 } },
    ]);
  });

  it('who handed the file in decides nothing of it, also where another confirmed it', async () => {
    const importId = await desk.handIn(line('2026年11月27日'), '台账.xlsx', 'office-deputy');
    await desk.confirm(importId);
    const [first] = await pending(importId);
    const { status, body } = await walk.tryAct('office-deputy', `/approvals/${first?.id ?? ''}/approve`);
    expect([status, body['code']]).toEqual([403, 'APPROVAL_NOT_YOURS']);
    // The only deputy director handed it in: the next in rank decides.
    await walk.act('office-executive-deputy', `/approvals/${first?.id ?? ''}/approve`);
    expect((await walk.shown(obligationId))['dueOn']).toBe('2026-11-27');
  });

  it('a deputy director who confirms it himself is decided by his superior', async () => {
    const importId = await desk.handIn(line('2026年11月27日'));
    await desk.confirm(importId, {}, 'office-deputy');
    const { body } = await walk.read('office-director', `/approvals?kind=LEDGER_DATES&subjectId=${importId}`);
    expect((body['items'] as Body[])[0]).toMatchObject({ approverRole: 'EXECUTIVE_DEPUTY_DIRECTOR' });
  });
});
