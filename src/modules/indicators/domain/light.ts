import { type Day, daysBetween } from '../../../shared-kernel/dates.js';

/** Whether more is better, or less. */
export const DIRECTIONS = ['UP', 'DOWN'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * How an indicator stands: less than ten points behind its course, ten to thirty, more than thirty, at its target; GREY 未报: what was due
 * was not read.
 */
export const INDICATOR_LIGHTS = ['GREEN', 'YELLOW', 'RED', 'DONE', 'GREY'] as const;
export type IndicatorLight = (typeof INDICATOR_LIGHTS)[number];
/** What a reading itself can show. */
export type ReadingLight = Exclude<IndicatorLight, 'GREY'>;

/** A value on a day, as it was typed. */
export interface Point {
  readonly day: Day;
  readonly value: string;
}

/** Where an indicator comes from, where it goes, and by which way. */
export interface Course {
  readonly direction: Direction;
  readonly baseline: Point;
  readonly target: Point;
  /** Between the two, by their days; empty: a straight line. */
  readonly trajectory: readonly Point[];
}

/** How far a value is. Points are of a hundred between baseline and target; the gap is not rounded before it is judged. */
export interface Standing {
  readonly progress: number;
  /** 序时进度: where its course has it on that day. */
  readonly planned: number;
  readonly gap: number;
  readonly light: ReadingLight;
}

const PLACES = 4;
const TYPED = /^-?\d{1,12}(?:\.\d{1,4})?$/;

/** Whether words are a number as readings take it: digits, at most four decimal places, no separators. */
export const isDecimal = (typed: string): boolean => TYPED.test(typed);

/** A typed number in ten-thousandths: whole, so that nothing of it is lost. */
export function scaled(typed: string): bigint {
  const [whole = '0', fraction = ''] = typed.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return typed.startsWith('-') ? -size : size;
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Where the course is on a day, as a fraction of ten-thousandths; before the baseline there, after the target at it. */
function plannedOn({ baseline, target, trajectory }: Course, day: Day): Fraction {
  const points = [baseline, ...trajectory, target];
  const next = points.findIndex((point) => point.day >= day);
  if (next === 0) return { over: scaled(baseline.value), under: 1n };
  const to = points[next];
  const from = points[next - 1];
  if (to === undefined || from === undefined) return { over: scaled(target.value), under: 1n };
  const span = BigInt(daysBetween(from.day, to.day));
  const gone = BigInt(daysBetween(from.day, day));
  return { over: scaled(from.value) * (span - gone) + scaled(to.value) * gone, under: span };
}

/** A hundred times a fraction as a number, for eyes alone: every verdict is on the fraction itself. */
function points(over: bigint, under: bigint): number {
  const FINE = 1_000_000n;
  return Number((over * 100n * FINE) / under) / Number(FINE);
}

const reached = ({ direction, target }: Course, value: bigint): boolean =>
  direction === 'UP' ? value >= scaled(target.value) : value <= scaled(target.value);

/**
 * How an indicator stands by a value read on a day. Progress is (value − baseline) ÷ (target − baseline) × 100, planned the same of its
 * course, the gap what is missing between them: under 10 GREEN, 10 to 30 YELLOW, above 30 RED; the target reached, DONE.
 */
export function standingOf(course: Course, value: string, asOf: Day): Standing {
  const base = scaled(course.baseline.value);
  const way = scaled(course.target.value) - base;
  const read = scaled(value);
  const { over, under } = plannedOn(course, asOf);
  // Of the same sign as the way it is measured in, a fraction compares by multiplying out.
  const sign = way < 0n ? -1n : 1n;
  const behind = (over - read * under) * sign * 100n;
  const whole = way * sign * under;
  const light = behind < 10n * whole ? 'GREEN' : behind <= 30n * whole ? 'YELLOW' : 'RED';
  return {
    progress: points((read - base) * sign, way * sign),
    planned: points((over - base * under) * sign, whole),
    gap: points((over - read * under) * sign, whole),
    light: reached(course, read) ? 'DONE' : light,
  };
}

/** What is wrong with a course; the names are those of its fields. */
export type CourseFault = readonly [field: 'baselineValue' | 'targetValue' | 'targetOn' | 'trajectory', code: string];

/** Why a course is none: numbers that are none, a target that is the baseline or lies against the direction, days out of order. */
export function courseFaults({ direction, baseline, target, trajectory }: Course): readonly CourseFault[] {
  const unread: CourseFault[] = [
    ...(isDecimal(baseline.value) ? [] : [['baselineValue', 'VALUE_NOT_DECIMAL'] as const]),
    ...(isDecimal(target.value) ? [] : [['targetValue', 'VALUE_NOT_DECIMAL'] as const]),
    ...(trajectory.every(({ value }) => isDecimal(value)) ? [] : [['trajectory', 'VALUE_NOT_DECIMAL'] as const]),
  ];
  const days = [baseline.day, ...trajectory.map(({ day }) => day), target.day];
  const ordered = days.every((day, at) => at === 0 || day > (days[at - 1] ?? ''));
  const fault =
    target.day <= baseline.day
      ? (['targetOn', 'TARGET_DAY_TOO_EARLY'] as const)
      : (['trajectory', 'TRAJECTORY_DAYS'] as const);
  return [
    ...unread,
    ...(ordered ? [] : [fault]),
    ...(unread.length === 0 ? targetFaults(direction, baseline, target) : []),
  ];
}

function targetFaults(direction: Direction, baseline: Point, target: Point): readonly CourseFault[] {
  const way = scaled(target.value) - scaled(baseline.value);
  if (way === 0n) return [['targetValue', 'TARGET_EQUALS_BASELINE']];
  return way > 0n === (direction === 'UP') ? [] : [['targetValue', 'TARGET_AGAINST_DIRECTION']];
}
