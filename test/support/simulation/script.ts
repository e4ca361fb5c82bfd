import { addDays, type Day } from '../../../src/shared-kernel/dates.js';
import {
  buildCalendarDays,
  WorkingCalendar,
  type YearExceptions,
} from '../../../src/shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../src/modules/calendar/domain/published-years.js';
import { POLICY_VERSION_1, type PolicyRules } from '../../../src/modules/supervision/policy/domain/policy.js';
import { type Draw, lotsOf } from './lots.js';

/** The five kinds of duty that a project led by a leader owes each quarter. */
const FIVE = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;
export type DutyKind = (typeof FIVE)[number];

/** How big a city is, and how long it is watched. */
export interface Size {
  readonly units: number;
  readonly projects: number;
  /** Of 2026. */
  readonly quarters: readonly number[];
  readonly until: Day;
}

export const SMALL_YEAR: Size = { units: 8, projects: 4, quarters: [1, 2, 3, 4], until: '2027-02-26' };
/** A quarter and the month in which it is closed; or beyond, until what came of it has ended. */
export const SMALL_QUARTER: Size = { units: 12, projects: 6, quarters: [3], until: '2026-10-30' };
export const TO_ITS_END: Size = { ...SMALL_QUARTER, until: '2026-11-27' };
export const WHOLE_YEAR: Size = { units: 120, projects: 30, quarters: [1, 2, 3, 4], until: '2027-01-29' };

export interface Project {
  readonly number: number;
  readonly unit: number;
  /** Which of the city's two leading officials leads it. */
  readonly leader: number;
}

/** A task of the ledger; dated before the day on which it comes in, it is held as 历史逾期. */
export interface NewTask {
  readonly key: string;
  readonly unit: number;
  readonly project: number;
  readonly dueOn: Day;
}

/** What happens on a day whatever people do. */
export type Happening = { readonly on: Day } & (
  | { readonly kind: 'QUARTER'; readonly quarter: number }
  | { readonly kind: 'TASKS'; readonly tasks: readonly NewTask[] }
  | { readonly kind: 'VACATED' | 'APPOINTED'; readonly unit: number }
  | { readonly kind: 'DELEGATED'; readonly unit: number; readonly until: Day }
  | { readonly kind: 'RULES'; readonly rules: PolicyRules }
  | { readonly kind: 'DAYS_OFF'; readonly year: number }
);

/** A city's year as a seed has it; the same seed gives the same year in every world. */
export interface Script {
  readonly seed: number;
  readonly size: Size;
  readonly from: Day;
  readonly projects: readonly Project[];
  readonly happenings: readonly Happening[];
  /** Days on which nobody sweeps, first and last. */
  readonly outages: readonly { readonly from: Day; readonly to: Day }[];
}

/** What is published in November 2026 for the year after; until then its days are guessed. */
export const DAYS_OFF_2027: YearExceptions = {
  off: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
    ...['2027-04-05', '2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05', '2027-06-09'],
    ...['2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
  ],
  on: ['2027-01-31', '2027-02-14', '2027-05-08', '2027-09-26', '2027-10-09'],
};

/** The calendar before and after that day. */
export const GUESSED = new WorkingCalendar(1, buildCalendarDays(2025, 2028, PUBLISHED_YEARS));
export const PUBLISHED = new WorkingCalendar(
  2,
  buildCalendarDays(2025, 2028, { ...PUBLISHED_YEARS, '2027': DAYS_OFF_2027 }),
);

const FIRST_DAYS: Readonly<Record<number, Day>> = {
  1: '2026-01-05',
  2: '2026-04-01',
  3: '2026-07-01',
  4: '2026-10-08',
};

export const unitName = (unit: number): string => `第${String(unit)}局`;
export const dutyKey = (quarter: number, project: number, kind: string): string =>
  `Q${String(quarter)}-P${String(project)}-${kind}`;

