import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function CasePage() {
  const { t } = useTranslation('supervision');
  return <PageHead title={t('title')} />;
}
