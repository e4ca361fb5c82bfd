import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function StatusPage() {
  const { t } = useTranslation('status');
  return <PageHead title={t('title')} />;
}
