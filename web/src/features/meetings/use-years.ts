import { useToday } from '../../parts/use-today';

const BACK = 4;

/** Next year, this one and the four before it, for filters. */
export function useYears(): { readonly value: number; readonly label: string }[] {
  const today = useToday();
  const next = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: BACK + 2 }, (_, back) => ({ value: next - back, label: String(next - back) }));
}
