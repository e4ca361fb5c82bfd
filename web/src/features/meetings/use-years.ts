import { useToday } from '../../parts/use-today';

const BACK = 4;

/** Next year, this one and the four before it, for filters; none until the server has said which day it is. */
export function useYears(): { readonly value: number; readonly label: string }[] {
  const today = useToday();
  if (today === null) return [];
  const next = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: BACK + 2 }, (_, back) => ({ value: next - back, label: String(next - back) }));
}
