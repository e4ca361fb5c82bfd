import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** A year's first list of days off, which comes out when terms run already that were counted by the guess before it. */
const LIST = {
  year: 2027,
  off: [
    ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    ...['2027-02-09', '2027-02-10', '2027-02-11', '2027-04-05', '2027-05-01', '2027-05-03', '2027-06-09'],
    ...['2027-10-01', '2027-10-04', '2027-10-05'],
  ],
  on: ['2027-02-13'],
};

describe('days for which a clock stands, when a list of days off takes some of them', () => {
  let walk: Walk;
  const owed: Record<string, string> = {};

  async function task(name: string, dueOn: string): Promise<string> {
    const body = { matter: name, unitId: walk.app.town.units['department'], dueOn, origin: '市委书记批示' };
    const { id } = await walk.act('office-clerk', '/tasks', body);
    const { obligationId } = (await walk.read('office-clerk', `/tasks/${String(id)}`)).body;
    owed[name] = String(obligationId);
    return String(id);
  }
  async function load(list: typeof LIST): Promise<void> {
    const { body } = await walk.tryAct('office-chief', '/calendar-years/preview', list);
    await walk.act('office-chief', '/calendar-years', {
      ...{ ...list, source: '节假日安排的通知', basedOnVersion: body['basedOnVersion'] },
    });
  }
  const ends = async (): Promise<unknown[]> =>
    Promise.all(
      ['退回补正', '提请协调', '申请延期'].map(async (name) =>
        ((await walk.shown(owed[name] ?? ''))['pauses'] as Body[]).map(
          ({ reason, to }) => `${String(reason)} ${String(to)}`,
        ),
      ),
    );

  beforeAll(async () => {
    walk = await Walk.start('2026-12-21');
    const returned = await task('退回补正', '2026-12-24');
    await task('提请协调', '2026-12-31');
    await task('申请延期', '2026-12-31');
    await walk.goTo('2026-12-28', '10:00');
    await walk.act('department-liaison', `/tasks/${returned}/submit`, { result: '已完成', documentNumbers: ['1号'] });
    const asks = { unitId: walk.app.town.units['department2'], matter: '提供名单', dueOn: '2027-02-26' };
    const { taskId } = await walk.act(
      'department-liaison',
      `/obligations/${owed['提请协调'] ?? ''}/coordination-requests`,
      asks,
    );
    await walk.goTo('2026-12-30', '10:00');
    await walk.act('office-clerk', `/tasks/${returned}/return`, { missing: '缺附件' });
    await walk.act('department2-liaison', `/tasks/${String(taskId)}/accept-help`);
    const more = { reason: '条件不具备', newDate: '2027-01-29' };
    await walk.act('department-liaison', `/obligations/${owed['申请延期'] ?? ''}/extensions`, more);
  });
  afterAll(() => walk.close());

  it('end by the guess while there is no list', async () => {
    expect(await ends()).toEqual([
      ['FILED 2026-12-30', 'GRACE 2027-01-04'],
      ['COORDINATION 2027-01-18'],
      ['EXTENSION 2027-01-04'],
    ]);
  });

  it('end as much later as the list takes of them: grace, help, and the days of the unit’s own leader', async () => {
    await load(LIST);
    expect(await ends()).toEqual([
      ['FILED 2026-12-30', 'GRACE 2027-01-05'],
      ['COORDINATION 2027-01-19'],
      ['EXTENSION 2027-01-05'],
    ]);
  });

  it('never end sooner than the unit was told, and what is over stays over', async () => {
    await walk.goTo('2027-01-06', '10:00');
    await load({ ...LIST, on: ['2027-01-09', '2027-01-16', '2027-02-13'] });
    expect(await ends()).toEqual([
      ['FILED 2026-12-30', 'GRACE 2027-01-05'],
      ['COORDINATION 2027-01-19'],
      ['EXTENSION 2027-01-05'],
    ]);
  });
});
