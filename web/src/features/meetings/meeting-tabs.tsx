import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';

/** 会议 · 议题计划 · 议定事项 · 审议通过尚未印发 · 听取汇报安排. */
export function MeetingTabs() {
  const { t } = useTranslation('meetings');
  const plans = may(useMe(), 'agenda-plan.read');
  return (
    <nav className="views" aria-label={t('tabs')}>
      <Link to="/meetings" activeOptions={{ exact: true }}>
        {t('title')}
      </Link>
      {plans && <Link to="/meetings/plan">{t('plan.title')}</Link>}
      <Link to="/meetings/decisions">{t('decisions.title')}</Link>
      <Link to="/meetings/documents">{t('document.waiting')}</Link>
      {plans && <Link to="/meetings/rota">{t('rota.title')}</Link>}
    </nav>
  );
}
