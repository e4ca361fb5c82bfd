import { failTalk } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

describe('walk (a): never filed, nobody explains', () => {
  let walk: Walk;
  let duty: string;

  beforeAll(async () => {
    walk = await Walk.start();
    duty = await walk.register();
  });
  afterAll(() => walk.close());

  it('reminds liaison and section chief on 09-09 and 09-22, then once overdue', async () => {
    await walk.goTo('2026-10-14');
    expect(await walk.linesOf(duty)).toEqual([
      '09-09 REMINDER LIAISON,SECTION_CHIEF',
      '09-22 REMINDER LIAISON,SECTION_CHIEF',
      '10-14 CASE_OPENED',
      '10-14 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
    ]);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', tier: 0 });
    expect(await walk.shown(duty)).toMatchObject({ light: 'YELLOW' });
  });

  it('prepares the slip on 10-16, on the office’s list with telephone numbers', async () => {
    await walk.goTo('2026-10-16');
    const { body } = await walk.read('office-clerk', '/supervision/slips');
    expect(body['items']).toEqual([
      expect.objectContaining({
        serial: '催办2026-3-001',
        state: 'PREPARED',
        unitName: '市商务局',
        sendOn: '2026-10-19',
        contacts: expect.arrayContaining([
          expect.objectContaining({ role: 'SECTION_CHIEF', phone: expect.stringMatching(/^0359-/) as string }),
        ]) as object[],
      }),
    ]);
    expect((await walk.read('department-chief', '/supervision/slips')).status).toBe(403);
  });

  it('sends it on 10-19 to section chief and unit office, with a copy to the deputy leader', async () => {
    await walk.goTo('2026-10-19');
    expect((await walk.linesOf(duty)).slice(4)).toEqual([
      '10-16 SLIP_PREPARED',
      '10-19 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
    ]);
    expect(await walk.noticesOf('department-deputy')).toEqual(['10-19 URGING_SLIP copy']);
    const [slip] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'URGING_SLIP' AND NOT copy LIMIT 1`,
    );
    expect(slip?.body).toContain(
      '市商务局：\n你单位负责的“乡村e镇建设”项目2026年第三季度改革督察，应于10月13日前报送。截至10月19日，尚未收到有关情况。\n请于10月22日前报送',
    );
    expect(slip?.body).toContain('2026年10月19日');
    expect(slip?.body).not.toMatch(/\{\w+\}/);
  });

  it('proposes the first tier on 10-23, seen by the office only', async () => {
    await walk.goTo('2026-10-23');
    expect(await walk.interview(duty)).toMatchObject({ tier: 1, round: 1, state: 'PROPOSED' });
    expect((await walk.read('department-chief', '/interviews')).body['items']).toEqual([]);
  });

  it('is signed on 10-27 for 11-03 10:00', async () => {
    await walk.goTo('2026-10-27');
    const { id: interviewId } = await walk.interview(duty);
    const signed = await walk.act('office-deputy', `/interviews/${interviewId}/approve`);
    expect(signed).toMatchObject({
      state: 'ISSUED',
      scheduledOn: '2026-11-03',
      scheduledTime: '10:00',
      place: '市委改革办会议室',
    });
    expect(await walk.noticesOf('department-chief')).toContain('10-27 INTERVIEW_NOTICE');
    expect(await walk.noticesOf('department-office')).toContain('10-27 INTERVIEW_NOTICE');
    const [notice] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'INTERVIEW_NOTICE' LIMIT 1`,
    );
    expect(notice?.body).toContain('经提示3次、催办1次，截至10月23日仍未完成');
    expect(notice?.body).toContain('定于11月3日（星期二）10:00在市委改革办会议室');
    expect(notice?.body).not.toMatch(/\{\w+\}|一级|二级|tier/i);
  });

  it('is RED at lateness 11 on 10-28 and noticed again on 10-29', async () => {
    await walk.goTo('2026-10-29');
    expect(await walk.shown(duty)).toMatchObject({ light: 'RED' });
    expect((await walk.linesOf(duty)).slice(-1)).toEqual(['10-29 RENOTICE']);
  });

  it('is served by hand on 11-02, too late for 11-03, so the talk moves to 11-05', async () => {
    await walk.goTo('2026-11-02');
    expect((await walk.linesOf(duty)).slice(-1)).toEqual(['11-02 ASK_HAND_SERVICE']);
    expect(await walk.noticesOf('office-chief')).toContain('11-02 OFFICE_SERVE_BY_HAND');
    const { id: interviewId } = await walk.interview(duty);
    const served = await walk.act('office-clerk', `/interviews/${interviewId}/service`, {
      servedOn: '2026-11-02',
      how: '当面送达',
      takenBy: '办公室 王某',
    });
    expect(served).toMatchObject({ state: 'ACKNOWLEDGED', scheduledOn: '2026-11-05' });
  });

  it('is talked to on 11-05; the record is open to the unit’s check until 11-10', async () => {
    await walk.goTo('2026-11-05', '11:00');
    const { id: interviewId, items } = await walk.interview(duty);
    const talked = await walk.act('office-chief', `/interviews/${interviewId}/record`, {
      talkedOn: '2026-11-05',
      place: '市委改革办会议室',
      participants: '督察科科长、改革科科长',
      intervieweePresent: true,
      points: '督察未开展',
      explanation: '人手不足',
      items: [{ itemId: items[0]?.id, demand: '11月19日前报送', dueOn: '2026-11-19' }],
    });
    expect(talked).toMatchObject({
      state: 'TALKED',
      recordCheckBy: '2026-11-10',
      items: [{ state: 'TALKED', dueOn: '2026-11-19' }],
    });
  });

  it('fails on 11-24, three working days overdue, and is proposed at the second tier in the same transaction', async () => {
    await walk.goTo('2026-11-23');
    expect(await walk.interview(duty)).toMatchObject({ state: 'TALKED', recordCheck: 'UNOBJECTED' });
    await walk.goTo('2026-11-24');
    expect(await walk.interview(duty)).toMatchObject({ state: 'FAILED', items: [{ state: 'FAILED' }] });
    expect(await walk.interview(duty, 2)).toMatchObject({ tier: 2, round: 1, state: 'PROPOSED', cause: 'OUTCOME' });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', tier: 2 });
    const [own] = await walk.app.db.query<{ id: string }>(`SELECT id FROM obligation WHERE kind = 'RECTIFICATION'`);
    expect(await walk.linesOf(own?.id ?? '')).toEqual([
      '11-17 REMINDER LIAISON,SECTION_CHIEF',
      '11-20 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
    ]);
    expect((await walk.linesOf(duty)).slice(-4)).toEqual([
      '11-05 TALKED',
      '11-11 RECORD_UNOBJECTED',
      '11-24 ITEM_FAILED',
      '11-24 TIER_PROPOSAL 2 OUTCOME',
    ]);
  });

  it('lists as under way the proposal alone, and not the interview that failed', async () => {
    const tiersOf = async (query: string): Promise<unknown[]> => {
      const { body } = await walk.read('office-chief', `/interviews${query}`);
      return (body['items'] as Record<string, unknown>[]).map(({ tier, state }) => `${String(tier)} ${String(state)}`);
    };
    expect(await tiersOf('?live=true')).toEqual(['2 PROPOSED']);
    expect((await tiersOf('')).sort()).toEqual(['1 FAILED', '2 PROPOSED']);
  });

  it('keeps the second tier proposed, and the unit sees the case where the first tier left it', async () => {
    await walk.goTo('2026-12-10');
    expect(await walk.interview(duty, 2)).toMatchObject({ state: 'PROPOSED' });
    const found = await walk.caseOf(duty);
    expect((await walk.read('department-chief', `/supervision/cases/${found?.id ?? ''}`)).body).toMatchObject({
      tier: 1,
      stage: 'TIER_1',
      version: null,
    });
    expect((await walk.read('office-chief', `/supervision/cases/${found?.id ?? ''}`)).body).toMatchObject({
      tier: 2,
      stage: 'TIER_2',
    });
  });

  it('fails at the second tier, and at the third, which without a leading official is held by whom its signature names; then it rests, for the office alone to consider', async () => {
    const lines = (await walk.linesOf(duty)).length;
    await failTalk(walk, duty, 2, { by: 'office-executive-deputy' });
    expect(await walk.interview(duty, 2)).toMatchObject({ state: 'FAILED' });
    expect(await walk.interview(duty, 3)).toMatchObject({
      state: 'PROPOSED',
      cause: 'OUTCOME',
      interviewerToName: true,
    });
    const interviewerPostId = walk.app.town.seats['leading-official-2']?.postId;
    await failTalk(walk, duty, 3, { by: 'office-director', signing: { interviewerPostId } });
    expect(await walk.interview(duty, 3)).toMatchObject({
      state: 'FAILED',
      interviewer: { postId: interviewerPostId },
    });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', outcome: null, tier: 3 });
    expect((await walk.linesOf(duty)).slice(lines)).toEqual([
      '12-10 SIGNED',
      '12-10 ACKNOWLEDGED',
      '12-17 TALKED',
      '12-23 RECORD_UNOBJECTED',
      '01-12 ITEM_FAILED',
      '01-12 TIER_PROPOSAL 3 OUTCOME',
      '01-12 SIGNED',
      '01-12 ACKNOWLEDGED',
      '01-22 TALKED',
      '01-28 RECORD_UNOBJECTED',
      '02-24 ITEM_FAILED',
      '02-24 CASE_EXHAUSTED',
    ]);
    const board = async (seat: string) => (await walk.read(seat, '/supervision/cases')).body['items'];
    expect(await board('office-clerk')).toMatchObject([{ stage: 'EXHAUSTED' }]);
    expect(await board('department-chief')).toMatchObject([{ stage: 'TIER_3', listingId: null }]);
    expect((await walk.read('department-chief', '/listings')).body['items']).toEqual([]);
  });

  it('is listed by the executive deputy: the case closes EXHAUSTED, the unit is told, and the duty itself stays as it stood', async () => {
    const [proposed] = (await walk.read('office-executive-deputy', '/listings')).body['items'] as { id: string }[];
    const [asked] = (
      await walk.read('office-executive-deputy', `/approvals?state=PENDING&subjectId=${proposed?.id ?? ''}`)
    ).body['items'] as { id: string }[];
    await walk.act('office-executive-deputy', `/approvals/${asked?.id ?? ''}/approve`, { words: '同意' });
    const [{ today, end } = { today: '', end: '' }] = await walk.app.db.query<{ today: string; end: string }>(
      `SELECT app_today()::text AS today, add_working_days(app_today() + 29, 1)::text AS end`,
    );
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'EXHAUSTED', tier: 3 });
    expect((await walk.linesOf(duty)).at(-1)).toBe(`${today.slice(5)} CASE_CLOSED EXHAUSTED`);
    const { body } = await walk.read('department-chief', '/supervision/cases');
    expect(body['items']).toMatchObject([{ stage: 'LISTED', listingId: proposed?.id }]);
    expect((await walk.read('department-chief', `/listings/${proposed?.id ?? ''}`)).body).toMatchObject({
      ...{ state: 'LISTED', listedOn: today, endsOn: end, afterThirdTier: true, items: [{ id: duty, done: false }] },
    });
    expect(await walk.noticesOf('department-principal')).toContain(`${today.slice(5)} LISTING_NOTICE`);
    expect(await walk.shown(duty)).toMatchObject({ state: 'OPEN', light: 'RED' });
  });
});
