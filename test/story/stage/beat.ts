import type { Day } from '../../../src/shared-kernel/dates.js';
import type { MatterKey, WalkKey } from './matters.js';
import type { Stage } from './stage.js';

/** Something that somebody does, through the API. */
export type Deed = (stage: Stage) => Promise<unknown>;

/** Looks into the database: null where the fact is there, else what was found instead. */
export type Proof = (stage: Stage) => Promise<string | null>;

/** One moment of the story: perhaps an act, perhaps a printed line, each line with its proofs. */
export interface Beat {
  readonly walk: WalkKey;
  readonly day: Day;
  /** `HH:MM`; what the clock causes by itself happens at 09:00. */
  readonly time: string;
  /** Of which matter the line speaks, for its unit's name. */
  readonly matter?: MatterKey;
  readonly deed?: Deed;
  /** The printed line; names in braces are those of today's holders. */
  readonly says?: string;
  /** How the matter stands then, in the words of the screens. */
  readonly state?: string;
  readonly proofs?: readonly Proof[];
}

type Told = Omit<Beat, 'walk' | 'day' | 'time' | 'matter'>;

/** Writes the beats of one way: `on('2026-10-14', '09:00', { says, proofs })`. The year is that of the story. */
export function beatsOf(walk: WalkKey, matter?: MatterKey) {
  return (day: string, time: string, told: Told, about: MatterKey | undefined = matter): Beat => ({
    walk,
    day: `2026-${day}`,
    time,
    ...(about !== undefined && { matter: about }),
    ...told,
  });
}
