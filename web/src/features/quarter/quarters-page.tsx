import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function QuartersPage() {
  const { t } = useTranslation('quarter');
  return <PageHead title={t('title')} />;
}
