import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ActDrawer } from '../../parts/act-drawer';
import type { Case } from './use-cases';

const TIERS = ['1', '2', '3'] as const;

interface RaiseValues {
  readonly tier: (typeof TIERS)[number];
  readonly reason: string;
}

/** 提请约谈 by a person: quality not up to standard, or a tier that the clock would not reach by itself; with reason and facts. */
export function RaiseForm({ item, onClose }: { readonly item: Case; readonly onClose: () => void }) {
  const { t } = useTranslation(['supervision', 'words', 'common']);
  const higher = TIERS.filter((tier) => Number(tier) > item.tier);
  const need = (name: string) => ({ required: true, message: t('common:field.required', { name }) });
  return (
    <ActDrawer<RaiseValues>
      title={t('case.raiseTitle')}
      submit={t('case.raise')}
      done={t('case.raiseDone')}
      draft={`case:${item.id}:raise`}
      version={item.version ?? 1}
      initial={higher[0] === undefined ? {} : { tier: higher[0] }}
      onClose={onClose}
      send={({ tier, reason }, headers) =>
        client.POST('/api/v1/supervision/cases/{id}/raise', {
          params: { path: { id: item.id } },
          headers,
          body: { tier: Number(tier), reason },
        })
      }
    >
      <p className="quiet">{t('case.raiseNote')}</p>
      <Form.Item name="tier" label={t('case.tier')} rules={[need(t('case.tier'))]}>
        <Radio.Group
          className="choices"
          options={higher.map((tier) => ({ value: tier, label: t(`words:interviewTier.${tier}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('case.reason')}
        extra={t('case.reasonHelp')}
        rules={[{ ...need(t('case.reason')), whitespace: true, min: 5 }]}
      >
        <Input.TextArea rows={2} maxLength={1000} showCount />
      </Form.Item>
    </ActDrawer>
  );
}
