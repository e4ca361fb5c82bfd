import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { OfflineFields, offlineOf, type OfflineValues } from '../../parts/offline-fields';
import { ProblemNote } from '../../parts/problem-note';

export type Approval = components['schemas']['ApprovalAnswer'];
export type Verdict = 'approve' | 'reject';

interface Values extends OfflineValues {
  readonly words?: string;
}

interface DecideDialogProps {
  readonly approval: Approval;
  readonly verdict: Verdict;
  readonly onClose: () => void;
}

/** A decision with its words; whoever does not decide himself registers one that was made on paper. */
export function DecideDialog({ approval, verdict, onClose }: DecideDialogProps) {
  const { t } = useTranslation(['quarter', 'common']);
  const [form] = Form.useForm<Values>();
  const decide = useMutation({
    mutationFn: ({ words, ...paper }: Values) => {
      const offline = offlineOf(paper);
      const said = words === undefined || words.trim() === '' ? undefined : words;
      const init = {
        params: { path: { id: approval.id } },
        body: { ...(said !== undefined && { words: said }), ...(offline !== undefined && { offline }) },
        headers: { 'If-Match': String(approval.version) },
      };
      return verdict === 'approve'
        ? client.POST('/api/v1/approvals/{id}/approve', init)
        : client.POST('/api/v1/approvals/{id}/reject', init);
    },
    onSuccess: onClose,
  });
  const needed = verdict === 'reject' && approval.mayDecide;
  return (
    <Modal
      open
      title={`${t(`common:act.${verdict}`)} ${approval.title}`}
      okText={t(`common:act.${verdict}`)}
      cancelText={t('common:act.cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ offline: !approval.mayDecide }}
        onFinish={(values) => decide.mutate(values)}
      >
        {decide.error !== null && <ProblemNote error={decide.error} />}
        {approval.kind === 'CYCLE_CLOSE' && verdict === 'approve' && <p>{t('common:closeIsFinal')}</p>}
        {!approval.mayDecide && <PaperOnly approval={approval} />}
        {approval.mayDecide && (
          <Form.Item
            name="words"
            label={t(needed ? 'decide.reason' : 'decide.words')}
            rules={needed ? [{ required: true, message: t('decide.reasonNeeded') }] : []}
          >
            <Input.TextArea rows={2} maxLength={300} />
          </Form.Item>
        )}
        {approval.mayRegister && <OfflineFields signature />}
      </Form>
    </Modal>
  );
}

function PaperOnly({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation('quarter');
  return <p className="quiet">{t('decide.paperOnly', { who: approval.approverTitle ?? t('decide.approver') })}</p>;
}
