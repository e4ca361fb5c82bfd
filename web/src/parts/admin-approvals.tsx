import { useTranslation } from 'react-i18next';
import { PendingApprovals } from './pending-approvals';

/** What one administrator asked and another one decides; shown where each of the three begins. */
export function AdminApprovals() {
  const { t } = useTranslation('accounts');
  return <PendingApprovals title={t('approvals.title')} help={t('approvals.help')} />;
}
