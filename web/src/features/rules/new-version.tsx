import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { ProblemNote } from '../../parts/problem-note';
import { useDraft } from '../../parts/use-draft';
import { useToday } from '../../parts/use-today';
import { DayPicker } from '../../ui/day-picker';
import { Section } from '../../ui/section';
import { RuleFields } from './rule-fields';
import type { Policy, Rules } from './policy';
import { TrialForm } from './trial-form';

interface Values {
  readonly rules: Rules;
  readonly effectiveFrom?: string;
  readonly reason?: string;
}

/** Fields of the rules that the server finds fault with, as names of the form. */
function faultsOf(
  error: unknown,
): { readonly path: (string | number)[]; readonly code: string; readonly detail: string }[] {
  if (!(error instanceof ProblemError) || error.code !== 'POLICY_INVALID') return [];
  return error.problem.errors.map(({ pointer, code, detail }) => ({
    path: [
      'rules',
      ...pointer
        .split('/')
        .slice(1)
        .map((part, at, all) => (all[at - 1] === 'reminders' ? Number(part) : part)),
    ],
    code,
    detail,
  }));
}

/** A new version: starts from the rules in force, is tried before it is published, and needs a day and a reason. */
export function NewVersion({ base, onClose }: { readonly base: Policy; readonly onClose: () => void }) {
  const { t } = useTranslation(['rules', 'common']);
  const { message } = App.useApp();
  const today = useToday() ?? undefined;
  const [form] = Form.useForm<Values>();
  const { restored, keep, forget } = useDraft<Values>(`policy:${String(base.version)}`);
  const rulesNow = (): Rules => merged(base.rules, form.getFieldsValue(true) as Values);
  const publish = useMutation({
    mutationFn: ({ effectiveFrom = '', reason = '' }: Values) =>
      client.POST('/api/v1/supervision/policies', { body: { rules: { ...rulesNow() }, effectiveFrom, reason } }),
    onSuccess: () => {
      forget();
      void message.success(t('form.done'));
      onClose();
    },
    onError: (error) =>
      form.setFields(faultsOf(error).map(({ path, detail }) => ({ name: path as never, errors: [detail] }))),
  });
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  return (
    <>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ rules: base.rules, ...restored?.values }}
        onValuesChange={(_, values) => keep(values)}
        onFinish={(values) => publish.mutate(values)}
        scrollToFirstError={{ focus: true }}
      >
        <Section title={t('form.title')}>
          <p className="quiet">{t('form.note')}</p>
          <div className="rule-grid">
            <Form.Item
              name="effectiveFrom"
              label={t('form.effectiveFrom')}
              extra={t('form.effectiveHelp')}
              rules={need(t('form.effectiveFrom'))}
            >
              <DayPicker from={today} />
            </Form.Item>
            <Form.Item name="reason" label={t('form.reason')} rules={need(t('form.reason'))}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </div>
        </Section>
        <RuleFields reminders={base.rules.reminders} />
        {publish.error !== null && <ProblemNote error={publish.error} />}
        <div className="form-foot rules-foot">
          <Button type="primary" htmlType="submit" loading={publish.isPending}>
            {t('form.submit')}
          </Button>
          <Button onClick={onClose}>{t('common:act.cancel')}</Button>
        </div>
      </Form>
      <DraftTrial rules={rulesNow} />
    </>
  );
}

/** The rules as they stand in the form, tried beside those in force. */
function DraftTrial({ rules }: { readonly rules: () => Rules }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const [tried, setTried] = useState<Rules | null>(null);
  if (tried === null) return <Button onClick={() => setTried(rules())}>{t('form.trial')}</Button>;
  return (
    <TrialForm
      rules={tried}
      onStarted={(trialId) => void navigate({ to: '/settings/rules/trials/$trialId', params: { trialId } })}
      onClose={() => setTried(null)}
    />
  );
}

/** What the form does not show stays as it is in force. */
function merged(base: Rules, { rules }: Values): Rules {
  return { ...base, ...rules };
}
