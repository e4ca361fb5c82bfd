import { replanObligation } from '../../../src/modules/obligations/index.js';
import { Walk } from '../../support/walk.js';

/*
 * Rungs that lie before registration never fire. A plan is registered on the day on which it is filed, not when the
 * duty was: a planned day of 18 September is reminded of on the 11th, or not at all.
 */
describe('the reminder before a planned day', () => {
  let walk: Walk;
  let duty: string;

  beforeEach(async () => {
    walk = await Walk.start('2026-09-01');
    duty = await walk.register({ actBy: null, dueOn: '2026-12-22' });
  });
  afterEach(() => walk.close());

  const plan = (day: string) => walk.app.unitOfWork.run((tx) => replanObligation(tx, duty, day));

  it('goes out five working days before', async () => {
    await walk.goTo('2026-09-10', '10:00');
    await plan('2026-09-18');
    await walk.goTo('2026-09-18');
    expect(await walk.linesOf(duty)).toEqual(['09-11 REMINDER LIAISON,SECTION_CHIEF']);
  });

  it('does not go out at once when the plan is filed later than that', async () => {
    await walk.goTo('2026-09-14', '10:00');
    await plan('2026-09-18');
    await walk.goTo('2026-09-18');
    expect(await walk.linesOf(duty)).toEqual([]);
  });

  it('goes out though the plan is filed again with the same day after it was due', async () => {
    await walk.goTo('2026-09-10', '10:00');
    await plan('2026-09-18');
    await walk.app.unitOfWork.run((tx) => tx.execute('UPDATE obligation SET next_at = NULL WHERE id = $1', [duty]));
    await walk.goTo('2026-09-14', '10:00');
    await plan('2026-09-18');
    await walk.goTo('2026-09-18');
    expect(await walk.linesOf(duty)).toEqual(['09-14 REMINDER LIAISON,SECTION_CHIEF']);
  });
});
