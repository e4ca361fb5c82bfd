import { useParams } from '@tanstack/react-router';
import { BulletinPage } from './bulletin-page';

/** One publication, by its kind. */
export function PublicationPage() {
  const { publicationId } = useParams({ from: '/inside/publications/$publicationId' });
  return <BulletinPage id={publicationId} />;
}
