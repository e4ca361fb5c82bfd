import { longForm } from '../form.js';

/** Numbers that look random and are the same for the same seed. */
export class Seeded {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }
}

/** A whole number of the environment, or another. */
export function numberOf(variable: string, absent: number): number {
  const text = process.env[variable]?.trim() ?? '';
  if (!/^\d+$/.test(text)) return absent;
  return Number(text);
}

/** The gate's moments: the same at every push, so that a red run is about the change. */
const GATE_SEED = 511;

/** FAULT_SEED replays a run; otherwise the long form draws anew each time, and says what it drew. */
export function faultSeed(): number {
  return numberOf('FAULT_SEED', longForm ? Math.floor(Math.random() * 1_000_000) : GATE_SEED);
}

/** Tells the reader of the test's output what is needed to replay it. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
