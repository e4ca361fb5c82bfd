import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { Loaded } from '../../parts/loaded';
import { useToday } from '../../parts/use-today';
import { ButtonLink } from '../../ui/button-link';
import { instantWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import './calendar.css';
import type { CalendarYear } from './calendar-year';
import { LoadYear } from './load-year';
import { YearGrid } from './year-grid';

/** 工作日历: which days are worked, year by year, and the loading of a year's list. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { year, load } = useSearch({ from: '/inside/settings/calendar' });
  const me = useMe();
  const today = useToday();
  const years = api.useQuery('get', '/api/v1/calendar-years');
  const mayLoad = may(me, 'calendar.load');
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          mayLoad &&
          load !== true && (
            <ButtonLink to="/settings/calendar" search={(before) => ({ ...before, load: true })} look="primary">
              {t('load.open')}
            </ButtonLink>
          )
        }
      />
      <Loaded query={years}>
        {(all) => {
          const shown = yearOf(all, year, today);
          return (
            <>
              {load === true && mayLoad && <LoadYear years={all} today={today} />}
              <Years years={all} shown={shown?.year} />
              {shown !== undefined && <Year year={shown} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** The year asked for, else the present one, else the last whose list is loaded. */
function yearOf(years: readonly CalendarYear[], asked: number | undefined, today: string): CalendarYear | undefined {
  const present = asked ?? Number(today.slice(0, 4));
  return (
    years.find(({ year }) => year === present) ?? years.filter(({ provisional }) => !provisional).at(-1) ?? years[0]
  );
}

function Years({ years, shown }: { readonly years: readonly CalendarYear[]; readonly shown: number | undefined }) {
  const { t } = useTranslation('calendar');
  return (
    <nav className="calendar-years" aria-label={t('years')}>
      {years.map(({ year, provisional }) => (
        <Link
          key={year}
          to="/settings/calendar"
          search={(before) => ({ ...before, year })}
          aria-current={year === shown ? 'page' : undefined}
        >
          {year}
          {provisional && <span className="quiet"> {t('guessed')}</span>}
        </Link>
      ))}
    </nav>
  );
}

function Year({ year: { year, provisional, workingDays, source, loadedAt } }: { readonly year: CalendarYear }) {
  const { t } = useTranslation(['calendar', 'common']);
  const days = api.useQuery('get', '/api/v1/calendar', {
    params: { query: { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` } },
  });
  return (
    <Section title={t('yearTitle', { year })}>
      {provisional && (
        <p className="row">
          <StateTag tone="warn">{t('common:state.provisional')}</StateTag>
          <span className="quiet">{t('provisionalHelp')}</span>
        </p>
      )}
      <Facts
        facts={[
          { name: t('workingDays'), value: t('dayCount', { count: workingDays }) },
          { name: t('source'), value: source },
          { name: t('loadedAt'), value: loadedAt == null ? null : instantWords(loadedAt) },
        ]}
      />
      <Loaded query={days}>{(calendar) => <YearGrid year={year} days={calendar.days} />}</Loaded>
      <p className="legend">{t('legend')}</p>
    </Section>
  );
}
