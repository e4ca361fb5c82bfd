import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function OverviewPage() {
  const { t } = useTranslation('overview');
  return <PageHead title={t('title')} />;
}
