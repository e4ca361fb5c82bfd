import type { ExistingLedger, ExistingProject, ExistingTask } from './existing.js';
import { type Ledger, type LedgerProject, type LedgerTask, UNSTATED_FIELDS, type UnstatedField } from './ledger.js';
import { matchLedger } from './match-ledger.js';
import type { PairAnswers } from './pair-answers.js';
import { loweredBelow } from './with-programmes.js';

/** The fields that a sheet has no column for, where there are any. */
export function unstatedIn(columns: ReadonlyMap<string, unknown>): { readonly unstated?: readonly UnstatedField[] } {
  const unstated = UNSTATED_FIELDS.filter((field) => !columns.has(field));
  return unstated.length === 0 ? {} : { unstated };
}

/**
 * The ledger with what is held where its sheets have no column, or no word of programmes: a file of four columns says nothing of leaders and
 * supporting units, and takes none away.
 */
export function withHeld(ledger: Ledger, held: ExistingLedger, answers: PairAnswers = {}): Ledger {
  const says = (one: LedgerProject | LedgerTask): boolean => (one.unstated ?? []).length === 0;
  const nodes = [...ledger.projects, ...held.projects].some(({ place }) => place !== undefined);
  if (!nodes && ledger.projects.every(says) && ledger.tasks.every(says)) return ledger;
  const match = matchLedger(ledger, held, answers);
  return {
    ...ledger,
    // A programme without a row keeps its leader although a row says another: whom he leads in it are still his by it.
    projects: loweredBelow(
      ledger.projects.map((project, index) => heldProject(project, match.projects[index] ?? null)),
    ),
    tasks: ledger.tasks.map((task, index) => heldTask(task, match.tasks[index] ?? null)),
  };
}

function heldProject(project: LedgerProject, held: ExistingProject | null): LedgerProject {
  if (held === null) return project;
  const { category, level, leadingOfficialTitle, coLeaders = [], groupName, responsible, supporting, keyPoint } = held;
  const { leadUnitName } = held;
  const parts: Readonly<Record<Exclude<UnstatedField, 'deliverable'>, Partial<LedgerProject>>> = {
    category: { category },
    level: { level },
    lead: { leadUnitName },
    leader: { leadingOfficialTitle, coLeaders },
    group: { groupName },
    responsible: { responsible },
    supporting: { supporting },
    keyPoint: { keyPoint },
  };
  const kept = (project.unstated ?? []).map((field) => (field === 'deliverable' ? {} : parts[field]));
  const lead = project.leadUnitName === '' ? { leadUnitName } : {};
  return Object.assign({}, project, ...kept, lead, heldPlace(project, held)) as LedgerProject;
}

/** A ledger takes nothing out of a programme: it says where something stands, or nothing of it. */
function heldPlace({ place }: LedgerProject, held: ExistingProject): Partial<LedgerProject> {
  if (held.place === undefined) return {};
  return place === undefined ? { place: held.place, key: held.key } : { place: { ...held.place, ...place } };
}

function heldTask(task: LedgerTask, held: ExistingTask | null): LedgerTask {
  if (held === null || task.unstated?.includes('deliverable') !== true) return task;
  return { ...task, deliverable: held.deliverable };
}
