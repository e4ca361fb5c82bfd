import type { Day, Instant } from '../../src/shared-kernel/dates.js';
import { instantAt } from '../../src/shared-kernel/dates.js';
import { headOf, lineOf } from './printing/lines.js';
import type { Beat } from './stage/beat.js';
import { MATTERS, WALKS } from './stage/matters.js';
import type { Stage } from './stage/stage.js';

/** The beats of one moment. */
interface Stop {
  readonly day: Day;
  readonly time: string;
  readonly beats: readonly Beat[];
}

/** How a run of the story goes. */
export interface StoryRun {
  readonly stage: Stage;
  readonly beats: readonly Beat[];
  /** Moves the business clock forward to a moment, with everything that falls due on the way, and leaves it standing there. */
  readonly advance: (to: Instant) => Promise<unknown>;
  /** Reads the business clock. */
  readonly now: () => Promise<Instant>;
  /** Takes the printed account, piece by piece. */
  readonly print: (text: string) => void;
}

/** A printed line that the database does not bear out. */
export class StoryDisagrees extends Error {
  constructor(
    readonly line: string,
    readonly found: readonly string[],
  ) {
    super(`the database disagrees with the line\n${line}\n  ${found.join('\n  ')}`);
    this.name = 'StoryDisagrees';
  }
}

/** Puts beats in order of time; those of one moment keep the order in which they were written. */
export function stopsOf(beats: readonly Beat[]): readonly Stop[] {
  const stops = new Map<string, Beat[]>();
  for (const beat of beats)
    stops.set(`${beat.day} ${beat.time}`, [...(stops.get(`${beat.day} ${beat.time}`) ?? []), beat]);
  return [...stops]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([moment, ofMoment]) => ({ day: moment.slice(0, 10), time: moment.slice(11), beats: ofMoment }));
}

/**
 * Tells the story from where the clock stands: on a fresh instance from the beginning; after a crash from the moment in
 * hand, whose acts are done again where they were not done. Every printed line is checked against the database.
 * @returns how many lines were printed and how many facts were checked
 * @throws StoryDisagrees with the line that does not hold
 */
export async function runStory(run: StoryRun): Promise<{ readonly lines: number; readonly facts: number }> {
  const begun = await run.now();
  const counts = { lines: 0, facts: 0 };
  let day = '';
  for (const stop of stopsOf(run.beats)) {
    const moment = instantAt(stop.day, stop.time);
    if (moment < begun) continue;
    await run.advance(moment);
    run.stage.today = stop.day;
    run.stage.again = moment === begun;
    if (stop.day !== day && stop.beats.some((beat) => beat.says !== undefined)) {
      run.print(headOf(stop.day));
      day = stop.day;
    }
    for (const beat of stop.beats) await play(run, beat, counts);
  }
  return counts;
}

async function play(
  { stage, advance, print }: StoryRun,
  beat: Beat,
  counts: { lines: number; facts: number },
): Promise<void> {
  if (beat.deed !== undefined) {
    await beat.deed(stage);
    // What an act sets off (the watch, long work) happens before anybody looks.
    await advance(instantAt(beat.day, beat.time));
  }
  const line = await lineFor(stage, beat);
  const found: string[] = [];
  for (const proof of beat.proofs ?? []) {
    counts.facts += 1;
    const difference = await proof(stage);
    if (difference !== null) found.push(difference);
  }
  if (found.length > 0) throw new StoryDisagrees(line ?? `${beat.day} ${beat.time} ${beat.walk}`, found);
  if (line === null) return;
  counts.lines += 1;
  print(line);
}

async function lineFor(stage: Stage, { time, walk, matter, says, state }: Beat): Promise<string | null> {
  if (says === undefined) return null;
  const unit = matter === undefined ? '' : MATTERS[matter].unit;
  const words = await stage.fill(says, matter === undefined ? null : unit);
  return lineOf({ time, walk: WALKS[walk], unit, words, state: state ?? '' });
}
