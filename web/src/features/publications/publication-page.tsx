import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { Loaded } from '../../parts/loaded';
import { BulletinPage } from './bulletin-page';

const OTHER = 'BULLETIN_NOT_FOUND';

// Fetched where it is one: a file that two pages have in common would go to every page.
const ReviewOf = lazy(async () => ({ default: (await import('./reviews/review-page')).ReviewOf }));

/** One publication, by its kind: where a notice leads, which does not know it. */
export function PublicationPage() {
  const { publicationId: id } = useParams({ from: '/inside/publications/$publicationId' });
  const query = api.useQuery('get', '/api/v1/bulletins/{id}', { params: { path: { id } } });
  const other = query.error instanceof ProblemError && query.error.code === OTHER;
  return (
    <Loaded query={other ? { ...query, data: null } : query} whole>
      {(bulletin) => (bulletin === null ? <ReviewOf id={id} /> : <BulletinPage id={id} />)}
    </Loaded>
  );
}
