import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { type UnitChoice, UnitPicker } from '../../parts/unit-picker';
import { useDraft } from '../../parts/use-draft';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';
import { DayPicker } from '../../ui/day-picker';
import { noted } from '../../ui/marks';
import { ProjectPicker } from './project-picker';

interface Values {
  readonly matter?: string;
  readonly unit?: UnitChoice;
  readonly dueOn?: string;
  readonly origin?: string;
  readonly deliverable?: string;
  readonly projectId?: string;
}

async function assign({ matter = '', unit, dueOn = '', origin = '', deliverable, projectId }: Values) {
  const body = {
    matter,
    unitId: unit?.id ?? '',
    dueOn,
    origin,
    ...(deliverable && { deliverable }),
    ...(projectId && { projectId }),
  };
  return (await client.POST('/api/v1/tasks', { body })).data;
}

/** 临时交办: matter, unit, date and on what it rests. */
export function AssignmentForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>('assignment');
  const save = useMutation({
    mutationFn: assign,
    onSuccess: (made) => {
      draft.forget();
      void message.success(t('assign.done', { date: made === undefined ? '' : dateWords(made.dueOn) }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('assign.title')}
      okText={t('assign.submit')}
      cancelText={t('common:act.back')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft.restored?.values ?? {}}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => save.mutate(values)}
      >
        <AssignmentFields />
      </Form>
      {save.error !== null && <ProblemNote error={save.error} />}
    </Modal>
  );
}

function AssignmentFields() {
  const { t } = useTranslation(['ledger', 'common']);
  const today = useToday();
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  const optional = (name: string) => noted(name, t('common:field.optional'));
  return (
    <>
      <Form.Item name="matter" label={t('assign.matter')} rules={need(t('assign.matter'))}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="unit" label={t('assign.unit')} rules={need(t('assign.unit'))}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="dueOn" label={t('assign.due')} extra={t('assign.dueHelp')} rules={need(t('assign.due'))}>
        <DayPicker from={today ?? undefined} />
      </Form.Item>
      <Form.Item
        name="origin"
        label={t('assign.origin')}
        extra={t('assign.originHelp')}
        rules={need(t('assign.origin'))}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="deliverable" label={optional(t('assign.deliverable'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="projectId" label={t('assign.project')} extra={t('assign.projectHelp')}>
        <ProjectPicker />
      </Form.Item>
      <p className="quiet">{t('dialog.noSecrets')}</p>
    </>
  );
}
