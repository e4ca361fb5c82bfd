import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { List } from '../list/list-page';
import type { Pages } from '../use-pages';
import type { AnyImport } from './import';

const TONES = {
  PARSING: 'calm',
  PREVIEW: 'warn',
  CONFIRMING: 'calm',
  CONFIRMED: 'good',
  REFUSED: 'bad',
  DISCARDED: 'plain',
  UNDOING: 'calm',
  UNDONE: 'plain',
} as const;

interface ImportListProps<One> {
  readonly pages: Pages<One>;
  /** The way to one of them. */
  readonly link: (one: One) => ReactNode;
}

/** What was handed in before, found again. */
export function ImportList<One extends AnyImport>({ pages, link }: ImportListProps<One>) {
  const { t } = useTranslation(['ledger', 'words']);
  const counts = ({ summary }: One) => (summary == null ? '' : t('imports.countsOf', { ...summary }));
  const state = (one: One) => <StateTag tone={TONES[one.state]}>{t(`words:importState.${one.state}`)}</StateTag>;
  const columns: readonly Column<One>[] = [
    { key: 'file', title: t('imports.file'), cell: link, heads: true },
    { key: 'state', title: t('imports.state'), cell: state, width: '120px', card: 'aside' },
    { key: 'counts', title: t('imports.counts'), cell: counts, number: true, width: '240px', card: 'named' },
    {
      key: 'when',
      title: t('imports.when'),
      cell: (one) => instantWords(one.createdAt),
      width: '200px',
      card: 'quiet',
    },
  ];
  return (
    <Section title={t('imports.list')}>
      <List
        pages={pages}
        label={t('imports.table')}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty>{t('imports.none')}</Empty>}
      />
    </Section>
  );
}
