import { SweepAll } from '../../../src/modules/supervision/index.js';
import { claimDue } from '../../../src/modules/supervision/cases/persistence/watched.repository.js';
import { EarliestLook } from '../../../src/modules/supervision/watch/jobs/earliest-look.js';
import { setBusinessClock } from '../../../src/platform/clock/business-clock.js';
import { JobQueues } from '../../../src/platform/queue/job-queues.js';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { Walk } from '../../support/walk.js';

/** Obligations of the three departments that fall due on 10-13, set-based. */
async function registerMany(walk: Walk, count: number): Promise<void> {
  const { units } = walk.app.town;
  await walk.app.unitOfWork.run((tx) =>
    tx.execute(
      `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on, act_by, next_at)
       SELECT 'DUTY', 'FULL', new_id(), ($1::uuid[])[1 + n % 3], '第' || n || '项', '2026-07-01', '2026-10-13', '2026-10-13', '2026-09-30', app_now()
         FROM generate_series(1, $2) n`,
      [[units['department'], units['department2'], units['department3']], count],
    ),
  );
}

/** A notice as the inbox shows it. */
interface Told {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const count = async (walk: Walk, sql: string): Promise<number> =>
  (await walk.app.db.query<{ n: number }>(sql))[0]?.n ?? -1;

describe('sweeping', () => {
  let walk: Walk;
  beforeEach(async () => {
    walk = await Walk.start();
  });
  afterEach(() => walk.close());

  it('four sweepers at once do everything once: nothing twice, nothing forgotten', async () => {
    await registerMany(walk, 420);
    await walk.app.setClock('2026-10-14');
    const sweep = walk.app.get(SweepAll);
    const reports = await Promise.all([1, 2, 3, 4].map(() => sweep.execute({ wait: false })));
    expect(reports.reduce((sum, report) => sum + report.looked, 0)).toBe(420);
    expect(await count(walk, `SELECT count(*)::int AS n FROM supervision_case`)).toBe(420);
    expect(await count(walk, `SELECT count(*)::int AS n FROM case_step WHERE kind = 'OVERDUE_REMINDER'`)).toBe(420);
    expect(await count(walk, `SELECT count(*)::int AS n FROM notice WHERE kind = 'OVERDUE_REMINDER'`)).toBe(840);
    expect(await count(walk, `SELECT count(*)::int AS n FROM audit_event WHERE action = 'obligation.supervised'`)).toBe(
      420,
    );
    await walk.app.setClock('2026-10-16');
    await Promise.all([1, 2, 3, 4].map(() => sweep.execute({ wait: false })));
    expect(await count(walk, `SELECT count(DISTINCT serial)::int AS n FROM urging_slip`)).toBe(420);
    await walk.app.setClock('2026-10-19');
    await Promise.all([1, 2, 3, 4].map(() => sweep.execute({ wait: false })));
    await walk.app.setClock('2026-10-23');
    await Promise.all([1, 2, 3, 4].map(() => sweep.execute({ wait: false })));
    // One leader, one talk: three chiefs, three proposals, all matters as their items.
    expect(
      await walk.app.db.query(
        `SELECT count(DISTINCT i.id)::int AS talks, count(*)::int AS items FROM interview i JOIN interview_item t ON t.interview_id = i.id`,
      ),
    ).toEqual([{ talks: 3, items: 420 }]);
    expect(await count(walk, `SELECT count(*)::int AS n FROM obligation WHERE quarantined_at IS NOT NULL`)).toBe(0);
  }, 180_000);

  it('a second sweep of the same moment does nothing', async () => {
    await registerMany(walk, 5);
    await walk.app.setClock('2026-10-14');
    await walk.app.get(SweepAll).execute();
    const steps = await count(walk, 'SELECT count(*)::int AS n FROM case_step');
    await walk.app.unitOfWork.run((tx) => tx.execute('UPDATE obligation SET next_at = app_now()'));
    await walk.app.get(SweepAll).execute();
    expect(await count(walk, 'SELECT count(*)::int AS n FROM case_step')).toBe(steps);
  });

  it('sets a row that cannot be planned aside alone; the others go on', async () => {
    await registerMany(walk, 20);
    // A day outside the working calendar: planning throws.
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET due_on = '2036-06-01', act_by = NULL WHERE title = '第7项'`),
    );
    await walk.app.setClock('2026-10-14');
    await walk.app.get(SweepAll).execute();
    expect(await walk.app.db.query('SELECT title FROM obligation WHERE quarantined_at IS NOT NULL')).toEqual([
      { title: '第7项' },
    ]);
    expect(await count(walk, 'SELECT count(*)::int AS n FROM supervision_case')).toBe(19);
    expect(
      await count(walk, `SELECT count(*)::int AS n FROM audit_event WHERE action = 'obligation.quarantined'`),
    ).toBe(1);
  });

  it('sets a row aside whose writing fails; the rest of its batch is written', async () => {
    await registerMany(walk, 20);
    await walk.app.unitOfWork.run(async (tx) => {
      await tx.execute(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $fn$
        BEGIN
          IF (SELECT title FROM obligation WHERE id = NEW.obligation_id) = '第3项' THEN RAISE EXCEPTION 'refused'; END IF;
          RETURN NEW;
        END $fn$`);
      await tx.execute(
        'CREATE TRIGGER refuse_one BEFORE INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION refuse_one()',
      );
    });
    await walk.app.setClock('2026-10-14');
    await walk.app.get(SweepAll).execute();
    expect(await walk.app.db.query('SELECT title FROM obligation WHERE quarantined_at IS NOT NULL')).toEqual([
      { title: '第3项' },
    ]);
    expect(await count(walk, 'SELECT count(*)::int AS n FROM supervision_case')).toBe(19);
    expect(await count(walk, `SELECT count(*)::int AS n FROM notice WHERE kind = 'OVERDUE_REMINDER'`)).toBe(38);
  });

  it('proposes many matters of one chief in one talk; one that cannot be written is set aside alone', async () => {
    await registerMany(walk, 30);
    for (const day of ['10-14', '10-16', '10-19']) {
      await walk.app.setClock(`2026-${day}`);
      await walk.app.get(SweepAll).execute();
    }
    await walk.app.unitOfWork.run(async (tx) => {
      await tx.execute(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $fn$
        BEGIN
          IF (SELECT title FROM obligation WHERE id = NEW.obligation_id) = '第3项' THEN RAISE EXCEPTION 'refused'; END IF;
          RETURN NEW;
        END $fn$`);
      await tx.execute(
        'CREATE TRIGGER refuse_one BEFORE INSERT ON interview_item FOR EACH ROW EXECUTE FUNCTION refuse_one()',
      );
    });
    await walk.app.setClock('2026-10-23');
    await walk.app.get(SweepAll).execute();
    expect(await walk.app.db.query('SELECT title FROM obligation WHERE quarantined_at IS NOT NULL')).toEqual([
      { title: '第3项' },
    ]);
    expect(
      await walk.app.db.query(
        `SELECT count(DISTINCT i.id)::int AS talks, count(*)::int AS items, count(DISTINCT t.obligation_id)::int AS matters
           FROM interview i JOIN interview_item t ON t.interview_id = i.id JOIN supervision_case c ON c.id = t.case_id AND c.tier = 1`,
      ),
    ).toEqual([{ talks: 3, items: 29, matters: 29 }]);
    const once = `SELECT count(*)::int AS n, count(DISTINCT subject_id)::int AS talks`;
    expect(await walk.app.db.query(`${once} FROM approval WHERE kind = 'INTERVIEW'`)).toEqual([{ n: 3, talks: 3 }]);
    expect(await walk.app.db.query(`${once} FROM notice WHERE kind = 'INTERVIEW_PROPOSED'`)).toEqual([
      { n: 3, talks: 3 },
    ]);
    expect(await count(walk, `SELECT count(*)::int AS n FROM case_step WHERE kind = 'TIER_PROPOSAL'`)).toBe(29);
    expect(
      await count(
        walk,
        `SELECT count(*)::int AS n FROM audit_event WHERE action = 'obligation.supervised' AND facts->'steps' ? 'TIER_PROPOSAL'`,
      ),
    ).toBe(29);
  });

  it('takes what is of one moment unit by unit, and what was due earlier before it', async () => {
    await registerMany(walk, 9);
    await walk.app.db.query(
      `UPDATE obligation SET next_at = app_now() - interval '1 hour' WHERE title = '第7项' OR owner_unit_id = $1`,
      [walk.app.town.units['department3']],
    );
    const claimed = (limit: number) =>
      walk.app.unitOfWork.run(async (tx) => (await claimDue(tx, { limit })).map(({ ownerUnitId }) => ownerUnitId));
    const all = await claimed(100);
    const earlier = await walk.app.db.query<{ unit: string }>(
      'SELECT owner_unit_id AS unit FROM obligation WHERE next_at < app_now() ORDER BY owner_unit_id',
    );
    expect(all.slice(0, 4)).toEqual(earlier.map(({ unit }) => unit));
    expect(all.slice(4)).toEqual([...all.slice(4)].sort());
    expect(all).toHaveLength(9);
    expect(await claimed(3)).toEqual(all.slice(0, 3));
  });

  it('is called when the earliest look of all has come, not with the tick after it: what is due at 10:07 is done at 10:07, once', async () => {
    const id = await walk.register();
    await walk.goTo('2026-10-14', '08:00');
    await walk.app.db.query(`UPDATE obligation SET next_at = '2026-10-14T10:07:00+08:00' WHERE id = $1`, [id]);
    const [wake, queues] = [walk.app.get(EarliestLook), walk.app.get(JobQueues)];
    /** At a moment: how long until it asks again, and how many sweeps are called by then. */
    const at = async (time: string) => {
      await walk.app.unitOfWork.run((tx) => setBusinessClock(tx, `2026-10-14T${time}+08:00`, false));
      await wake.run();
      const waiting = (await queues.depths()).get('engine')?.['wait'] ?? -1;
      return [wake.everyMs, waiting];
    };
    const { tick, relay } = queues.pace;
    expect(await at('10:00:00')).toEqual([tick, 0]);
    expect(await at('10:06:55')).toEqual([5_000, 0]);
    expect(await at('10:06:59.900')).toEqual([relay, 0]);
    expect(await at('10:07:00')).toEqual([tick, 1]);
    expect(await at('10:07:01')).toEqual([tick, 1]);
    expect((await walk.linesOf(id)).filter((line) => line.startsWith('10-14'))).toEqual([]);
    await walk.app.get(JobRunner).run('supervision.sweep');
    expect((await walk.linesOf(id)).filter((line) => line.startsWith('10-14'))).toEqual([
      '10-14 CASE_OPENED',
      '10-14 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
    ]);
  });

  it('after an outage only the latest missed reminder goes out', async () => {
    const duty = await walk.register();
    await walk.sweep();
    await walk.app.setClock('2026-09-23');
    await walk.sweep();
    expect(await walk.linesOf(duty)).toEqual(['09-23 REMINDER LIAISON,SECTION_CHIEF']);
    expect(await walk.app.db.query('SELECT key, fired_on IS NULL AS superseded FROM fired_rung ORDER BY key')).toEqual([
      { key: '1:ACT_15', superseded: true },
      { key: '1:ACT_5', superseded: false },
    ]);
  });

  it('fires nothing at night or on a barred day', async () => {
    const duty = await walk.register({ dueOn: '2026-09-29', actBy: null, kind: 'TASK' });
    await walk.sweep();
    // 09-30 is the last working day before the National Day holiday; 10-08 the first after it.
    await walk.goTo('2026-10-08', '18:00');
    expect((await walk.linesOf(duty)).filter((line) => !line.includes(' REMINDER '))).toEqual([]);
    await walk.goTo('2026-10-09', '08:59');
    expect(await walk.caseOf(duty)).toBeUndefined();
    await walk.goTo('2026-10-09');
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN' });
  });

  it('holds a storm for a human, tells the office, and goes on when it is released', async () => {
    await registerMany(walk, 60);
    await walk.app.setClock('2026-10-14');
    const sweep = walk.app.get(SweepAll);
    expect(await sweep.execute({ breaker: true, wait: false })).toEqual({ looked: 0, held: true });
    expect(await sweep.execute({ breaker: true, wait: false })).toMatchObject({ held: true });
    expect(await count(walk, 'SELECT count(*)::int AS n FROM supervision_case')).toBe(0);
    expect(await walk.noticesOf('office-chief')).toEqual(['10-14 SURGE_HELD']);
    const { body } = await walk.read('office-clerk', '/supervision/surge');
    expect(body).toMatchObject({ held: true, wouldOpen: 60 });
    // Whoever runs the system is told that it stands still, how many wait and since when, and nothing else.
    expect((await walk.read('system-admin', '/supervision/surge')).body).toEqual({
      held: true,
      id: null,
      wouldOpen: 60,
      heldAt: body['heldAt'],
    });
    const inbox = async () => (await walk.read('system-admin', '/notices')).body as { items: Told[]; unread: number };
    const { items, unread } = await inbox();
    expect([items.length, unread]).toEqual([1, 1]);
    expect(items[0]).toMatchObject({
      kind: 'SURGE_HELD',
      body: expect.stringContaining('2026年10月14日09:00起，自动督办因数量异常暂停，涉及60件。'),
      params: { wouldOpen: 60, heldAt: body['heldAt'] },
      postId: null,
    });
    expect(Object.keys(items[0]!.params)).toEqual(['heldAt', 'wouldOpen']);
    expect((await walk.read('audit-admin', '/notices')).body).toMatchObject({ items: [] });
    await walk.act('system-admin', `/notices/${items[0]!.id}/read`);
    expect((await inbox()).unread).toBe(0);
    expect((await walk.read('security-admin', '/supervision/surge')).status).toBe(403);
    expect((await walk.read('system-admin', '/supervision/slips')).status).toBe(403);
    const metrics = await (await fetch(`${walk.app.url}/metrics`)).text();
    expect(metrics).toMatch(/^five_ones_surge_held_cases 60$/m);
    expect(
      (await walk.tryAct('office-clerk', `/supervision/surge/${String(body['id'])}/release`, { reason: '核对无误' }))
        .status,
    ).toBe(403);
    await walk.act('office-chief', `/supervision/surge/${String(body['id'])}/release`, { reason: '核对无误' });
    expect(await sweep.execute({ breaker: true, wait: false })).toMatchObject({ held: false });
    expect(await count(walk, 'SELECT count(*)::int AS n FROM supervision_case')).toBe(60);
    const again = await walk.tryAct('office-chief', `/supervision/surge/${String(body['id'])}/release`, {
      reason: '再次',
    });
    expect([again.status, again.body['code']]).toEqual([409, 'SURGE_NOT_HELD']);
  });

  it('lets the usual pass: fifty cases in one sweep are no storm', async () => {
    await registerMany(walk, 50);
    await walk.app.setClock('2026-10-14');
    expect(await walk.app.get(SweepAll).execute({ breaker: true, wait: false })).toMatchObject({ held: false });
    expect(await count(walk, 'SELECT count(*)::int AS n FROM supervision_case')).toBe(50);
  });
});
