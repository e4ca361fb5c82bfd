import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { ProblemNote } from '../../../parts/problem-note';

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
  const { t } = useTranslation(['quarter', 'words', 'common']);
  const [form] = Form.useForm<Values>();
  const word = t(`words:explanationState.${verdict === 'accept' ? 'ACCEPTED' : 'REFUSED'}`);
  const decide = useMutation({
    mutationFn: ({ words, ...paper }: Values) => {
      const offline = offlineOf(paper);
      const init = {
        params: { path: { id: obligationId, explanationId } },
        body: {
          ...(words !== undefined && words.trim() !== '' && { words }),
          ...(offline !== undefined && { offline }),
        },
      };
      return verdict === 'accept'
        ? client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/accept', init)
        : client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/refuse', init);
    },
    onSuccess: onClose,
  });
  return (
    <Modal
      open
      title={t('request.verdict', { word })}
      okText={word}
      cancelText={t('common:act.cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => decide.mutate(values)}>
        {decide.error !== null && <ProblemNote error={decide.error} />}
        <p>{t(verdict === 'accept' ? 'request.ifAccepted' : 'request.ifRefused')}</p>
        <Form.Item name="words" label={t('request.words')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <OfflineFields />
      </Form>
    </Modal>
  );
}
