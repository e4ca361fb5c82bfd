import { useMe } from '../api/me';

/** Today's date in the office's time zone as the server counts it; it comes with who is signed in. */
export function useToday(): string {
  return useMe().today;
}
