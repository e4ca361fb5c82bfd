import { Link, useSearch } from '@tanstack/react-router';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { CalendarExport } from '../../parts/calendar-export';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { pathOfDue, pathOfSubject } from '../../parts/subject-path';
import { usePages } from '../../parts/use-pages';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PlaceLink } from '../../ui/place-link';
import { Section } from '../../ui/section';
import { WHOSE } from './overview-search';

type Due = components['schemas']['DueWorkAnswer'];

const AT_ONCE = 100;

/** 工作日程: what is to be done by day, what is overdue on top; the office sees its own work first, everybody else what units owe. */
export function CalendarView() {
  const { t } = useTranslation(['overview', 'words']);
  const office = isOffice(useMe());
  const search = useSearch({ from: '/inside/overview' });
  const today = useToday();
  const whose = office ? (search.whose ?? 'OFFICE') : 'UNITS';
  const pages = usePages(['/api/v1/work-calendar', whose], (from, signal) =>
    client.GET('/api/v1/work-calendar', { params: { query: { whose, limit: AT_ONCE, ...from } }, signal }),
  );
  return (
    <>
      <div className="row">
        <CalendarExport />
      </div>
      {office && (
        <nav className="views" aria-label={t('calendar.whose')}>
          {WHOSE.map((one) => (
            <Link
              key={one}
              to="/overview"
              search={{ ...search, whose: one }}
              activeProps={{}}
              aria-current={one === whose ? 'page' : undefined}
            >
              {t(`calendar.of.${one}`)}
            </Link>
          ))}
        </nav>
      )}
      <Loaded query={pages}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{t('calendar.none')}</Empty>
          ) : (
            partsOf(all, today).map(({ key, due }) => (
              <Section
                key={key}
                title={key === OVERDUE ? t('calendar.overdue') : monthOf(key)}
                // Of the last month perhaps not everything is here yet.
                count={pages.hasMore ? undefined : due.length}
              >
                <ol className="calendar-days">
                  {due.map((one) => (
                    <DueRow key={one.id} due={one} />
                  ))}
                </ol>
              </Section>
            ))
          )
        }
      </Loaded>
      <LoadMore pages={pages} />
    </>
  );
}

const OVERDUE = 'overdue';

/** What is overdue, then month by month. */
function partsOf(all: readonly Due[], today: string): readonly { readonly key: string; readonly due: Due[] }[] {
  const parts = new Map<string, Due[]>();
  for (const due of all) {
    const key = due.dueOn < today ? OVERDUE : due.dueOn.slice(0, 7);
    parts.set(key, [...(parts.get(key) ?? []), due]);
  }
  return [...parts].map(([key, due]) => ({ key, due }));
}

const onDay = (day: string, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(i18next.language, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
const monthOf = (month: string): string => onDay(`${month}-01`, { year: 'numeric', month: 'long' });

function DueRow({ due }: { readonly due: Due }) {
  const { t } = useTranslation(['overview', 'words', 'common']);
  const { kind, what, title, dueOn, lateness, unitName, deskTitle, deskRole, aboutType, aboutId } = due;
  const about = aboutType != null && aboutId != null ? pathOfSubject(aboutType, aboutId) : null;
  const desk = deskTitle ?? (deskRole == null ? null : t(`words:role.${deskRole}`));
  return (
    <li className="calendar-day">
      <span>
        <time dateTime={dueOn}>{dateWords(dueOn, { year: false })}</time>{' '}
        <span className="quiet">{onDay(dueOn, { weekday: 'short' })}</span>
      </span>
      <span>
        <PlaceLink place={about ?? pathOfDue(due)}>{title}</PlaceLink>
        {lateness > 0 && <span className="due-late"> {t('common:date.daysLate', { count: lateness })}</span>}
      </span>
      <span className="quiet">{what == null ? t(`words:obligationKind.${kind}`) : t(`words:officeWork.${what}`)}</span>
      <span>{desk == null ? unitName : t('calendar.desk', { unit: unitName, desk })}</span>
    </li>
  );
}
