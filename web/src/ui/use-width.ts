import { useSyncExternalStore } from 'react';

/** Up to here a screen is held in the hand, or is half of one: tables are cards, forms one column, the menu is below. */
export const PHONE_MAX = 1023;
// Paper is as narrow and no phone: what is printed keeps its tables.
const query = window.matchMedia(`screen and (max-width: ${String(PHONE_MAX)}px)`);

/** Whether the screen is narrow, as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
