import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { monthWords } from '../../ui/dates';

type Day = components['schemas']['ShownDayAnswer'];

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Weeks begin on Monday, as on a Chinese desk calendar. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;
const WEEK = 7;

interface YearGridProps {
  readonly year: number;
  readonly days: readonly Day[];
}

/** A year as twelve months; what differs from an ordinary week is marked by a word. */
export function YearGrid({ year, days }: YearGridProps) {
  return (
    <div className="calendar-months">
      {MONTHS.map((month) => {
        const prefix = `${String(year)}-${String(month).padStart(2, '0')}-`;
        return <Month key={month} month={month} days={days.filter(({ day }) => day.startsWith(prefix))} />;
      })}
    </div>
  );
}

export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function weeksOf(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
  const first = days[0];
  const before = first === undefined ? 0 : (weekdayOf(first.day) + WEEK - 1) % WEEK;
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % WEEK !== 0) cells.push(null);
  return Array.from({ length: cells.length / WEEK }, (_, week) => cells.slice(week * WEEK, (week + 1) * WEEK));
}

interface MonthProps {
  readonly month: (typeof MONTHS)[number];
  readonly days: readonly Day[];
}

function Month({ month, days }: MonthProps) {
  const { t } = useTranslation('calendar');
  return (
    <table className="calendar-month">
      <caption>{monthWords(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={week.find((one) => one !== null)?.day ?? index}>
            {week.map((day, place) =>
              day === null ? <td key={WEEKDAYS[place]} /> : <DayCell key={day.day} day={day} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { day, working, barred } }: { readonly day: Day }) {
  const { t } = useTranslation('calendar');
  const weekend = weekdayOf(day) % 6 === 0;
  const kind = working ? (weekend ? 'on' : 'plain') : weekend ? 'weekend' : 'off';
  return (
    <td className={`calendar-${kind}`}>
      {Number(day.slice(-2))}
      {kind === 'off' && <small>{t('mark.off')}</small>}
      {kind === 'on' && <small>{t('mark.on')}</small>}
      {barred && <small>{t('mark.barred')}</small>}
    </td>
  );
}
