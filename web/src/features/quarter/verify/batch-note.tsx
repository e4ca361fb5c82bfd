import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchOutcome } from './use-verdicts';

const KNOWN = [
  'DUTY_STATE',
  'DUTY_NOT_FOUND',
  'DUTY_VERIFIED_BY_FILER',
  'DUTY_OF_OFFICE',
  'STAGE_PROGRESS_NEEDS_APPROVAL',
  'CYCLE_CLOSING',
] as const;

interface BatchNoteProps {
  readonly outcome: BatchOutcome | null;
  readonly onClose: () => void;
}

/** What came of a batch: how many were accepted, and which were not, each with its reason. */
export function BatchNote({ outcome, onClose }: BatchNoteProps) {
  const { t } = useTranslation(['quarter', 'words']);
  if (outcome === null) return null;
  const { verified, refused } = outcome;
  const reason = (code: string) => {
    const known = KNOWN.find((one) => one === code);
    return known === undefined ? code : t(`refusal.${known}`);
  };
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose }}
      className="problem"
      role="status"
      title={t('verify.batchDone', { verified, refused: refused.length })}
      description={
        refused.length > 0 && (
          <ul>
            {refused.map(({ duty, code }) => (
              <li key={duty.id}>
                <Link to="/duties/$dutyId" params={{ dutyId: duty.id }}>
                  {duty.projectName} {t(`words:kind.${duty.kind}`)}
                </Link>
                {t('verify.because', { reason: reason(code) })}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
