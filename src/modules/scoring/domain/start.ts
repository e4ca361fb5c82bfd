import type { Day } from '../../../shared-kernel/dates.js';

/**
 * From which day scores are worked out where they were switched on on another: from the first quarter that had not begun before it. What was
 * due earlier never counts: nobody is measured by what he did before he knew that he would be.
 */
export function scoredFrom(switchedOn: Day): Day {
  const [year, month, day] = switchedOn.split('-').map(Number) as [number, number, number];
  const quarter = Math.floor((month - 1) / 3);
  if (day === 1 && (month - 1) % 3 === 0) return switchedOn;
  const next = quarter === 3 ? [year + 1, 1] : [year, quarter * 3 + 4];
  return `${String(next[0])}-${String(next[1]).padStart(2, '0')}-01`;
}
