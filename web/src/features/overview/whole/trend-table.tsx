import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Overview } from './overview';

/** A month in the reader's words: 2026年9月, 2026-09. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return i18next.language === 'en' ? month : i18next.t('overview:month', { year, month: Number(number) });
}

/** The numbers of the trend, for those who do not see the picture and those who want them exactly. */
export function TrendTable({ months }: { readonly months: Overview['trend'] }) {
  const { t } = useTranslation('overview');
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('monthHead')}</th>
          <th scope="col" className="number">
            {t('opened')}
          </th>
          <th scope="col" className="number">
            {t('closed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, opened, closed }) => (
          <tr key={month}>
            <th scope="row">{monthWords(month)}</th>
            <td className="number">{opened}</td>
            <td className="number">{closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
