import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ExistingLedger, ExistingProject, ExistingTask } from './existing.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { readIdentity } from './identity-key.js';
import type { Ledger, LedgerProject, LedgerTask } from './ledger.js';
import { type PairAnswers, pairKey, rowKey } from './pair-answers.js';

/** What each project and task of a file is of what is held; by their indexes in the ledger. */
export interface LedgerMatch {
  readonly projects: readonly (ExistingProject | null)[];
  readonly tasks: readonly (ExistingTask | null)[];
  /** Occurrences that a row lacks since before: its words are unchanged, so they are not made again. */
  readonly unmade: ReadonlySet<number>;
  /** Where a row has another number of occurrences than before: the days from and to, by the task that stays. */
  readonly occurrences: ReadonlyMap<number, { readonly from: readonly Day[]; readonly to: readonly Day[] }>;
  /** Whose 系统编号 names what another row is, or what belongs to another project: a copied row, most likely. */
  readonly copied: ReadonlyMap<LedgerProject | LedgerTask, string>;
}

/**
 * Finds out what a file's rows are. What a person said decides, then 系统编号; without them a project is known by its
 * name, and a task by its project and measure. Nothing that is held is two things of the file.
 */
export function matchLedger(ledger: Ledger, held: ExistingLedger, answers: PairAnswers): LedgerMatch {
  const copied = new Map<LedgerProject | LedgerTask, string>();
  const projects = matchProjects(ledger, held.projects, answers, copied);
  const matching = new TaskMatching(ledger, held.tasks, projects, copied);
  matching.run(answers);
  const { tasks, unmade, occurrences } = matching;
  return { projects, tasks, unmade, occurrences, copied };
}

function matchProjects(
  { projects, year }: Ledger,
  held: readonly ExistingProject[],
  answers: PairAnswers,
  copied: Map<LedgerProject | LedgerTask, string>,
): readonly (ExistingProject | null)[] {
  const [byId, byKey] = [new Map(held.map((one) => [one.id, one])), new Map(held.map((one) => [one.key, one]))];
  const items = itemsByName(held);
  const found = projects.map((): ExistingProject | null => null);
  const taken = new Set<string>();
  const claim = (index: number, one: ExistingProject | undefined): boolean => {
    if (one === undefined || taken.has(one.id) || (found[index] ?? null) !== null) return false;
    found[index] = one;
    return taken.add(one.id).size > 0;
  };
  const named = projects.map((project) => byId.get(readIdentity(project.system, year)?.projectId ?? ''));
  projects.forEach((project, index) => claim(index, byId.get(sameAs(answers, 'PROJECT', project) ?? '')));
  projects.forEach((project, index) => named[index]?.key === project.key && claim(index, named[index]));
  // A key beside another project's very name was left behind when rows were sorted or pasted: the name is what people see.
  projects.forEach((project, index) => claim(index, byKey.get(project.key)));
  // A ledger without columns for programmes calls an item by its own name.
  if (items.size > 0)
    projects.forEach((project, index) => project.place === undefined && claim(index, items.get(keyOf(project.name))));
  projects.forEach((_, index) => claim(index, named[index]));
  projects.forEach((project, index) => {
    if (found[index] === null && named[index] !== undefined) copied.set(project, named[index].id);
  });
  return found;
}

/** What stands in a programme, by names that only one bears. */
function itemsByName(held: readonly ExistingProject[]): ReadonlyMap<string, ExistingProject> {
  const items = groupBy(
    held.filter(({ place }) => (place?.above.length ?? 0) > 0),
    ({ name }) => keyOf(name),
  );
  return new Map([...items].flatMap(([name, [one, ...more]]) => (one && more.length === 0 ? [[name, one]] : [])));
}

function sameAs(
  answers: PairAnswers,
  kind: 'PROJECT' | 'TASK',
  at: { readonly row: number; readonly sheet?: string },
): string | null {
  const answer = answers[pairKey(kind, at)];
  return answer?.as === 'SAME' ? answer.id : null;
}

/** Tasks are matched row by row: the occurrences of 每季度末 are one row. */
class TaskMatching {
  readonly tasks: (ExistingTask | null)[];
  readonly unmade = new Set<number>();
  readonly occurrences = new Map<number, { from: readonly Day[]; to: readonly Day[] }>();
  private readonly taken = new Set<string>();
  private readonly byId: ReadonlyMap<string, ExistingTask>;
  private readonly families: ReadonlyMap<string, readonly ExistingTask[]>;
  private readonly rows: ReadonlyMap<string, readonly number[]>;

  constructor(
    private readonly ledger: Ledger,
    held: readonly ExistingTask[],
    private readonly projects: readonly (ExistingProject | null)[],
    private readonly copied: Map<LedgerProject | LedgerTask, string>,
  ) {
    this.tasks = ledger.tasks.map(() => null);
    this.byId = new Map(held.map((task) => [task.id, task]));
    this.families = groupBy(held, (task) => familyKey(task.projectId, task.measure));
    this.rows = groupBy(ledger.tasks.keys(), (index) => rowKey(this.task(index)));
  }

