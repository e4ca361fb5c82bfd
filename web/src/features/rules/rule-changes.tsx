import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';
import type { Proposal } from './policy';

type Change = Proposal['changes'][number];

/** What rules say otherwise than those they replace, sentence by sentence. */
export function RuleChanges({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation(['rules', 'words']);
  return (
    <Section title={t('changes.title', { count: changes.length })}>
      <DataTable
        label={t('changes.label')}
        rows={changes}
        keyOf={({ before, after }) => `${before ?? ''}→${after ?? ''}`}
        columns={[
          {
            key: 'group',
            title: t('changes.part'),
            card: 'title',
            width: '8em',
            cell: ({ group }) => t(`words:clauseGroup.${group}`),
          },
          {
            key: 'before',
            title: t('changes.before'),
            card: 'named',
            cell: ({ before }) => before ?? t('changes.none'),
          },
          {
            key: 'after',
            title: t('changes.after'),
            card: 'named',
            heads: true,
            cell: ({ after }) => after ?? t('changes.none'),
          },
        ]}
      />
    </Section>
  );
}
