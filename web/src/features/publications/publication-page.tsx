import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { Loaded } from '../../parts/loaded';
import { BulletinPage } from './bulletin-page';

// Fetched where it is one: a file that two pages have in common would go to every page.
const ReviewOf = lazy(async () => ({ default: (await import('./reviews/review-page')).ReviewOf }));
const QuarterReportOf = lazy(async () => ({
  default: (await import('./quarters/quarter-report-page')).QuarterReportOf,
}));

/** One publication, by its kind: where a notice leads, which does not know it. */
export function PublicationPage() {
  const { publicationId: id } = useParams({ from: '/inside/publications/$publicationId' });
  const query = api.useQuery('get', '/api/v1/bulletins/{id}', { params: { path: { id } } });
  return (
    <Loaded query={orNone(query, 'BULLETIN_NOT_FOUND')} whole>
      {(bulletin) => (bulletin === null ? <NoBulletin id={id} /> : <BulletinPage id={id} />)}
    </Loaded>
  );
}

function NoBulletin({ id }: { readonly id: string }) {
  const query = api.useQuery('get', '/api/v1/quarter-reports/{id}', { params: { path: { id } } });
  return (
    <Loaded query={orNone(query, 'QUARTER_REPORT_NOT_FOUND')} whole>
      {(report) => (report === null ? <ReviewOf id={id} /> : <QuarterReportOf id={id} />)}
    </Loaded>
  );
}

/** A query whose answer is that there is no such one. */
function orNone<Query extends { readonly data: unknown; readonly error: unknown }>(
  query: Query,
  code: string,
): Query | (Query & { readonly data: null }) {
  return query.error instanceof ProblemError && query.error.code === code ? { ...query, data: null } : query;
}
