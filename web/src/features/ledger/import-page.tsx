import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function ImportPage() {
  const { t } = useTranslation('ledger');
  return <PageHead title={t('title')} />;
}
