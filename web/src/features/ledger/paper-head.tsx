import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';

/** The head of the printed ledger: who prints it, the year, and the day on which it stood so. */
export function PaperHead({ year }: { readonly year: number | undefined }) {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const unit = useMe().posts[0]?.unitName ?? '';
  return (
    <p className="ledger-paper-head">
      <strong>{t('paper.title', { unit, year: year === undefined ? '' : t('year', { year }) })}</strong>
      <span>{t('paper.printed', { date: dateWords(today) })}</span>
    </p>
  );
}
