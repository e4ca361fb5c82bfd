import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function WorkbenchPage() {
  const { t } = useTranslation('workbench');
  return <PageHead title={t('title')} />;
}
