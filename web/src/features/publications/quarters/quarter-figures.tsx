import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/section';
import type { QuarterReport } from './quarter-report';

type Numbers = QuarterReport['numbers'];
type Kind = Numbers['kinds'][number];
type Row = Numbers['total'] & { readonly kind: Kind['kind'] | null };
type Figure = 'owed' | 'done' | 'late' | 'carried' | 'exempt' | 'acts';

const FIGURES: readonly Figure[] = ['owed', 'done', 'late', 'carried', 'exempt', 'acts'];

/** The five as the close froze them, the quarter before beside each; then problems and help. */
export function QuarterFigures({ numbers: { kinds, total, problems, help } }: { readonly numbers: Numbers }) {
  const { t } = useTranslation(['quarterReports', 'words']);
  const rows: readonly Row[] = [...kinds, { ...total, kind: null }];
  const columns: readonly Column<Row>[] = [
    {
      key: 'kind',
      title: t('figures.kind'),
      heads: true,
      cell: ({ kind }) => (kind === null ? t('figures.total') : t(`words:kind.${kind}`)),
    },
    ...FIGURES.map((figure): Column<Row> => ({
      key: figure,
      title: t(`figures.${figure}`),
      cell: ({ before, ...now }) =>
        before == null ? now[figure] : t('figures.beside', { now: now[figure], before: before[figure] }),
      number: true,
      card: 'named',
    })),
  ];
  return (
    <Section title={t('figures.title')}>
      <DataTable label={t('figures.title')} columns={columns} rows={rows} keyOf={({ kind }) => kind ?? 'ALL'} />
      <p className="quiet">{t('figures.acted')}</p>
      <p>{t('figures.problems', problems)}</p>
      <p>{t('figures.help', help)}</p>
    </Section>
  );
}
