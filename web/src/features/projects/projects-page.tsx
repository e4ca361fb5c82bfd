import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function ProjectsPage() {
  const { t } = useTranslation('projects');
  return <PageHead title={t('title')} />;
}
