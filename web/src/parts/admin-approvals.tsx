import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { PendingApprovals } from './pending-approvals';

/** What one administrator asked and another one decides; shown where each of the three begins, and to nobody else: what the office decides waits on its workbench. */
export function AdminApprovals() {
  const { t } = useTranslation('accounts');
  if (useMe().adminRole == null) return null;
  return <PendingApprovals title={t('approvals.title')} help={t('approvals.help')} />;
}
