import { useNavigate } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilingForm } from './filing-form';
import type { DutyPageData } from './filing-values';
import { useFilingStart } from './use-filing-start';

/** Filing one of the five: everything on one screen. */
export function FilingScreen({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const start = useFilingStart(duty);
  if (start === null) return <Skeleton active={false} aria-label={t('state.loading')} paragraph={{ rows: 8 }} />;
  const leave = (): void =>
    void navigate({ to: '/duties/$dutyId', params: { dutyId: duty.id }, search: {}, replace: true });
  return <FilingForm duty={duty} start={start} onLeave={leave} />;
}
