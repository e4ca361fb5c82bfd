import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function SearchPage() {
  const { t } = useTranslation('search');
  return <PageHead title={t('title')} />;
}
