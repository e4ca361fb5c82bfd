import { useParams } from '@tanstack/react-router';
import { may, useMe } from '../../api/me';
import { IssuedPage } from './issued-page';
import { PublicationPage } from './publication-page';

/** One publication: the office works on it; everybody else whom it addresses reads what was issued. */
export function ReadOrWork() {
  const { publicationId } = useParams({ from: '/inside/publications/$publicationId' });
  return may(useMe(), 'publications.write') ? <PublicationPage /> : <IssuedPage id={publicationId} />;
}
