import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function RulesPage() {
  const { t } = useTranslation('rules');
  return <PageHead title={t('title')} />;
}
