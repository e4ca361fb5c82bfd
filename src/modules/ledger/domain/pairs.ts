import { keyOf } from '../../../shared-kernel/cell-text.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import type { ExistingLedger, ExistingProject, ExistingTask } from './existing.js';
import type { Ledger, LedgerProject, LedgerTask } from './ledger.js';
import { AlikeNames, likeness, shingles } from './likeness.js';
import type { LedgerMatch } from './match-ledger.js';
import { type PairAnswer, type PairAnswers, pairKey, rowKey } from './pair-answers.js';

/** Why a row may be what is held: alike names or measures, the same 序号, the same measures, day, or 系统编号. */
export const PAIR_GROUNDS = ['NAME', 'NUMBER', 'TASKS', 'DATE', 'KEY'] as const;
export type PairGround = (typeof PAIR_GROUNDS)[number];

/** What is held and not named by the file, and may be what a row means. */
export interface PairCandidate {
  readonly id: string;
  readonly name: string;
  readonly why: readonly PairGround[];
}

/** Whether a row is new or one of those: a question to a person, and what he said; until then null. */
export interface Pair {
  readonly key: string;
  readonly candidates: readonly PairCandidate[];
  readonly answer: PairAnswer['as'] | null;
}

type Row = LedgerProject | LedgerTask;
type Pairs = ReadonlyMap<Row, { readonly pair: Pair }>;

/** So alike that somebody may have reworded it; where something else agrees less is enough. */
const ALIKE = 0.5;
const ALIKE_AND_MORE = 0.2;
/** So alike that it counts where another unit leads as well: 商务改革 and 水务改革 are not. */
const SURELY_ALIKE = 0.75;
const MOST_CANDIDATES = 3;
/** A measure of fewer characters may be anybody's. */
const TELLING = 6;

interface Weighed extends PairCandidate {
  readonly weight: number;
}

/**
 * The rows of a file that would be added though what they mean may be held under other words; and what a person said of
 * them. Only what the file does not name can be meant.
 */
export function pairsOf(ledger: Ledger, held: ExistingLedger, match: LedgerMatch, answers: PairAnswers): Pairs {
  const pairs = new Map<Row, { readonly pair: Pair }>();
  const ask = (kind: 'PROJECT' | 'TASK', row: Row, candidates: readonly PairCandidate[]): void => {
    const key = pairKey(kind, row);
    if (candidates.length > 0) pairs.set(row, { pair: { key, candidates, answer: null, ...said(answers[key]) } });
  };
  const projects = openProjects(ledger, held, match);
  for (const [project, candidates] of projects) ask('PROJECT', project, candidates);
  for (const [task, candidates] of openTasks(ledger, held, match)) ask('TASK', task, candidates);
  for (const [row, one] of settled(ledger, match, answers)) pairs.set(row, one);
  return pairs;
}

/** A word that does not hold any more (what it names is taken by another row) leaves the question open. */
const said = (answer: PairAnswer | undefined) => (answer?.as === 'NEW' ? { answer: answer.as } : {});

function* settled(ledger: Ledger, match: LedgerMatch, answers: PairAnswers): Iterable<[Row, { pair: Pair }]> {
  if (Object.keys(answers).length === 0) return;
  const rows = [
    ...ledger.projects.map((row, index) => ({ kind: 'PROJECT' as const, row, held: match.projects[index]?.name })),
    ...ledger.tasks.map((row, index) => ({ kind: 'TASK' as const, row, held: match.tasks[index]?.measure })),
  ];
  for (const { kind, row, held } of rows) {
    const key = pairKey(kind, row);
    const answer = answers[key];
    if (answer?.as !== 'SAME' || held === undefined) continue;
    yield [row, { pair: { key, candidates: [{ id: answer.id, name: held, why: [] }], answer: 'SAME' } }];
  }
}

function best(candidates: Iterable<Weighed>): readonly PairCandidate[] {
  return [...candidates]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CANDIDATES)
    .map(({ id, name, why }) => ({ id, name, why }));
}

/** Projects known by no name and no key, with what they may be. */
function openProjects(ledger: Ledger, held: ExistingLedger, match: LedgerMatch) {
  const known = new Set(match.projects.map((one) => one?.id));
  const free = held.projects.filter((one) => !known.has(one.id) && one.ended !== true);
  const added = match.projects.flatMap((one, index) =>
    one === null && ledger.projects[index]?.implied !== true ? [index] : [],
  );
  if (added.length === 0 || held.projects.length === 0) return new Map<Row, readonly PairCandidate[]>();
  const likely = new LikelyProjects(free, held.tasks);
  const measures = groupBy(ledger.tasks, (task) => task.projectIndex);
  return new Map(
    added.flatMap((index): [Row, readonly PairCandidate[]][] => {
      const project = ledger.projects[index];
      if (project === undefined) return [];
      const copy = copyOf(held.projects, match.copied.get(project));
      const tasks = (measures.get(index) ?? []).map((task) => task.measure);
      return [[project, [...copy, ...best(likely.of(project, tasks))]]];
    }),
  );
}

