import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Entry, Menu } from './navigation';

export function SideMenu({ menu }: { readonly menu: Menu }) {
  const { t } = useTranslation('shell');
  return (
    <nav className="side-menu" aria-label={t('menu')}>
      <Entries entries={menu.work} />
      {menu.settings.length > 0 && (
        <>
          <div className="side-menu-group">{t('settings')}</div>
          <Entries entries={menu.settings} />
        </>
      )}
    </nav>
  );
}

export function Entries({ entries, onChosen }: { readonly entries: readonly Entry[]; readonly onChosen?: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <ul>
      {entries.map(({ page, to }) => (
        <li key={page}>
          <Link to={to} activeOptions={{ exact: to === '/' }} onClick={onChosen}>
            {t(`page.${page}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
