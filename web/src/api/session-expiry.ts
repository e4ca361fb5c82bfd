import { useSyncExternalStore } from 'react';

/** Whether the server has said that the session is over. What is on the screen stays; a dialog asks to sign in again. */
let expired = false;
const listeners = new Set<() => void>();

function tell(value: boolean): void {
  if (expired === value) return;
  expired = value;
  for (const listener of listeners) listener();
}

export const announceExpiry = (): void => tell(true);
export const forgetExpiry = (): void => tell(false);

export function useExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => expired,
  );
}
