import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client';
import type { components, paths } from '../../api/schema';
import { queryOf } from '../../parts/list/search-schema';
import { usePages, type Pages } from '../../parts/use-pages';
import { wholeList } from '../../parts/whole-list';
import { PROJECTS, type ProjectsSearch } from './projects-search';

export type Project = components['schemas']['ProjectAnswer'];
type Query = NonNullable<paths['/api/v1/projects']['get']['parameters']['query']>;

const PAGE = 100;

/** How many gaps the chain of each running project has. */
export type Gaps = ReadonlyMap<string, number>;

const readGaps = async (signal: AbortSignal): Promise<Gaps> => {
  const chains = await wholeList((query) => client.GET('/api/v1/chain-gaps', { params: { query }, signal }));
  return new Map(chains.map(({ projectId, gaps }) => [projectId, gaps.length]));
};

/** Gaps in the chains of running projects, by project. */
export function useGaps(): Gaps {
  const { data } = useQuery({
    queryKey: ['get', '/api/v1/chain-gaps', 'by-project'],
    queryFn: ({ signal }) => readGaps(signal),
  });
  return data ?? new Map<string, number>();
}

/** The projects that are asked for, by code; those with gaps in their chains are chosen from all of them at once. */
export function useProjects(search: ProjectsSearch): Pages<Project> {
  const asked = queryOf(PROJECTS, search);
  const gaps = search.gaps === true;
  return usePages<Project>(['projects', asked, gaps], async (from, signal) => {
    if (gaps) return { data: { items: await projectsWithGaps(asked, signal) } };
    return client.GET('/api/v1/projects', { params: { query: { ...asked, limit: PAGE, ...from } }, signal });
  });
}

async function projectsWithGaps(asked: Query, signal: AbortSignal): Promise<readonly Project[]> {
  const [gaps, projects] = await Promise.all([
    readGaps(signal),
    wholeList((place) => client.GET('/api/v1/projects', { params: { query: { ...asked, ...place } }, signal })),
  ]);
  return projects.filter(({ id }) => (gaps.get(id) ?? 0) > 0);
}
