import { createContext, useContext } from 'react';

/** Reads today's date as the server counts it, or null where it is not known; given by the frame of the pages. */
export const TodayReader = createContext<() => string | null>(() => null);

/** Today's date for a picker of days: the machine's own date may be another. */
export function useBusinessToday(): string | null {
  const useReader = useContext(TodayReader);
  return useReader();
}
