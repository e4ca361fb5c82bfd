import { NoticeStillWanted } from '../../../src/modules/delivery/index.js';
import { notify, type NoticeKind } from '../../../src/modules/notifications/index.js';
import { INTERVIEW_STATES, type InterviewState } from '../../../src/modules/supervision/interviews/domain/interview.js';
import { putRulesInForce } from '../../support/rules-in-force.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

const NOTICES = ['INTERVIEW_NOTICE', 'INTERVIEW_RESCHEDULED'] as const;
/** What of a talk asks somebody for something while it stands so, and what tells how it ended. */
const ASKED: Partial<Record<InterviewState, readonly NoticeKind[]>> = {
  PROPOSED: [...NOTICES, 'INTERVIEW_PROPOSED', 'APPROVER_CHAIN', 'LEADER_TOLD'],
  ISSUED: [...NOTICES, 'INTERVIEW_RENOTICE', 'OFFICE_SERVE_BY_HAND', 'OFFICE_TALK_TERM_OVER'],
  ACKNOWLEDGED: [...NOTICES, 'OFFICE_TALK_TERM_OVER'],
  UNSERVED: [...NOTICES, 'OFFICE_UNSERVED'],
  TALKED: [...NOTICES, 'RECORD_TO_CHECK', 'RECTIFICATION_REPORTED'],
  RECTIFIED: [...NOTICES, 'RECORD_TO_CHECK', 'RECTIFICATION_REPORTED'],
};
const ENDS = ['INTERVIEW_TERMINATED', 'INTERVIEW_WITHDRAWN', 'INTERVIEW_WAIVED', 'CHECK_MET', 'CHECK_NOT_MET'] as const;

