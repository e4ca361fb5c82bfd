import type { Day } from '../../../../shared-kernel/dates.js';
import type { TrialStep } from './play.js';

/** Kind of step → how many. */
export type StepCounts = Readonly<Record<string, number>>;

/** The same window under the present rules and under those tried. */
export interface SideCounts {
  readonly present: StepCounts;
  readonly tried: StepCounts;
}

export const UNREACHED = ['NO_POST', 'VACANT', 'NO_ACCOUNT'] as const;
/** Why a step would reach nobody: the unit has no such post, nobody holds it, or its holder cannot sign in. */
export type Unreached = (typeof UNREACHED)[number];

/** A post that a step would go to and not reach. */
export interface MissedPost {
  readonly role: string;
  readonly title: string | null;
  readonly why: Unreached;
}

/** The same with how many steps would go there. */
export interface UnreachablePost extends MissedPost {
  readonly present: number;
  readonly tried: number;
}

type Side = 'present' | 'tried';
type Sides = Record<Side, Record<string, number>>;

/** One unit's part of a trial. */
export interface UnitTally {
  obligations: number;
  readonly counts: Sides;
  readonly missed: Map<string, { readonly post: MissedPost; present: number; tried: number }>;
}

/** What a trial has counted so far; its size depends on days and units, never on how much is played. */
export interface Tally {
  obligations: number;
  readonly days: Map<Day, Sides>;
  readonly units: Map<string, UnitTally>;
}

export const emptyTally = (): Tally => ({ obligations: 0, days: new Map(), units: new Map() });

const sides = (): Sides => ({ present: {}, tried: {} });

/** The part of a unit, of which one obligation more is played. */
export function unitOf(tally: Tally, unitId: string): UnitTally {
  const unit = tally.units.get(unitId) ?? { obligations: 0, counts: sides(), missed: new Map() };
  tally.units.set(unitId, unit);
  unit.obligations += 1;
  tally.obligations += 1;
  return unit;
}

/** Counts what would follow of one obligation on one side. */
export function countSteps(
  tally: Tally,
  unit: UnitTally,
  side: Side,
  {
    steps,
    missedBy,
  }: { readonly steps: readonly TrialStep[]; readonly missedBy: (step: TrialStep) => readonly MissedPost[] },
): void {
  for (const taken of steps) {
    const { kind } = taken.step;
    const day = tally.days.get(taken.day) ?? sides();
    tally.days.set(taken.day, day);
    day[side][kind] = (day[side][kind] ?? 0) + 1;
    unit.counts[side][kind] = (unit.counts[side][kind] ?? 0) + 1;
    for (const post of missedBy(taken)) {
      const key = `${post.role}:${post.title ?? ''}:${post.why}`;
      const missed = unit.missed.get(key) ?? { post, present: 0, tried: 0 };
      unit.missed.set(key, missed);
      missed[side] += 1;
    }
  }
}

/** The posts of a unit that would not be reached, those with the most steps first. */
export function unreachableOf({ missed }: UnitTally): readonly UnreachablePost[] {
  return [...missed.values()]
    .map(({ post, present, tried }) => ({ ...post, present, tried }))
    .sort((one, other) => other.present + other.tried - one.present - one.tried);
}

/** How many steps the rules tried would take more or less: of each kind, whichever way. */
export function differenceOf({ present, tried }: SideCounts): number {
  const kinds = new Set([...Object.keys(present), ...Object.keys(tried)]);
  return [...kinds].reduce((sum, kind) => sum + Math.abs((tried[kind] ?? 0) - (present[kind] ?? 0)), 0);
}

const sumOf = (counts: StepCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** By what units are listed: those where most changes, then those where most happens. */
export function weightOf(counts: SideCounts): number {
  return Math.min(differenceOf(counts), 20_000) * 100_000 + Math.min(sumOf(counts.present), 99_999);
}

/** What is kept of a whole trial beside its units. */
export interface TrialOutcome {
  readonly totals: SideCounts;
  readonly days: readonly (SideCounts & { readonly day: Day })[];
  /** Steps of the rules tried that would reach nobody, and of those in force. */
  readonly unreached: Readonly<Record<Side, number>>;
}

export function outcomeOf(tally: Tally): TrialOutcome {
  const totals = sides();
  const unreached = { present: 0, tried: 0 };
  for (const { counts, missed } of tally.units.values()) {
    for (const side of ['present', 'tried'] as const) {
      for (const [kind, count] of Object.entries(counts[side])) totals[side][kind] = (totals[side][kind] ?? 0) + count;
      for (const one of missed.values()) unreached[side] += one[side];
    }
  }
  const days = [...tally.days.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  return { totals, unreached, days: days.map(([day, counts]) => ({ day, ...counts })) };
}
