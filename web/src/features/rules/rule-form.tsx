import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem';
import { ProblemNote } from '../../parts/problem-note';
import { useDraft } from '../../parts/use-draft';
import { useToday } from '../../parts/use-today';
import { DayPicker } from '../../ui/day-picker';
import { Section } from '../../ui/section';
import type { Clause, Rules } from './policy';
import { RuleSentence, pathOf } from './rule-sentence';

const GROUPS = ['LADDER', 'TIER_1', 'TIER_2', 'TIER_3', 'TERMS'] as const;

interface Values {
  readonly rules: Rules;
  readonly effectiveFrom?: string;
  readonly reason?: string;
}

export interface Drafted {
  readonly rules: Rules;
  readonly effectiveFrom: string;
  readonly reason: string;
}

interface RuleFormProps {
  readonly title: string;
  /** What it begins with: the rules in force, or a draft. */
  readonly base: Values;
  readonly clauses: readonly Clause[];
  /** Names what is kept on the machine. */
  readonly draft: string;
  readonly send: (drafted: Drafted) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Places of the rules that the server finds fault with, as names of the form. */
function faultsOf(error: unknown): readonly { readonly name: never; readonly errors: string[] }[] {
  if (!(error instanceof ProblemError) || error.code !== 'POLICY_INVALID') return [];
  return error.problem.errors.map(({ pointer, detail }) => ({ name: pathOf(pointer) as never, errors: [detail] }));
}

/** A rule set in the office's words: every clause a sentence, each number, role and switch changed at its place in it. */
export function RuleForm({ title, base, clauses, draft, send, onClose }: RuleFormProps) {
  const { t } = useTranslation(['rules', 'common', 'words']);
  const { message } = App.useApp();
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const { restored, keep, forget } = useDraft<Values>(draft);
  const save = useMutation({
    mutationFn: () => {
      const { rules, effectiveFrom = '', reason = '' } = form.getFieldsValue(true) as Values;
      return send({ rules: { ...base.rules, ...rules }, effectiveFrom, reason });
    },
    onSuccess: () => {
      forget();
      void message.success(t('form.saved'));
    },
    onError: (error) => form.setFields([...faultsOf(error)]),
  });
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      aria-label={title}
      initialValues={{ ...base, ...restored?.values }}
      onValuesChange={(_, values) => keep(values)}
      onFinish={() => save.mutate()}
      scrollToFirstError={{ focus: true }}
    >
      <Section title={title}>
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
      {GROUPS.map((group) => (
        <Section key={group} title={t(`words:clauseGroup.${group}`)}>
          <ol className="rules-list">
            {clauses
              .filter((clause) => clause.group === group)
              .map((clause) => (
                <li key={clause.key}>
                  <RuleSentence clause={clause} />
                </li>
              ))}
          </ol>
        </Section>
      ))}
      {save.error !== null && <ProblemNote error={save.error} />}
      <div className="form-foot rules-foot">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('form.save')}
        </Button>
        <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      </div>
    </Form>
  );
}
