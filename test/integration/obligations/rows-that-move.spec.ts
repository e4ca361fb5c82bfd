import { listOpenMatters } from '../../../src/modules/cycles/quarter/persistence/closing.js';
import {
  fallUnder,
  standUnderHolds,
  wakeHeld,
} from '../../../src/modules/obligations/holds/persistence/held.repository.js';
import { carryObligations } from '../../../src/modules/obligations/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

const TODAY = '2026-10-20';
let app: TestApp;
let units: Readonly<Record<'department' | 'department2', string>>;

beforeAll(async () => {
  app = await borrowTestApp(TODAY);
  const { department = '', department2 = '' } = app.town.units;
  units = { department, department2 };
});
afterAll(() => app.close());

const one = async (sql: string, params: readonly unknown[] = []): Promise<string> =>
  (await app.db.query<{ id: string }>(sql, params))[0]?.id ?? '';
const newId = () => one('SELECT new_id() AS id');

/** Something late that the department owes. */
const owed = (state = 'OPEN', hold: string | null = null): Promise<string> =>
  one(
    `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, due_on, original_due_on, opened_on, state, hold, first_filed_on, filed_at, light_at_filing)
     VALUES ('TASK', 'FULL', new_id(), $1, '事项', '2026-10-13', '2026-10-13', '2026-07-01', $2, $3,
       CASE WHEN $2 = 'SUBMITTED' THEN date '2026-10-13' END, CASE WHEN $2 = 'SUBMITTED' THEN app_now() END, CASE WHEN $2 = 'SUBMITTED' THEN 'GREEN' END) RETURNING id`,
    [units.department, state, hold],
  );

interface Stop {
  readonly reason: string;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string | null;
  readonly term?: number;
}
const stop = async (id: string, { reason, source, from = '2026-10-15', to = null, term }: Stop): Promise<string> =>
  one(
    `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id, term, counted_from)
     VALUES ($1, $3, $4, $2, $5, $6, CASE WHEN $6::int IS NOT NULL THEN $3::date END) RETURNING id`,
    [id, reason, from, to, source ?? (await newId()), term ?? null],
  );
const stops = async (id: string) =>
  (
    await app.db.query<{ said: string }>(
      `SELECT concat_ws(' ', reason, coalesce(to_day::text, 'open'), term) AS said FROM obligation_pause WHERE obligation_id = $1 ORDER BY from_day, reason, id`,
      [id],
    )
  ).map(({ said }) => said);

const carried = (id: string, dueOn: string | null) => ({
  ...{ id, unitId: units.department2, postId: null, dueOn, said: null, restored: false },
});

/** A hold as it is kept. */
const hold = (target: string, targetId: string | null, from: string, state = 'SIGNED'): Promise<string> =>
  one(
    `INSERT INTO clock_hold (cause, target, target_id, words, from_day, to_day, last_day, state)
     VALUES ('FORCE_MAJEURE', $1, $2, '汛情', $3, '2026-10-23', '2026-10-23', $4) RETURNING id`,
    [target, targetId, from, state],
  );
const drop = (id: string) => app.db.query(`UPDATE clock_hold SET state = 'WITHDRAWN', over = true WHERE id = $1`, [id]);

