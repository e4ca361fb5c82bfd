import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function NoticesPage() {
  const { t } = useTranslation('notices');
  return <PageHead title={t('title')} />;
}
