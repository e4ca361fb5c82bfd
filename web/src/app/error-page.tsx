import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../parts/problem-note';

/** A page within the frame that could not be shown; a program that was replaced on the server meanwhile is fetched anew. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemNote title={t('error.load')} error={error} />
      <Button onClick={() => window.location.reload()}>{t('act.refresh')}</Button>
    </>
  );
}

/** The same where no frame is around it. */
export function BareErrorPage(props: ErrorComponentProps) {
  return (
    <main className="page">
      <ErrorPage {...props} />
    </main>
  );
}
