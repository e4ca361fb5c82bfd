import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { Loaded } from '../../parts/loaded';
import { BulletinPage } from './bulletin-page';
import { ReviewOf } from './reviews/review-page';

const OTHER = 'BULLETIN_NOT_FOUND';

/** One publication, by its kind: where a notice leads, which does not know it. */
export function PublicationPage() {
  const { publicationId: id } = useParams({ from: '/inside/publications/$publicationId' });
  const query = api.useQuery('get', '/api/v1/bulletins/{id}', { params: { path: { id } } });
  if (query.error instanceof ProblemError && query.error.code === OTHER) return <ReviewOf id={id} />;
  return (
    <Loaded query={query} whole>
      {() => <BulletinPage id={id} />}
    </Loaded>
  );
}
