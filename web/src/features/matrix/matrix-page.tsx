import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function MatrixPage() {
  const { t } = useTranslation('matrix');
  return <PageHead title={t('title')} />;
}
