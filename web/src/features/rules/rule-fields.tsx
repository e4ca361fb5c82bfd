import { Checkbox, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { Rules } from './policy';
import { TIER_TERMS } from './tier-terms';

interface NumberFieldProps {
  readonly name: readonly (string | number)[];
  readonly label: string;
  readonly days?: boolean;
  readonly step?: number;
}

/** One number of the rules; most are working days. The server has the last word on the range. */
function NumberField({ name, label, days = true, step = 1 }: NumberFieldProps) {
  const { t } = useTranslation(['rules', 'common']);
  return (
    <Form.Item
      name={['rules', ...name]}
      label={label}
      rules={[{ required: true, message: t('common:field.required', { name: label }) }]}
    >
      <InputNumber className="wide" step={step} {...(days && { suffix: t('form.days') })} />
    </Form.Item>
  );
}

/** All numbers of a rule set, in the order of the ladder. */
export function RuleFields({ reminders }: { readonly reminders: Rules['reminders'] }) {
  const { t } = useTranslation(['rules', 'words']);
  return (
    <>
      <Section title={t('form.groups.ladder')}>
        <div className="rule-grid">
          {reminders.map(({ base }, at) => (
            <NumberField
              key={`${base}${String(at)}`}
              name={['reminders', at, 'days']}
              label={t('form.reminderBefore', { base: t(`words:reminderBase.${base}`) })}
            />
          ))}
          <NumberField name={['overdueReminderAt']} label={t('form.overdueReminderAt')} />
          <NumberField name={['slip', 'at']} label={t('form.slipAt')} />
          <NumberField name={['slip', 'holdDefault']} label={t('form.slipHold')} />
          <NumberField name={['firstTier', 'at']} label={t('form.firstAt')} />
          <NumberField name={['firstTier', 'slipSentFor']} label={t('form.firstSent')} />
          <NumberField name={['secondTier', 'count']} label={t('form.secondCount')} days={false} />
          <NumberField name={['secondTier', 'lateness']} label={t('form.secondLateness')} />
          <NumberField name={['remindLadder', 'before']} label={t('form.remindBefore')} />
          <NumberField name={['remindLadder', 'overdueAt']} label={t('form.remindAfter')} />
          <NumberField name={['lapseLadder', 'before']} label={t('form.lapseBefore')} />
          <NumberField name={['officeLadder', 'overdueAt']} label={t('form.officeAfter')} />
        </div>
        <Form.Item name={['rules', 'firstTier', 'automatic']} valuePropName="checked">
          <Checkbox>{t('form.automatic')}</Checkbox>
        </Form.Item>
      </Section>
      {(['1', '2', '3'] as const).map((tier) => (
        <Section key={tier} title={t(`words:interviewTier.${tier}`)}>
          <div className="rule-grid">
            {TIER_TERMS.map((name) => (
              <NumberField key={name} name={['tiers', tier, name]} label={t(`tiers.${name}`)} />
            ))}
          </div>
        </Section>
      ))}
      <Section title={t('form.groups.other')}>
        <div className="rule-grid">
          {(
            [
              'approverTerm',
              'rejectionHold',
              'renoticeAfter',
              'handServiceAfter',
              'rectificationFailsAt',
              'historicRelease',
            ] as const
          ).map((name) => (
            <NumberField key={name} name={[name]} label={t(`form.${name}`)} />
          ))}
          <NumberField name={['surge', 'floor']} label={t('form.surgeFloor')} days={false} />
          <NumberField name={['surge', 'share']} label={t('form.surgeShare')} days={false} step={0.01} />
          <NumberField name={['surge', 'times']} label={t('form.surgeTimes')} days={false} step={0.5} />
        </div>
      </Section>
    </>
  );
}
