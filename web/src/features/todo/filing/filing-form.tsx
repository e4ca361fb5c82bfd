import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../parts/problem-note';
import { hourWords } from '../../../ui/dates';
import { ClosingFields, WhenWhoFields } from './common-fields';
import { FilingConflict } from './filing-conflict';
import type { DutyPageData } from './filing-values';
import { RecordFields } from './record-fields';
import { useFilingForm, type FilingWork } from './use-filing-form';
import type { FilingStart } from './use-filing-start';

interface FilingFormProps {
  readonly duty: DutyPageData;
  readonly start: FilingStart;
  readonly onLeave: () => void;
}

/** The record of one of the five, in one screen: prefilled, kept on the machine, filed with one button. */
export function FilingForm({ duty, start, onLeave }: FilingFormProps) {
  const { t } = useTranslation('todo');
  const work = useFilingForm(duty, start, onLeave);
  const { form, initial, draft, keep, submit } = work;
  const [openedAt] = useState(() => new Date().toISOString());
  return (
    <Form
      form={form}
      name="filing"
      layout="vertical"
      className="filing"
      aria-label={t('filingOf', { title: duty.title })}
      initialValues={initial}
      onValuesChange={keep}
      onFinish={submit}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <Notes work={work} duty={duty} />
      <WhenWhoFields duty={duty} today={start.today} likely={start.likelyUnits} />
      <RecordFields kind={duty.kind} />
      <ClosingFields duty={duty} />
      {work.problem !== null && <ProblemNote error={work.problem} onRetry={retryOf(work)} />}
      {work.conflict && (
        <FilingConflict
          duty={duty}
          values={work.words}
          typedAt={draft.savedAt ?? draft.restored?.at ?? openedAt}
          fileable={work.fileable}
          onKeepTheirs={() => {
            draft.forget();
            onLeave();
          }}
          onUseMine={work.submitOverTheirs}
        />
      )}
      <Foot work={work} onLeave={onLeave} />
    </Form>
  );
}

/** What can be tried again as it stands: everything but what the form itself got wrong. */
function retryOf({ problem, submit }: FilingWork): (() => void) | undefined {
  return problem !== null && (problem.status === 0 || problem.status === 401 || problem.status >= 500)
    ? submit
    : undefined;
}

function Notes({ work, duty }: { readonly work: FilingWork; readonly duty: DutyPageData }) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <div className="filing-notes">
      {duty.state === 'RETURNED' && duty.returnReason != null && (
        <Alert type="warning" showIcon title={t('todo:missing', { reason: duty.returnReason })} />
      )}
      {work.restored !== null && (
        <Alert
          type="info"
          showIcon
          title={t('common:draft.restored')}
          action={<Button onClick={work.startAnew}>{t('common:draft.discard')}</Button>}
        />
      )}
      {duty.template != null && duty.activity == null && (
        <Button block onClick={work.useTemplate}>
          {t('todo:useTemplate')}
        </Button>
      )}
    </div>
  );
}

function Foot({ work, onLeave }: { readonly work: FilingWork; readonly onLeave: () => void }) {
  const { t } = useTranslation('common');
  const { draft, filing, fileable } = work;
  return (
    <div className="form-foot">
      {fileable && (
        <Button type="primary" htmlType="submit" loading={filing}>
          {t('act.submit')}
        </Button>
      )}
      <Button
        onClick={() => {
          work.keep();
          onLeave();
        }}
      >
        {t('act.save')}
      </Button>
      {draft.savedAt !== null && (
        <span className="quiet saved" role="status">
          {t('state.saved', { time: hourWords(draft.savedAt) })}
        </span>
      )}
    </div>
  );
}
