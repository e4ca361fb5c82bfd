import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** 改革项目 · 上级要点 · 集成改革 · 指标 · 试点. */
export function ProjectTabs() {
  const { t } = useTranslation('projects');
  return (
    <nav className="views" aria-label={t('tabs.label')}>
      <Link to="/projects" activeOptions={{ exact: true }}>
        {t('title')}
      </Link>
      <Link to="/projects/key-points">{t('tabs.keyPoints')}</Link>
      <Link to="/projects/programmes">{t('tabs.programmes')}</Link>
      <Link to="/projects/indicators">{t('tabs.indicators')}</Link>
      <Link to="/registers/$path" params={{ path: 'pilots' }}>
        {t('tabs.pilots')}
      </Link>
    </nav>
  );
}
