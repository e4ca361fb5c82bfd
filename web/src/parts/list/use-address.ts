import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Schema, searchOf, type SearchOf } from './search-schema';

/** What the address keeps of a page, and changing a part of it; undefined takes a part away. */
export function useAddress<Parts extends Schema>(
  schema: Parts,
): readonly [SearchOf<Parts>, (change: SearchOf<Parts>) => void] {
  const navigate = useNavigate();
  const search = searchOf(schema)(useSearch({ strict: false }));
  const change = (part: SearchOf<Parts>): void =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...part }), replace: true });
  return [search, change];
}
