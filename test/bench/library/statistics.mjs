/** The middle of the values. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which this share of the values lies. @param {readonly number[]} values @param {number} share 0 to 1 */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Three significant digits, or whole above a hundred. @param {number} value */
export function shortly(value) {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}

/** "median [least–greatest]". @param {readonly number[]} values @param {string} unit */
export function spread(values, unit = '') {
  if (values.length === 0) return '–';
  const [least, greatest] = [Math.min(...values), Math.max(...values)].map(shortly);
  return `${shortly(median(values))}${unit} [${least}–${greatest}]`;
}

/** "64 % [61–70]" of ratios. @param {readonly number[]} ratios */
export function percentSpread(ratios) {
  return spread(
    ratios.map((ratio) => ratio * 100),
    ' %',
  );
}
