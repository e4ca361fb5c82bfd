import type { ReactNode } from 'react';
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
}

interface DataTableProps<Row> {
  /** What the table shows, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The same row as a card, on a phone. Without it the table scrolls sideways in its own frame. */
  readonly card?: (row: Row) => ReactNode;
  readonly rowClass?: (row: Row) => string | undefined;
}

/** A table on a desk, cards on a phone. */
export function DataTable<Row>({ label, columns, rows, keyOf, card, rowClass }: DataTableProps<Row>) {
  const narrow = useNarrow();
  if (narrow && card !== undefined) {
    return (
      <ul className="cards" aria-label={label}>
        {rows.map((row) => (
          <li key={keyOf(row)} className="card">
            {card(row)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ key, title, number = false, width }) => (
              <th key={key} scope="col" className={number ? 'number' : undefined} style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={rowClass?.(row)}>
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