  run(answers: PairAnswers): void {
    const rows = [...this.rows.values()];
    for (const row of rows) {
      const id = sameAs(answers, 'TASK', this.task(row[0] ?? 0));
      if (id !== null) this.pairOff(row, this.familyOf(row, id));
    }
    const named = new Map(rows.map((row) => [row, this.namedBy(row)]));
    const agreeing = (row: readonly number[]) => this.agrees(row, named.get(row) ?? []);
    for (const row of rows.filter(agreeing)) this.pairOff(row, named.get(row) ?? []);
    this.byMeasure(rows.filter((row) => this.isOpen(row) && this.projectOf(row) !== null));
    for (const row of rows) this.pairOff(row, named.get(row) ?? []);
    for (const row of rows) this.noteCopy(row);
  }

  private task(index: number): LedgerTask {
    const task = this.ledger.tasks[index];
    if (task === undefined) throw new Error(`a ledger has no task ${String(index)}`);
    return task;
  }

  private projectOf(row: readonly number[]): string | null {
    return this.projects[this.task(row[0] ?? 0).projectIndex]?.id ?? null;
  }

  private isOpen(row: readonly number[]): boolean {
    return row.every((index) => this.tasks[index] === null);
  }

  /** The occurrences that a person means by one of them. */
  private familyOf(row: readonly number[], id: string): readonly ExistingTask[] {
    const one = this.byId.get(id);
    if (one === undefined || one.projectId !== this.projectOf(row)) return [];
    if (one.occurrence === null) return [one];
    const all = this.families.get(familyKey(one.projectId, one.measure)) ?? [];
    return all.filter((task) => task.occurrence !== null && task.statedWords === one.statedWords);
  }

  private namedBy(row: readonly number[]): readonly ExistingTask[] {
    const ids = readIdentity(this.task(row[0] ?? 0).system, this.ledger.year)?.taskIds ?? [];
    const project = this.projectOf(row);
    return ids.flatMap((id) => this.byId.get(id) ?? []).filter((task) => task.projectId === project);
  }

  private agrees(row: readonly number[], [one]: readonly ExistingTask[]): boolean {
    return one !== undefined && keyOf(one.measure) === keyOf(this.task(row[0] ?? 0).measure);
  }

  private byMeasure(rows: readonly (readonly number[])[]): void {
    const alike = groupBy(rows, (row) => familyKey(this.projectOf(row) ?? '', this.task(row[0] ?? 0).measure));
    for (const [key, group] of alike) this.pairOff(group.flat(), this.families.get(key) ?? []);
  }

  /** The same day is the same occurrence, then the same quarter; what is left is matched from the year's end. */
  private pairOff(row: readonly number[], family: readonly ExistingTask[]): void {
    const open = new Set(row.filter((index) => this.tasks[index] === null));
    const free = new Set(family.filter((task) => !this.taken.has(task.id)));
    if (open.size === 0 || free.size === 0) return;
    const had = [...free];
    const take = (index: number, task: ExistingTask | undefined): void => {
      if (task === undefined) return;
      this.tasks[index] = task;
      this.taken.add(task.id);
      open.delete(index);
      free.delete(task);
    };
    const first = (fits: (task: ExistingTask) => boolean) => [...free].find(fits);
    for (const index of open)
      take(
        index,
        first((task) => task.statedDate === this.task(index).statedDate),
      );
    for (const index of open) {
      const { occurrence } = this.task(index);
      take(index, occurrence === null ? undefined : first((task) => task.occurrence === occurrence));
    }
    const latest = [...free].sort((a, b) => (a.statedDate < b.statedDate ? 1 : -1));
    for (const index of [...open].reverse()) take(index, latest.shift());
    this.leaveUnmade(row, open);
    if (free.size > 0) this.noteOccurrences(row, had);
  }

  private leaveUnmade(row: readonly number[], open: ReadonlySet<number>): void {
    for (const index of open) {
      const { occurrence, statedWords } = this.task(index);
      const unchanged = row.some((other) => this.tasks[other]?.statedWords === statedWords);
      if (occurrence !== null && unchanged) this.unmade.add(index);
    }
  }

  private noteOccurrences(row: readonly number[], had: readonly ExistingTask[]): void {
    const stays = row.find((index) => this.tasks[index] !== null);
    if (stays === undefined) return;
    const to = row.map((index) => this.task(index).statedDate);
    this.occurrences.set(stays, { from: had.map((task) => task.statedDate), to });
  }

  private noteCopy(row: readonly number[]): void {
    const task = this.task(row[0] ?? 0);
    const held = readIdentity(task.system, this.ledger.year)?.taskIds.find((id) => this.byId.has(id));
    if (held !== undefined && this.isOpen(row)) this.copied.set(task, held);
  }
}

const familyKey = (projectId: string, measure: string): string => `${projectId}|${keyOf(measure)}`;
