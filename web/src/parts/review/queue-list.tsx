import { memo, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import './review.css';
import type { Review } from './use-review';

/** What a line says. */
export interface QueueLine {
  readonly title: ReactNode;
  readonly note: ReactNode;
  readonly tag: ReactNode;
}

interface QueueListProps<Row> {
  readonly label: string;
  readonly queue: Review<Row>;
  /** The same from one drawing to the next (`useCallback`): a line is drawn anew where its row or this changed. */
  readonly line: (row: Row) => QueueLine;
}

/** What awaits its verdict, as a list that is gone through by keyboard; chosen for a batch by space. */
export function QueueList<Row extends { readonly id: string }>({ label, queue, line }: QueueListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const present = queue.present?.id;
  // Whoever comes here comes to verify: the keys work at once.
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (present !== undefined) document.getElementById(`queue-${present}`)?.scrollIntoView({ block: 'nearest' });
  }, [present]);
  // One listener for all lines, so that of five hundred those are drawn that changed.
  const pick = ({ target }: MouseEvent): void => {
    const at = target instanceof Element ? target : null;
    const id = at?.closest('[data-row]')?.getAttribute('data-row');
    if (id == null) return;
    if (at?.closest('.queue-box') == null) queue.show(id);
    else queue.choose(id);
  };
  return (
    <ul
      ref={list}
      onClick={pick}
      className="queue"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={present === undefined ? undefined : `queue-${present}`}
      tabIndex={0}
    >
      {queue.rows.map((row) => (
        <QueueItem
          key={row.id}
          row={row}
          line={line}
          chosen={queue.isChosen(row.id)}
          fit={queue.mayChoose(row)}
          present={row.id === present}
        />
      ))}
    </ul>
  );
}

interface Named {
  readonly id: string;
}

interface QueueItemProps<Row> {
  readonly row: Row;
  readonly line: (row: Row) => QueueLine;
  readonly chosen: boolean;
  /** Whether it may be chosen. */
  readonly fit: boolean;
  readonly present: boolean;
}

function Item<Row extends Named>({ row, line, chosen, fit, present }: QueueItemProps<Row>) {
  const { id } = row;
  const { title, note, tag } = line(row);
  return (
    <li
      id={`queue-${id}`}
      data-row={id}
      role="option"
      aria-selected={chosen}
      aria-current={present ? 'true' : undefined}
      className={present ? 'queue-item present' : 'queue-item'}
    >
      <span className={boxOf(chosen, fit)} aria-hidden="true" />
      <span className="queue-words">
        <span className="queue-title">{title}</span>
        <span className="quiet">{note}</span>
      </span>
      {tag}
    </li>
  );
}

function boxOf(chosen: boolean, fit: boolean): string {
  if (!fit) return 'queue-box none';
  return chosen ? 'queue-box chosen' : 'queue-box';
}

/** Rows that were read again and say the same are the same rows: their lines stand. */
const QueueItem = memo(Item) as typeof Item;
