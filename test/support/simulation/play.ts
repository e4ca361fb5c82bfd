import { addDays, type Day } from '../../../src/shared-kernel/dates.js';
import { decide } from './people.js';
import { GUESSED, isOut, PUBLISHED, type Script } from './script.js';
import type { World } from './world.js';

/** A day as it was played. */
export interface PlayedDay {
  readonly day: Day;
  readonly steps: readonly string[];
  readonly refusals: readonly string[];
}

/** What a played script came to. */
export interface Played {
  readonly days: number;
  readonly steps: number;
  readonly commands: number;
  readonly refused: number;
  /** The first day on which an invariant did not hold; null: none. */
  readonly fault: string | null;
}

/**
 * Plays a script day by day: the morning's sweep, what happens, what people do, the sweep after it. Every day ends with the
 * invariants; the first that does not hold ends the play.
 */
export async function play(
  script: Script,
  world: World,
  onDay: (played: PlayedDay) => void | Promise<void> = () => undefined,
): Promise<Played> {
  const sum = { days: 0, steps: 0, commands: 0, refused: 0 };
  for (let day = script.from; day <= script.size.until; day = addDays(day, 1)) {
    const { commands, refusals } = await playDay(script, world, day);
    const [steps, broken] = [await world.steps(), await world.broken()];
    sum.days += 1;
    sum.steps += steps.length;
    sum.commands += commands;
    sum.refused += refusals.length;
    if (broken.length > 0) return { ...sum, fault: `SEED=${String(script.seed)} ${day}: ${broken.join('; ')}` };
    await onDay({ day, steps: [...steps].sort(), refusals });
  }
  return { ...sum, fault: null };
}

async function playDay(
  script: Script,
  world: World,
  day: Day,
): Promise<{ commands: number; refusals: readonly string[] }> {
  const down = isOut(script, day);
  await world.morning(day, down);
  const calendar = day < '2026-11-20' ? GUESSED : PUBLISHED;
  const happenings = script.happenings.filter(({ on }) => on === day);
  for (const happening of happenings) await world.happen(happening);
  const commands = calendar.isWorking(day) ? decide(await world.view(), { seed: script.seed, day, calendar }) : [];
  const refusals: string[] = [];
  for (const command of commands) {
    const refusal = await world.carryOut(command);
    if (refusal !== null) refusals.push(`${day} ${JSON.stringify(command)} ${refusal}`);
  }
  if (!down) await world.sweep();
  return { commands: commands.length, refusals };
}
