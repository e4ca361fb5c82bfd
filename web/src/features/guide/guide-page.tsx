import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function GuidePage() {
  const { t } = useTranslation('guide');
  return <PageHead title={t('title')} />;
}
