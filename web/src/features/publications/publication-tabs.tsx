import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, type Me, useMe } from '../../api/me';
import { useSwitchedOn } from '../../parts/use-switched-on';
import { SwitchSettings } from './scores/switch-settings';

interface Tab {
  readonly name: 'bulletins' | 'quarters' | 'reviews' | 'reports' | 'scores' | 'comparisons';
  readonly to: string;
  /** Whoever does not see it finds no trace of it. */
  readonly shownTo: (me: Me, on: ReturnType<typeof useSwitchedOn>) => boolean;
}

/** 通报 · 综述 · 总结 · 素材征集 · 积分 · 对比情况: each stands here once its page is there. */
const TABS: readonly Tab[] = [
  { name: 'bulletins', to: '/publications', shownTo: (me) => may(me, 'publications.write') },
  { name: 'quarters', to: '/publications/quarters', shownTo: (me) => may(me, 'publications.write') },
  { name: 'reviews', to: '/publications/reviews', shownTo: (me) => may(me, 'publications.write') },
  { name: 'reports', to: '/publications/reports', shownTo: (me) => may(me, 'publications.write') },
  {
    name: 'scores',
    to: '/publications/scores',
    shownTo: (me, on) => on.includes('SCORES') && may(me, 'scores.run'),
  },
  {
    name: 'comparisons',
    to: '/publications/comparisons',
    shownTo: (me, on) => on.includes('COMPARISON') && may(me, 'comparison.read'),
  },
];

/** The tabs of 通报综述 that the reader has; a single one needs no bar. */
export function PublicationTabs() {
  const { t } = useTranslation('publications');
  const me = useMe();
  const on = useSwitchedOn();
  const tabs = TABS.filter(({ shownTo }) => shownTo(me, on));
  return (
    <>
      {tabs.length > 1 && (
        <nav className="views" aria-label={t('tabs')}>
          {tabs.map(({ name, to }) => (
            <Link key={name} to={to} activeOptions={{ exact: true }}>
              {t(`tab.${name}`)}
            </Link>
          ))}
        </nav>
      )}
      {may(me, 'scores.rules') && <SwitchSettings />}
    </>
  );
}
