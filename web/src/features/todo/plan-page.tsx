import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function PlanPage() {
  const { t } = useTranslation('todo');
  return <PageHead title={t('title')} />;
}
