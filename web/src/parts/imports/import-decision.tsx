import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../list/use-address';
import { ProblemNote } from '../problem-note';
import { IMPORT } from './import';
import './imports.css';

interface ImportDecisionProps {
  /** Nothing in it would do anything. */
  readonly idle: boolean;
  readonly confirm: () => Promise<{ readonly data?: { readonly jobId: string } | undefined }>;
  readonly discard: () => Promise<unknown>;
  /** What confirming is called, where it only asks a second person. */
  readonly label?: string;
}

/** The two ways on from a preview. */
export function ImportDecision({ idle, confirm, discard, label }: ImportDecisionProps) {
  const { t } = useTranslation('ledger');
  const [, change] = useAddress(IMPORT);
  const confirming = useMutation({
    mutationFn: confirm,
    onSuccess: ({ data }) => {
      if (data !== undefined) change({ job: data.jobId });
    },
  });
  const discarding = useMutation({ mutationFn: discard });
  const error = confirming.error ?? discarding.error;
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <div className="row import-decision">
        <Button type="primary" disabled={idle} loading={confirming.isPending} onClick={() => confirming.mutate()}>
          {label ?? t('import.confirm')}
        </Button>
        <Button loading={discarding.isPending} onClick={() => discarding.mutate()}>
          {t('import.discard')}
        </Button>
      </div>
    </>
  );
}
