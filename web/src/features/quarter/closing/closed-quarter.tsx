import { usePaperWords } from '../../../parts/paper-line';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { LoadMore } from '../../../parts/load-more';
import { MatrixTable } from '../../../parts/matrix-table';
import { usePages } from '../../../parts/use-pages';
import { instantWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { LightLegend } from '../../../ui/light-tag';
import { Section } from '../../../ui/section';
import type { Cycle } from '../cycle';
import { frozenOutcomes } from '../quarter-counts';
import { OutcomeTable } from './outcome-table';

type Row = components['schemas']['MatrixRowAnswer'];

const MOST = 200;

/** A closed quarter: the frozen counts and table, and beside each cell what became true afterwards. */
export function ClosedQuarter({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  const rows = usePages<Row>(['matrix', cycle.id], (from, signal) => {
    const params = { path: { id: cycle.id }, query: { limit: MOST, ...from } };
    return client.GET('/api/v1/cycles/{id}/matrix', { params, signal });
  });
  return (
    <>
      <Section title={t('closed.title')}>
        <Frozen cycle={cycle} />
        <p className="quiet">{t('closed.help')}</p>
        <OutcomeTable kinds={cycle.kinds} outcomes={frozenOutcomes(cycle)} />
      </Section>
      <Section
        title={t('closed.table')}
        actions={
          <Link to="/matrix" search={{ cycle: cycle.id }} className="touch-link">
            {t('closed.toMatrix')}
          </Link>
        }
      >
        <Loaded query={rows}>
          {(items) => (
            <>
              <MatrixTable kinds={cycle.kinds} rows={items} />
              <LightLegend />
              <LoadMore pages={rows} />
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}

/** When it was closed and by which two people, and the checksum of what was frozen. */
function Frozen({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  const digest = cycle.counts?.['digest'];
  const closes = api.useQuery('get', '/api/v1/approvals', {
    params: { query: { kind: 'CYCLE_CLOSE', subjectId: cycle.id, limit: 20 } },
  });
  const close = closes.data?.items.find(({ state }) => state === 'APPROVED');
  const paperWords = usePaperWords();
  const onPaper = close?.offline == null ? undefined : paperWords(close.offline);
  return (
    <>
      <Facts
        facts={[
          { name: t('closed.at'), value: cycle.closedAt == null ? null : instantWords(cycle.closedAt) },
          { name: t('closed.proposedBy'), value: close?.proposedByName },
          {
            name: t('closed.approvedBy'),
            value: onPaper == null ? close?.decidedByName : t('closed.onPaper', { name: onPaper }),
          },
          { name: t('closed.digest'), value: typeof digest === 'string' ? <code>{digest.slice(0, 16)}</code> : null },
        ]}
      />
      <p className="quiet">{t('closed.digestHelp')}</p>
    </>
  );
}
