import type { ExistingLedger } from '../../../src/modules/ledger/domain/existing.js';
import type { Ledger } from '../../../src/modules/ledger/domain/ledger.js';

/** An id that is one, by a number. */
export const idOf = (kind: 'project' | 'task', index: number): string =>
  `0000000${kind === 'project' ? '1' : '2'}-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** What is held once a ledger was confirmed. */
export function heldOf(ledger: Ledger): ExistingLedger {
  return {
    projects: ledger.projects.map((project, index) => ({
      ...project,
      id: idOf('project', index),
      number: project.code,
    })),
    tasks: ledger.tasks.map((task, index) => ({
      ...task,
      id: idOf('task', index),
      projectId: idOf('project', task.projectIndex),
    })),
  };
}