/** Clauses of the default ladder that only the whole product can keep: whom silence reminds, one list a day, an automatic first tier. */
describe('the ladder’s promises', () => {
  let walk: Walk;
  let duty: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register();
  });
  afterEach(() => walk.close());

  const inbox = async (key: string) => (await walk.read(key, '/notices')).body['items'] as (Body & { items: Body[] })[];

  it('what is due on one day comes to each person as one list', async () => {
    await walk.register({ title: '第二项' });
    await walk.register({ title: '第三项' });
    await walk.goTo('2026-09-09');
    for (const seat of ['department-liaison', 'department-chief']) {
      const [list, ...more] = await inbox(seat);
      expect([list?.['kind'], list?.items.map((item) => item['kind']), more]).toEqual([
        'LIST',
        ['REMINDER', 'REMINDER', 'REMINDER'],
        [],
      ]);
    }
    expect(await inbox('department-deputy')).toEqual([]);
  });

  it('the office silent on an explanation: its own chain is reminded, and the unit’s clock stands all the while', async () => {
    await walk.goTo('2026-10-15', '10:00');
    await walk.act('department-chief', `/obligations/${duty}/explanations`, {
      reason: 'RESOURCES_PENDING',
      text: '资金未到',
      newDate: '2026-11-10',
    });
    const officeHears = async () =>
      (await walk.noticesOf('office-chief')).filter((line) => !line.includes('SLIP')).map((line) => line.split(' ')[0]);
    await walk.goTo('2026-10-20');
    expect(await officeHears()).toEqual([]);
    await walk.goTo('2026-11-20');
    expect(await officeHears()).toEqual(['10-21']);
    // 14 October counts, 15 October was touched by the pause.
    expect(await walk.shown(duty)).toMatchObject({ lateness: 1 });
    expect((await walk.linesOf(duty)).at(-1)).toBe('10-15 CASE_PAUSED EXPLANATION');
  });

  it('the office silent on a filing: its chain is reminded after five working days, the unit never lags', async () => {
    await walk.goTo('2026-10-13', '10:00');
    const task = await walk.act('office-chief', '/tasks', {
      matter: '形成园区名录',
      unitId: walk.app.town.units['department'],
      dueOn: '2026-10-14',
      origin: '市委书记批示',
    });
    await walk.act('department-liaison', `/tasks/${String(task['id'])}/submit`, {
      result: '已形成',
      documentNumbers: [],
    });
    const [own] = await walk.app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [
      task['id'],
    ]);
    const [check] = await walk.app.db.query<{ id: string; due: string }>(
      `SELECT id, due_on AS due FROM obligation WHERE kind = 'VERIFICATION' AND subject_id = $1`,
      [task['id']],
    );
    expect(check?.due).toBe('2026-10-20');
    await walk.goTo('2026-11-20');
    expect(await walk.linesOf(check!.id)).toEqual(['10-21 CHAIN_REMINDER']);
    expect(await walk.linesOf(own!.id)).toEqual([]);
    expect(await walk.shown(own!.id)).toMatchObject({ lateness: 0, awaitingVerdict: true });
  });

  it('where the rules copy the groups, the liaison of the project’s reads of what is overdue, and of nothing before', async () => {
    const { body } = await walk.read('office-chief', '/supervision/policies');
    const { rules } = (body as unknown as { rules: object }[])[0]!;
    await putRulesInForce(walk, { ...rules, copyGroupLiaison: true }, '2026-10-02');
    const { department, group } = walk.app.town.units;
    await walk.app.db.query(
      `WITH p AS (INSERT INTO project (code, name, category, level, lead_unit_id, group_unit_id) VALUES ('P9', '养老改革', 'KEY', 'MUNICIPAL', $1, $2) RETURNING id)
       UPDATE obligation o SET project_id = p.id FROM p WHERE o.id = $3`,
      [department, group, duty],
    );
    await walk.goTo('2026-10-15');
    expect(await walk.noticesOf('group-liaison')).toEqual(['10-14 OVERDUE_REMINDER copy']);
  });

  it('after barred days two working days at least lie between overdue reminder and slip, as its timeline says', async () => {
    const late = await walk.register({ unit: 'department2', kind: 'TASK', dueOn: '2026-09-29', actBy: null });
    await walk.goTo('2026-10-13');
    const { id } = (await walk.caseOf(late)) ?? { id: '' };
    const { body } = await walk.read('department2-chief', `/supervision/cases/${id}`);
    const steps = (body['timeline'] as Body[]).map(({ kind, on }) => `${String(on)} ${String(kind)}`);
    expect(steps.filter((step) => /OVERDUE|SLIP_SENT/u.test(step))).toEqual([
      '2026-10-09 OVERDUE_REMINDER',
      '2026-10-13 SLIP_SENT',
    ]);
    expect(await walk.linesOf(late)).toContain('10-12 SLIP_PREPARED');
  });

  it('what waits to go out of the product goes while it asks somebody for something, and no longer', async () => {
    await walk.goTo('2026-10-23', '10:00');
    const { id } = await walk.interview(duty);
    const [asked] = await walk.app.db.query<{ id: string }>(
      `INSERT INTO approval (kind, subject_type, subject_id, approver_role, title) VALUES ('WAIVER', 'INTERVIEW', $1, 'OFFICE_DIRECTOR', '免予约谈') RETURNING id`,
      [id],
    );
    const unitId = walk.app.town.units['department'];
    const assignment = { matter: '形成名录', unitId, dueOn: '2026-12-01', origin: '市委书记批示' };
    const task = String((await walk.act('office-chief', '/tasks', assignment))['id']);
    const assigned = { TASK_ASSIGNED: task, TASK_RETURNED: task };
    const others = { APPROVAL_REQUESTED: asked?.id ?? '', LETTER_DUE: (await walk.caseOf(duty))?.id ?? '' };
    const subjects = {
      REMINDER: duty,
      OVERDUE_REMINDER: duty,
      URGING_SLIP: duty,
      CHAIN_REMINDER: duty,
      SLIP_PREPARED: duty,
    };
    const about: Partial<Record<NoticeKind, string>> = { ...subjects, ...assigned, ...others };
    for (const kind of [...Object.values(ASKED).flat(), ...ENDS]) about[kind] = id;
    await walk.app.db.query('DELETE FROM notice');
    await walk.app.unitOfWork.run((tx) =>
      notify(
        tx,
        Object.entries(about).map(([kind, subjectId]) => ({
          ...{ key: kind, kind: kind as NoticeKind, subjectId, title: '标题', body: '正文' },
          recipientPostId: walk.app.town.seats['office-chief']?.postId ?? '',
        })),
      ),
    );
    const told = await walk.app.db.query<{ id: string; kind: string }>('SELECT id, kind FROM notice ORDER BY kind');
    /** What goes still once something has been written. */
    const wanted = async (sql: string, of: string, ...params: readonly unknown[]): Promise<string[]> => {
      await walk.app.db.query(sql, [of, ...params]);
      const ids = told.map((one) => one.id);
      const moot = await walk.app.unitOfWork.run((tx) => tx.port(NoticeStillWanted).moot(tx, ids));
      return told.flatMap((one) => (moot.includes(one.id) ? [] : [one.kind])).sort();
    };
    const inState = (state: string) => wanted('UPDATE interview SET state = $2 WHERE id = $1', id, state);
    const always = [...Object.keys(subjects), ...Object.keys(assigned), ...Object.keys(others), ...ENDS];
    for (const state of INTERVIEW_STATES)
      expect([state, await inState(state)]).toEqual([state, [...always, ...(ASKED[state] ?? [])].sort()]);
    await inState('TALKED');
    const read = await wanted(`UPDATE interview SET record_check = 'CONFIRMED' WHERE id = $1`, id);
    const left = (ASKED.TALKED ?? []).filter((kind) => kind !== 'RECORD_TO_CHECK');
    expect(read).toEqual([...always, ...left].sort());
    await walk.act('department-liaison', `/tasks/${task}/submit`, { result: '已形成', documentNumbers: [] });
    await walk.app.db.query(`UPDATE approval SET state = 'WITHDRAWN' WHERE id = $1`, [others.APPROVAL_REQUESTED]);
    await walk.app.db.query(`UPDATE supervision_case SET state = 'CLOSED', outcome = 'VOID' WHERE id = $1`, [
      others.LETTER_DUE,
    ]);
    expect(await wanted(`UPDATE obligation SET state = 'SUBMITTED' WHERE id = $1`, duty)).toEqual(
      [...ENDS, ...left].sort(),
    );
  });

  describe('where a city lets the first tier go out by itself', () => {
    beforeEach(async () => {
      const { body } = await walk.read('office-chief', '/supervision/policies');
      const { rules } = (body as unknown as { rules: { firstTier: object } }[])[0]!;
      await putRulesInForce(walk, { ...rules, firstTier: { ...rules.firstTier, automatic: true } }, '2026-10-02');
    });

    it('it is issued on the day without a signature, and nothing waits for one', async () => {
      await walk.goTo('2026-10-23');
      expect(await walk.interview(duty)).toMatchObject({
        state: 'ISSUED',
        signedOn: '2026-10-23',
        scheduledOn: '2026-10-30',
        scheduledTime: '10:00',
      });
      expect(await walk.noticesOf('department-chief')).toContain('10-23 INTERVIEW_NOTICE');
      expect(await walk.app.db.query(`SELECT FROM approval WHERE kind = 'INTERVIEW' AND state = 'PENDING'`)).toEqual(
        [],
      );
    });

    it('matters of one chief that come up together share one talk, told once', async () => {
      const second = await walk.register({ title: '“社区托育”项目2026年第三季度改革督察' });
      const elsewhere = await walk.register({ unit: 'department2', title: '“校园食堂”项目2026年第三季度改革督察' });
      await walk.goTo('2026-10-23');
      const shared = await walk.interview(duty);
      expect(shared).toMatchObject({ state: 'ISSUED', items: [{}, {}] });
      expect((await walk.interview(second)).id).toBe(shared.id);
      expect((await walk.interview(elsewhere)).id).not.toBe(shared.id);
      const told = (await walk.noticesOf('department-chief')).filter((line) => line.includes('INTERVIEW_NOTICE'));
      expect(told).toEqual(['10-23 INTERVIEW_NOTICE']);
    });

    it('a vacant post is talked to by nobody: the proposal waits for a person', async () => {
      await walk.app.unitOfWork.run((tx) =>
        tx.execute(`UPDATE tenure SET to_day = '2026-10-20' WHERE post_id = $1`, [
          walk.app.town.seats['department-chief']?.postId,
        ]),
      );
      await walk.goTo('2026-10-23');
      expect(await walk.interview(duty)).toMatchObject({ state: 'PROPOSED' });
    });

    it('the second tier is still signed by a person', async () => {
      await walk.goTo('2026-10-30', '11:00');
      const { id } = await walk.interview(duty);
      await walk.act('office-chief', `/interviews/${id}/not-held`, { fault: 'INTERVIEWEE', reason: '无故未到' });
      await walk.goTo('2026-11-10');
      expect(await walk.interview(duty, 2)).toMatchObject({ state: 'PROPOSED', signedOn: null });
    });
  });
});
