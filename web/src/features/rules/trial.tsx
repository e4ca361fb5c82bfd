import { useMutation } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../ui/section';
import type { Rules, TrialAnswer } from './policy';
import { TrialResult } from './trial-result';

interface TrialProps {
  /** Rules not yet published: tried beside those in force. */
  readonly draft?: () => Rules;
}

const USUAL_DAYS = 10;
const MOST_DAYS = 66;

async function run(workingDays: number, rules?: Rules): Promise<TrialAnswer | null> {
  const { data } = await client.POST('/api/v1/supervision/trials', {
    body: { workingDays, ...(rules !== undefined && { rules: { ...rules } }) },
  });
  return data ?? null;
}

/** 规则试算: what the rules would do with everything that is due, if nobody acted; nothing is written or sent. */
export function Trial({ draft }: TrialProps) {
  const { t } = useTranslation('rules');
  const trial = useMutation({
    mutationFn: async ({ days }: { readonly days: number }) => {
      const inForce = await run(days);
      return { inForce, drafted: draft === undefined ? null : await run(days, draft()) };
    },
  });
  return (
    <Section title={t('trial.title')}>
      <p className="quiet">{t('trial.note')}</p>
      <Form
        layout="inline"
        className="trial-form"
        initialValues={{ days: USUAL_DAYS }}
        component={draft === undefined ? 'form' : 'div'}
        onFinish={(values: { readonly days: number }) => trial.mutate(values)}
      >
        <TrialFields running={trial.isPending} direct={draft !== undefined} onRun={(days) => trial.mutate({ days })} />
      </Form>
      {trial.error !== null && <ProblemNote error={trial.error} />}
      {trial.data?.inForce != null && <TrialResult inForce={trial.data.inForce} drafted={trial.data.drafted} />}
    </Section>
  );
}

interface TrialFieldsProps {
  readonly running: boolean;
  /** Within another form: the button itself runs it. */
  readonly direct: boolean;
  readonly onRun: (days: number) => void;
}

function TrialFields({ running, direct, onRun }: TrialFieldsProps) {
  const { t } = useTranslation('rules');
  const form = Form.useFormInstance<{ readonly days: number }>();
  return (
    <>
      <Form.Item name="days" label={t('trial.window')} rules={[{ required: true }]}>
        <InputNumber min={1} max={MOST_DAYS} precision={0} />
      </Form.Item>
      <Button
        htmlType={direct ? 'button' : 'submit'}
        loading={running}
        {...(direct && { onClick: () => onRun(form.getFieldValue('days') as number) })}
      >
        {t(running ? 'trial.running' : 'trial.run')}
      </Button>
    </>
  );
}
