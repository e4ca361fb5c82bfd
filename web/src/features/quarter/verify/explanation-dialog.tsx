import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';

interface Values extends OfflineValues {
  readonly words?: string;
}

interface ExplanationDialogProps {
  readonly obligationId: string;
  readonly explanationId: string;
  readonly verdict: 'accept' | 'refuse';
  readonly onClose: () => void;
}

/** 成立 or 不成立, with the office's words to the unit. */
export function ExplanationDialog({ obligationId, explanationId, verdict, onClose }: ExplanationDialogProps) {
  const { t } = useTranslation(['quarter', 'words']);
  const word = t(`words:explanationState.${verdict === 'accept' ? 'ACCEPTED' : 'REFUSED'}`);
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t('request.verdict', { word })}
      submit={word}
      send={({ words, ...paper }) => {
        const body = filled({ words, offline: offlineOf(paper) });
        const init = { params: { path: { id: obligationId, explanationId } }, body };
        return verdict === 'accept'
          ? client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/accept', init)
          : client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/refuse', init);
      }}
      note={t(verdict === 'accept' ? 'request.ifAccepted' : 'request.ifRefused')}
      fields={[{ name: 'words', label: t('request.words'), input: 'paragraph', max: 500 }]}
      onClose={onClose}
    >
      <OfflineFields />
    </RecordForm>
  );
}
