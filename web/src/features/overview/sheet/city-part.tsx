import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LightCounts } from '../../../ui/light-tally';
import { dateWords } from '../../../ui/dates';
import type { LeaderSheet } from './use-sheet';

/** Of whoever heads the city: how the whole of it stands, its numbers of the year, what lags most. */
export function CityPart({
  city: { lights, red, listings, counts },
}: {
  readonly city: NonNullable<LeaderSheet['city']>;
}) {
  const { t } = useTranslation('overview');
  return (
    <>
      <section className="sheet-part">
        <h3>{t('sheet.city')}</h3>
        <LightCounts tally={lights} />
        <dl className="sheet-counts">
          {counts.map(({ id, name, value, lastYear, unitOfMeasure, changed }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {value}
                {unitOfMeasure}
                <span className="quiet">
                  {t(changed ? 'sheet.lastYearOtherwise' : 'sheet.lastYear', { value: lastYear })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sheet-part">
        <h3>{t('sheet.red')}</h3>
        {red.length === 0 ? (
          <p className="quiet">{t('sheet.none')}</p>
        ) : (
          <ol className="sheet-lines">
            {red.map(({ id, title, unitName, dueOn, lateness }) => (
              <li key={id}>
                <Link to="/obligations/$obligationId" params={{ obligationId: id }}>
                  {title}
                </Link>
                <span className="quiet">
                  {t('sheet.redLine', { unit: unitName, on: dateWords(dueOn, { year: false }), count: lateness })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      {listings.length > 0 && (
        <section className="sheet-part">
          <h3>{t('sheet.listed')}</h3>
          <ol className="sheet-lines">
            {listings.map(({ id, title, unitName, endsOn, overdue }) => (
              <li key={id}>
                {title}
                <span className="quiet">
                  {t(overdue ? 'sheet.listedOver' : 'sheet.listedLine', {
                    unit: unitName,
                    on: dateWords(endsOn, { year: false }),
                  })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
