import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../parts/loaded';
import { LoadMore } from '../../../parts/load-more';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { useNarrow } from '../../../ui/use-width';
import type { Cycle } from '../cycle';
import { BatchNote } from './batch-note';
import { Dialogs } from './dialogs';
import { keysOf } from './keys';
import { QueueHead } from './queue-head';
import { QueueList } from './queue-list';
import { RecordPane } from './record-pane';
import { Stepper } from './stepper';
import { useQueue } from './use-queue';
import { useVerdicts } from './use-verdicts';
import { WaitingRequests } from './waiting-requests';

/** The verify queue: the list on the left, the filed record on the right, all of it by keyboard. On a phone one at a time. */
export function VerifyPart({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  const narrow = useNarrow();
  const queue = useQueue(cycle.id);
  const verdicts = useVerdicts(queue);
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
                  {narrow ? <Stepper queue={queue} /> : <QueueList queue={queue} />}
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
