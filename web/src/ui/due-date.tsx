import { useTranslation } from 'react-i18next';
import { dateWords } from './dates';

interface DueDateProps {
  readonly dueOn: string;
  /** Kept for ever; shown beside the current one wherever they differ. */
  readonly originalDueOn?: string | undefined;
  readonly provisional?: boolean | undefined;
  /** Working days late that are not paused; 0 or less says nothing. */
  readonly lateness?: number | undefined;
}

/** A deadline: the current date, and the original one beside it where it was moved. */
export function DueDate({ dueOn, originalDueOn, provisional = false, lateness = 0 }: DueDateProps) {
  const { t } = useTranslation();
  return (
    <span className="due">
      <time dateTime={dueOn}>{dateWords(dueOn)}</time>
      {originalDueOn !== undefined && originalDueOn !== dueOn && (
        <span className="due-original">
          {t('date.original')} <time dateTime={originalDueOn}>{dateWords(originalDueOn)}</time>
        </span>
      )}
      {lateness > 0 && <span className="due-late">{t('date.daysLate', { count: lateness })}</span>}
      {provisional && <span className="due-provisional">{t('state.provisional')}</span>}
    </span>
  );
}
