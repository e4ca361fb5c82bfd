import { lazy, Suspense } from 'react';
import { useExpired } from '../../api/session-expiry';

const ExpiredDialog = lazy(async () => ({ default: (await import('./expired-dialog')).ExpiredDialog }));

/** Asks to sign in again as soon as the server has said that the session is over. */
export function Expired() {
  if (!useExpired()) return null;
  return (
    <Suspense fallback={null}>
      <ExpiredDialog />
    </Suspense>
  );
}
