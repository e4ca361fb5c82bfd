import type { LedgerRow } from './ledger-row.js';
import { pathKey, readTerm } from './programme-place.js';
import type { RowPlace } from './read-place.js';
import { stated } from './read-task.js';
import type { SaidOfNode } from './with-programmes.js';

/** Notes what a row says of its programme's years and its major item's field, and refuses what contradicts a row above. */
export function sayOfNodes(nodes: Map<string, SaidOfNode>, row: LedgerRow, place: RowPlace): void {
  sayField(nodes, row, place);
  sayTerm(nodes, row, place);
}

function sayField(
  nodes: Map<string, SaidOfNode>,
  row: LedgerRow,
  { names: { name, field, major, minor } }: RowPlace,
): void {
  if (field === '') return;
  if (major === '') {
    if (minor !== '' && stated(row, 'field') !== '') row.refuse('field', 'FIELD_WITHOUT_MAJOR', { words: field });
    return;
  }
  const key = pathKey([name], major);
  const known = nodes.get(key);
  if (known?.field !== undefined && known.field.words !== field)
    row.refuse('field', 'FIELD_DIFFERS', { firstRow: known.field.row });
  else nodes.set(key, { field: { words: field, row: row.row }, ...known });
}

function sayTerm(nodes: Map<string, SaidOfNode>, row: LedgerRow, { names: { name } }: RowPlace): void {
  const words = stated(row, 'term');
  if (words === '') return;
  const [key, term] = [pathKey([], name), readTerm(words)];
  const known = nodes.get(key)?.term;
  if (term === null) row.refuse('term', 'TERM_NOT_UNDERSTOOD', { words });
  else if (known === undefined) nodes.set(key, { ...nodes.get(key), term: { ...term, row: row.row } });
  else if (known.from !== term.from || known.to !== term.to)
    row.refuse('term', 'TERM_DIFFERS', { firstRow: known.row });
}
