import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { REASONS } from '../../../parts/reasons';
import { DueDate } from '../../../ui/due-date';
import type { ObligationPageData } from '../duty/duty-acts';

type Reason = components['schemas']['ExplanationRequest']['reason'];

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
  const { id, dueOn, originalDueOn, lateness, version } = obligation;
  const reasons = REASONS.map((value) => ({ value, label: t(`words:explanationReason.${value}`) }));
  return (
    <RecordForm<ExplainValues>
      frame="section"
      title={t('act.explain')}
      submit={t('common:act.submit')}
      draft={`explain:${id}`}
      version={version}
      onClose={onLeave}
      send={({ reason = 'UNIT_EFFORT', text = '', newDate }) => {
        const body = { reason, text: text.trim(), ...filled({ newDate }) };
        return client.POST('/api/v1/obligations/{id}/explanations', { params: { path: { id } }, body });
      }}
      note={
        <>
          <p className="quiet">{t('explain.note')}</p>
          <p>
            {t('common:date.current')} <DueDate dueOn={dueOn} originalDueOn={originalDueOn} lateness={lateness} />
          </p>
        </>
      }
      fields={[
        {
          name: 'reason',
          label: t('explain.reason'),
          input: 'select',
          required: true,
          choices: reasons,
          placeholder: t('explain.reason'),
        },
        { name: 'text', label: t('explain.text'), input: 'paragraph', required: true, max: 1000 },
        { name: 'newDate', label: t('explain.newDate'), help: t('explain.newDateHelp'), input: 'day', from: dueOn },
      ]}
    >
      <ReasonNote />
    </RecordForm>
  );
}

/** What the reason leads to, before it is filed. */
function ReasonNote() {
  const { t } = useTranslation('todo');
  const reason = Form.useWatch<Reason | undefined>('reason');
  if (reason === 'LEADER_SCHEDULE') return <p className="quiet">{t('explain.secretaryConfirms')}</p>;
  if (reason === 'UNIT_EFFORT') return <p className="quiet">{t('explain.ownEffort')}</p>;
  if (reason === 'OTHER_UNIT') return <p className="quiet">{t('explain.otherUnit')}</p>;
  return null;
}
