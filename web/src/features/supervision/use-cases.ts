import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Pages, usePages } from '../../parts/use-pages';
import type { CaseState, SupervisionSearch } from './supervision-search';

export type Case = components['schemas']['CaseAnswer'];
type Page = components['schemas']['PageOfCaseAnswer'];

/** Running cases are few enough to be shown at once; of the closed ones the latest. */
const AT_ONCE: Readonly<Record<CaseState, number>> = { OPEN: 200, PAUSED: 200, CLOSED: 8 };
const NOTHING: Page = { items: [], nextCursor: null };

/** The cases of one state under the page's filters; none where the filter names another state. */
export function useCases(state: CaseState, { unit, project, state: only }: SupervisionSearch): Pages<Case> {
  const wanted = only === undefined || only === state;
  return usePages(['/api/v1/supervision/cases', state, wanted, unit, project], async (cursor, signal) => {
    if (!wanted) return NOTHING;
    const query = {
      state,
      limit: AT_ONCE[state],
      ...(unit !== undefined && { unitId: unit }),
      ...(project !== undefined && { projectId: project }),
      ...(cursor !== undefined && { cursor }),
    };
    const { data } = await client.GET('/api/v1/supervision/cases', { params: { query }, signal });
    return data ?? NOTHING;
  });
}
