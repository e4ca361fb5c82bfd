import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { queryOf } from '../../parts/list/search-schema';
import { type Pages, usePages } from '../../parts/use-pages';
import { type CaseState, SUPERVISION, type SupervisionSearch } from './supervision-search';

export type Case = components['schemas']['CaseAnswer'];
type Page = components['schemas']['PageOfCaseAnswer'];

/** Running cases are few enough to be shown at once; of the closed ones the latest. */
const AT_ONCE: Readonly<Record<CaseState, number>> = { OPEN: 200, PAUSED: 200, CLOSED: 8 };
const NOTHING: { readonly data: Page } = { data: { items: [], nextCursor: null } };

/** The cases of one state under the page's filters; none where the filter names another state. */
export function useCases(state: CaseState, search: SupervisionSearch): Pages<Case> {
  const asked = queryOf(SUPERVISION, search);
  const wanted = search.state === undefined || search.state === state;
  return usePages(['/api/v1/supervision/cases', state, wanted, asked], async (from, signal) => {
    if (!wanted) return NOTHING;
    const query = { ...asked, state, limit: AT_ONCE[state], ...from };
    return client.GET('/api/v1/supervision/cases', { params: { query }, signal });
  });
}
