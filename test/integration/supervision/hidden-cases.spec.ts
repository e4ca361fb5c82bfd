import { readFileSync } from 'node:fs';
import { transferCases } from '../../../src/modules/supervision/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { holdTalk, raiseTo } from '../../support/third-tier.js';

import { selfDifferences } from '../../support/self-differences.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** A case that a person's proposal opened: the office's alone until something of it goes out. */
describe('a case that only the office knows of', () => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start();
  });
  afterEach(async () => {
    expect(await selfDifferences(walk.app.db)).toEqual({});
    await walk.close();
  });

  const registered = (unit: string) => walk.register({ unit, title: '未到期事项', dueOn: '2026-10-20', actBy: null });
  const raise = (obligation: string, by = 'office-chief') =>
    walk.act(by, `/supervision/obligations/${obligation}/raise`, {
      ...{ tier: 1, ground: 'FALSE_REPORT', reason: '报送称已开展，经核实并未开展' },
    });
  const withdraw = async (interviewId: string): Promise<Body> => {
    const [approval] = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE subject_id = $1 AND state = 'PENDING'`,
      [interviewId],
    );
    return walk.act('office-chief', `/approvals/${approval?.id ?? ''}/withdraw`);
  };
  /** What a seat reads of the one case that it sees: since when it stands, and what was done. */
  const seenBy = async (seat: string): Promise<{ openedOn: unknown; kinds: string[] } | null> => {
    const [found] = (await walk.read(seat, '/supervision/cases')).body['items'] as { id: string }[];
    if (found === undefined) return null;
    const { body } = await walk.read(seat, `/supervision/cases/${found.id}`);
    return { openedOn: body['openedOn'], kinds: (body['timeline'] as { kind: string }[]).map(({ kind }) => kind) };
  };

  it('that was left open when its proposal was taken back, as it used to be, is closed by the step of the schema, once', async () => {
    const duty = await registered('department');
    await raise(duty);
    await withdraw((await walk.interview(duty)).id);
    // As it was written then: at no tier, waiting for nothing, and open for ever.
    await walk.app.db.query(`UPDATE supervision_case SET state = 'OPEN', outcome = NULL, closed_on = NULL`);
    await walk.app.db.query(`ALTER TABLE case_step DISABLE TRIGGER case_step_append_only`);
    await walk.app.db.query(`DELETE FROM case_step WHERE kind = 'CASE_CLOSED'`);
    await walk.app.db.query(`ALTER TABLE case_step ENABLE TRIGGER case_step_append_only`);
    const other = await registered('county');
    await raise(other);
    for (let times = 0; times < 2; times += 1)
      await walk.app.db.query(readFileSync('src/migrations/1796010000002-raises-taken-back.sql', 'utf8'));
    const cases = await walk.app.db.query(
      `SELECT c.state, c.outcome, (SELECT count(*)::int FROM case_step s WHERE s.case_id = c.id AND s.kind = 'CASE_CLOSED') AS ends,
              bool_and(s.office_only) AS hidden FROM supervision_case c JOIN case_step s ON s.case_id = c.id GROUP BY c.id ORDER BY c.id`,
    );
    expect(cases).toEqual([
      { state: 'CLOSED', outcome: 'VOID', ends: 1, hidden: true },
      { state: 'OPEN', outcome: null, ends: 0, hidden: true },
    ]);
    expect(await seenBy('department-chief')).toBeNull();
    await walk.goTo('2026-10-21');
    expect(await seenBy('department-chief')).toMatchObject({ openedOn: '2026-10-21' });
  });

  it('stays so when the unit is reminded before the date, and stands for it from the day on which the ladder opens it', async () => {
    const duty = await registered('department');
    await walk.goTo('2026-09-15');
    await raise(duty);
    // Whose proposal it is: nothing lags that the rules could propose for.
    const [asked] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'INTERVIEW_PROPOSED'`,
    );
    expect(asked?.body).toContain('列明事实，就');
    expect(asked?.body).not.toContain('逾期');
    await walk.goTo('2026-10-20');
    expect(await walk.noticesOf('department-chief')).toEqual(['10-13 REMINDER']);
    expect(await seenBy('department-chief')).toBeNull();
    await walk.goTo('2026-10-21');
    expect(await seenBy('department-chief')).toEqual({
      openedOn: '2026-10-21',
      kinds: ['REMINDER', 'OVERDUE_REMINDER'],
    });
    const [told] = await walk.app.db.query(
      `SELECT params->>'caseId' AS "caseId" FROM notice WHERE kind = 'REMINDER' LIMIT 1`,
    );
    expect(told).toEqual({ caseId: null });
  });

  it('closed while hidden, it is not uncovered by what goes out of the new date', async () => {
    const duty = await registered('department');
    await walk.goTo('2026-10-14');
    await raise(duty);
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `UPDATE obligation SET due_on = '2026-10-13', date_run = date_run + 1, next_at = app_now() WHERE id = $1`,
        [duty],
      ),
    );
    await walk.sweep();
    expect(await walk.linesOf(duty)).toEqual(
      expect.arrayContaining(['10-14 CASE_CLOSED REDATED', '10-14 CASE_OPENED']),
    );
    expect(await walk.app.db.query('SELECT state, hidden FROM supervision_case ORDER BY id')).toEqual([
      { state: 'CLOSED', hidden: true },
      { state: 'OPEN', hidden: false },
    ]);
  });

  it('taken back it is closed as if it had never been: what lags later opens a case of its own', async () => {
    const duty = await registered('department');
    await walk.goTo('2026-09-15');
    await raise(duty);
    await withdraw((await walk.interview(duty)).id);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'VOID', tier: 0 });
    await walk.goTo('2026-10-21');
    expect(await seenBy('department-chief')).toEqual({
      openedOn: '2026-10-21',
      kinds: ['REMINDER', 'CASE_OPENED', 'OVERDUE_REMINDER'],
    });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', tier: 0 });
  });

  const whileHidden: [string, string, string, (duty: string) => Promise<unknown>][] = [
    [
      'that its clock stood and went on',
      'department-chief',
      'CASE_RESUMED',
      async (duty) => {
        const { id } = await walk.act('department-liaison', `/obligations/${duty}/explanations`, {
          ...{ reason: 'RESOURCES_PENDING', text: '情况说明', newDate: '2026-11-06' },
        });
        await walk.goTo('2026-09-16');
        await walk.act('office-chief', `/obligations/${duty}/explanations/${String(id)}/refuse`, { words: '已阅' });
        await walk.goTo('2026-09-24');
      },
    ],
    [
      'that it went over to another unit',
      'department2-chief',
      'TRANSFERRED',
      (duty) =>
        walk.app.unitOfWork.run(async (tx) => {
          const to = { toUnitId: walk.app.town.units['department2'] ?? '', why: { document: '机构改革方案' } };
          await transferCases(tx, systemActor('系统'), [duty], to);
          await tx.execute('UPDATE obligation SET owner_unit_id = $2 WHERE id = $1', [duty, to.toUnitId]);
        }),
    ],
    [
      'that it was closed by the watch',
      'department-chief',
      'CASE_CLOSED',
      async (duty) => {
        await walk.app.unitOfWork.run((tx) =>
          tx.execute('UPDATE obligation SET date_run = date_run + 1, next_at = app_now() WHERE id = $1', [duty]),
        );
        await walk.sweep();
      },
    ],
  ];

  it.each(whileHidden)('what is written meanwhile no unit ever reads: %s', async (_what, seat, kind, happen) => {
    const duty = await registered('department');
    await walk.goTo('2026-09-15');
    await raise(duty);
    await happen(duty);
    await walk.goTo('2026-10-27');
    expect((await walk.linesOf(duty)).join()).toContain(kind);
    expect((await seenBy(seat))?.kinds).toContain('OVERDUE_REMINDER');
    expect((await seenBy(seat))?.kinds).not.toContain(kind);
  });
});

