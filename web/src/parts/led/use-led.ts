import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../../api/client';
import { wholeList } from '../whole-list';
import { ledOf, type Led, type Obligation, type Project } from './led';

const UNFINISHED = ['OPEN', 'RETURNED', 'SUBMITTED'] as const;

const readProjects = (signal: AbortSignal): Promise<readonly Project[]> =>
  wholeList((place) => client.GET('/api/v1/projects', { params: { query: { ...place, ended: false } }, signal }));

async function readUnfinished(projectId: string | undefined, signal: AbortSignal): Promise<readonly Obligation[]> {
  const asked = projectId === undefined ? {} : { projectId };
  const lists = await Promise.all(
    UNFINISHED.map((state) =>
      wholeList((place) =>
        client.GET('/api/v1/obligations', { params: { query: { ...place, ...asked, state } }, signal }),
      ),
    ),
  );
  return lists.flat();
}

/**
 * What somebody leads, with the lights of it.
 * @param leader the post of a leading official; without it everything of the reader's own chain
 */
export function useLed(leader?: string): UseQueryResult<Led> {
  return useQuery({
    queryKey: ['led', leader ?? 'own'],
    queryFn: async ({ signal }) => {
      const all = await readProjects(signal);
      if (leader === undefined) return ledOf(all, await readUnfinished(undefined, signal));
      const projects = all.filter(({ leadingPostId }) => leadingPostId === leader);
      const lists = await Promise.all(projects.map(({ id }) => readUnfinished(id, signal)));
      return ledOf(projects, lists.flat());
    },
  });
}
