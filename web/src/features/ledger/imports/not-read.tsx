import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Section } from '../../../ui/section';
import type { Import } from '../imports-page';
import './mapping.css';

type One = components['schemas']['NotReadAnswer'];

/** More of one kind are only counted. */
const SHOWN = 200;

/** What the file says and nobody read, by why. */
export function NotRead({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const { data } = api.useQuery('get', '/api/v1/ledger-imports/{id}/not-read', { params: { path: { id: held.id } } });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('notRead.title', { count: items.length })}>
      {[...new Set(items.map(({ why }) => why))].map((why) => (
        <Group key={why} why={why} items={items.filter((one) => one.why === why)} />
      ))}
    </Section>
  );
}

function Group({ why, items }: { readonly why: One['why']; readonly items: readonly One[] }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  return (
    <details className="not-read">
      <summary>{t('notRead.group', { why: t(`words:notRead.${why}`), count: items.length })}</summary>
      <ul>
        {items.slice(0, SHOWN).map((one) => (
          <li key={`${one.sheet}|${String(one.row ?? '')}|${one.column ?? ''}`}>
            <Place of={one} /> {one.row != null || one.column != null ? one.words : null}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="quiet">{t('notRead.more', { count: items.length - SHOWN })}</p>}
    </details>
  );
}

/** Where it stands: a sheet, a row of it, a column, or a cell. */
function Place({ of: { sheet, row, column } }: { readonly of: One }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const parts = [
    t('notRead.sheet', { name: sheet }),
    ...(row == null ? [] : [t('notRead.row', { row })]),
    ...(column == null ? [] : [t('notRead.column', { column })]),
  ];
  return <span className="quiet">{parts.join(' ')}</span>;
}
