import { SweepAll } from '../../../src/modules/supervision/index.js';
import { DatabaseHarm } from '../../support/harm-database.js';
import { Walk } from '../../support/walk.js';

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly unitName: string;
    readonly cause: string;
    readonly code: string | null;
    readonly detail: string;
  }[];
}

const TICK = { breaker: false, wait: false } as const;

describe('what cannot go on by itself', () => {
  let walk: Walk;
  let harm: DatabaseHarm;
  beforeEach(async () => {
    walk = await Walk.start();
    harm = await DatabaseHarm.of(walk.app.databaseUrl);
  });
  afterEach(async () => {
    await harm.end();
    await walk.close();
  });

  /** Obligations of three departments that fall due on 10-13, in the order of their numbers. */
  async function register(count: number): Promise<void> {
    const { units } = walk.app.town;
    await harm.query(
      `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on, act_by, next_at)
       SELECT 'DUTY', 'FULL', new_id(), ($1::uuid[])[1 + n % 3], '第' || n || '项', '2026-07-01', '2026-10-13', '2026-10-13', '2026-09-30',
              app_now() - interval '1 day' + make_interval(secs => n)
         FROM generate_series(1, $2) n`,
      [[units['department'], units['department2'], units['department3']], count],
    );
    await walk.app.setClock('2026-10-14');
  }

  /** Steps of one matter, or of all (`%`), fail with a code of PostgreSQL's, by our word, until mended. */
  async function fail(title: string, code: string): Promise<void> {
    await harm.query(`CREATE OR REPLACE FUNCTION fail_steps() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF (SELECT title FROM obligation WHERE id = NEW.obligation_id) LIKE '${title}' THEN
          RAISE EXCEPTION 'it was said so' USING ERRCODE = '${code}';
        END IF;
        RETURN NEW;
      END $fn$`);
    await harm.query(
      'CREATE OR REPLACE TRIGGER fail_steps BEFORE INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION fail_steps()',
    );
  }
  const mend = (): Promise<unknown> => harm.query('DROP TRIGGER fail_steps ON case_step');
  const tick = (): Promise<{ looked: number }> => walk.app.get(SweepAll).execute(TICK);
  const count = async (sql: string): Promise<number> => (await harm.query<{ n: number }>(sql))[0]?.n ?? -1;
  const cases = (): Promise<number> => count('SELECT count(*)::int AS n FROM supervision_case');
  const setAside = (): Promise<number> => count('SELECT count(*)::int AS n FROM quarantine WHERE released_at IS NULL');
  const listed = async (seat = 'office-chief'): Promise<Listed['items']> =>
    ((await walk.read(seat, '/supervision/quarantines')).body as unknown as Listed).items;
  /** The pause of what failed alone is over, and what was noted so long ago. */
  const later = (minutes: number): Promise<unknown> =>
    harm.query(
      `UPDATE sweep_setback SET try_after = now() - interval '1 second', first_beside_at = first_beside_at - make_interval(mins => $1)`,
      [minutes],
    );

  describe('in a bad hour of the database', () => {
    it.each(['57014', '53100', '53200', '53300', '08006', '57P01', '25006', '58030', '40001', '40P01', '55P03'])(
      'nothing is written and nothing set aside where a step fails by %s; the hour over, all goes through',
      async (code) => {
        await register(5);
        await fail('%', code);
        for (let n = 0; n < 4; n += 1) await tick();
        expect([await cases(), await setAside()]).toEqual([0, 0]);
        expect(await count('SELECT count(*)::int AS n FROM obligation WHERE quarantined_at IS NOT NULL')).toBe(0);
        await mend();
        for (let n = 0; n < 40 && (await cases()) < 5; n += 1) {
          await later(0);
          await tick();
        }
        expect([await cases(), await setAside()]).toEqual([5, 0]);
      },
    );

    it('a sweep that failed lets more and more ticks pass', async () => {
      await register(4);
      await harm.query('CREATE SEQUENCE tried');
      await harm.query(`CREATE FUNCTION fail_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $fn$
        BEGIN PERFORM nextval('tried'); RAISE EXCEPTION 'slow' USING ERRCODE = '57014'; END $fn$`);
      await harm.query('CREATE TRIGGER fail_all BEFORE INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION fail_all()');
      // A sequence counts what is rolled back as well.
      const asked = (): Promise<number> => count('SELECT last_value::int + is_called::int AS n FROM tried');
      const tried: boolean[] = [];
      for (let n = 0; n < 16; n += 1) {
        await harm.query(`UPDATE sweep_setback SET try_after = now()`);
        const before = await asked();
        await tick();
        tried.push((await asked()) > before);
      }
      // Ticks 1 and 2, then one is let pass, then three, then seven.
      expect(tried.map((did, at) => (did ? at + 1 : 0)).filter((at) => at > 0)).toEqual([1, 2, 4, 8, 16]);
    });

    it('a row that spoils its batch is taken out from the second failure on, and those behind it go on', async () => {
      await register(30);
      await fail('第7项', '57014');
      await tick();
      // Two lanes share the rows, as it happens: what the spoilt one had in hand is unwritten, and no row is suspected yet.
      expect(await count('SELECT count(*)::int AS n FROM sweep_setback')).toBe(0);
      expect(await cases()).toBeLessThan(30);
      await tick();
      expect([await cases(), await setAside()]).toEqual([29, 0]);
      // It is tried again alone, after its pause; what has fallen due meanwhile does not wait for it.
      expect(await harm.query('SELECT tries, times_beside FROM sweep_setback')).toEqual([
        { tries: 1, times_beside: 1 },
      ]);
      await register(2);
      expect((await tick()).looked).toBe(2);
      await mend();
      await later(0);
      await tick();
      expect([await cases(), await count('SELECT count(*)::int AS n FROM sweep_setback')]).toEqual([32, 0]);
    });

    it('a row that fails alone three times, over ten minutes, beside others that succeed, is set aside with that reason', async () => {
      await register(3);
      await fail('第2项', '57014');
      await tick();
      await tick();
      for (const minutes of [0, 4]) {
        await register(1);
        await later(minutes);
        await tick();
      }
      // Three times beside a success, in too short a time.
      expect([await setAside(), await harm.query('SELECT times_beside FROM sweep_setback')]).toEqual([
        0,
        [{ times_beside: 3 }],
      ]);
      await later(7);
      await tick();
      // Long enough, but this time nobody else succeeded.
      expect(await setAside()).toBe(0);
      await register(1);
      await later(0);
      await tick();
      expect(await listed()).toMatchObject([
        { title: '第2项', cause: 'STUCK', code: 'SLOW', detail: 'it was said so' },
      ]);
    });

    it('nothing is set aside while the probe’s write fails, not even what the row itself causes', async () => {
      await register(2);
      await fail('第2项', 'P0001');
      await harm.refuseWrites('health_probe');
      await tick();
      await tick();
      expect(await setAside()).toBe(0);
      await harm.allowWrites('health_probe');
      for (let n = 0; n < 10 && (await setAside()) === 0; n += 1) {
        await later(0);
        await tick();
      }
      expect([await setAside(), await cases()]).toEqual([1, 1]);
    });

    it('a lost connection in mid-sweep writes nothing and sets nothing aside', async () => {
      await register(3);
      await harm.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $fn$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $fn$`);
      await harm.query('CREATE TRIGGER cut BEFORE INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION cut()');
      await tick();
      await tick();
      await harm.query('DROP TRIGGER cut ON case_step');
      expect([await cases(), await setAside()]).toEqual([0, 0]);
    });

    it('an interview that fails alone does not hold up those behind it', async () => {
      await walk.register();
      await walk.register({ unit: 'department2' });
      await walk.goTo('2026-10-23');
      const held = await harm.query<{ id: string }>('SELECT id FROM interview ORDER BY next_at, id');
      expect(held).toHaveLength(2);
      await harm.query(`CREATE FUNCTION fail_interview() RETURNS trigger LANGUAGE plpgsql AS $fn$
        BEGIN
          IF NEW.id = '${held[0]?.id ?? ''}' THEN RAISE EXCEPTION 'slow' USING ERRCODE = '57014'; END IF;
          RETURN NEW;
        END $fn$`);
      await harm.query(
        'CREATE TRIGGER fail_interview BEFORE UPDATE ON interview FOR EACH ROW EXECUTE FUNCTION fail_interview()',
      );
      await harm.query(`ALTER TABLE interview DISABLE TRIGGER fail_interview`);
      await harm.query(`UPDATE interview SET next_at = app_now()`);
      await harm.query(`ALTER TABLE interview ENABLE TRIGGER fail_interview`);
      await tick();
      const due = await harm.query<{ id: string }>('SELECT id FROM interview WHERE next_at <= app_now()');
      expect([due, await setAside()]).toEqual([[{ id: held[0]?.id }], 0]);
    });
  });

  describe('set aside for what the row itself causes', () => {
    beforeEach(async () => {
      await register(3);
      await fail('第2项', 'P0001');
      await tick();
    });

    it('is listed with its reason for the office’s heads; whoever runs the system sees that and why, and not whose', async () => {
      expect(await listed()).toMatchObject([
        {
          title: '第2项',
          unitName: expect.stringMatching(/./),
          cause: 'WRITING',
          code: 'P0001',
          detail: 'it was said so',
        },
      ]);
      expect(await listed('system-admin')).toMatchObject([
        { title: '', unitName: '', cause: 'WRITING', code: 'P0001', detail: '' },
      ]);
      const metrics = await (await fetch(`${walk.app.url}/metrics`)).text();
      expect(metrics).toMatch(/^five_ones_quarantined 1$/m);
    });

    it('lies on the office’s desk until a person lets it go on, who says why; then it goes on', async () => {
      const desk = `SELECT o.title, o.state FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'QUARANTINE'`;
      expect(await harm.query(desk)).toEqual([{ title: '处理未能自动推进的事项：第2项', state: 'OPEN' }]);
      await mend();
      const [one] = await listed();
      const path = `/supervision/quarantines/${one?.id ?? ''}/release`;
      expect((await walk.tryAct('office-clerk', path, { reason: '已修复' })).status).toBe(403);
      await walk.act('system-admin', path, { reason: '已修复' });
      expect(await listed()).toEqual([]);
      expect(await harm.query(desk)).toMatchObject([{ state: 'MET' }]);
      const again = await walk.tryAct('office-chief', path, { reason: '已修复' });
      expect([again.status, again.body['code']]).toEqual([409, 'QUARANTINE_RELEASED']);
      expect(
        await harm.query(
          `SELECT actor_name IS NOT NULL AS named, facts->>'reason' AS reason FROM audit_event WHERE action = 'obligation.requeued'`,
        ),
      ).toEqual([{ named: true, reason: '已修复' }]);
      await tick();
      expect([await cases(), await setAside()]).toEqual([3, 0]);
    });

    it('is set aside again where nothing was mended', async () => {
      const [one] = await listed();
      await walk.act('office-chief', `/supervision/quarantines/${one?.id ?? ''}/release`, { reason: '再试一次' });
      await tick();
      const [next] = await listed();
      expect([next?.title, next?.id === one?.id]).toEqual(['第2项', false]);
    });
  });

  it('a row that cannot even be loaded is set aside alone, and holds nobody up', async () => {
    await register(12);
    // A pause of a reason unknown to the clock, from a day that is none.
    await harm.query(
      `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason) SELECT id, 'infinity', NULL, 'VERIFICATION' FROM obligation WHERE title = '第5项'`,
    );
    await tick();
    expect(await cases()).toBe(11);
    expect(await listed()).toMatchObject([{ title: '第5项', cause: 'PLANNING' }]);
  });
});
