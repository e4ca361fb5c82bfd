import { Link, Navigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { useAct } from '../../../parts/use-act';
import { quarterWords } from '../../../ui/dates';
import { PageHead } from '../../../ui/page-head';
import { StateTag } from '../../../ui/state-tag';
import { ComparedUnits } from './compared-units';
import { type Comparison, COMPARISON_TONES, rowsBegun, rowsSent, type RowValues } from './comparison';
import { useRowFields } from './row-fields';

/** A comparison with all its units, for the office; a unit has its own line elsewhere. */
export function ComparisonPage() {
  return isOffice(useMe()) ? <OfPage /> : <Navigate to="/comparisons" />;
}

function OfPage() {
  const { t } = useTranslation(['scores', 'words']);
  const { comparisonId: id } = useParams({ from: '/inside/comparisons/$comparisonId' });
  const query = api.useQuery('get', '/api/v1/comparisons/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} whole>
      {(comparison) => (
        <>
          <PageHead
            title={`${quarterWords(comparison.year, comparison.quarter)} ${comparison.title}`}
            note={
              <>
                {t(`words:comparisonCategory.${comparison.category}`)}{' '}
                <StateTag tone={COMPARISON_TONES[comparison.state]}>
                  {t(`words:comparisonState.${comparison.state}`)}
                </StateTag>
              </>
            }
            actions={<Acts comparison={comparison} />}
          />
          {comparison.state === 'APPROVING' && (
            <PendingApprovals title={t('comparison.waits')} help={t('comparison.waitsHelp')} kind="COMPARISON" />
          )}
          <ComparedUnits comparison={comparison} />
        </>
      )}
    </Loaded>
  );
}

function Acts({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('scores');
  const act = useAct();
  const [writing, setWriting] = useState(false);
  const { id, version, state } = comparison;
  const ask = () =>
    client.POST('/api/v1/comparisons/{id}/ask-publishing', {
      params: { path: { id } },
      headers: { 'If-Match': String(version) },
    });
  return (
    <>
      <Link to="/publications/comparisons" className="touch-link">
        {t('comparison.back')}
      </Link>
      {state === 'DRAFT' && (
        <>
          <Button onClick={() => setWriting(true)}>{t('comparison.write')}</Button>
          <Button type="primary" onClick={() => void act(ask)}>
            {t('comparison.ask')}
          </Button>
        </>
      )}
      {writing && <WriteForm comparison={comparison} onClose={() => setWriting(false)} />}
    </>
  );
}

interface Values {
  readonly title: string;
  readonly rows: readonly RowValues[];
}

interface WriteFormProps {
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

/** Title and rows; words of a row that is another now go with it. */
function WriteForm({ comparison: { id, version, title, rows, lines }, onClose }: WriteFormProps) {
  const { t } = useTranslation('scores');
  const rowFields = useRowFields();
  return (
    <RecordForm<Values>
      title={t('comparison.write')}
      version={version}
      initial={{ title, rows: rowsBegun(rows) }}
      send={(values, seen) => {
        const sent = rowsSent(values.rows);
        const stays = (at: number): boolean => sent[at]?.countId === undefined && sent[at]?.words === rows[at]?.words;
        const said = lines.flatMap(({ unitId, cells }) =>
          cells.flatMap(({ now, before }, row) =>
            before == null && now !== '–' && stays(row) ? [{ unitId, row, words: now }] : [],
          ),
        );
        return client.PUT('/api/v1/comparisons/{id}', {
          params: { path: { id } },
          headers: seen,
          body: { title: values.title.trim(), rows: sent, said },
        });
      }}
      fields={[{ name: 'title', label: t('comparison.name'), required: true, max: 50 }, ...rowFields]}
      onClose={onClose}
    />
  );
}
