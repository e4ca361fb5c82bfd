import { client } from '../../api/client';
import { queries } from '../../api/queries';
import { forgetExpiry } from '../../api/session-expiry';

/** Ends the session and begins anew: nothing of the last person stays in this page's memory. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    await client.DELETE('/api/v1/sessions/current').catch(() => undefined);
    startAnew('/sign-in');
  };
}

/** Another person, another page: everything read so far is dropped. */
export function startAnew(path: string): void {
  queries.clear();
  forgetExpiry();
  window.location.assign(path);
}
