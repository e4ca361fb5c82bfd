import { Navigate, useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';

/** From an entry's id alone, as notices know it, to its page in its register. */
export function FindEntryPage() {
  const { entryId } = useParams({ from: '/inside/registers/entries/$entryId' });
  const query = api.useQuery('get', '/api/v1/register-entries/{id}', { params: { path: { id: entryId } } });
  return (
    <Loaded query={query} whole>
      {({ id, path }) => <Navigate to="/registers/$path/$entryId" params={{ path, entryId: id }} replace />}
    </Loaded>
  );
}
