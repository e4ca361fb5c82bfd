import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { loadKnownNames } from '../../projects/index.js';
import type { SheetMeanings } from '../domain/division-verdicts.js';
import { loadFacts } from './division.repository.js';

interface LeaderNames {
  readonly id: string;
  readonly title: string;
  readonly holder: string | null;
}

/** What the names of a workbook of the division mean: units as in the ledger, leaders by post, by holder, or by both. */
export async function loadMeanings(reader: Reader, year: number | null): Promise<SheetMeanings> {
  const { today } = await businessTime(reader);
  const { units, posts } = await loadKnownNames(reader);
  const leaders = await reader.query<LeaderNames>(
    `SELECT p.id, p.title, h.name AS holder FROM post p
       LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today() LEFT JOIN person h ON h.id = t.person_id
      WHERE p.role = 'LEADING_OFFICIAL' AND p.abolished_on IS NULL`,
  );
  const names = await reader.query<{ id: string; name: string }>(
    'SELECT id, name FROM unit UNION ALL SELECT id, title FROM post',
  );
  return {
    ...{ facts: await loadFacts(reader, today), year: year ?? Number(today.slice(0, 4)), units },
    leaders: new Map([...posts, ...onlyOnes(leaders)]),
    names: new Map(names.map(({ id, name }) => [id, name])),
  };
}

const called = ({ title, holder }: LeaderNames): readonly string[] =>
  holder === null ? [title] : [title, holder, title + holder, holder + title];

/** Ids by names; null where several are called so. */
function onlyOnes(leaders: readonly LeaderNames[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const leader of leaders)
    for (const key of called(leader).map(keyOf)) {
      const known = ids.get(key);
      ids.set(key, known === undefined || known === leader.id ? leader.id : null);
    }
  return ids;
}
