import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure';
import type { Menu } from './navigation';
import { shell as SHELL } from '../../texts/zh-CN/shell';
import { Entries } from './side-menu';

/** Pages that have a short name for the narrow bar. */
const SHORT = SHELL.short;
/** As many as a thumb reaches. */
const PLACES = 4;

/** The menu of a phone: four entries below, the others behind 更多. */
export function BottomBar({ menu }: { readonly menu: Menu }) {
  const { t } = useTranslation(['shell', 'common']);
  const all = [...menu.work, ...menu.settings];
  const fits = all.length <= PLACES;
  const shown = fits ? all : all.slice(0, PLACES - 1);
  return (
    <nav className="bottom-bar" aria-label={t('shell:menu')}>
      {shown.map(({ page, to }) => (
        <Link key={page} to={to} activeOptions={{ exact: to === '/' }}>
          {page in SHORT ? t(`shell:short.${page as keyof typeof SHORT}`) : t(`shell:page.${page}`)}
        </Link>
      ))}
      {!fits && (
        <Disclosure label={t('common:act.more')} buttonClass="bottom-more" panelClass="bottom-panel drawer-menu">
          {(close) => <Entries entries={all.slice(PLACES - 1)} onChosen={close} />}
        </Disclosure>
      )}
    </nav>
  );
}
