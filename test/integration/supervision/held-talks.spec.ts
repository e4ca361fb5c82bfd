import { settleObligation } from '../../../src/modules/obligations/index.js';
import { selfDifferences } from '../../support/self-differences.js';
import { holdTalk, ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

/** 暂缓计时 over talks and what was promised in them. */
describe('a talk under a hold', () => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-08');
  });
  afterEach(async () => {
    expect(await selfDifferences(walk.app.db)).toEqual({});
    await walk.close();
  });

  const signed = async (of: object, from: string, to: string): Promise<string> => {
    const body = { cause: 'FORCE_MAJEURE', words: '暴雨内涝，道路中断', from, to, ...of };
    const hold = await walk.act('office-chief', '/clock-holds', body);
    if (hold['approvalId'] !== undefined)
      await walk.act('office-executive-deputy', `/approvals/${hold['approvalId'] as string}/approve`, {});
    return hold['id'] as string;
  };
  const later = async (day: unknown, workingDays: number): Promise<string> => {
    const [moved] = await walk.app.db.query<{ day: string }>('SELECT add_working_days($1, $2)::text AS day', [
      day,
      workingDays,
    ]);
    return moved?.day ?? '';
  };
  const department = (): object => ({ target: 'UNIT', targetId: walk.app.town.units['department'] });
  const rectification = async () => {
    const [row] = await walk.app.db.query<{ id: string; due: string }>(
      `SELECT id, due_on AS due FROM obligation WHERE kind = 'RECTIFICATION' AND state = 'OPEN'`,
    );
    if (row === undefined) throw new Error('nothing is to be put right');
    return row;
  };
  /** Met, and doubted by the office afterwards. */
  const doubted = async (): Promise<string> => {
    const matter = await walk.register({ dueOn: '2026-10-12' });
    await walk.app.unitOfWork.run((tx) => settleObligation(tx, matter, 'MET'));
    const why = { tier: 1, ground: 'FALSE_REPORT', reason: '所报成效与核查不符' };
    await walk.act('office-chief', `/supervision/obligations/${matter}/raise`, why);
    return matter;
  };

  it('about what was met before rests as any other does: case and talk stand, and its dates move by the days held', async () => {
    const matter = await doubted();
    const { id } = await walk.interview(matter);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    const { scheduledOn, talkBy } = await walk.interview(matter);
    await signed(department(), '2026-10-12', '2026-10-14');
    await walk.goTo('2026-10-14', '17:00');
    expect(await walk.interview(matter)).toMatchObject({
      ...{ suspendedSince: '2026-10-12', items: [{ clockHold: { until: '2026-10-14' } }] },
    });
    await walk.goTo('2026-10-15', '10:00');
    expect(await walk.interview(matter)).toMatchObject({
      ...{ suspendedSince: null, scheduledOn: await later(scheduledOn, 3), talkBy: await later(talkBy, 3) },
    });
    expect((await walk.linesOf(matter)).filter((line) => line > '10-12')).toEqual(
      expect.arrayContaining(['10-12 ITEM_SUSPENDED', '10-15 ITEM_RESUMED']),
    );
  });

  it('raised while a hold stands, it is not signed before that is over', async () => {
    await signed(department(), '2026-10-09', '2026-10-13');
    await walk.goTo('2026-10-10', '10:00');
    const matter = await doubted();
    const { id } = await walk.interview(matter);
    const refused = await walk.tryAct('office-deputy', `/interviews/${id}/approve`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'INTERVIEW_SUSPENDED' } });
    await walk.goTo('2026-10-14', '10:00');
    await walk.act('office-deputy', `/interviews/${id}/approve`);
  });

  it('of a project lets stand what is put right in it, though that does not name the project', async () => {
    const projectId = await ledProject(walk);
    const matter = await walk.register({ projectId });
    await walk.goTo('2026-10-23');
    await holdTalk(walk, matter, 1, { by: 'office-deputy' });
    const own = await rectification();
    const [from, to] = [await later(own.due, -1), await later(own.due, 6)];
    const hold = await signed({ target: 'PROJECT', targetId: projectId }, from, to);
    await walk.goTo(to, '17:00');
    expect((await walk.linesOf(own.id)).filter((line) => line.includes('OVERDUE'))).toEqual([]);
    expect(await walk.shown(own.id)).toMatchObject({ lateness: 0, clockHold: { until: to } });
    expect((await walk.read('office-clerk', `/clock-holds/${hold}`)).body).toMatchObject({ matters: 1 });
    await walk.goTo(await later(to, 1), '10:00');
    expect(await walk.interview(matter)).toMatchObject({ state: 'TALKED', items: [{ state: 'TALKED' }] });
    expect((await rectification()).due).toBe(await later(own.due, 8));
  });

  it('held afterwards over a filing that was returned, it gets only the days beside it', async () => {
    const matter = await walk.register();
    await walk.goTo('2026-10-23');
    await holdTalk(walk, matter, 1, { by: 'office-deputy' });
    const { due } = await rectification();
    const filed = (sql: string) => walk.app.unitOfWork.run((tx) => tx.execute(sql, [matter]));
    await walk.goTo('2026-11-04', '10:00');
    await filed(
      `WITH p AS (INSERT INTO obligation_pause (obligation_id, from_day, reason) VALUES ($1, app_today(), 'FILED')) UPDATE obligation SET state = 'SUBMITTED', next_at = app_now() WHERE id = $1`,
    );
    await walk.goTo('2026-11-06', '10:00');
    await filed(
      `WITH p AS (UPDATE obligation_pause SET to_day = app_today() WHERE obligation_id = $1 AND to_day IS NULL) UPDATE obligation SET state = 'RETURNED', next_at = app_now() WHERE id = $1`,
    );
    await walk.sweep();
    expect((await rectification()).due).toBe(await later(due, 3));
    await signed({ target: 'OBLIGATION', targetId: matter }, '2026-11-04', '2026-11-09');
    await walk.goTo('2026-11-10', '10:00');
    expect((await rectification()).due).toBe(await later(due, 4));
  });
});
