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
    <Loaded query={isNone(query.error, 'BULLETIN_NOT_FOUND') ? { ...query, data: null } : query} whole>
      {(bulletin) => (bulletin === null ? <NoBulletin id={id} /> : <BulletinPage id={id} />)}
    </Loaded>
  );
}

function NoBulletin({ id }: { readonly id: string }) {
  const query = api.useQuery('get', '/api/v1/quarter-reports/{id}', { params: { path: { id } } });
  return (
    <Loaded query={isNone(query.error, 'QUARTER_REPORT_NOT_FOUND') ? { ...query, data: null } : query} whole>
      {(report) => (report === null ? <ReviewOf id={id} /> : <QuarterReportOf id={id} />)}
    </Loaded>
  );
}

/** Whether the answer is that there is no such one. */
const isNone = (error: unknown, code: string): boolean => error instanceof ProblemError && error.code === code;
