import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { Loaded } from '../../parts/loaded';
import { IssuedPage } from './issued-page';
import { PublicationPage } from './publication-page';

// Fetched where it is one: few read them, and not every page shall carry them.
const IssuedQuarter = lazy(async () => ({ default: (await import('./issued-other')).IssuedQuarter }));
const IssuedReview = lazy(async () => ({ default: (await import('./issued-other')).IssuedReview }));

/** One publication: the office works on it; everybody else whom it addresses reads what was issued. */
export function ReadOrWork() {
  const { publicationId } = useParams({ from: '/inside/publications/$publicationId' });
  return may(useMe(), 'publications.write') ? <PublicationPage /> : <Issued id={publicationId} />;
}

function Issued({ id }: { readonly id: string }) {
  const query = api.useQuery('get', '/api/v1/publications/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} whole>
      {({ kind }) => {
        if (kind === 'QUARTER_REPORT') return <IssuedQuarter id={id} />;
        return kind === 'BULLETIN' ? <IssuedPage id={id} /> : <IssuedReview id={id} />;
      }}
    </Loaded>
  );
}
