/**
 * Points in hundredths: whole numbers, so that sums are exact and stand in no order. Nothing here is a fraction of the machine's.
 */
export type Hundredths = number;

/** a / b, halves up; both whole, a not below 0, b above. */
export function dividedHalfUp(a: number, b: number): number {
  const twice = 2 * a + b;
  return (twice - (twice % (2 * b))) / (2 * b);
}

/** As it is printed: two places, always. */
export function printedPoints(points: Hundredths): string {
  const size = Math.abs(points);
  const cents = size % 100;
  return `${points < 0 ? '-' : ''}${String((size - cents) / 100)}.${String(cents).padStart(2, '0')}`;
}
