import type { Reader } from '../../../platform/database/tx.js';
import { loadKnownNames } from '../../projects/index.js';
import type { PlanMeanings } from '../domain/plan-verdicts.js';
import { listPlannedTopics } from './agenda-plan.repository.js';

/** What the words of a plan mean: units as in the ledger, topics by their titles in the plan of that year. */
export async function loadPlanMeanings(reader: Reader, year: number): Promise<PlanMeanings> {
  const { units } = await loadKnownNames(reader);
  const names = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE closed_on IS NULL');
  return {
    ...{ year, units, held: await listPlannedTopics(reader, year) },
    names: new Map(names.map(({ id, name }) => [id, name])),
  };
}
