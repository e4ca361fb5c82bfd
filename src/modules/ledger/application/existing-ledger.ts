import type { Reader } from '../../../platform/database/tx.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import {
  listStatedProjects,
  listStatedTasks,
  type StatedProject,
  type StatedTask,
} from '../persistence/ledger-existing.repository.js';

/** No ledger has as many. */
export const EVERY_PROJECT = 1_000_000;

/** Every project and the tasks of one year's ledger, in the words of a ledger. */
export async function loadExistingLedger(
  reader: Reader,
  year: number,
): Promise<{ projects: readonly StatedProject[]; tasks: readonly StatedTask[] }> {
  const page = { limit: EVERY_PROJECT, after: null, year: null, ledger: year };
  const projects = await listStatedProjects(reader, EVERYTHING, page);
  return { projects, tasks: await listStatedTasks(reader, year, null) };
}
