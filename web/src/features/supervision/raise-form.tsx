import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
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
  return (
    <RecordForm<RaiseValues>
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
      note={t('case.raiseNote')}
      fields={[
        {
          name: 'tier',
          label: t('case.tier'),
          input: 'radio',
          required: true,
          choices: higher.map((tier) => ({ value: tier, label: t(`words:interviewTier.${tier}`) })),
        },
        {
          name: 'reason',
          label: t('case.reason'),
          help: t('case.reasonHelp'),
          input: 'paragraph',
          required: true,
          max: 1000,
          least: [5, t('common:field.required', { name: t('case.reason') })],
        },
      ]}
    />
  );
}
