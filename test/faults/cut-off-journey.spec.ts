import { apiClientBy } from '../../src/demo/api-client/api-client.js';
import { businessTime, setBusinessClock } from '../../src/platform/clock/business-clock.js';
import { openDoor } from '../support/faults/door.js';
import { Fleet } from '../support/faults/fleet.js';
import { type Patience, patientCarrier } from '../support/faults/patient-client.js';
import { continueFrom, reference } from '../support/faults/reference.js';
import { until } from '../support/queue-process.js';

const LONG_MS = 600_000;

describe('a journey of the demo’s clock that a kill cuts off', () => {
  it(
    'is made to its end when asked for again, and the clock runs on as it ran before',
    async () => {
      const database = await continueFrom((await reference()).templates.beforeCases);
      const door = await openDoor(database.url);
      const { now } = await businessTime(door.database);
      await door.unitOfWork.run((tx) => setBusinessClock(tx, now, true));
      const fleet = await Fleet.start({ databaseUrl: database.url, members: [{ role: 'all' }] });
      const clock = async (): Promise<{ running: boolean; journey: boolean }> => {
        const [row] = await door.database.query<{ running: boolean; journey: boolean }>(
          'SELECT running, on_journey AS journey FROM business_clock',
        );
        return row ?? { running: false, journey: false };
      };
      try {
        const patience: Patience = { lost: 0, foundDone: 0, failures: [] };
        const client = apiClientBy(
          patientCarrier(() => fleet.front.url, patience),
          door,
        );
        const body = { advanceTo: '2026-12-08' };
        const journey = client.act({ as: { persona: 'office-chief' }, path: '/demo/clock', body });
        await until('the clock is on its way', async () => (await clock()).journey, 60_000);
        await fleet.front.killAndRestart();
        expect(await clock()).toEqual({ running: false, journey: true });
        await journey;
        expect(patience.lost).toBeGreaterThan(0);
        expect(await clock()).toEqual({ running: true, journey: false });
        expect((await businessTime(door.database)).today).toBe('2026-12-08');
      } finally {
        await fleet.stop();
        await door.close();
        await database.drop();
      }
    },
    LONG_MS,
  );
});
