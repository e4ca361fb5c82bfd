import { useTranslation } from 'react-i18next';
import { instantWords } from '../ui/dates';
import { StateTag } from '../ui/state-tag';

interface EnteredStateProps {
  readonly confirmedByName?: string | null | undefined;
  readonly confirmedAt?: string | null | undefined;
}

/** Whether the unit found right what the office entered for it: who and when, or that it has not looked yet. */
export function EnteredState({ confirmedByName, confirmedAt }: EnteredStateProps) {
  const { t } = useTranslation('record');
  if (confirmedAt == null) return <StateTag tone="calm">{t('behalf.waiting')}</StateTag>;
  return (
    <span className="quiet">
      {t('behalf.confirmed', { name: confirmedByName ?? '', at: instantWords(confirmedAt) })}
    </span>
  );
}
