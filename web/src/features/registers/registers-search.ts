import { asked, code, id, oneOf, searchOf, type SearchOf, words, year } from '../../parts/list/search-schema';

/** What the address keeps of every register's list; a register's own choices stand beside it under their fields' names. */
export const ENTRIES = {
  words: words(),
  year: year(),
  state: code(),
  publicity: code(),
  level: code(),
  unit: asked(id('unit'), 'unitId'),
  project: asked(id('project'), 'projectId'),
  sort: oneOf(['happenedOn', '-happenedOn', 'reportedOn', '-reportedOn']),
  /** Of a register with stages: as a board, not as a table. */
  view: asked(oneOf(['board'], 'none'), null),
};

type Address = Readonly<Record<string, unknown>>;

/** Codes under other names stay: which of them are choices, the register says. */
export function readEntriesSearch(address: Address): SearchOf<typeof ENTRIES> {
  const own = Object.entries(address).filter(([name, value]) => !(name in ENTRIES) && code().read(value) !== undefined);
  return { ...Object.fromEntries(own), ...searchOf(ENTRIES)(address) };
}

/** What the address of an entry's page keeps: which act is open. */
export const readEntrySearch = searchOf({ act: code() });

/** What the address of the queue keeps: the entry that is shown. */
export const readQueueSearch = searchOf({ entry: id() });

/** What the address of a form keeps: the project that it begins with. */
export const readNewEntrySearch = searchOf({ project: id() });

/** What the address of the imports keeps: of which register. */
export const readRegisterImportsSearch = searchOf({ kind: code() });
