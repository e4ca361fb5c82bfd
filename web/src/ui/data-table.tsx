import { Fragment, type ReactNode } from 'react';
import { useNarrow } from './use-width';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right-aligned in tabular figures. */
  readonly number?: boolean;
  /** A CSS width; the rest is shared. */
  readonly width?: string;
  /** Names the row for those who hear the table. */
  readonly heads?: boolean;
  /** Where it stands on a card; a column that heads the row is its title. */
  readonly card?: Place;
  /** The orders that a press on its head goes through, as the address keeps them. */
  readonly sort?: readonly [string, string];
}

/** Beside the title, in the line below it, on a line of its own, there with its head's name, among the acts, or not at all. */
type Place = 'title' | 'aside' | 'quiet' | 'line' | 'named' | 'acts' | 'none';

export interface Sorting {
  readonly present: string | undefined;
  readonly onSort: (sort: string) => void;
}

/** Rows that are chosen for an act on several. */
export interface Choosing {
  readonly label: string;
  readonly isChosen: (key: string) => boolean;
  readonly choose: (key: string, on: boolean) => void;
}

interface DataTableProps<Row> {
  /** What the table shows, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The same row as a card, on a phone. Without it, and without columns that say where they stand on one, the table scrolls sideways in its own frame. */
  readonly card?: ((row: Row) => ReactNode) | undefined;
  readonly rowClass?: ((row: Row) => string | undefined) | undefined;
  readonly sorting?: Sorting | undefined;
  readonly choosing?: Choosing | undefined;
}

/** A table on a desk, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, keyOf, rowClass, sorting, choosing } = props;
  const narrow = useNarrow();
  const placed = props.columns.some(({ card }) => card !== undefined);
  const card = props.card ?? (placed ? (row: Row) => <Card columns={props.columns} row={row} /> : undefined);
  const box = (row: Row) => choosing !== undefined && <Box choosing={choosing} id={keyOf(row)} />;
  if (narrow && card !== undefined) {
    return (
      <ul className="cards" aria-label={label}>
        {rows.map((row) => (
          <li key={keyOf(row)} className="card">
            {box(row)}
            {card(row)}
          </li>
        ))}
      </ul>
    );
  }
  const columns = saying(props.columns, rows);
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {choosing !== undefined && <td className="choose" />}
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={rowClass?.(row)}>
              {choosing !== undefined && <td className="choose">{box(row)}</td>}
              {columns.map(({ key, cell, number = false, heads = false }) =>
                heads ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={number ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNothing = (shown: ReactNode): boolean => shown == null || shown === '' || shown === false;

/** The columns that say something of one row at least: one that is blank from top to bottom only takes the others' room. */
function saying<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly Column<Row>[] {
  return columns.filter(({ cell }) => rows.length === 0 || rows.some((row) => !isNothing(cell(row))));
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
}

function Head<Row>({ column: { title, number = false, width, sort }, sorting }: HeadProps<Row>) {
  const at = sort === undefined || sorting?.present === undefined ? -1 : sort.indexOf(sorting.present);
  const order = sort === undefined ? undefined : (['ascending', 'descending'] as const)[at];
  return (
    <th scope="col" className={number ? 'number' : undefined} style={{ width }} aria-sort={order}>
      {sort === undefined || sorting === undefined ? (
        title
      ) : (
        <button type="button" className="sort" onClick={() => sorting.onSort(sort[at === 0 ? 1 : 0])}>
          {title}
        </button>
      )}
    </th>
  );
}

function Box({ choosing, id }: { readonly choosing: Choosing; readonly id: string }) {
  return (
    <input
      type="checkbox"
      aria-label={choosing.label}
      checked={choosing.isChosen(id)}
      onChange={({ target }) => choosing.choose(id, target.checked)}
    />
  );
}

interface Shown {
  readonly key: string;
  readonly shown: ReactNode;
}

const inRow = (parts: readonly Shown[]): ReactNode =>
  parts.map(({ key, shown }) => <Fragment key={key}>{shown}</Fragment>);

/** One after the other, with a dot between. */
const apart = (parts: readonly Shown[]): ReactNode =>
  parts.map(({ key, shown }, place) => (
    <Fragment key={key}>
      {place > 0 && ' · '}
      {shown}
    </Fragment>
  ));

interface CardProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
}

/** A row as its columns stand on a card. */
function Card<Row>({ columns, row }: CardProps<Row>) {
  const at = (place: Place) =>
    columns
      .filter(({ card, heads = false }) => (card ?? (heads ? 'title' : 'none')) === place)
      .map(({ key, title, cell }) => ({ key, title, shown: cell(row) }))
      .filter(({ shown }) => !isNothing(shown));
  const quiet = at('quiet');
  const acts = at('acts');
  return (
    <>
      <div className="card-title">
        <span>{apart(at('title'))}</span>
        {inRow(at('aside'))}
      </div>
      {quiet.length > 0 && <p className="quiet">{apart(quiet)}</p>}
      {at('line').map(({ key, shown }) => (
        <div key={key}>{shown}</div>
      ))}
      {at('named').map(({ key, title, shown }) => (
        <div key={key}>
          <span className="quiet">{title}</span> {shown}
        </div>
      ))}
      {acts.length > 0 && <div className="card-acts">{inRow(acts)}</div>}
    </>
  );
}
