import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { DayPicker } from '../../../ui/day-picker';
import { DueDate } from '../../../ui/due-date';
import type { ObligationPageData } from '../duty/duty-acts';
import { TextField, useNeeded } from '../filing/fields';
import { ActForm } from './act-form';

type Reason = components['schemas']['ExplanationRequest']['reason'];

const REASONS: readonly Reason[] = [
  'LEADER_SCHEDULE',
  'HIGHER_POLICY_PENDING',
  'RESOURCES_PENDING',
  'OTHER_UNIT',
  'TASK_ADJUSTED',
  'FORCE_MAJEURE',
  'UNIT_EFFORT',
];

interface ExplainValues {
  readonly reason?: Reason;
  readonly text?: string;
  readonly newDate?: string;
}

interface ExplainFormProps {
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/** 说明原因: why it lags and by when it will be done; with a new date the clock stands until the verdict. */
export function ExplainForm({ obligation, onLeave }: ExplainFormProps) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  const needed = useNeeded();
  return (
    <ActForm<ExplainValues>
      name={`explain:${obligation.id}`}
      title={t('todo:act.explain')}
      note={t('todo:explain.note')}
      submitWord={t('common:act.submit')}
      initial={{}}
      version={obligation.version}
      onLeave={onLeave}
      send={({ reason = 'UNIT_EFFORT', text = '', newDate }) =>
        client.POST('/api/v1/obligations/{id}/explanations', {
          params: { path: { id: obligation.id } },
          body: { reason, text: text.trim(), ...(newDate !== undefined && { newDate }) },
        })
      }
    >
      {(form) => (
        <>
          <p>
            {t('common:date.current')}{' '}
            <DueDate dueOn={obligation.dueOn} originalDueOn={obligation.originalDueOn} lateness={obligation.lateness} />
          </p>
          <Form.Item name="reason" label={t('todo:explain.reason')} rules={[needed(t('todo:explain.reason'))]}>
            <Select
              placeholder={t('todo:explain.reason')}
              options={REASONS.map((reason) => ({ value: reason, label: t(`words:explanationReason.${reason}`) }))}
            />
          </Form.Item>
          <TextField name={['text']} label={t('todo:explain.text')} max={1000} />
          <Form.Item name="newDate" label={t('todo:explain.newDate')} extra={t('todo:explain.newDateHelp')}>
            <DayPicker from={obligation.dueOn} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {() => <ReasonNote reason={form.getFieldValue('reason') as Reason | undefined} />}
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

/** What the reason leads to, before it is filed. */
function ReasonNote({ reason }: { readonly reason: Reason | undefined }) {
  const { t } = useTranslation('todo');
  if (reason === 'LEADER_SCHEDULE') return <p className="quiet">{t('explain.secretaryConfirms')}</p>;
  if (reason === 'UNIT_EFFORT') return <p className="quiet">{t('explain.ownEffort')}</p>;
  if (reason === 'OTHER_UNIT') return <p className="quiet">{t('explain.otherUnit')}</p>;
  return null;
}
