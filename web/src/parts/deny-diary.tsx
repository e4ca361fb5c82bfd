import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { isOffice, useMe } from '../api/me';
import type { components } from '../api/schema';
import { filled } from './form/field';
import { RecordForm, type RecordFormProps } from './form/record-form';
import { OfflineFields, offlineOf, type OfflineValues } from './offline-fields';

interface Values extends OfflineValues {
  readonly words?: string;
}

interface DenyDiaryProps extends Pick<RecordFormProps<Values>, 'frame' | 'onClose'> {
  readonly obligationId: string;
  readonly explanation: Pick<components['schemas']['ExplanationAnswer'], 'id' | 'deniedAt' | 'secretaryWords'>;
}

/** 情况不属实: the leader's secretary says that his diary was not the reason, and how it was; the office registers what was told it. */
export function DenyDiary({ obligationId, explanation, frame = 'dialog', onClose }: DenyDiaryProps) {
  const { t } = useTranslation('record');
  const office = isOffice(useMe());
  const { id, deniedAt, secretaryWords } = explanation;
  return (
    <RecordForm<Values>
      frame={frame}
      title={t('diary.deny')}
      note={t('diary.denyNote')}
      draft={`verdict:deny:${id}`}
      initial={deniedAt == null || secretaryWords == null ? {} : { words: secretaryWords }}
      send={({ words, ...rest }) =>
        client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/deny', {
          params: { path: { id: obligationId, explanationId: id } },
          body: filled({ words, offline: offlineOf(rest) }),
        })
      }
      fields={[
        {
          name: 'words',
          label: t('diary.words'),
          input: 'paragraph',
          required: t('diary.needed'),
          max: 500,
          // What was told by telephone has its words there.
          when: () => !office,
        },
      ]}
      onClose={onClose}
    >
      {office && <OfflineFields />}
    </RecordForm>
  );
}
