import type { MergedRange } from '../../shared-kernel/grid.js';

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** A → 0, Z → 25, AA → 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** The column of a cell's reference ("C12" → 2), null where it is none. */
export function columnIn(reference: string | undefined): number | null {
  const letters = REFERENCE.exec(reference ?? '')?.[1];
  return letters === undefined ? null : columnOf(letters);
}

/** "A1:C2", or a single cell; null where it is none. */
export function rangeOf(reference: string | undefined): MergedRange | null {
  const [start = '', end = start] = (reference ?? '').split(':');
  const [, left, top] = REFERENCE.exec(start) ?? [];
  const [, right, bottom] = REFERENCE.exec(end) ?? [];
  if (left === undefined || right === undefined) return null;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}
