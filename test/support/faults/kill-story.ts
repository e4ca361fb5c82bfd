import { isDeepStrictEqual } from 'node:util';
import type { Fault } from './client-and-worker-harms.js';
import { expectUnharmed, tellUnder } from './fault-story.js';
import type { Member } from './fleet.js';
import { drawKills, type Kill, Killer, victimsOf } from './killer.js';
import { continueFrom, reference } from './reference.js';
import { faultSeed, numberOf, Seeded, tell } from './seeded.js';
import { BEGINNING, MARKS } from './story.js';

/** Of each queue, at every push: twenty in all; FAULT_KILLS=300 for a release. */
const KILLS = numberOf('FAULT_KILLS', 10);
/** Ample on a busy machine. */
export const KILLING_MS = 900_000 + KILLS * 30_000;

const NOTHING: Fault = { begin: () => ({}), expectDone: () => undefined };

/** What of the story is told under kills: all of it before a release. */
export type Part = 'EARLY' | 'LATE' | 'ALL';

/**
 * Tells the story while processes are killed at moments drawn from a seed, whatever else befalls them beside, and compares
 * its end with a telling without faults. `FAULT_SEED=… FAULT_KILLS=…` replays.
 */
export async function expectKillsSurvived(
  part: Part,
  members: readonly Member[],
  { redisUrl, beside = NOTHING }: { readonly redisUrl?: string; readonly beside?: Fault } = {},
): Promise<void> {
  const { template, from, before, account, acts } = await partOf(part);
  const seed = faultSeed();
  const queue = redisUrl === undefined ? 'PostgreSQL' : 'Redis';
  tell(`FAULT_SEED=${String(seed)} FAULT_KILLS=${String(KILLS)} (queue in ${queue})`);
  const kills = drawKills(new Seeded(seed), KILLS, acts, members.length);
  expectEverySort(kills, members.length);
  let [carriedOut, inTime] = [0, 0];
  const outcome = await tellUnder({
    database: () => continueFrom(template),
    from,
    before,
    redisUrl,
    members,
    harm: async (fleet, database) => {
      const killer = new Killer(fleet, kills);
      const more = await beside.begin(database);
      const watch = (act: number): void => {
        more.watch?.(act);
        killer.watch(act);
      };
      const end = async (): Promise<void> => {
        await more.end?.();
        await killer.end();
        carriedOut = killer.done.length;
        inTime = killer.inTime;
      };
      return {
        ...more,
        watch,
        end,
        fault: `SIGKILL at random moments, the queue in ${queue}`,
        times: () => carriedOut,
      };
    },
  });
  const { lost, foundDone } = outcome.patience;
  tell(
    `${String(carriedOut)} kills, ${String(lost)} requests unanswered, ${String(foundDone)} acts found done when repeated`,
  );
  expectUnharmed(outcome, account);
  beside.expectDone(outcome);
  expect(carriedOut).toBe(kills.length);
  expect(inTime).toBeGreaterThanOrEqual(kills.length / 2);
  // Whoever asks while nobody listens asks again and again; two kills in a row may hide one behind the other.
  expect(lost).toBeGreaterThanOrEqual(kills.filter(({ victims }) => victims.includes(0)).length / 2);
}

/** Each choice of victims gets its share: of three that are equally likely, none less than a tenth. */
function expectEverySort(kills: readonly Kill[], fleetSize: number): void {
  const hits = victimsOf(fleetSize).map((choice) => kills.filter(({ victims }) => isDeepStrictEqual(victims, choice)));
  for (const { length } of hits) expect(length).toBeGreaterThanOrEqual(Math.floor(kills.length / 10));
}

/** Where a part begins, where it ends, what is true then, and how long its acts take. */
async function partOf(part: Part) {
  const { templates, accounts, acts } = await reference();
  switch (part) {
    case 'EARLY': {
      const [template, account] = [templates.founded, accounts.beforeCases];
      return { template, from: BEGINNING, before: MARKS.beforeCases, account, acts: acts.early };
    }
    case 'LATE': {
      const [template, account] = [templates.beforeCases, accounts.end];
      return { template, from: MARKS.beforeCases, before: MARKS.end, account, acts: acts.late };
    }
    case 'ALL': {
      const [template, account] = [templates.founded, accounts.end];
      return { template, from: BEGINNING, before: MARKS.end, account, acts: [...acts.early, ...acts.late] };
    }
  }
}
