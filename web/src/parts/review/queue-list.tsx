import { type ReactNode, useEffect, useRef } from 'react';
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
  return (
    <ul
      ref={list}
      className="queue"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={present === undefined ? undefined : `queue-${present}`}
      tabIndex={0}
    >
      {queue.rows.map((row) => (
        <QueueItem key={row.id} id={row.id} queue={queue} line={line(row)} />
      ))}
    </ul>
  );
}

interface QueueItemProps {
  readonly id: string;
  readonly queue: Pick<Review<{ readonly id: string }>, 'isChosen' | 'present' | 'show' | 'choose'>;
  readonly line: QueueLine;
}

function QueueItem({ id, queue, line: { title, note, tag } }: QueueItemProps) {
  const chosen = queue.isChosen(id);
  const present = id === queue.present?.id;
  return (
    <li
      id={`queue-${id}`}
      role="option"
      aria-selected={chosen}
      aria-current={present ? 'true' : undefined}
      className={present ? 'queue-item present' : 'queue-item'}
      onClick={() => queue.show(id)}
    >
      <span
        className={chosen ? 'queue-box chosen' : 'queue-box'}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          queue.choose(id);
        }}
      />
      <span className="queue-words">
        <span className="queue-title">{title}</span>
        <span className="quiet">{note}</span>
      </span>
      {tag}
    </li>
  );
}
