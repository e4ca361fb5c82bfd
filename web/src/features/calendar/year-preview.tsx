import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { weekdayOf } from './year-grid';

type Preview = components['schemas']['CalendarPreviewAnswer'];
type Move = Preview['moves'][number];
type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What the list would do: the days that change, and every open date that moves with them. */
export function YearPreview({ preview: { changed, moves } }: { readonly preview: Preview }) {
  const { t } = useTranslation('calendar');
  const columns: readonly Column<Move>[] = [
    { key: 'title', title: t('preview.matter'), cell: ({ title }) => title, heads: true },
    { key: 'from', title: t('preview.from'), cell: ({ from }) => dateWords(from), width: '10em', card: 'named' },
    { key: 'to', title: t('preview.to'), cell: ({ to }) => dateWords(to), width: '10em', card: 'named' },
  ];
  return (
    <div role="status">
      <h3>{t('preview.days', { count: changed.length })}</h3>
      <ul className="calendar-changed">
        {changed.map(({ day, working }) => (
          <li key={day}>
            {dateWords(day)} {t(`weekday.${weekdayOf(day) as Weekday}`)} {t(working ? 'preview.on' : 'preview.off')}
          </li>
        ))}
      </ul>
      <h3>{t('preview.moves', { count: moves.length })}</h3>
      {moves.length === 0 ? (
        <p className="quiet">{t('preview.noMoves')}</p>
      ) : (
        <div className="calendar-moves">
          <DataTable
            label={t('preview.moves', { count: moves.length })}
            columns={columns}
            rows={moves}
            keyOf={({ subjectId, from }) => `${subjectId} ${from}`}
          />
        </div>
      )}
    </div>
  );
}
