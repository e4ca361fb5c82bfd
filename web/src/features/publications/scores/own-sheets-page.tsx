import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords, quarterWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { type ListedSheet, TONES } from './score';

/** A unit's own sheets, and what of it will count in the quarter that goes on. */
export function OwnSheetsPage() {
  const { t } = useTranslation('scores');
  const sheets = api.useQuery('get', '/api/v1/score-sheets');
  return (
    <>
      <PageHead title={t('own.title')} note={t('own.note')} />
      <Loaded query={sheets}>{(rows) => <Sheets rows={rows} />}</Loaded>
      <Counting />
    </>
  );
}

function Sheets({ rows }: { readonly rows: readonly ListedSheet[] }) {
  const { t } = useTranslation(['scores', 'words']);
  const columns: readonly Column<ListedSheet>[] = [
    {
      key: 'quarter',
      title: t('quarter'),
      heads: true,
      cell: ({ runId, year, quarter }) => (
        <Link to="/score-sheets/$runId" params={{ runId }} className="touch-link">
          {quarterWords(year, quarter)}
        </Link>
      ),
    },
    { key: 'unit', title: t('unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    {
      key: 'state',
      title: t('state'),
      cell: ({ standing }) => <StateTag tone={TONES[standing]}>{t(`words:scoreStanding.${standing}`)}</StateTag>,
      card: 'aside',
    },
    {
      key: 'until',
      title: t('appealUntil'),
      cell: ({ appealUntil }) => appealUntil != null && dateWords(appealUntil),
      card: 'named',
    },
    { key: 'total', title: t('total'), number: true, cell: ({ total }) => total, card: 'named' },
  ];
  return (
    <Section title={t('own.sheets')}>
      {rows.length === 0 ? (
        <Empty>{t('own.none')}</Empty>
      ) : (
        <DataTable label={t('own.title')} columns={columns} rows={rows} keyOf={({ runId, unitId }) => runId + unitId} />
      )}
    </Section>
  );
}

type CountingFact = components['schemas']['CountingFactAnswer'];

/** Without points: what is not over is not worked out. */
function Counting() {
  const { t } = useTranslation(['scores', 'words']);
  const query = api.useQuery('get', '/api/v1/score-sheets/counting');
  const columns: readonly Column<CountingFact>[] = [
    { key: 'title', title: t('fact'), heads: true, cell: ({ title }) => title },
    { key: 'rule', title: t('line'), cell: ({ rule }) => t(`words:scoreRule.${rule}`), card: 'line' },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: ({ outcome }) => (outcome == null ? t('own.notYet') : t(`words:scoreOutcome.${outcome}`)),
      card: 'aside',
    },
  ];
  return (
    <Loaded query={query}>
      {({ from, year, quarter, facts }) =>
        year != null &&
        quarter != null && (
          <Section title={t('own.counting', { quarter: quarterWords(year, quarter) })} count={facts.length}>
            <p className="quiet">{t('own.countingNote', { from: dateWords(from) })}</p>
            {facts.length === 0 ? (
              <Empty>{t('own.nothingCounts')}</Empty>
            ) : (
              <DataTable
                label={t('own.section')}
                columns={columns}
                rows={facts}
                keyOf={({ unitId, rule, factId }) => unitId + rule + factId}
              />
            )}
          </Section>
        )
      }
    </Loaded>
  );
}
