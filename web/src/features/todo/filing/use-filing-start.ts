import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useToday } from '../../../parts/use-today';
import type { Leader } from './filing-start';
import type { DutyPageData } from './filing-values';

/** What the form is filled with before anybody types. */
export interface FilingStart {
  readonly today: string;
  readonly leader: Leader | null;
  readonly likelyUnits: readonly string[];
}

type Schemas = components['schemas'];

function leaderOf(
  project: Schemas['ProjectPageAnswer'] | undefined,
  posts: readonly Schemas['ListedPostAnswer'][],
): Leader | null {
  const { leadingPostId, leadingTitle } = project ?? {};
  if (leadingTitle == null) return null;
  const holder = posts.find(({ id }) => id === leadingPostId);
  return { title: leadingTitle, name: holder?.personName ?? null, postId: holder?.id };
}

/** Today, the leading official by name, the units of the chain; null while they are on their way. */
export function useFilingStart(duty: DutyPageData): FilingStart | null {
  const today = useToday();
  const project = api.useQuery('get', '/api/v1/projects/{id}', { params: { path: { id: duty.projectId } } });
  const posts = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: 200 } } });
  if (project.isPending || posts.isPending) return null;
  const { parties = [] } = project.data ?? {};
  return {
    today,
    leader: leaderOf(project.data, posts.data?.items ?? []),
    likelyUnits: parties.filter(({ unitId, unresolved }) => unitId != null && !unresolved).map(({ name }) => name),
  };
}
