import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function AuditPage() {
  const { t } = useTranslation('audit');
  return <PageHead title={t('title')} />;
}
