import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ProblemNote } from '../../../parts/problem-note';
import type { Duty } from './use-queue';

interface Values {
  readonly consent?: boolean;
  readonly words?: string;
}

interface ConsentDialogProps {
  readonly duty: Duty;
  readonly onEnd: (judged: boolean) => void;
}

/** 取得阶段性进展: a problem solved in part counts for the quarter only when the office says so expressly. */
export function ConsentDialog({ duty, onEnd }: ConsentDialogProps) {
  const { t } = useTranslation(['quarter', 'common']);
  const [form] = Form.useForm<Values>();
  const verify = useMutation({
    mutationFn: ({ words }: Values) =>
      client.POST('/api/v1/duties/{id}/verify', {
        params: { path: { id: duty.id } },
        body: { acceptStageProgress: true, ...(words !== undefined && words.trim() !== '' && { words }) },
        headers: { 'If-Match': String(duty.version) },
      }),
    onSuccess: () => onEnd(true),
  });
  return (
    <Modal
      open
      title={t('verify.stageTitle')}
      okText={t('common:act.verify')}
      cancelText={t('common:act.cancel')}
      confirmLoading={verify.isPending}
      onOk={() => form.submit()}
      onCancel={() => onEnd(false)}
    >
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => verify.mutate(values)}>
        {verify.error !== null && <ProblemNote error={verify.error} />}
        <p>{t('verify.stageHelp', { project: duty.projectName })}</p>
        <Form.Item
          name="consent"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, value) =>
                value === true ? Promise.resolve() : Promise.reject(new Error(t('verify.consentNeeded'))),
            },
          ]}
        >
          <Checkbox>{t('verify.consent')}</Checkbox>
        </Form.Item>
        <Form.Item name="words" label={t('decide.words')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
