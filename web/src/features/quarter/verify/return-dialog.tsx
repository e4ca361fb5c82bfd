import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ProblemNote } from '../../../parts/problem-note';
import { useDraft } from '../../../parts/use-draft';
import type { Duty } from './use-queue';

interface Values {
  readonly reason: string;
}

interface ReturnDialogProps {
  readonly duty: Duty;
  readonly onEnd: (judged: boolean) => void;
}

/** 退回补正: what is missing, in words the unit can act on. */
export function ReturnDialog({ duty, onEnd }: ReturnDialogProps) {
  const { t } = useTranslation(['quarter', 'common', 'words']);
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(`return:${duty.id}`);
  const giveBack = useMutation({
    mutationFn: (body: Values) =>
      client.POST('/api/v1/duties/{id}/return', {
        params: { path: { id: duty.id } },
        body,
        headers: { 'If-Match': String(duty.version) },
      }),
    onSuccess: () => {
      draft.forget();
      onEnd(true);
    },
  });
  return (
    <Modal
      open
      title={`${t('common:act.return')} ${duty.projectName} ${t(`words:kind.${duty.kind}`)}`}
      okText={t('common:act.return')}
      cancelText={t('common:act.cancel')}
      confirmLoading={giveBack.isPending}
      onOk={() => form.submit()}
      onCancel={() => onEnd(false)}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(draft.restored !== null && { initialValues: draft.restored.values })}
        onValuesChange={(_changed, values) => draft.keep(values)}
        onFinish={(values) => giveBack.mutate(values)}
      >
        {giveBack.error !== null && <ProblemNote error={giveBack.error} />}
        <Form.Item
          name="reason"
          label={t('verify.missing')}
          extra={t('verify.missingHelp')}
          rules={[{ required: true, whitespace: true, message: t('verify.missingNeeded') }]}
        >
          <Input.TextArea
            autoFocus
            rows={2}
            maxLength={500}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
