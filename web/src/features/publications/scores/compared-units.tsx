import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { type Field, typed } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { type Column, DataTable } from '../../../ui/data-table';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { useNarrow } from '../../../ui/use-width';
import type { Cell, Comparison } from './comparison';
import { joined, named, noted } from '../../../ui/marks';

type Line = Comparison['lines'][number];

/** This quarter, in brackets the one before, and what lies between: 11/14 (9/14) +2. */
const printed = ({ now, before, difference }: Cell): string =>
  before == null ? now : joined(noted(now, before), difference ?? '');

/** The units in the order of the list of units: nothing sorts them, nothing adds them up, nothing colours them. */
export function ComparedUnits({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('scores');
  const narrow = useNarrow();
  const [writing, write] = useState<Line | null>(null);
  const { rows, lines, state } = comparison;
  const byHand = state === 'DRAFT' && rows.some(({ countId }) => countId == null);
  const columns: readonly Column<Line>[] = [
    { key: 'unit', title: t('unit'), heads: true, cell: ({ unitName }) => unitName },
    ...rows.map(({ words, countId }, at): Column<Line> => ({
      ...{ key: String(at), title: words, number: countId != null },
      cell: ({ cells }) => {
        const cell = cells[at];
        return cell === undefined ? '' : printed(cell);
      },
    })),
    ...(byHand
      ? [
          {
            ...{ key: 'act', title: t('comparison.words') },
            cell: (line: Line) => (
              <Button onClick={() => write(line)} aria-label={named(t('comparison.words'), line.unitName)}>
                {t('comparison.words')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('comparison.units')} count={lines.length}>
      <p className="quiet">{t('comparison.legend')}</p>
      {narrow ? (
        <Empty>{t('deskOnly')}</Empty>
      ) : (
        <DataTable label={t('comparison.units')} columns={columns} rows={lines} keyOf={({ unitId }) => unitId} />
      )}
      {writing !== null && <WordsForm comparison={comparison} line={writing} onClose={() => write(null)} />}
    </Section>
  );
}

interface WordsFormProps {
  readonly comparison: Comparison;
  readonly line: Line;
  readonly onClose: () => void;
}

interface Values {
  readonly words: Readonly<Record<string, string | undefined>>;
}

/** A person's words of one unit, in the rows that no count answers. */
function WordsForm({ comparison: { id, version, title, rows, lines }, line, onClose }: WordsFormProps) {
  const { t } = useTranslation('scores');
  const own = rows.flatMap(({ words, countId }, row) => (countId == null ? [{ words, row }] : []));
  const saidOf = ({ cells }: Line, row: number): string | undefined => {
    const now = cells[row]?.now;
    return now === '–' ? undefined : now;
  };
  return (
    <RecordForm<Values>
      title={named(t('comparison.words'), line.unitName)}
      version={version}
      initial={{ words: Object.fromEntries(own.map(({ row }) => [String(row), saidOf(line, row)])) }}
      send={({ words }, seen) => {
        const said = lines.flatMap((one) =>
          own.flatMap(({ row }) => {
            const text = one.unitId === line.unitId ? typed(words[String(row)]) : saidOf(one, row);
            return text === undefined ? [] : [{ unitId: one.unitId, row, words: text }];
          }),
        );
        return client.PUT('/api/v1/comparisons/{id}', {
          params: { path: { id } },
          headers: seen,
          body: {
            ...{ title, said },
            rows: rows.map((row) => ({ words: row.words, ...(row.countId != null && { countId: row.countId }) })),
          },
        });
      }}
      fields={own.map(({ words, row }): Field<Values> => ({
        name: ['words', String(row)],
        label: words,
        input: 'line',
        max: 200,
      }))}
      onClose={onClose}
    />
  );
}
