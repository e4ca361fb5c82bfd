import type { components } from '../../api/schema';
import { LIGHTS } from '../../ui/lights';
import type { LedgerSearch, TaskState } from './ledger-search';

export type Task = components['schemas']['TaskAnswer'];
export type Project = components['schemas']['ProjectAnswer'];

/** A line of the sheet: the head of a project's tasks, or a task. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly project: Project | null; readonly count: number }
  | { readonly kind: 'task'; readonly key: string; readonly task: Task; readonly flat: boolean };

/** The year of a task: that of its first date, which never changes. */
export function yearOfTask(task: Task): number {
  return Number(task.originalDueOn.slice(0, 4));
}

/** The state that a task is shown in: what a ledger calls done waits for the office to say so. */
export function shownState({ state, hold }: Pick<Task, 'state' | 'hold'>): TaskState {
  return state === 'ASSIGNED' && hold === 'DONE_UNCONFIRMED' ? hold : state;
}

const textOf = (task: Task): string =>
  [
    task.matter,
    task.deliverable,
    task.unitName,
    task.projectName,
    task.origin,
    task.statedWords,
    ...task.documentNumbers,
  ]
    .filter((part) => part != null)
    .join('\n')
    .toLowerCase();

/** Cuts the ledger down to what is asked for. */
export function chosenTasks(tasks: readonly Task[], search: LedgerSearch): readonly Task[] {
  const words = (search.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return tasks.filter(
    (task) =>
      (search.unit === undefined || task.unitId === search.unit) &&
      (search.state === undefined || shownState(task) === search.state) &&
      (search.light === undefined || task.light === search.light) &&
      (search.year === undefined || yearOfTask(task) === search.year) &&
      (words.length === 0 || has(textOf(task), words)),
  );
}

const has = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const byDate = (a: Task, b: Task): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);
const chinese = new Intl.Collator('zh-CN');

function flatOrder(sort: LedgerSearch['sort']): (a: Task, b: Task) => number {
  if (sort === 'unit') return (a, b) => chinese.compare(a.unitName, b.unitName) || byDate(a, b);
  if (sort === 'light') return (a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light) || byDate(a, b);
  if (sort === 'percent') return (a, b) => a.percent - b.percent || byDate(a, b);
  return byDate;
}

function byProject(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const group = groups.get(task.projectId ?? '');
    if (group === undefined) groups.set(task.projectId ?? '', [task]);
    else group.push(task);
  }
  return groups;
}

/** The lines of the sheet: by project with a head each, in the order of the projects' codes, or flat in another order. */
export function linesOf(
  tasks: readonly Task[],
  projects: readonly Project[],
  sort: LedgerSearch['sort'],
): readonly Line[] {
  if (sort !== undefined && sort !== 'project') {
    return [...tasks].sort(flatOrder(sort)).map((task) => ({ kind: 'task', key: task.id, task, flat: true }));
  }
  const ofProject = byProject(tasks);
  const known = projects.filter(({ id }) => ofProject.has(id));
  const ids = new Set(known.map(({ id }) => id));
  const others = [...ofProject.keys()].filter((id) => !ids.has(id));
  const group = (id: string, project: Project | null): Line[] => {
    const own = [...(ofProject.get(id) ?? [])].sort(byDate);
    return [
      { kind: 'head', key: `head-${id}`, project, count: own.length },
      ...own.map((task): Line => ({
        kind: 'task',
        key: task.id,
        task,
        flat: project === null && task.projectId != null,
      })),
    ];
  };
  return [...known.flatMap((project) => group(project.id, project)), ...others.flatMap((id) => group(id, null))];
}

/** Units and years that occur, for the filters. */
export function occurring(tasks: readonly Task[]): {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly number[];
} {
  const names = new Map(tasks.map(({ unitId, unitName }) => [unitId, unitName]));
  const units = [...names].map(([id, name]) => ({ id, name })).sort((a, b) => chinese.compare(a.name, b.name));
  const years = [...new Set(tasks.map(yearOfTask))].sort((a, b) => b - a);
  return { units, years };
}
