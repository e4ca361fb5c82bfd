import { words } from '../../../texts/words.js';
import type { DocumentSeries } from '../domain/document-kinds.js';

/** A number as it is written: the year in full, no zeros before the number; null: its place left empty. */
export function numberWords(code: string, series: DocumentSeries, year: number, number: number | null): string {
  const said = number === null ? '\u3000' : String(number);
  return words('paper.numbered', { code, series: words(`paper.series.${series}`), year, number: said });
}
