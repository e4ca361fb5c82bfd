import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { quarterWords } from '../../../ui/dates';
import { PageHead } from '../../../ui/page-head';
import { OwnSheet } from './own-sheet';

/** A quarter's sheet of the reader's own unit; the office has all of them elsewhere. */
export function SheetPage() {
  const me = useMe();
  return isOffice(me) && !may(me, 'scores.read-own') ? <Navigate to="/publications/scores" /> : <OwnSheets />;
}

function OwnSheets() {
  const { t } = useTranslation('scores');
  const { runId } = useParams({ from: '/inside/score-sheets/$runId' });
  const query = api.useQuery('get', '/api/v1/score-sheets/{id}', { params: { path: { id: runId } } });
  const [first] = query.data ?? [];
  return (
    <>
      <PageHead
        title={first === undefined ? t('own.title') : t('own.of', { quarter: quarterWords(first.year, first.quarter) })}
        actions={
          <Link to="/score-sheets" className="touch-link">
            {t('own.back')}
          </Link>
        }
      />
      <Loaded query={query}>{(sheets) => sheets.map((sheet) => <OwnSheet key={sheet.unitId} sheet={sheet} />)}</Loaded>
    </>
  );
}
