import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import { offlineOf, type OfflineValues } from '../../parts/offline-fields';
import { listed } from '../../ui/marks';
import { PaperFields } from './acts/paper-fields';
import { type Approval, signatureOf } from './use-decisions';
import type { Interview } from './use-proposals';
import { tierOf, useWhom } from './whom';

interface BatchFormProps {
  readonly interviews: readonly Interview[];
  readonly signatures: readonly Approval[];
  readonly onClose: () => void;
}

/** Some papers wait for a second person, so that their notices are not out. */
function anyWaits(sent: unknown): boolean {
  const { data } = sent as { readonly data?: readonly Pick<Interview, 'state'>[] };
  return data?.some(({ state }) => state === 'PROPOSED') === true;
}

/** Signs several proposals, all or none, after their addressees have been read in full. */
export function BatchForm({ interviews, signatures, onClose }: BatchFormProps) {
  const { t } = useTranslation(['supervision', 'words']);
  const whom = useWhom();
  const own = interviews.every((interview) => signatureOf(signatures, interview)?.mayDecide === true);
  const count = interviews.length;
  return (
    <RecordForm<OfflineValues>
      title={t('proposals.batchTitle', { count })}
      submit={t('proposals.sign')}
      done={(sent) => t(anyWaits(sent) ? 'proposals.batchRegistered' : 'proposals.batchDone', { count })}
      draft="interviews:batch"
      version={1}
      initial={own ? {} : { offline: true }}
      onClose={onClose}
      send={(values) =>
        client.POST('/api/v1/interviews/approve-batch', {
          body: { interviewIds: interviews.map(({ id }) => id), offline: offlineOf(values) },
        })
      }
    >
      <p>{t('proposals.batchNote')}</p>
      <ol className="batch">
        {interviews.map((interview) => (
          <li key={interview.id}>
            <strong>{whom(interview.interviewee)}</strong>
            <span className="quiet">
              {t(`words:interviewTier.${tierOf(interview)}`)} · {listed(interview.items.map(({ matter }) => matter))}
            </span>
          </li>
        ))}
      </ol>
      <PaperFields only={!own} note={t('proposals.otherApprover')} />
    </RecordForm>
  );
}
