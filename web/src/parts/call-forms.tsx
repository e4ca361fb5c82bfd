import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { RecordForm } from './form/record-form';
import { OfflineFields, offlineOf, type OfflineValues } from './offline-fields';
import type { Slip } from './use-slips';

interface FormProps {
  readonly slip: Slip;
  readonly onClose: () => void;
}

interface CallValues extends OfflineValues {
  readonly words: string;
}

/** 已电话沟通: with whom, and what was said. */
export function CallForm({ slip, onClose }: FormProps) {
  const { t } = useTranslation('supervision');
  return (
    <RecordForm<CallValues>
      title={`${t('calls.callTitle')} · ${slip.unitName}`}
      submit={t('calls.call')}
      done={t('calls.callDone')}
      draft={`slip:${slip.id}:call`}
      version={slip.version}
      onClose={onClose}
      send={(values) =>
        client.POST('/api/v1/supervision/slips/{id}/called', {
          params: { path: { id: slip.id } },
          body: { words: values.words, offline: offlineOf(values) },
        })
      }
      note={slip.matter}
      fields={[
        {
          name: 'words',
          label: t('calls.words'),
          help: t('calls.wordsHelp'),
          input: 'paragraph',
          required: true,
          max: 500,
        },
      ]}
    >
      <OfflineFields />
    </RecordForm>
  );
}

interface HoldValues {
  readonly until?: string;
  readonly reason: string;
}

/** 缓发: until a day, with a reason; the unit's clock stands meanwhile. */
export function HoldForm({ slip, onClose }: FormProps) {
  const { t } = useTranslation('supervision');
  return (
    <RecordForm<HoldValues>
      title={`${t('calls.holdTitle')} · ${slip.unitName}`}
      submit={t('calls.hold')}
      done={t('calls.holdDone')}
      draft={`slip:${slip.id}:hold`}
      version={slip.version}
      onClose={onClose}
      send={({ until, reason }, headers) =>
        client.POST('/api/v1/supervision/slips/{id}/hold', {
          params: { path: { id: slip.id } },
          headers,
          body: { reason, ...(until !== undefined && { until }) },
        })
      }
      note={slip.matter}
      fields={[
        { name: 'until', label: t('calls.until'), help: t('calls.untilHelp'), input: 'day', from: slip.sendOn },
        { name: 'reason', label: t('calls.reason'), input: 'paragraph', required: true, max: 500 },
      ]}
    />
  );
}
