import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function OrganisationPage() {
  const { t } = useTranslation('organisation');
  return <PageHead title={t('title')} />;
}
