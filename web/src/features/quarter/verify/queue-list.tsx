import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { instantWords } from '../../../ui/dates';
import { LightTag } from '../../../ui/light-tag';
import type { Duty, Queue } from './use-queue';

/** What awaits its verdict, as a list that is gone through by keyboard; chosen for a batch by space. */
export function QueueList({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('quarter');
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
      aria-label={t('verify.queue')}
      aria-multiselectable="true"
      aria-activedescendant={present === undefined ? undefined : `queue-${present}`}
      tabIndex={0}
    >
      {queue.duties.map((duty) => (
        <QueueItem key={duty.id} duty={duty} queue={queue} present={duty.id === present} />
      ))}
    </ul>
  );
}

interface QueueItemProps {
  readonly duty: Duty;
  readonly queue: Queue;
  readonly present: boolean;
}

function QueueItem({ duty, queue, present }: QueueItemProps) {
  const { t } = useTranslation('words');
  const chosen = queue.isChosen(duty.id);
  return (
    <li
      id={`queue-${duty.id}`}
      role="option"
      aria-selected={chosen}
      aria-current={present ? 'true' : undefined}
      className={present ? 'queue-item present' : 'queue-item'}
      onClick={() => queue.show(duty.id)}
    >
      <span
        className={chosen ? 'queue-box chosen' : 'queue-box'}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          queue.choose(duty.id);
        }}
      />
      <span className="queue-words">
        <span className="queue-title">
          {duty.projectName} <strong>{t(`kind.${duty.kind}`)}</strong>
        </span>
        <span className="quiet">
          {duty.unitName}
          {duty.filedAt != null && ` · ${instantWords(duty.filedAt)}`}
        </span>
      </span>
      <LightTag light={duty.light} state={duty.state} />
    </li>
  );
}
