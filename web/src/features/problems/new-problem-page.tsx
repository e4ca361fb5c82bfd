import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isUnitOnly, useMe } from '../../api/me';
import { PageHead } from '../../ui/page-head';
import { ProblemForm } from './problem-form';

/** 上报难题. */
export function NewProblemPage() {
  const { t } = useTranslation('problems');
  const navigate = useNavigate();
  const back = isUnitOnly(useMe()) ? '/voluntary' : '/problems';
  return (
    <>
      <PageHead title={t('report')} note={t('reportNote')} />
      <ProblemForm problem={null} onClose={() => void navigate({ to: back })} />
    </>
  );
}
