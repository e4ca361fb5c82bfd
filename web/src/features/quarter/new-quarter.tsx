import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Checkbox, Form, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { type Cycle, type DutyKind, KINDS } from './cycle';

interface Values {
  readonly year: number;
  readonly quarter: number;
  readonly kinds: DutyKind[];
}

interface NewQuarterProps {
  /** The newest quarter: the next one is proposed. */
  readonly after: Cycle | undefined;
  readonly onClose: () => void;
}

function nextOf(after: Cycle | undefined): Partial<Values> {
  if (after === undefined) return {};
  return after.quarter === 4 ? { year: after.year + 1, quarter: 1 } : { year: after.year, quarter: after.quarter + 1 };
}

/** Prepares a quarter: which one, and which of the five where a first quarter begins with fewer. */
export function NewQuarter({ after, onClose }: NewQuarterProps) {
  const { t } = useTranslation(['quarter', 'words', 'common']);
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const create = useMutation({
    mutationFn: async (body: Values) => (await client.POST('/api/v1/cycles', { body })).data,
    onSuccess: (cycle) => {
      if (cycle === undefined) return;
      void navigate({ to: '/quarter/$cycleId', params: { cycleId: cycle.id }, search: { part: 'open' } });
    },
  });
  return (
    <Modal
      open
      title={t('new.title')}
      okText={t('new.submit')}
      cancelText={t('common:act.cancel')}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...nextOf(after), kinds: [...KINDS] }}
        onFinish={(values) => create.mutate(values)}
      >
        {create.error !== null && <ProblemNote error={create.error} />}
        <Form.Item name="year" label={t('new.year')} rules={[{ required: true, message: t('new.yearNeeded') }]}>
          <InputNumber min={2020} max={2099} precision={0} />
        </Form.Item>
        <Form.Item name="quarter" label={t('quarter')}>
          <Radio.Group
            options={(['1', '2', '3', '4'] as const).map((value) => ({
              value: Number(value),
              label: t(`new.quarters.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="kinds"
          label={t('new.kinds')}
          extra={t('new.kindsHelp')}
          rules={[{ required: true, message: t('new.kindsNeeded') }]}
        >
          <Checkbox.Group options={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
