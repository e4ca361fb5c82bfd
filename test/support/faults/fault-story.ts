import type { Day } from '../../../src/shared-kernel/dates.js';
import type { TestDatabase } from '../databases.js';
import { brokenInvariants } from './invariants.js';
import { comesToRest, Fleet, type FleetOptions } from './fleet.js';
import type { Hindrance, Patience } from './patient-client.js';
import { record } from './record.js';
import { continueFrom, reference } from './reference.js';
import { accountOf, differences } from './story-account.js';
import { MARKS, ToldStory } from './story.js';

/** A part of the story, told to an installation to which something happens meanwhile. */
export interface FaultyTelling {
  /** Where the story stands when it begins, and the part that is told. */
  readonly database: () => Promise<TestDatabase>;
  readonly from: Day;
  readonly before: Day;
  readonly redisUrl?: string | undefined;
  readonly members: FleetOptions['members'];
  /** Whether the members find the database by themselves. */
  readonly embedded?: boolean;
  /** What stands between the members and their database. */
  readonly through?: (databaseUrl: string) => Promise<string>;
  /** Begins to do harm. @returns what happens to the clients, and what ends the harm and waits until it is mended */
  readonly harm: (fleet: Fleet, database: TestDatabase) => Harm | Promise<Harm>;
}

export interface Harm extends Hindrance {
  readonly end?: () => Promise<void>;
  /** What the fault is called in the table of `npm run faults`, and how often it struck. */
  readonly fault?: string;
  readonly times?: () => number;
}

/** How it went: what the tests compare. */
export interface Outcome {
  readonly account: readonly string[];
  readonly broken: Readonly<Record<string, readonly unknown[]>>;
  readonly patience: Patience;
  readonly exitCodes: readonly (number | null)[];
  readonly fault?: string | undefined;
  readonly times?: number | undefined;
}

/** Tells it, lets the product come to rest by itself, and looks at what is there then. */
export async function tellUnder(telling: FaultyTelling): Promise<Outcome> {
  const database = await telling.database();
  try {
    const reached = (await telling.through?.(database.url)) ?? database.url;
    const databaseUrl = telling.embedded === true ? null : reached;
    const fleet = await Fleet.start({ databaseUrl, redisUrl: telling.redisUrl, members: telling.members });
    try {
      return await told(telling, database, fleet);
    } catch (error) {
      throw new Error(
        `${error instanceof Error ? error.message : String(error)}
${fleet.output()}`,
        { cause: error },
      );
    } finally {
      await fleet.stop();
    }
  } finally {
    await database.drop();
  }
}

async function told(telling: FaultyTelling, database: TestDatabase, fleet: Fleet): Promise<Outcome> {
  const harm = await telling.harm(fleet, database);
  const story = await ToldStory.open(database.url, () => fleet.front.url, harm);
  try {
    try {
      await story.tell(telling.from, telling.before);
    } finally {
      await harm.end?.();
    }
    await comesToRest(story.door);
    const account = await accountOf(story.door.database);
    const broken = await brokenInvariants(story.door.database);
    const { fault, times } = harm;
    return { account, broken, patience: story.patience, exitCodes: await fleet.stop(), fault, times: times?.() };
  } finally {
    await story.close();
  }
}

/** The part of the story with the most going on: from the first overdue day to after the close of the quarter. */
export async function tellMiddle(
  telling: Pick<FaultyTelling, 'members' | 'redisUrl' | 'harm' | 'through'>,
): Promise<Outcome> {
  const { templates, accounts } = await reference();
  const database = (): Promise<TestDatabase> => continueFrom(templates.beforeCases);
  const outcome = await tellUnder({ ...telling, database, from: MARKS.beforeCases, before: MARKS.afterClose });
  expectUnharmed(outcome, accounts.afterClose);
  return outcome;
}

/** The story is as if nothing had happened: the same account, every invariant, an orderly end, and no failure of ours (500). */
export function expectUnharmed(outcome: Outcome, account: readonly string[]): void {
  note(outcome, account);
  expect(outcome.broken).toEqual({});
  expect(differences(account, outcome.account)).toEqual([]);
  expect(outcome.patience.failures.filter((failure) => failure.startsWith('500'))).toEqual([]);
  expect(outcome.exitCodes.filter((code) => code !== 0)).toEqual([]);
}

/** What is missing was lost, what is there besides was doubled; a broken promise about times counts as early. */
function note({ account: found, broken, fault, times = 0 }: Outcome, account: readonly string[]): void {
  if (fault === undefined) return;
  const lines = differences(account, found);
  const early = Object.keys(broken).filter((name) => /before|outside working/.test(name)).length;
  const lost = lines.filter((line) => line.startsWith('−')).length;
  record(fault, { times, lost, doubled: lines.length - lost, early });
}
