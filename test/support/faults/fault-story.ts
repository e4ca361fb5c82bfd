import type { Day } from '../../../src/shared-kernel/dates.js';
import type { TestDatabase } from '../databases.js';
import { brokenInvariants } from './invariants.js';
import { comesToRest, Fleet, type FleetOptions } from './fleet.js';
import type { Patience, Watcher } from './patient-client.js';
import { continueFrom } from './reference.js';
import { accountOf, differences } from './story-account.js';
import { ToldStory } from './story.js';

/** A part of the story, told to an installation to which something happens meanwhile. */
export interface FaultyTelling {
  /** The database to copy, and the part that is told on it. */
  readonly template: string;
  readonly from: Day;
  readonly before: Day;
  readonly redisUrl?: string | undefined;
  readonly members: FleetOptions['members'];
  /** Begins to do harm. @returns a watcher of acts, and what ends the harm and waits until it is mended */
  readonly harm: (fleet: Fleet, database: TestDatabase) => Harm | Promise<Harm>;
}

export interface Harm {
  readonly watch?: Watcher;
  readonly end: () => Promise<void>;
}

/** How it went: what the tests compare. */
export interface Outcome {
  readonly account: readonly string[];
  readonly broken: Readonly<Record<string, readonly unknown[]>>;
  readonly patience: Patience;
  readonly exitCodes: readonly (number | null)[];
}

/** Tells it, lets the product come to rest by itself, and looks at what is there then. */
export async function tellUnder(telling: FaultyTelling): Promise<Outcome> {
  const database = await continueFrom(telling.template);
  try {
    const fleet = await Fleet.start({ databaseUrl: database.url, redisUrl: telling.redisUrl, members: telling.members });
    try {
      return await told(telling, database, fleet);
    } catch (error) {
      throw new Error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${fleet.output()}`);
    } finally {
      await fleet.stop();
    }
  } finally {
    await database.drop();
  }
}

async function told(telling: FaultyTelling, database: TestDatabase, fleet: Fleet): Promise<Outcome> {
  const harm = await telling.harm(fleet, database);
  const story = await ToldStory.open(database.url, () => fleet.front.url, harm.watch);
  try {
    await story.tell(telling.from, telling.before).finally(() => harm.end());
    await comesToRest(story.door);
    const exitCodes = await fleet.stop();
    const [account, broken] = [await accountOf(story.door.database), await brokenInvariants(story.door.database)];
    return { account, broken, patience: story.patience, exitCodes };
  } finally {
    await story.close();
  }
}

/** The story is as if nothing had happened: the same account, every invariant, an orderly end, and no failure of ours (500). */
export function expectUnharmed(outcome: Outcome, account: readonly string[]): void {
  expect(outcome.broken).toEqual({});
  expect(differences(account, outcome.account)).toEqual([]);
  expect(outcome.patience.failures.filter((failure) => failure.startsWith('500'))).toEqual([]);
  expect(outcome.exitCodes.filter((code) => code !== 0)).toEqual([]);
}