describe('what stands under a hold', () => {
  it('is looked at anew when the hold begins: filed or not, but not what is met or 历史逾期', async () => {
    const ids = [
      await owed('OPEN'),
      await owed('SUBMITTED'),
      await owed('RETURNED'),
      await owed('OPEN', 'HISTORIC'),
      await owed('MET'),
    ];
    const id = await hold('OBLIGATION', ids[0] ?? null, TODAY);
    for (const matter of ids)
      await stop(matter, { reason: 'FORCE_MAJEURE', source: id, from: TODAY, to: '2026-10-23' });
    await app.db.query(`UPDATE obligation SET next_at = NULL WHERE id = ANY ($1)`, [ids]);
    await app.unitOfWork.run((tx) => wakeHeld(tx, id));
    const woken = await app.db.query<{ id: string }>(
      `SELECT id FROM obligation WHERE id = ANY ($1) AND next_at IS NOT NULL`,
      [ids],
    );
    expect(woken.map((row) => ids.indexOf(row.id)).sort()).toEqual([0, 1, 2]);
    await drop(id);
  });

  it('does not use up the grace of what comes over from another unit while it stands', async () => {
    const id = await hold('UNIT', units.department2, '2026-10-19');
    const matter = await owed('RETURNED');
    await stop(matter, { reason: 'GRACE', from: TODAY, to: '2026-10-22', term: 3 });
    await app.db.query(`UPDATE obligation_pause SET counted_from = '2026-10-19' WHERE obligation_id = $1`, [matter]);
    await app.unitOfWork.run((tx) => carryObligations(tx, [carried(matter, null)], TODAY));
    expect(await stops(matter)).toEqual(['FORCE_MAJEURE 2026-10-23', 'GRACE 2026-10-28 3']);
    await app.unitOfWork.run((tx) => standUnderHolds(tx, [matter]));
    expect(await stops(matter)).toHaveLength(2);
    await drop(id);
  });

  it('stands from the day on which it was registered where that was in its days, and not where it was after them', async () => {
    const [early, late] = [await owed(), await owed()];
    await app.db.query(`UPDATE obligation SET opened_on = '2026-10-22' WHERE id = $1`, [early]);
    await app.db.query(`UPDATE obligation SET opened_on = '2026-10-26' WHERE id = $1`, [late]);
    const id = await hold('UNIT', units.department, '2026-10-19');
    await app.unitOfWork.run((tx) => fallUnder(tx, id));
    const from = await app.db.query(
      `SELECT obligation_id AS id, from_day::text AS "from" FROM obligation_pause WHERE source_id = $1 AND obligation_id IN ($2, $3)`,
      [id, early, late],
    );
    expect(from).toEqual([{ id: early, from: '2026-10-22' }]);
    await app.db.query('DELETE FROM obligation_pause WHERE source_id = $1', [id]);
    await drop(id);
  });
});

describe('a quarter that is to be closed', () => {
  it.each([
    ['its matter', 'OBLIGATION', 'own', '2026-10-19', 'PROPOSED', true],
    ['its unit', 'UNIT', 'own', '2026-10-19', 'PROPOSED', true],
    ['its project', 'PROJECT', 'own', '2026-10-19', 'PROPOSED', true],
    ['all', 'ALL', null, '2026-10-19', 'PROPOSED', true],
    ['its unit from today on', 'UNIT', 'own', TODAY, 'PROPOSED', false],
    ['all from today on', 'ALL', null, TODAY, 'PROPOSED', false],
    ['another unit', 'UNIT', 'other', '2026-10-19', 'PROPOSED', false],
    ['another project', 'PROJECT', 'other', '2026-10-19', 'PROPOSED', false],
    ['its unit that was refused', 'UNIT', 'own', '2026-10-19', 'REJECTED', false],
  ] as const)(
    'waits for the word on a hold of days that are over, of %s',
    async (...[, target, whose, from, state, waits]) => {
      const cycle = await one(
        `INSERT INTO cycle (year, quarter, state, opened_on, act_by, file_by, plans_due_on) VALUES (2026, 3, 'OPEN', '2026-07-01', '2026-09-30', '2026-10-13', '2026-07-15')
       ON CONFLICT (year, quarter) DO UPDATE SET state = 'OPEN' RETURNING id`,
      );
      const project = await one(
        `INSERT INTO project (code, name, category, level, lead_unit_id) VALUES ('P' || new_id(), '改革' || new_id(), 'KEY', 'MUNICIPAL', $1) RETURNING id`,
        [units.department],
      );
      const matter = await owed();
      await app.db.query(`UPDATE obligation SET kind = 'DUTY', project_id = $2 WHERE id = $1`, [matter, project]);
      const duty = await one(
        `INSERT INTO duty (cycle_id, project_id, kind, unit_id, obligation_id) VALUES ($1, $2, 'RESEARCH', $3, $4) RETURNING id`,
        [cycle, project, units.department, matter],
      );
      const others = { OBLIGATION: await newId(), UNIT: units.department2, PROJECT: await newId(), ALL: null };
      const own = { OBLIGATION: matter, UNIT: units.department, PROJECT: project, ALL: null };
      const id = await hold(target, whose === 'other' ? others[target] : own[target], from, state);
      const open = (await listOpenMatters(app.db, cycle)).filter(({ dutyId }) => dutyId === duty);
      expect(open.map(({ reason }) => reason)).toEqual(waits ? ['HOLD_PROPOSED'] : []);
      await drop(id);
    },
  );
});
