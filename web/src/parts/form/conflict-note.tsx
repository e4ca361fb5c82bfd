import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConflictNoteProps {
  /** What it is now. */
  readonly present?: ReactNode;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Somebody was faster: what it is now, beside the form, which holds what was typed; and the choice. */
export function ConflictNote({ present, onTheirs, onMine }: ConflictNoteProps) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem"
      title={t('error.conflictTitle')}
      description={
        <div className="stack">
          <p>{t('error.conflict')}</p>
          {present !== undefined && (
            <div>
              <strong>{t('error.theirs')}</strong>
              {present}
            </div>
          )}
          <div className="row">
            <Button onClick={onTheirs}>{t('error.useTheirs')}</Button>
            <Button onClick={onMine}>{t('error.useMine')}</Button>
          </div>
        </div>
      }
    />
  );
}
