import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import type { components } from '../api/schema';
import { RecordForm } from './form/record-form';

interface DenyPlanProps {
  readonly duty: Pick<components['schemas']['DutyAnswer'], 'id' | 'planDeniedWords' | 'version'>;
  readonly onClose: () => void;
}

/** 日程不属实: the leader's secretary says that a planned date is not in his diary, and how it is. */
export function DenyPlan({ duty: { id, planDeniedWords, version }, onClose }: DenyPlanProps) {
  const { t } = useTranslation('record');
  return (
    <RecordForm<{ words?: string }>
      frame="dialog"
      title={t('planDenial.title')}
      note={t('planDenial.note')}
      draft={`deny-plan:${id}`}
      initial={planDeniedWords == null ? {} : { words: planDeniedWords }}
      version={version}
      send={({ words = '' }, headers) =>
        client.POST('/api/v1/duties/{id}/deny-plan', { params: { path: { id } }, body: { words }, headers })
      }
      fields={[{ name: 'words', label: t('diary.words'), input: 'paragraph', required: t('diary.needed'), max: 500 }]}
      onClose={onClose}
    />
  );
}
