import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, type Me, useMe } from '../../api/me';

interface Tab {
  readonly name: 'bulletins' | 'reviews' | 'reports';
  readonly to: string;
  /** Whoever does not see it finds no trace of it. */
  readonly shownTo: (me: Me) => boolean;
}

/** 通报 · 综述 · 总结 · 素材征集 · 积分 · 对比情况: each stands here once its page is there. */
const TABS: readonly Tab[] = [
  { name: 'bulletins', to: '/publications', shownTo: (me) => may(me, 'publications.write') },
  { name: 'reviews', to: '/publications/reviews', shownTo: (me) => may(me, 'publications.write') },
  { name: 'reports', to: '/publications/reports', shownTo: (me) => may(me, 'publications.write') },
];

/** The tabs of 通报综述 that the reader has; a single one needs no bar. */
export function PublicationTabs() {
  const { t } = useTranslation('publications');
  const me = useMe();
  const tabs = TABS.filter(({ shownTo }) => shownTo(me));
  if (tabs.length < 2) return null;
  return (
    <nav className="views" aria-label={t('tabs')}>
      {tabs.map(({ name, to }) => (
        <Link key={name} to={to} activeOptions={{ exact: true }}>
          {t(`tab.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
