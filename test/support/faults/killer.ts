import { setTimeout as pause } from 'node:timers/promises';
import type { Fleet } from './fleet.js';
import type { Watcher } from './patient-client.js';
import type { Seeded } from './seeded.js';

/** A moment at which processes are killed: so long after the beginning of an act of the story. */
export interface Kill {
  readonly act: number;
  readonly afterMs: number;
  /** Places in the fleet. */
  readonly victims: readonly number[];
}

/**
 * Draws moments: half of them evenly over the time that the acts take (most of it passes while the clock moves), half
 * evenly over the acts, however short. Each victim alone, or all at once.
 */
export function drawKills(seeded: Seeded, count: number, acts: readonly number[], fleetSize: number): readonly Kill[] {
  const whole = acts.reduce((sum, ms) => sum + ms, 0);
  const choices = victimsOf(fleetSize);
  const kills = Array.from({ length: count }, (_, number) => ({
    ...(number % 2 === 0 ? momentAt(seeded.next() * whole, acts) : withinAct(seeded, acts)),
    victims: seeded.pick(choices),
  }));
  return kills.sort((one, other) => one.act - other.act || one.afterMs - other.afterMs);
}

/** Who may be killed at one moment: each alone, or all. */
export function victimsOf(fleetSize: number): readonly (readonly number[])[] {
  const everybody = [...Array(fleetSize).keys()];
  return fleetSize === 1 ? [everybody] : [...everybody.map((one) => [one]), everybody];
}

type Moment = Pick<Kill, 'act' | 'afterMs'>;

function momentAt(time: number, acts: readonly number[]): Moment {
  let left = time;
  for (const [act, ms] of acts.entries()) {
    if (left < ms) return { act, afterMs: Math.round(left) };
    left -= ms;
  }
  return { act: acts.length - 1, afterMs: 0 };
}

function withinAct(seeded: Seeded, acts: readonly number[]): Moment {
  const act = Math.floor(seeded.next() * acts.length);
  return { act, afterMs: Math.round(seeded.next() * (acts[act] ?? 0)) };
}

/** Kills and starts again at the moments drawn, while the story goes on. */
export class Killer {
  readonly done: Kill[] = [];
  /** How many were carried out before the story was told. */
  inTime = 0;
  private readonly running: Promise<void>[] = [];
  private line: Promise<unknown> = Promise.resolve();
  private readonly over = new AbortController();

  constructor(
    private readonly fleet: Fleet,
    private readonly kills: readonly Kill[],
  ) {}

  /** Hangs the kills on the acts of the story. */
  readonly watch: Watcher = (act) => {
    for (const kill of this.kills.filter((one) => one.act === act)) this.running.push(this.carryOut(kill));
  };

  /** The story is told: kills still to come are carried out at once, and everybody is up again. */
  async end(): Promise<void> {
    this.over.abort();
    await Promise.all(this.running);
    await Promise.all(this.fleet.members.map((member) => member.ready()));
  }

  private async carryOut(kill: Kill): Promise<void> {
    await pause(kill.afterMs, undefined, { signal: this.over.signal }).catch(() => undefined);
    // One after the other: two kills at once are a kill of what is starting, not a start of two.
    const victims = this.fleet.members.filter((_, place) => kill.victims.includes(place));
    this.line = this.line.then(() => Promise.all(victims.map((victim) => victim.killAndRestart())));
    await this.line;
    this.done.push(kill);
    if (!this.over.signal.aborted) this.inTime += 1;
  }
}
