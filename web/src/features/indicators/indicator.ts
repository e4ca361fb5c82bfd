import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';

export type Listed = components['schemas']['IndicatorAnswer'];
export type Indicator = components['schemas']['IndicatorPageAnswer'];
export type Reading = components['schemas']['ReadingAnswer'];
export type IndicatorBody = components['schemas']['ChangeIndicatorRequest'];

/** The tones of a reading's states. */
export const toneOfReading = (state: Reading['state']) =>
  ({ REPORTED: 'warn', RETURNED: 'bad', CONFIRMED: 'good', CORRECTED: 'plain', REJECTED: 'plain' } as const)[state];

/** A period in words: 2026年5月, 2026年第2季度, 2026年. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation('indicators');
  return (period) => {
    const [year = '', part = ''] = period.split('-');
    if (part === '') return t('period.year', { year });
    return part.startsWith('Q')
      ? t('period.quarter', { year, quarter: part.slice(1) })
      : t('period.month', { year, month: String(Number(part)) });
  };
}

/** Points of a hundred with one decimal; nothing is judged by them. */
export const points = (value: number): string => value.toFixed(1);