/** 待提请的约谈: what waited for its talk when a person raised the case higher. */
it('a second tier that waits for its talk waits again when a third one, raised by a person, is taken back', async () => {
  const walk = await Walk.start();
  const talked = await walk.register({ title: '先约谈事项' });
  const duty = await walk.register({ title: '后约谈事项' });
  await walk.goTo('2026-10-14');
  await raiseTo(walk, talked, 2, 'office-chief');
  await holdTalk(walk, talked, 2, { by: 'office-executive-deputy' });
  const waitsFor = await walk.caseOf(duty);
  await walk.act('office-chief', `/supervision/cases/${waitsFor?.id ?? ''}/raise`, {
    ...{ tier: 2, reason: '整改流于形式', skipReason: '影响全市进度' },
  });
  const pendingOf = async () => {
    const [row] = await walk.app.db.query(
      'SELECT tier, pending_tier AS waits, pending_reason AS reason FROM supervision_case WHERE obligation_id = $1',
      [duty],
    );
    return row;
  };
  const waiting = await pendingOf();
  expect(waiting).toMatchObject({ waits: 2, reason: expect.stringContaining('整改流于形式') });
  const third = await raiseTo(walk, duty, 3, 'office-chief');
  expect(await pendingOf()).toMatchObject({ tier: 3, waits: null });
  const [approval] = await walk.app.db.query<{ id: string }>(`SELECT id FROM approval WHERE subject_id = $1`, [third]);
  await walk.act('office-chief', `/approvals/${approval?.id ?? ''}/withdraw`);
  expect(await pendingOf()).toEqual(waiting);
  const seen = (await walk.read('department-chief', `/supervision/cases/${waitsFor?.id ?? ''}`)).body;
  expect(JSON.stringify(seen)).not.toMatch(/GIVES_WAY|整改流于形式/);
  await walk.app.unitOfWork.run((tx) =>
    tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today(), next_at = app_now() WHERE id = $1`, [
      talked,
    ]),
  );
  await walk.sweep();
  await walk.goTo('2026-11-20');
  expect(await walk.interview(duty, 2)).toMatchObject({ state: 'PROPOSED', cause: 'AFTER_INTERVIEW' });
  expect(await selfDifferences(walk.app.db)).toEqual({});
  await walk.close();
});
