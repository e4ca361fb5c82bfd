import { SweepAll } from '../../../src/modules/supervision/watch/application/sweep-all.use-case.js';
import { openObligation, redateObligation } from '../../../src/modules/obligations/index.js';
import { type QuarterTown, startQuarterTown } from './quarter.js';

/** A list for 2027, published when the third quarter runs already, by which its last day is a day off. */
const LIST = {
  year: 2027,
  off: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
    ...['2027-04-05', '2027-05-01', '2027-05-03', '2027-06-09', '2027-09-30'],
    ...['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
  ],
  on: ['2027-10-09'],
};

interface Answer {
  readonly basedOnVersion: number;
  readonly moves: readonly { readonly title: string; readonly from: string; readonly to: string }[];
}

describe('a list of days off that is loaded in a running quarter', () => {
  let town: QuarterTown;
  let cycle: string;

  beforeAll(async () => {
    town = await startQuarterTown('2027-07-01');
    await town.addProject('2027-001', { from: '2027-01-01' });
    cycle = await town.openQuarter(3, ['RESEARCH'], 2027);
  });
  afterAll(() => town.app.close());

  const duties = () =>
    town.app.db.query(
      `SELECT o.act_by::text AS "actBy", o.original_act_by::text AS "firstActBy", o.due_on::text AS "dueOn", o.original_due_on::text AS "firstDueOn"
         FROM duty d JOIN obligation o ON o.id = d.obligation_id WHERE d.cycle_id = $1`,
      [cycle],
    );
  const days = (moves: Answer['moves']) => moves.map(({ title, from, to }) => `${title} ${from} ${to}`);

  it('shows the day of acting and the duties’ dates among what would move, and moves nothing yet', async () => {
    const { body } = await (await town.as('office-chief')).post<Answer>('/calendar-years/preview', LIST);
    expect(days(body.moves)).toEqual(
      expect.arrayContaining([
        '2027年第三季度“五个一”开展时限 2027-09-30 2027-10-08',
        expect.stringMatching(/2027-10-07 2027-10-14$/),
      ]),
    );
    expect(await duties()).toEqual([
      { actBy: '2027-09-30', firstActBy: null, dueOn: '2027-10-07', firstDueOn: '2027-10-07' },
    ]);
  });

  it('moves them, keeps the first ones, and records the load', async () => {
    const chief = await town.as('office-chief');
    const { body: preview } = await chief.post<Answer>('/calendar-years/preview', LIST);
    const loaded = await chief.post<Answer>('/calendar-years', {
      ...LIST,
      source: '国务院办公厅关于2027年部分节假日安排的通知',
      basedOnVersion: preview.basedOnVersion,
    });
    expect(loaded.status).toBe(201);
    expect(days(loaded.body.moves)).toEqual(days(preview.moves));
    expect(await duties()).toEqual([
      { actBy: '2027-10-08', firstActBy: '2027-09-30', dueOn: '2027-10-14', firstDueOn: '2027-10-07' },
    ]);
    const { body } = await chief.get(`/cycles/${cycle}`);
    expect(body).toMatchObject({ actBy: '2027-10-08', fileBy: '2027-10-14' });
    const [event] = await town.app.db.query(`SELECT facts FROM audit_event WHERE action = 'calendar.loaded'`);
    expect(event).toMatchObject({ facts: { movedDates: preview.moves.length } });
  });

  it('is no date that anybody granted: the promise is the first one, and a close would not call it deferred', async () => {
    const [duty] = await town.app.db.query<{ id: string; run: number }>(
      'SELECT o.id, o.date_run AS run FROM duty d JOIN obligation o ON o.id = d.obligation_id WHERE d.cycle_id = $1',
      [cycle],
    );
    expect(duty?.run).toBe(1);
    const chief = await town.as('office-chief');
    expect((await chief.get(`/obligations/${duty!.id}`)).body).toMatchObject({
      originalDueOn: '2027-10-07',
      dueOn: '2027-10-14',
      dates: [{ run: 1, dueOn: '2027-10-14', cause: 'CALENDAR' }],
    });
    const closing = await chief.get<{ outcomes: { state: string }[] }>(`/cycles/${cycle}/closing`);
    expect(JSON.stringify(closing.body)).not.toContain('DEFERRED');
  });

  it('leaves the reminders before the day of acting in force', async () => {
    await town.app.setClock('2027-09-20');
    await town.app.get(SweepAll).execute();
    const rungs = await town.app.db.query<{ key: string }>(
      `SELECT DISTINCT f.key FROM fired_rung f JOIN duty d ON d.obligation_id = f.obligation_id WHERE d.cycle_id = $1`,
      [cycle],
    );
    expect(rungs.map((rung) => rung.key)).toEqual(['1:ACT_15']);
  });

  it('gives way to a later list of the same year, which counts from the quarter’s own day again', async () => {
    const second = { ...LIST, off: LIST.off.filter((day) => day !== '2027-09-30') };
    await load(town, second);
    expect(await duties()).toMatchObject([{ actBy: '2027-09-30', dueOn: '2027-10-13', firstDueOn: '2027-10-07' }]);
  });
});

