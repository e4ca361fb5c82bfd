import { expectUnharmed, tellUnder } from './fault-story.js';
import type { Member } from './fleet.js';
import { drawKills, Killer } from './killer.js';
import { continueFrom, reference } from './reference.js';
import { faultSeed, numberOf, Seeded, tell } from './seeded.js';
import { BEGINNING, MARKS } from './story.js';

/** At every push; FAULT_KILLS=300 for a release. */
const KILLS = numberOf('FAULT_KILLS', 20);
/** Ample on a busy machine. */
export const KILLING_MS = 900_000 + KILLS * 30_000;

/**
 * Tells the whole story while processes are killed at moments drawn from a seed, and compares its end with a telling
 * without kills. `FAULT_SEED=… FAULT_KILLS=…` replays.
 */
export async function expectKillsSurvived(members: readonly Member[], redisUrl?: string): Promise<void> {
  const { templates, accounts, acts } = await reference();
  const seed = faultSeed();
  tell(
    `FAULT_SEED=${String(seed)} FAULT_KILLS=${String(KILLS)} (queue in ${redisUrl === undefined ? 'PostgreSQL' : 'Redis'})`,
  );
  const kills = drawKills(new Seeded(seed), KILLS, acts, members.length);
  let carriedOut = 0;
  const outcome = await tellUnder({
    database: () => continueFrom(templates.founded),
    from: BEGINNING,
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
  const { lost, foundDone } = outcome.patience;
  tell(
    `${String(carriedOut)} kills, ${String(lost)} requests unanswered, ${String(foundDone)} acts found done when repeated`,
  );
  expectUnharmed(outcome, accounts.end);
  expect(carriedOut).toBe(kills.length);
}
