import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { useAddress } from '../list/use-address';
import { type AnyImport, IMPORT } from './import';
import { FailedWork, WorkLine } from './work-line';

interface ImportStageProps {
  readonly held: AnyImport;
  /** Where another file is handed in. */
  readonly again: string;
  /** What it shows once it has been read. */
  readonly children: ReactNode;
}

/** One import where the server is at work on it, or did not take it; else what it holds. */
export function ImportStage({ held, again, children }: ImportStageProps) {
  const { t } = useTranslation('ledger');
  const [{ job }] = useAddress(IMPORT);
  if (held.state === 'PARSING') return <WorkLine title={t('import.parsing', { name: held.fileName })} jobId={job} />;
  if (held.state === 'CONFIRMING') return <WorkLine title={t('import.confirming')} jobId={job} />;
  if (held.state === 'UNDOING') return <WorkLine title={t('import.undoing')} jobId={job} />;
  if (held.state !== 'REFUSED')
    return (
      <>
        <FailedWork jobId={job} />
        {(held.state === 'DISCARDED' || held.state === 'UNDONE') && (
          <Alert
            type="info"
            showIcon
            title={t(held.state === 'UNDONE' ? 'import.undone' : 'import.discarded')}
            className="problem"
          />
        )}
        {children}
      </>
    );
  const detail = held.problem?.['detail'];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('import.refused')}
      description={typeof detail === 'string' ? detail : undefined}
      action={<ButtonLink to={again}>{t('import.again')}</ButtonLink>}
    />
  );
}