/** A list by which the last day of a quarter, a Saturday, is worked. */
const LIST_OF_2028 = {
  year: 2028,
  off: [
    ...['2028-01-01', '2028-01-24', '2028-01-25', '2028-01-26', '2028-05-01', '2028-05-02', '2028-07-06'],
    ...['2028-10-01', '2028-10-02', '2028-10-03', '2028-10-04', '2028-10-05', '2028-10-06'],
  ],
  on: ['2028-07-08', '2028-09-30'],
};

async function load(town: QuarterTown, list: typeof LIST): Promise<void> {
  const chief = await town.as('office-chief');
  const { body } = await chief.post<Answer>('/calendar-years/preview', list);
  const { basedOnVersion } = body;
  const loaded = await chief.post('/calendar-years', { ...list, source: '节假日安排的通知', basedOnVersion });
  expect(loaded.status).toBe(201);
}

describe('a quarter whose last day was guessed to be a rest day', () => {
  const towns: QuarterTown[] = [];
  afterAll(async () => {
    for (const town of towns) await town.app.close();
  });

  /** The dates of a duty, a plan and a task of a quarter that ends on a Saturday. */
  async function dates(order: readonly ('ask' | 'make' | 'load')[]): Promise<unknown> {
    const town = await startQuarterTown('2028-07-03');
    towns.push(town);
    await town.addProject('2028-001', { from: '2028-01-01' });
    for (const step of order) {
      if (step === 'load') await load(town, LIST_OF_2028);
      if (step === 'ask') {
        const chief = await town.as('office-chief');
        const made = await chief.post<{ id: string }>('/cycles', { year: 2028, quarter: 3, kinds: ['RESEARCH'] });
        expect((await chief.post(`/cycles/${made.body.id}/open`)).status).toBe(202);
      }
      if (step === 'make') {
        await town.work();
        await assign(town);
      }
    }
    return town.app.db.query(
      `SELECT o.kind, o.act_by AS "actBy", o.due_on AS "dueOn", o.date_run AS run, c.act_by AS "quarterActBy", c.file_by AS "fileBy",
              c.plans_due_on AS "plansDueOn", c.prompt_at AS "promptAt", c.close_from AS "closeFrom"
         FROM obligation o LEFT JOIN duty d ON d.obligation_id = o.id LEFT JOIN cycle c ON c.id = d.cycle_id ORDER BY o.kind`,
    );
  }

  async function assign(town: QuarterTown): Promise<void> {
    const clerk = await town.as('office-clerk');
    const unitId = town.app.town.units['department2'];
    const task = { matter: '报送名单', unitId, dueOn: '2028-09-30', origin: '市委批示' };
    expect((await clerk.post('/tasks', task)).status).toBe(201);
  }

  it('has the same dates whether the list is loaded before its opening, while its duties are made, or after', async () => {
    const loadedFirst = await dates(['load', 'ask', 'make']);
    expect(await dates(['ask', 'load', 'make'])).toEqual(loadedFirst);
    expect(await dates(['ask', 'make', 'load'])).toEqual(loadedFirst);
    expect(loadedFirst).toMatchObject([
      { kind: 'DUTY', actBy: '2028-09-30', dueOn: '2028-10-13' },
      { kind: 'PLAN' },
      { kind: 'TASK', dueOn: '2028-09-30' },
    ]);
  });
});

describe('a date that replaced another, when lists of days off are loaded', () => {
  let town: QuarterTown;
  beforeAll(async () => {
    town = await startQuarterTown('2028-07-03');
  });
  afterAll(() => town.app.close());

  const register = (unit: string, dueOn: string) =>
    town.app.unitOfWork.run(async (tx) => {
      const ownerUnitId = town.app.town.units[unit] ?? '';
      return openObligation(tx, {
        kind: 'TASK',
        subjectId: ownerUnitId,
        ownerUnitId,
        title: unit,
        dueOn,
      });
    });
  const dueOf = async (id: string) => {
    const clerk = await town.as('office-clerk');
    const { body } = await clerk.get<{ dueOn: string; dates: { run: number; cause: string }[] }>(`/obligations/${id}`);
    return [body.dueOn, body.dates.map(({ run, cause }) => `${String(run)} ${cause}`)];
  };

  it('a day that was granted gives way to a day off and comes back; working days that were given keep their number', async () => {
    const granted = await register('department', '2028-07-04');
    await town.app.unitOfWork.run((tx) => redateObligation(tx, granted, '2028-07-06', 'EXPLANATION'));
    const released = await register('department2', '2028-06-01');
    expect((await (await town.as('office-clerk')).post(`/obligations/${released}/release`, {})).status).toBe(200);
    expect(await dueOf(granted)).toEqual(['2028-07-06', ['2 EXPLANATION']]);
    expect(await dueOf(released)).toEqual(['2028-07-17', ['2 RELEASED']]);

    const list = { ...LIST_OF_2028, on: ['2028-09-30'] };
    await load(town, list);
    expect(await dueOf(granted)).toEqual(['2028-07-07', ['2 EXPLANATION', '2 CALENDAR']]);
    expect(await dueOf(released)).toEqual(['2028-07-18', ['2 RELEASED', '2 CALENDAR']]);

    await load(town, { ...list, off: list.off.filter((day) => day !== '2028-07-06') });
    expect((await dueOf(granted))[0]).toBe('2028-07-06');
    expect((await dueOf(released))[0]).toBe('2028-07-17');
  });
});
