import type { Day } from '../../../shared-kernel/dates.js';
import type { ExistingLedger } from './existing.js';
import type { Ledger } from './ledger.js';
import { matchLedger } from './match-ledger.js';
import type { PairAnswers } from './pair-answers.js';

/** What is held of a year's ledger and not named by a file (本次台账未出现). Nothing is done with it unless a person does. */
export interface MissingItem {
  readonly kind: 'PROJECT' | 'TASK';
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly projectName: string;
  /** Of a task, as it was stated. */
  readonly statedWords: string | null;
  readonly statedDate: Day | null;
}

/**
 * The projects and tasks of a year that a file does not name; of a project that it names, the tasks and the occurrences
 * that it leaves out. What was cancelled or ended is gone already.
 */
export function missingOf(ledger: Ledger, held: ExistingLedger, answers: PairAnswers = {}): readonly MissingItem[] {
  const match = matchLedger(ledger, held, answers);
  const [projects, tasks] = [match.projects, match.tasks].map((list) => new Set(list.map((one) => one?.id)));
  const byId = new Map(held.projects.map((project) => [project.id, project]));
  const left = held.tasks.filter((task) => tasks?.has(task.id) !== true && task.cancelled !== true);
  const ofYear = new Set(held.tasks.map((task) => task.projectId));
  const gone = held.projects.filter(
    (one) => projects?.has(one.id) !== true && one.ended !== true && (ofYear.has(one.id) || one.year === ledger.year),
  );
  return [
    ...gone.map(({ id, name }) => {
      return {
        kind: 'PROJECT',
        id,
        name,
        projectId: id,
        projectName: name,
        statedWords: null,
        statedDate: null,
      } as const;
    }),
    ...left.map(({ id, measure, projectId, statedWords, statedDate }) => {
      const projectName = byId.get(projectId)?.name ?? '';
      return { kind: 'TASK', id, name: measure, projectId, projectName, statedWords, statedDate } as const;
    }),
  ];
}
