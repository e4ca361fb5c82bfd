import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import type { ObligationPageData } from '../duty/duty-acts';

export type VerdictKind = 'confirm' | 'accept' | 'refuse';

interface VerdictValues extends OfflineValues {
  readonly words?: string;
}

interface ExplanationVerdictProps {
  readonly kind: VerdictKind;
  readonly obligation: ObligationPageData;
  readonly explanation: components['schemas']['ExplanationAnswer'];
  readonly onLeave: () => void;
}

/** The office's verdict on an explanation, or the secretary's word that the leader's diary was the reason. */
export function ExplanationVerdict({ kind, obligation, explanation, onLeave }: ExplanationVerdictProps) {
  const { t } = useTranslation('todo');
  const office = isOffice(useMe());
  const send = ({ words, ...rest }: VerdictValues): Promise<unknown> => {
    const body = filled({ words, offline: offlineOf(rest) });
    const init = { params: { path: { id: obligation.id, explanationId: explanation.id } }, body };
    if (kind === 'confirm') return client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/confirm', init);
    return kind === 'accept'
      ? client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/accept', init)
      : client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/refuse', init);
  };
  return (
    <RecordForm<VerdictValues>
      frame="section"
      title={t(`verdict.${kind}`)}
      note={t(`verdict.${kind}Note`)}
      draft={`verdict:${kind}:${explanation.id}`}
      version={obligation.version}
      send={send}
      fields={[
        {
          name: 'words',
          label: t('verdict.words'),
          input: 'paragraph',
          max: 500,
          when: () => kind !== 'confirm' || !office,
        },
      ]}
      onClose={onLeave}
    >
      {office && <OfflineFields />}
    </RecordForm>
  );
}
