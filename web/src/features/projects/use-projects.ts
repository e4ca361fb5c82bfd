import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client';
import type { components, paths } from '../../api/schema';
import { usePages, type Pages } from '../../parts/use-pages';
import { wholeList } from '../../parts/whole-list';
import type { ProjectsSearch } from './projects-search';

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

/** The filters of the address as the API names them. */
export function queryOf({ words, category, level, unit, leader, ended }: ProjectsSearch): Query {
  return {
    ...(words !== undefined && { words }),
    ...(category !== undefined && { category }),
    ...(level !== undefined && { level }),
    ...(unit !== undefined && { leadUnitId: unit }),
    ...(leader !== undefined && { leaderPostId: leader }),
    ...(ended !== undefined && { ended }),
  };
}

/** The projects that are asked for, by code; those with gaps in their chains are chosen from all of them at once. */
export function useProjects(search: ProjectsSearch): Pages<Project> {
  const asked = queryOf(search);
  const gaps = search.gaps === true;
  return usePages<Project>(['projects', asked, gaps], async (cursor, signal) => {
    if (gaps) return { items: await projectsWithGaps(asked, signal) };
    const query = { ...asked, limit: PAGE, ...(cursor !== undefined && { cursor }) };
    return (await client.GET('/api/v1/projects', { params: { query }, signal })).data ?? { items: [] };
  });
}

async function projectsWithGaps(asked: Query, signal: AbortSignal): Promise<readonly Project[]> {
  const [gaps, projects] = await Promise.all([
    readGaps(signal),
    wholeList((place) => client.GET('/api/v1/projects', { params: { query: { ...asked, ...place } }, signal })),
  ]);
  return projects.filter(({ id }) => (gaps.get(id) ?? 0) > 0);
}
