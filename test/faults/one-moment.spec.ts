import { returnObligation, fileObligation, settleObligation } from '../../src/modules/obligations/index.js';
import { SweepAll } from '../../src/modules/supervision/index.js';
import type { Day } from '../../src/shared-kernel/dates.js';
import { brokenInvariants } from '../support/faults/invariants.js';
import { record } from '../support/faults/record.js';
import { faultSeed, Seeded } from '../support/faults/seeded.js';
import { longForm } from '../support/form.js';
import { Walk } from '../support/walk.js';

/** A verdict falls into the moment of each of these steps of the ladder. */
const STEPS: readonly Day[] = ['2026-10-14', '2026-10-16', '2026-10-19', '2026-10-23', '2026-10-26'];
/** A thousand in all before a release. */
const EACH = longForm ? 200 : 4;
const LONG_MS = 600_000;

/** Nobody works in the background here, and what is owed has nothing behind it. */
const NOT_HERE = [
  'the outbox empties',
  'what an audit event names is there',
  'every duty, task and plan has its one obligation',
];

/** What was written about a matter after its end, and matters whose end is not on record once. */
const AFTER_THE_END = `
SELECT o.id, s.kind FROM obligation o JOIN case_step s ON s.obligation_id = o.id
 WHERE o.state = 'MET' AND s.kind IN ('REMINDER', 'OVERDUE_REMINDER', 'SLIP_PREPARED', 'SLIP_SENT', 'TIER_PROPOSAL')
   AND s.number > (SELECT min(c.number) FROM case_step c WHERE c.obligation_id = o.id AND c.kind = 'CASE_CLOSED')`;

describe('a verdict and the next step of the ladder in one moment', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.start();
  });
  afterAll(() => walk.close());

  it(
    'come in one order or the other: nothing is written twice, and nothing about what has ended',
    async () => {
      const seeded = new Seeded(faultSeed());
      let races = 0;
      for (const [round, day] of STEPS.entries()) {
        const matters: string[] = [];
        for (let number = 0; number < EACH; number += 1)
          matters.push(
            await walk.register({
              title: `第${String(round)}轮第${String(number)}项`,
              unit: ['department', 'department2', 'department3', 'county'][number % 4] ?? 'department',
            }),
          );
        await walk.goTo(STEPS[round - 1] ?? '2026-10-13');
        await walk.app.setClock(day);
        const sweep = walk.app.get(SweepAll);
        const verdicts = matters.map(async (id, place) => {
          await new Promise((resolve) => setTimeout(resolve, seeded.next() * 400));
          await walk.app.unitOfWork.run(async (tx) => {
            if (place % 3 === 0) await fileObligation(tx, id);
            else await settleObligation(tx, id, 'MET');
          });
          if (place % 3 === 0) await walk.app.unitOfWork.run((tx) => returnObligation(tx, id));
        });
        await Promise.all([sweep.execute({ wait: false }), sweep.execute({ wait: false }), ...verdicts]);
        await walk.sweep();
        races += matters.length;
      }
      const after = await walk.app.db.query(AFTER_THE_END);
      const all = Object.entries(await brokenInvariants(walk.app.db));
      const broken = Object.fromEntries(all.filter(([name]) => !NOT_HERE.includes(name)));
      record('verdict and the ladder’s next step in one moment', {
        times: races,
        lost: 0,
        doubled: Object.keys(broken).length,
        early: after.length,
      });
      expect(after).toEqual([]);
      expect(broken).toEqual({});
    },
    LONG_MS,
  );
});
