import { useTranslation } from 'react-i18next';
import { monthOfYearWords } from '../../../ui/dates';
import type { Overview } from './overview';

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
            <th scope="row">{monthOfYearWords(month)}</th>
            <td className="number">{opened}</td>
            <td className="number">{closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