function copyOf(held: readonly (ExistingProject | ExistingTask)[], id: string | undefined): readonly PairCandidate[] {
  const one = id === undefined ? undefined : held.find((each) => each.id === id);
  return one === undefined ? [] : [{ id: one.id, name: 'name' in one ? one.name : one.measure, why: ['KEY'] }];
}

/** Held projects that no row names, found by names, numbers and measures. */
class LikelyProjects {
  private readonly names: AlikeNames<ExistingProject>;
  private readonly numbers: ReadonlyMap<string, readonly ExistingProject[]>;
  private readonly byId: ReadonlyMap<string, ExistingProject>;
  private readonly holders: ReadonlyMap<string, readonly string[]>;

  constructor(free: readonly ExistingProject[], tasks: readonly ExistingTask[]) {
    this.names = new AlikeNames(free, (project) => project.name);
    this.byId = new Map(free.map((project) => [project.id, project]));
    this.numbers = groupBy(free, (project) => project.number ?? '');
    const own = tasks.filter((task) => this.byId.has(task.projectId));
    const byMeasure = groupBy(own, (task) => keyOf(task.measure));
    this.holders = new Map(
      [...byMeasure].map(([key, group]) => [key, [...new Set(group.map((one) => one.projectId))]]),
    );
  }

  of(project: LedgerProject, measures: readonly string[]): Iterable<Weighed> {
    const found = new Map<string, Weighed>();
    const add = ({ id, name, place }: ExistingProject, weight: number, why: PairGround): void => {
      if (place?.node !== project.place?.node) return;
      const before = found.get(id);
      found.set(id, { id, name, weight: weight + (before?.weight ?? 0), why: [...(before?.why ?? []), why] });
    };
    for (const { thing, likeness: how } of this.names.alike(project.name, ALIKE))
      if (how >= SURELY_ALIKE || thing.leadUnitName === project.leadUnitName) add(thing, how, 'NAME');
    for (const [id, count] of this.sharing(measures)) {
      const one = this.byId.get(id);
      if (one !== undefined && 2 * count >= measures.length) add(one, count / measures.length, 'TASKS');
    }
    for (const one of this.numberedAs(project)) {
      const fits = found.has(one.id) || likeness(shingles(project.name), shingles(one.name)) >= ALIKE_AND_MORE;
      if (fits) add(one, ALIKE, 'NUMBER');
    }
    return found.values();
  }

  private numberedAs({ code, leadUnitName }: LedgerProject): readonly ExistingProject[] {
    const alike = code === null ? [] : (this.numbers.get(code) ?? []);
    return alike.filter((one) => one.leadUnitName === leadUnitName);
  }

  /** How many of the measures each project has; a measure that many have says little. */
  private sharing(measures: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const telling = measures.map(keyOf).filter(({ length }) => length >= TELLING);
    for (const measure of new Set(telling)) {
      const holders = this.holders.get(measure) ?? [];
      if (holders.length <= MOST_CANDIDATES) for (const id of holders) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}

/** Rows of known projects whose measure is not held there, with what of the project no row names. */
function openTasks(ledger: Ledger, held: ExistingLedger, match: LedgerMatch) {
  const known = new Set(match.tasks.map((one) => one?.id));
  const free = groupBy(
    held.tasks.filter((task) => !known.has(task.id)),
    (task) => task.projectId,
  );
  const open = ledger.tasks.flatMap((task, index) =>
    match.tasks[index] === null && !match.unmade.has(index) ? [task] : [],
  );
  const named = new Set(ledger.tasks.flatMap((task, index) => (match.tasks[index] === null ? [] : [rowKey(task)])));
  const found = new Map<Row, readonly PairCandidate[]>();
  for (const row of groupBy(open, rowKey).values()) {
    const [task] = row;
    const projectId = task === undefined ? undefined : match.projects[task.projectIndex]?.id;
    if (task === undefined || projectId === undefined || named.has(rowKey(task))) continue;
    const days = new Set(row.map((one) => one.statedDate));
    const copy = copyOf(held.tasks, match.copied.get(task));
    found.set(task, [...copy, ...best(likelyTasks(task, days, free.get(projectId) ?? []))]);
  }
  return found;
}

function likelyTasks(task: LedgerTask, days: ReadonlySet<string>, free: readonly ExistingTask[]): readonly Weighed[] {
  const own = shingles(task.measure);
  return [...groupBy(free, (one) => keyOf(one.measure)).values()].flatMap((family) => {
    const [one] = family;
    if (one === undefined) return [];
    const how = likeness(own, shingles(one.measure));
    const sameDay = family.some((each) => days.has(each.statedDate));
    if (how < (sameDay ? ALIKE_AND_MORE : ALIKE)) return [];
    const why: PairGround[] = sameDay ? ['NAME', 'DATE'] : ['NAME'];
    return [{ id: one.id, name: one.measure, why, weight: how + (sameDay ? ALIKE : 0) }];
  });
}
