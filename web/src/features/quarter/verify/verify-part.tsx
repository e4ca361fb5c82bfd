import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../parts/loaded';
import { LoadMore } from '../../../parts/load-more';
import { keysOf } from '../../../parts/review/keys';
import { QueueHead } from '../../../parts/review/queue-head';
import { type QueueLine, QueueList } from '../../../parts/review/queue-list';
import { Stepper } from '../../../parts/review/stepper';
import { instantWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { LightTag } from '../../../ui/light-tag';
import { Section } from '../../../ui/section';
import { useNarrow } from '../../../ui/use-width';
import type { Cycle } from '../cycle';
import { BatchNote } from './batch-note';
import { Dialogs } from './dialogs';
import { RecordPane } from './record-pane';
import { type Duty, useQueue } from './use-queue';
import { useVerdicts } from './use-verdicts';
import { WaitingRequests } from './waiting-requests';

/** The verify queue: the list on the left, the filed record on the right, all of it by keyboard. On a phone one at a time. */
export function VerifyPart({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation(['quarter', 'words']);
  const narrow = useNarrow();
  const queue = useQueue(cycle.id);
  const verdicts = useVerdicts(queue);
  const line = useCallback(
    (duty: Duty): QueueLine => ({
      title: (
        <>
          {duty.projectName} <strong>{t(`words:kind.${duty.kind}`)}</strong>
        </>
      ),
      note: [duty.unitName, duty.filedAt == null ? null : instantWords(duty.filedAt)].filter(Boolean).join(' · '),
      tag: <LightTag light={duty.light} state={duty.state} />,
    }),
    [t],
  );
  return (
    <>
      {/* Keys work while the focus is within the queue, and nowhere else. */}
      <div onKeyDown={keysOf(queue, verdicts)} className="verify">
        <Section
          title={t('part.verify')}
          count={queue.pages.data?.length}
          actions={<QueueHead queue={queue} verdicts={verdicts} />}
        >
          <BatchNote outcome={verdicts.outcome} onClose={verdicts.forgetOutcome} />
          <Loaded query={queue.pages}>
            {(duties) =>
              duties.length === 0 ? (
                <Empty>{t(cycle.state === 'DRAFT' ? 'verify.notOpened' : 'verify.empty')}</Empty>
              ) : (
                <div className="verify-panes">
                  {narrow ? (
                    <Stepper queue={queue} />
                  ) : (
                    <QueueList label={t('verify.queue')} queue={queue} line={line} />
                  )}
                  {queue.present !== undefined && (
                    <RecordPane key={queue.present.id} duty={queue.present} verdicts={verdicts} />
                  )}
                </div>
              )
            }
          </Loaded>
          <LoadMore pages={queue.pages} />
        </Section>
      </div>
      <WaitingRequests cycle={cycle} />
      <Dialogs verdicts={verdicts} />
    </>
  );
}
