import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { useDraft } from '../../parts/use-draft';
import { noted } from '../../ui/marks';
import { StaleTask } from './stale-task';
import type { TaskAct } from './rights';
import type { Task } from './sheet';

export type DialogAct = Exclude<TaskAct, 'progress'>;

interface Values {
  readonly result?: string;
  readonly documentNumbers?: string[];
  readonly words?: string;
  readonly missing?: string;
  readonly reason?: string;
}

interface TaskActDialogProps {
  readonly act: DialogAct;
  readonly task: Task;
  readonly onClose: () => void;
}

const DONE = { submit: 'submitted', verify: 'verified', return: 'returned', cancel: 'cancelled' } as const;

function send(act: DialogAct, task: Task, values: Values, version: number): Promise<unknown> {
  const params = { path: { id: task.id } };
  const headers = { 'If-Match': String(version) };
  const { result = '', documentNumbers = [], words, missing = '', reason = '' } = values;
  if (act === 'submit')
    return client.POST('/api/v1/tasks/{id}/submit', { params, headers, body: { result, documentNumbers } });
  if (act === 'verify')
    return client.POST('/api/v1/tasks/{id}/verify', { params, headers, body: words ? { words } : {} });
  if (act === 'return') return client.POST('/api/v1/tasks/{id}/return', { params, headers, body: { missing } });
  return client.POST('/api/v1/tasks/{id}/cancel', { params, headers, body: { reason } });
}

/** Files, verifies, returns or cancels a task: a few words, kept on this machine until they are sent. */
export function TaskActDialog({ act, task, onClose }: TaskActDialogProps) {
  const { t } = useTranslation(['ledger', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(`task-${act}:${task.id}`);
  const save = useMutation({
    mutationFn: ({ values, version }: { values: Values; version: number }) => send(act, task, values, version),
    onSuccess: () => {
      draft.forget();
      void message.success(t(`dialog.${DONE[act]}`));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(`act.${act}`)}
      okText={t(`act.${act}`)}
      cancelText={t('common:act.back')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="ledger-dialog-matter">{task.matter}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ result: task.result ?? '', documentNumbers: task.documentNumbers, ...draft.restored?.values }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => save.mutate({ values, version: task.version })}
      >
        <ActFields act={act} />
        <p className="quiet">{t('dialog.noSecrets')}</p>
      </Form>
      <StaleTask
        error={save.error}
        id={task.id}
        mine={Object.values(form.getFieldsValue()).flat().filter(Boolean).join('\n')}
        onTheirs={() => {
          draft.forget();
          onClose();
        }}
        onMine={(version) => save.mutate({ values: form.getFieldsValue(), version })}
        otherwise={(error) => <ProblemNote error={error} />}
      />
    </Modal>
  );
}

function ActFields({ act }: { readonly act: DialogAct }) {
  const { t } = useTranslation(['ledger', 'common']);
  const need = (name: string) => [{ required: true, whitespace: true, message: t('common:field.required', { name }) }];
  if (act === 'submit') {
    return (
      <>
        <Form.Item
          name="result"
          label={t('dialog.result')}
          extra={t('dialog.resultHelp')}
          rules={need(t('dialog.result'))}
        >
          <Input.TextArea rows={2} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="documentNumbers" label={t('dialog.documents')} extra={t('dialog.documentsHelp')}>
          <Select mode="tags" open={false} suffix={null} maxCount={20} tokenSeparators={['，', ',', '；', ';']} />
        </Form.Item>
      </>
    );
  }
  const field = { verify: 'words', return: 'missing', cancel: 'reason' } as const;
  const name = field[act];
  const optional = act === 'verify';
  const label = optional ? noted(t('dialog.words'), t('common:field.optional')) : t(`dialog.${name}`);
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : need(t(`dialog.${name}`))}>
      <Input.TextArea rows={2} maxLength={500} showCount />
    </Form.Item>
  );
}
