import type { GridRow } from '../../../shared-kernel/grid.js';
import { remembered } from '../../../shared-kernel/remembered.js';
import { readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import type { SaidHeadings } from './headings.js';
import type { LastRow } from './last-row.js';
import type { Ledger, LedgerProject, LedgerRefusal, LedgerTask, NotReadRow } from './ledger.js';
import type { LedgerAnswers } from './ledger-answers.js';
import type { RowPlace } from './read-place.js';
import type { DaysOf, TaskDays } from './read-task.js';
import { type SaidOfNode, withProgrammes } from './with-programmes.js';

/** A ledger under way: sheets are read into it one after the other. */
export interface Reading {
  readonly year: number | null;
  readonly calendar: WorkingCalendar | null;
  readonly daysOf: DaysOf;
  readonly answers: LedgerAnswers;
  readonly said: SaidHeadings;
  readonly projects: LedgerProject[];
  readonly indexOf: Map<string, number>;
  /** Projects that could not be taken so far, by the row that names them first, with what is wrong there. */
  readonly refusedProjects: Map<string, RefusedProject>;
  /** The project that a row without a name goes on with; a section heading ends it. */
  current: RowPlace | null;
  /** What rows say of the programmes and major items that they stand below. */
  readonly nodes: Map<string, SaidOfNode>;
  /** The row that went on with a project last: most rows below say the same of it, and say nothing more. */
  last: LastRow | null;
  /** A row that names a project and leaves all else to the rows below it. */
  opening: GridRow | null;
  readonly tasks: LedgerTask[];
  readonly taskDays: TaskDays;
  readonly refusals: LedgerRefusal[];
  readonly skipped: NotReadRow[];
  /** Projects of which a row could not be taken for its date. */
  readonly dateless: Set<number>;
}

interface RefusedProject {
  readonly row: number;
  readonly faults: ReadonlySet<string>;
}

export type Begun = Pick<Reading, 'year' | 'calendar' | 'answers' | 'said'>;

/** Begins to read a ledger. */
export function beginReading(begun: Begun): Reading {
  return {
    ...begun,
    daysOf: remembered((words) => readStatedDate(words, begun)),
    projects: [],
    indexOf: new Map(),
    refusedProjects: new Map(),
    current: null,
    nodes: new Map(),
    last: null,
    opening: null,
    tasks: [],
    taskDays: new Map(),
    refusals: [],
    skipped: [],
    dateless: new Set(),
  };
}

/** What was read, with the programmes that it names. A project whose only tasks wait for a date waits with them: it does not come without its task. */
export function readSoFar(reading: Reading): Ledger {
  return withProgrammes(keptOf(reading), reading.nodes);
}

function keptOf({ year, refusals, skipped, dateless, ...read }: Reading): Ledger {
  const served = new Set(read.tasks.map(({ projectIndex }) => projectIndex));
  const kept = read.projects.map((_, index) => !dateless.has(index) || served.has(index));
  if (!kept.includes(false)) return { year, projects: read.projects, tasks: read.tasks, refusals, skipped };
  const places: number[] = [];
  for (const keep of kept) places.push((places.at(-1) ?? -1) + (keep ? 1 : 0));
  const projects = read.projects.filter((_, index) => kept[index]);
  const tasks = read.tasks.map((task) => ({ ...task, projectIndex: places[task.projectIndex] ?? -1 }));
  return { year, projects, tasks, refusals, skipped };
}
