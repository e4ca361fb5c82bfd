import { lazy, Suspense } from 'react';
import { api } from '../../api/client';

const ClockBar = lazy(async () => ({ default: (await import('./clock-bar')).ClockBar }));

/** The demo's clock; nothing outside the demo, where the server knows no such clock. */
export function TimeMachine() {
  const clock = api.useQuery('get', '/api/v1/demo/clock', undefined, { retry: false });
  if (clock.data === undefined) return null;
  return (
    <Suspense fallback={<aside className="clock clock-waiting" />}>
      <ClockBar now={clock.data.now} today={clock.data.today} />
    </Suspense>
  );
}
