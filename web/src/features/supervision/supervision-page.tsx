import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  return <PageHead title={t('title')} />;
}
