import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { type Column, DataTable } from '../../ui/data-table';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import type { Rules } from './policy';

type TierRules = components['schemas']['TierRulesAnswer'];

interface Row extends TierRules {
  readonly tier: '1' | '2' | '3';
}

export const TIER_TERMS = [
  'noticeDays',
  'talkWithin',
  'defaultTalkDay',
  'recordCheck',
  'rectification',
  'check',
  'secondChance',
] as const;

/** Who talks to whom, who signs, and the terms, tier by tier. */
export function TierTerms({ rules }: { readonly rules: Rules }) {
  const { t, i18n } = useTranslation(['rules', 'words']);
  const role = (code: string): string =>
    i18n.exists(`words:role.${code}`) ? t(`words:role.${code as 'LIAISON'}`) : code;
  const term = (name: (typeof TIER_TERMS)[number], count: number): string =>
    t(name === 'defaultTalkDay' ? 'tiers.dayNumber' : 'tiers.days', { count });
  const rows: readonly Row[] = (['1', '2', '3'] as const).map((tier) => ({ tier, ...rules.tiers[tier] }));
  const people = [
    { key: 'interviewee', of: (row: Row) => role(row.interviewee) },
    { key: 'interviewer', of: (row: Row) => (row.interviewer == null ? t('tiers.named') : role(row.interviewer)) },
    { key: 'approver', of: (row: Row) => role(row.approver) },
  ] as const;
  const columns: readonly Column<Row>[] = [
    { key: 'tier', title: t('tiers.tier'), heads: true, cell: ({ tier }) => t(`words:interviewTier.${tier}`) },
    ...people.map(({ key, of }) => ({ key, title: t(`tiers.${key}`), cell: of })),
    ...TIER_TERMS.map((name) => ({
      key: name,
      title: t(`tiers.${name}`),
      cell: (row: Row) => term(name, row[name]),
    })),
  ];
  return (
    <Section title={t('tiers.title')}>
      <DataTable
        label={t('tiers.table')}
        columns={columns}
        rows={rows}
        keyOf={({ tier }) => tier}
        card={(row) => (
          <>
            <div className="card-title">{t(`words:interviewTier.${row.tier}`)}</div>
            <Facts
              facts={[
                ...people.map(({ key, of }) => ({ name: t(`tiers.${key}`), value: of(row) })),
                ...TIER_TERMS.map((name) => ({ name: t(`tiers.${name}`), value: term(name, row[name]) })),
              ]}
            />
          </>
        )}
      />
    </Section>
  );
}
