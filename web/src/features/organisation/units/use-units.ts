import { useQuery } from '@tanstack/react-query';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { wholeList } from '../../../parts/whole-list';
import type { OrganisationSearch } from '../organisation-search';

export type Unit = components['schemas']['UnitAnswer'];
export type UnitDetail = components['schemas']['UnitDetailAnswer'];
export type UnitPost = UnitDetail['posts'][number];

/** Every unit of the directory, in the city's order. */
export function useUnits() {
  return useQuery({
    queryKey: ['get', '/api/v1/units', 'all'],
    queryFn: ({ signal }) => wholeList((query) => client.GET('/api/v1/units', { params: { query }, signal })),
  });
}

/** How many posts stand vacant, by unit. */
export function useVacancies() {
  return useQuery({
    queryKey: ['get', '/api/v1/posts', 'vacant'],
    queryFn: ({ signal }) =>
      wholeList((place) => client.GET('/api/v1/posts', { params: { query: { ...place, vacant: true } }, signal })),
    select: (posts) => {
      const counts = new Map<string, number>();
      for (const { unitId } of posts) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
      return counts;
    },
  });
}

export interface PlacedUnit {
  readonly unit: Unit;
  /** How far below the root it is shown; 0 in a filtered list. */
  readonly depth: number;
}

/** The whole tree, or a plain list of those that match. */
export function placed(
  units: readonly Unit[],
  vacancies: ReadonlyMap<string, number>,
  { kind, name, vacant }: OrganisationSearch,
): readonly PlacedUnit[] {
  if (kind === undefined && name === undefined && vacant === undefined) return treeOf(units, null, 0);
  return units
    .filter((unit) => kind === undefined || unit.kind === kind)
    .filter((unit) => name === undefined || unit.name.includes(name.trim()))
    .filter((unit) => vacant === undefined || vacancies.has(unit.id))
    .map((unit) => ({ unit, depth: 0 }));
}

function treeOf(units: readonly Unit[], parentId: string | null, depth: number): readonly PlacedUnit[] {
  return units
    .filter((unit) => (unit.parentId ?? null) === parentId)
    .flatMap((unit) => [{ unit, depth }, ...treeOf(units, unit.id, depth + 1)]);
}
