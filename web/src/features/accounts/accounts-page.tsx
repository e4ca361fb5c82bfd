import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function AccountsPage() {
  const { t } = useTranslation('accounts');
  return <PageHead title={t('title')} />;
}
