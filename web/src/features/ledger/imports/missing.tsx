import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { LoadMore } from '../../../parts/load-more';
import { usePages } from '../../../parts/use-pages';
import { type Column, DataTable } from '../../../ui/data-table';
import { PlaceLink } from '../../../ui/place-link';
import { Section } from '../../../ui/section';
import type { Import } from '../imports-page';
import { dueParts } from './due-parts';

type Item = components['schemas']['MissingItemAnswer'];

const PAGE = 50;

/** What the year's ledger holds and the file does not name: confirming does nothing with it. */
export function Missing({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const pages = usePages<Item>(['ledger-imports', held.id, 'missing', held.version], (from, signal) => {
    const params = { path: { id: held.id }, query: { limit: PAGE, ...from } };
    return client.GET('/api/v1/ledger-imports/{id}/missing', { params, signal });
  });
  const items = pages.data ?? [];
  if (items.length === 0) return null;
  const name = ({ kind, id, name: words }: Item) => (
    <PlaceLink place={kind === 'TASK' ? `/tasks/${id}` : `/projects/${id}`}>{words}</PlaceLink>
  );
  const due = ({ statedWords, statedDate }: Item) => dueParts(statedWords, statedDate).join(' · ');
  const columns: readonly Column<Item>[] = [
    {
      key: 'kind',
      title: t('ledger:import.kindHead'),
      cell: ({ kind }) => t(`words:importRowKind.${kind}`),
      width: '64px',
      card: 'quiet',
    },
    { key: 'name', title: t('ledger:import.field.name'), cell: name, heads: true },
    {
      key: 'project',
      title: t('ledger:task.project'),
      cell: ({ kind, projectName }) => (kind === 'TASK' ? projectName : ''),
      width: '30%',
      card: 'quiet',
    },
    { key: 'due', title: t('ledger:column.due'), cell: due, width: '240px', card: 'named' },
  ];
  return (
    <Section title={t('missing.title')} count={pages.hasMore ? undefined : items.length}>
      <p>{t('missing.note')}</p>
      <details>
        <summary>{t('missing.show')}</summary>
        <DataTable label={t('missing.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
        <LoadMore pages={pages} />
      </details>
    </Section>
  );
}
