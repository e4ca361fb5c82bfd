import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { type Appeal, APPEAL_TONES } from './score';

/** The appeals of a quarter, as they came in; nothing where none did. */
export function Appeals({ runId }: { readonly runId: string }) {
  const { t } = useTranslation(['scores', 'words']);
  const query = api.useQuery('get', '/api/v1/score-appeals', { params: { query: { runId } } });
  const columns: readonly Column<Appeal>[] = [
    {
      key: 'unit',
      title: t('unit'),
      heads: true,
      cell: ({ id, unitName }) => (
        <Link to="/score-appeals/$appealId" params={{ appealId: id }} className="touch-link">
          {unitName}
        </Link>
      ),
    },
    { key: 'rule', title: t('line'), cell: ({ rule }) => t(`words:scoreRule.${rule}`), card: 'line' },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={APPEAL_TONES[state]}>{t(`words:scoreAppealState.${state}`)}</StateTag>,
      card: 'aside',
    },
    { key: 'filedOn', title: t('appeal.filedOn'), cell: ({ filedOn }) => dateWords(filedOn), card: 'quiet' },
    { key: 'reason', title: t('appeal.reason'), cell: ({ reason }) => reason, card: 'line' },
  ];
  return (
    <Loaded query={query}>
      {(rows) =>
        rows.length > 0 && (
          <Section title={t('appeal.title')} count={rows.length}>
            <DataTable label={t('appeal.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          </Section>
        )
      }
    </Loaded>
  );
}