/** The year of a seed. */
export function scriptOf(seed: number, size: Size): Script {
  const draw = lotsOf(`${String(seed)} `);
  const projects = Array.from({ length: size.projects }, (_, number) => ({
    number,
    unit: draw(`unit of ${String(number)}`, size.units),
    leader: draw(`leader of ${String(number)}`, 2),
  }));
  const from = FIRST_DAYS[size.quarters[0] ?? 1] ?? '2026-01-05';
  const quarters = size.quarters.map(
    (quarter) => ({ on: FIRST_DAYS[quarter] ?? from, kind: 'QUARTER', quarter }) as const,
  );
  const length = size.quarters.length;
  const happenings = [
    ...quarters,
    ...imports(draw, size, projects, from),
    ...removals(draw, size, from),
    ...newRules(draw, length, from),
    ...(size.until > '2026-11-20' ? [{ on: '2026-11-20', kind: 'DAYS_OFF', year: 2027 } as const] : []),
  ];
  return {
    ...{ seed, size, from, projects },
    happenings: [...happenings].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    outages: outages(draw, length, from),
  };
}

/** A workday of the simulated time. */
function someDay(draw: Draw, words: string, from: Day, days: number): Day {
  return GUESSED.nextOrSame(addDays(from, 3 + draw(words, days)));
}

/** Ledgers come in twice a quarter: tasks of all units, some of them overdue on arrival. */
function imports(draw: Draw, size: Size, projects: readonly Project[], from: Day): Happening[] {
  return Array.from({ length: size.quarters.length * 2 }, (_, time) => {
    const on = someDay(draw, `import ${String(time)}`, addDays(from, time * 45), 30);
    const tasks = Array.from({ length: Math.ceil(size.units * 0.75) }, (_task, at) => {
      const words = `task ${String(time)} ${String(at)}`;
      const project = projects[draw(`${words} project`, projects.length)];
      const dueOn = GUESSED.nextOrSame(addDays(on, draw(words, 70) - 8));
      const unit = draw(`${words} unit`, size.units);
      return { key: `T${String(time)}-${String(at)}`, unit, project: project?.number ?? 0, dueOn };
    });
    return { on, kind: 'TASKS', tasks } as const;
  });
}

/** Chiefs are moved; some posts stay empty for a while. Others are stood in for. */
function removals(draw: Draw, size: Size, from: Day): Happening[] {
  const days = size.quarters.length * 120;
  return Array.from({ length: Math.ceil(size.units * size.quarters.length * 0.2) }, (_, time) => {
    const unit = draw(`removed ${String(time)}`, size.units);
    const on = someDay(draw, `removal ${String(time)}`, from, days);
    const back = addDays(on, draw(`vacancy ${String(time)}`, 12));
    const standsIn = someDay(draw, `stand-in ${String(time)}`, from, days);
    return [
      { on, kind: 'VACATED', unit },
      { on: back, kind: 'APPOINTED', unit },
      { on: standsIn, kind: 'DELEGATED', unit, until: addDays(standsIn, 14) },
    ] as const;
  }).flat();
}

/** Other numbers of the ladder, from a day on: cases that are open keep those they have. */
function newRules(draw: Draw, quarters: number, from: Day): Happening[] {
  const { rules } = POLICY_VERSION_1;
  return Array.from({ length: Math.ceil(quarters / 2) }, (_, time) => {
    const words = `rules ${String(time)}`;
    const on = someDay(draw, words, addDays(from, time * 170), 100);
    const changed: PolicyRules = {
      ...rules,
      slip: { ...rules.slip, at: 3 + draw(`${words} slip`, 2) },
      firstTier: { ...rules.firstTier, at: 8 + draw(`${words} tier`, 3) },
      secondTier: { count: 2 + draw(`${words} count`, 2), lateness: 8 + draw(`${words} lateness`, 4) },
      rectificationFailsAt: 3 + draw(`${words} fails`, 2),
    };
    return { on, kind: 'RULES', rules: changed } as const;
  });
}

/** Up to two a quarter, of one to six days. */
function outages(draw: Draw, quarters: number, from: Day): Script['outages'] {
  return Array.from({ length: quarters * 2 }, (_, time) => {
    const start = addDays(from, time * 45 + draw(`outage ${String(time)}`, 44));
    return { from: start, to: addDays(start, draw(`length of outage ${String(time)}`, 6)) };
  });
}

/** Whether the sweep is down. */
export const isOut = ({ outages: all }: Script, day: Day): boolean =>
  all.some(({ from, to }) => from <= day && day <= to);

export const KINDS: readonly DutyKind[] = FIVE;
