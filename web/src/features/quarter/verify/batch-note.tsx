import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchOutcome } from './use-verdicts';

interface BatchNoteProps {
  readonly outcome: BatchOutcome | null;
  readonly onClose: () => void;
}

/** What came of a batch: how many were accepted, and which were not, each with its reason. */
export function BatchNote({ outcome, onClose }: BatchNoteProps) {
  const { t } = useTranslation(['quarter', 'words']);
  if (outcome === null) return null;
  const { verified, refused } = outcome;
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
            {refused.map(({ duty, detail }) => (
              <li key={duty.id}>
                <Link to="/duties/$dutyId" params={{ dutyId: duty.id }}>
                  {duty.projectName} {t(`words:kind.${duty.kind}`)}
                </Link>
                {t('verify.because', { reason: detail })}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
