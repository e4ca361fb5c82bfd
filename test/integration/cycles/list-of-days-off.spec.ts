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
        '2027年第3季度“五个一”开展时限 2027-09-30 2027-10-08',
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
});
