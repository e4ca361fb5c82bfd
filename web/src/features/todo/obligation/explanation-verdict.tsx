import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { ActForm } from '../acts/act-form';
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
  const path = { id: obligation.id, explanationId: explanation.id };
  const send = ({ words, ...rest }: VerdictValues): Promise<unknown> => {
    const offline = offlineOf(rest);
    const body = {
      ...(words !== undefined && words.trim() !== '' && { words: words.trim() }),
      ...(offline !== undefined && { offline }),
    };
    if (kind === 'confirm') {
      return client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/confirm', {
        params: { path },
        body: offline === undefined ? {} : { offline },
      });
    }
    return kind === 'accept'
      ? client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/accept', { params: { path }, body })
      : client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/refuse', { params: { path }, body });
  };
  return (
    <ActForm<VerdictValues>
      name={`verdict:${kind}:${explanation.id}`}
      title={t(`verdict.${kind}`)}
      note={t(`verdict.${kind}Note`)}
      submitWord={t(`verdict.${kind}`)}
      initial={{}}
      version={obligation.version}
      send={send}
      onLeave={onLeave}
    >
      {() => (
        <>
          {kind !== 'confirm' && (
            <Form.Item name="words" label={t('verdict.words')}>
              <Input.TextArea rows={2} maxLength={500} showCount />
            </Form.Item>
          )}
          {office && <OfflineFields />}
        </>
      )}
    </ActForm>
  );
}
