import { quarterWords } from '../../../ui/dates';

const QUARTERS = 8;

/** The quarter of a day and those before it, as `2026-3`. */
export function quartersBack(today: string): readonly { readonly value: string; readonly label: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const latest = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: QUARTERS }, (_, at) => {
    const of = latest - at;
    const [ofYear, quarter] = [Math.floor(of / 4), (of % 4) + 1];
    return { value: `${String(ofYear)}-${String(quarter)}`, label: quarterWords(ofYear, quarter) };
  });
}
