import {
  fiveTimesOver,
  forgetfulClient,
  tellMiddleUnder,
  together,
  WRONG_CLOCKS,
  wrongClocks,
} from '../support/faults/client-and-worker-harms.js';
import { cutConnections } from '../support/faults/cut-connections.js';
import { expectKillsSurvived, KILLING_MS } from '../support/faults/kill-story.js';
import { longForm } from '../support/form.js';

const LONG_MS = 600_000;
const worker = { role: 'worker' } as const;

describe('an installation whose queue lives in PostgreSQL', () => {
  if (!longForm)
    it(
      'of three, one’s clock a day ahead and one’s a day behind, that are killed at random moments, get every job five times and lose any connection, within transactions too, loses nothing, doubles nothing, and ends as if nothing had happened',
      () =>
        expectKillsSurvived('LATE', [...WRONG_CLOCKS, worker], {
          beside: together(fiveTimesOver(), cutConnections()),
        }),
      KILLING_MS,
    );
  else {
    it(
      'that is killed at random moments loses nothing, doubles nothing, and ends as if nothing had been killed',
      () => expectKillsSurvived('ALL', [{ role: 'all' }]),
      KILLING_MS,
    );

    it(
      'of three workers who get every job five times does each thing once',
      async () => {
        await tellMiddleUnder(fiveTimesOver(), { members: [{ role: 'all' }, worker, worker] });
      },
      LONG_MS,
    );

    it(
      'whose processes’ clocks are a day ahead and a day behind goes by the database’s clock alone',
      async () => {
        await tellMiddleUnder(wrongClocks, { members: WRONG_CLOCKS });
      },
      LONG_MS,
    );

    it(
      'whose client loses its answers and asks again with the same key has each act done once',
      async () => {
        await tellMiddleUnder(forgetfulClient(), { members: [{ role: 'all' }] });
      },
      LONG_MS,
    );
  }
});
