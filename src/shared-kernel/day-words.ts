import type { Day } from './dates.js';

/** "2026-11-10" as "11月10日". */
export function dayWords(day: Day): string {
  return `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日`;
}
