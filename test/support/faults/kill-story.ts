import { expectUnharmed, tellUnder } from './fault-story.js';
import type { Member } from './fleet.js';
import { drawKills, Killer } from './killer.js';
import { reference } from './reference.js';
import { faultSeed, numberOf, Seeded, tell } from './seeded.js';
import { MARKS } from './story.js';

/** At every push; FAULT_KILLS=300 for a release. */
const KILLS = 20;

/**
 * Tells the whole story while processes are killed at moments drawn from a seed, and compares its end with a telling
 * without kills. `FAULT_SEED=… FAULT_KILLS=…` replays.
 */
export async function expectKillsSurvived(members: readonly Member[], redisUrl?: string): Promise<void> {
  const { templates, accounts, acts } = await reference();
  const [seed, count] = [faultSeed(), numberOf('FAULT_KILLS', KILLS)];
  tell(`FAULT_SEED=${String(seed)} FAULT_KILLS=${String(count)} (${redisUrl === undefined ? 'queue in PostgreSQL' : 'queue in Redis'})`);
  const kills = drawKills(new Seeded(seed), count, acts, members.length);
  let carriedOut = 0;
  const outcome = await tellUnder({
    template: templates.founded,
    from: '2026-07-01',
    before: MARKS.end,
    redisUrl,
    members,
    harm: (fleet) => {
      const killer = new Killer(fleet, kills);
      const end = async (): Promise<void> => {
        await killer.end();
        carriedOut = killer.done.length;
      };
      return { watch: killer.watch, end };
    },
  });
  tell(`${String(carriedOut)} kills, ${String(outcome.patience.lost)} requests unanswered, ${String(outcome.patience.foundDone)} acts found done when repeated`);
  expectUnharmed(outcome, accounts.end);
  expect(carriedOut).toBe(kills.length);
  if (carriedOut > 0) expect(outcome.patience.lost).toBeGreaterThan(0);
}
