import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table';
import { quarterWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import type { Comparison, Cell } from './comparison';

interface Row extends Cell {
  readonly words: string;
}

/** A unit's own line, row by row: this quarter, the one before, what lies between. */
export function OwnLines({ comparison: { title, year, quarter, rows, lines } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('scores');
  const columns: readonly Column<Row>[] = [
    { key: 'words', title: t('comparison.row'), heads: true, cell: ({ words }) => words },
    { key: 'now', title: t('comparison.now'), number: true, cell: ({ now }) => now, card: 'aside' },
    { key: 'before', title: t('comparison.before'), number: true, cell: ({ before }) => before, card: 'named' },
    {
      key: 'difference',
      title: t('comparison.difference'),
      number: true,
      cell: ({ difference }) => difference,
      card: 'named',
    },
  ];
  return lines.map(({ unitId, unitName, cells }) => (
    <Section key={unitId} title={`${quarterWords(year, quarter)} ${title} ${unitName}`}>
      <DataTable
        label={`${title} ${unitName}`}
        columns={columns}
        rows={cells.flatMap((cell, at) => ({ ...cell, words: rows[at]?.words ?? '' }))}
        keyOf={({ words }) => words}
      />
    </Section>
  ));
}
