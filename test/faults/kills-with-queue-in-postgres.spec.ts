import { expectKillsSurvived, KILLING_MS } from '../support/faults/kill-story.js';

describe('SIGKILL at random moments of the story, the queue in PostgreSQL', () => {
  it(
    'loses nothing, doubles nothing, and ends as if nothing had been killed',
    () => expectKillsSurvived('LATE', [{ role: 'all' }]),
    KILLING_MS,
  );
});
