import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiClientBy } from '../../../src/demo/api-client/api-client.js';
import { runStory } from '../../story/run-story.js';
import { STORY } from '../../story/scenario.js';
import { Stage } from '../../story/stage/stage.js';
import { businessTime } from '../../../src/platform/clock/business-clock.js';
import { type Day, dayOf, type Instant, timeOf } from '../../../src/shared-kernel/dates.js';
import { longForm } from '../form.js';
import { until } from '../queue-process.js';
import { openDoor, type OpenDoor } from './door.js';
import { type Hindrance, patientCarrier, type Patience } from './patient-client.js';

/** The story's first day. */
export const BEGINNING = '2026-07-01';

/** Ends of the story's parts: plans are made; the cases have not begun; the quarter is closed and talks are near; all is told. */
export const MARKS = {
  planned: '2026-07-13',
  beforeCases: '2026-10-14',
  afterClose: '2026-10-30',
  // Before a release to its last day; the gate leaves the higher tiers of two matters to the story’s own test.
  end: longForm ? '2027-01-01' : '2026-12-09',
} as const;

const LEDGER = join(__dirname, '../ledger/ledger-2026.xlsx');
/** A killed worker's lease runs its time, and so does the news of it that a flush forgets. The long form takes the queue away for ten. */
const LONGEST_WORK_MS = longForm ? 900_000 : 240_000;

/** The story, told to a product at an address by clients who ask until they are answered. */
export class ToldStory {
  private constructor(
    readonly door: OpenDoor,
    readonly patience: Patience,
    private readonly stage: Stage,
    private readonly advance: (to: Instant) => Promise<unknown>,
  ) {}

  static async open(databaseUrl: string, url: () => string, hindrance?: Hindrance): Promise<ToldStory> {
    const door = await openDoor(databaseUrl);
    const patience: Patience = { lost: 0, foundDone: 0, failures: [] };
    const client = apiClientBy(patientCarrier(url, patience, hindrance), door);
    const advance = async (to: Instant): Promise<void> => {
      const body = { advanceTo: dayOf(to), time: timeOf(to) };
      await client.act({ as: { persona: 'office-chief' }, path: '/demo/clock', body });
      await workIsDone(door);
    };
    const now = async (): Promise<Instant> => (await businessTime(door.database)).now;
    const workbook = { name: 'ledger-2026.xlsx', content: readFileSync(LEDGER) };
    const stage = new Stage(client, door, workbook, async () => advance(await now()));
    return new ToldStory(door, patience, stage, advance);
  }

  /** Plays what happens from a day on, up to and without another, and checks each line against the database. */
  async tell(from: Day, before: Day): Promise<void> {
    const beats = STORY.filter(({ day }) => day >= from && day < before);
    // The runner leaves out moments before the clock; none of these is.
    await runStory({
      stage: this.stage,
      beats,
      advance: this.advance,
      now: () => Promise.resolve(''),
      print: () => undefined,
    });
  }

  close(): Promise<void> {
    return this.door.close();
  }
}

/** Long work may lie with a worker, where the time machine does not wait for it. */
async function workIsDone({ database }: OpenDoor): Promise<void> {
  const left = async (): Promise<boolean> => {
    const [row] = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM work WHERE state IN ('QUEUED','RUNNING')`,
    );
    return row?.n === 0;
  };
  await until('all long work is done', left, LONGEST_WORK_MS);
}
