import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { useToday } from '../../../parts/use-today';
import { Facts } from '../../../ui/facts';
import type { InterviewItem } from '../use-proposals';
import type { ActFormProps } from './act-form-props';
import { toVerify } from './acts-of';
import { FormField } from '../../../parts/form/form-field';
import { filled } from '../../../parts/form/field';
import { InterviewDrawer } from './interview-drawer';

type Verdict = 'MET' | 'NOT_MET' | 'LATER';

interface Given {
  readonly verdict?: Verdict;
  readonly words?: string;
  readonly newDate?: string;
}

interface VerifyValues extends OfflineValues {
  readonly items: Readonly<Record<string, Given>>;
}

/** The matter itself is not done: what passed gets a new date. */
const isOpen = ({ matterState }: InterviewItem): boolean => ['OPEN', 'SUBMITTED', 'RETURNED'].includes(matterState);

function verdictsOf(values: VerifyValues, items: readonly InterviewItem[]) {
  return items.flatMap(({ id }) => {
    const { verdict, words, newDate } = values.items[id] ?? {};
    if (verdict === undefined || verdict === 'LATER') return [];
    return [{ itemId: id, verdict, ...filled(verdict === 'MET' ? { words, newDate } : { words }) }];
  });
}

/** 核查: item by item, by somebody who neither was interviewed nor filed the report. */
export function VerifyForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const [items] = useState(() => toVerify(interview));
  return (
    <InterviewDrawer<VerifyValues>
      act="verify"
      interview={interview}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/verify', {
          params: { path: { id: interview.id } },
          headers,
          body: { items: verdictsOf(values, items), offline: offlineOf(values) },
        })
      }
    >
      <p className="quiet">{t('form.verifyIndependent')}</p>
      {items.map((item) => (
        <Check key={item.id} item={item} several={items.length > 1} />
      ))}
      <OfflineFields />
    </InterviewDrawer>
  );
}

function Check({ item, several }: { readonly item: InterviewItem; readonly several: boolean }) {
  const { t } = useTranslation(['interview', 'words']);
  const today = useToday();
  const verdict: unknown = Form.useWatch(['items', item.id, 'verdict']);
  const at = (field: string) => ['items', item.id, field] as const;
  const choices: readonly Verdict[] = several ? ['MET', 'NOT_MET', 'LATER'] : ['MET', 'NOT_MET'];
  return (
    <fieldset className="item-fields">
      <legend>{item.matter}</legend>
      <Facts
        facts={[
          { name: t('items.demand'), value: item.demand, wide: true },
          { name: t('items.report'), value: item.report, wide: true },
        ]}
      />
      <FormField
        name={at('verdict')}
        label={t('form.verdict')}
        input="radio"
        required
        choices={choices.map((value) => ({
          value,
          label: value === 'LATER' ? t('form.skip') : t(`words:checkVerdict.${value}`),
        }))}
      />
      {verdict === 'MET' && isOpen(item) && (
        <FormField
          input="day"
          name={at('newDate')}
          label={t('form.verifyNewDate')}
          help={t('form.verifyNewDateHelp')}
          from={today}
          required
        />
      )}
      {(verdict === 'MET' || verdict === 'NOT_MET') && (
        <FormField
          name={at('words')}
          label={t(verdict === 'MET' ? 'form.verdictWords' : 'form.missing')}
          max={1000}
          input="paragraph"
          required={verdict === 'NOT_MET'}
        />
      )}
    </fieldset>
  );
}
