import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import type { Bulletin } from './bulletin';

type Line = Bulletin['lines'][number];

/** 滞后事项 as they were at the data day; what was filed by then and waits for the office stands apart. */
export function BulletinLines({ bulletin: { lines } }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation(['publications', 'words']);
  const columns = useColumns();
  const late = lines.filter(({ place }) => place === 'LINE');
  const reviewed = lines.filter(({ place }) => place === 'UNDER_REVIEW');
  return (
    <>
      <Section title={t('lines.title')} count={late.length}>
        {late.length === 0 ? (
          <Empty>{t('lines.none')}</Empty>
        ) : (
          <DataTable label={t('lines.title')} columns={columns} rows={late} keyOf={({ id }) => id} />
        )}
      </Section>
      {reviewed.length > 0 && (
        <Section title={t('words:bulletinPlace.UNDER_REVIEW')} count={reviewed.length}>
          <DataTable
            label={t('words:bulletinPlace.UNDER_REVIEW')}
            columns={columns}
            rows={reviewed}
            keyOf={({ id }) => id}
          />
        </Section>
      )}
    </>
  );
}

function useColumns(): readonly Column<Line>[] {
  const { t } = useTranslation(['publications', 'words']);
  return [
    { key: 'matter', title: t('lines.matter'), cell: ({ title }) => title, heads: true },
    { key: 'unit', title: t('lines.unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    {
      key: 'due',
      title: t('lines.due'),
      cell: ({ dueOn }) => dateWords(dueOn),
      width: '130px',
      card: 'named',
    },
    {
      key: 'late',
      title: t('lines.late'),
      cell: ({ daysLate }) => t('lines.days', { count: daysLate }),
      number: true,
      width: '120px',
      card: 'named',
    },
    {
      key: 'reason',
      title: t('lines.reason'),
      cell: ({ reason }) => (reason == null ? t('lines.noReason') : t(`words:explanationReason.${reason}`)),
      card: 'named',
    },
    { key: 'leftOut', title: t('lines.leftOut'), cell: ({ leftOut }) => leftOut && t('lines.leftOut'), card: 'aside' },
  ];
}
