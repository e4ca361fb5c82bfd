import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/form/field';
import { dateWords } from '../../../ui/dates';
import { useNarrow } from '../../../ui/use-width';
import type { DutyPageData } from './filing-values';

/** The day on which it took place: on a desk what is typed stands, and the field says why it is refused; on a phone it is chosen. */
export function useHeldField({ year, quarter }: DutyPageData, today: string | undefined): Field {
  const { t } = useTranslation(['todo', 'record']);
  const narrow = useNarrow();
  const first = `${String(year)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  const refused = (day: unknown): string | null => {
    if (typeof day !== 'string' || day === '' || today === undefined) return null;
    if (day > today) return t('form.heldInFuture');
    return day < first ? t('form.heldBefore', { day: dateWords(first) }) : null;
  };
  return {
    name: 'heldOn',
    label: t('record:common.heldOn'),
    input: 'day',
    required: true,
    check: refused,
    ...(narrow && { from: first, to: today }),
  };
}
