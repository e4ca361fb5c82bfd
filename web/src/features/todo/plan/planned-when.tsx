import { useTranslation } from 'react-i18next';
import { dateWords, monthWords } from '../../../ui/dates';
import type { Duty } from '../matter';
import { periodOf, type Period } from './plan-values';

/** A month and its ten-day period in the reader's words. */
export function usePeriodWords(): (month: number, period: Period) => string {
  const { t } = useTranslation('words');
  return (month, period) => t(`period.${period}`, { month: monthWords(month) });
}

/** The planned day, or its ten-day period; null where nothing is planned. */
export function usePlannedWords(): (duty: Pick<Duty, 'plannedOn' | 'plannedWords'>) => string | null {
  const words = usePeriodWords();
  return ({ plannedOn, plannedWords }) => {
    const period = periodOf(plannedWords);
    if (period !== null) return words(period.month, period.period);
    return plannedOn == null ? null : dateWords(plannedOn);
  };
}
