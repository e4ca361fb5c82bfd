import type { GridRow } from '../../../shared-kernel/grid.js';
import * as sheet from '../../../shared-kernel/sheet/row.js';
import { headingWords, type LedgerField, type LedgerHeadings } from './headings.js';
import type { LedgerRefusal, RefusalCode } from './ledger.js';

const LIMITS: Readonly<Record<LedgerField, number>> = {
  code: 40,
  name: 200,
  field: 60,
  major: 200,
  minor: 200,
  term: 40,
  category: 40,
  level: 40,
  leader: 100,
  group: 100,
  lead: 500,
  responsible: 2000,
  supporting: 2000,
  keyPoint: 200,
  measure: 1000,
  deliverable: 300,
  deadline: 60,
  system: 2000,
  remark: 5000,
};
const PARAGRAPHS: readonly LedgerField[] = ['measure', 'deliverable', 'lead', 'responsible', 'supporting', 'leader'];
const RULES: sheet.RowRules<LedgerField> = {
  limit: (field) => LIMITS[field],
  isParagraph: (field) => PARAGRAPHS.includes(field),
  heading: headingWords,
  number: 'code',
};

/** One row read by its headings. */
export type LedgerRow = sheet.SheetRow<LedgerField, RefusalCode>;

/** Opens a row for reading. */
export function openRow(source: GridRow, headings: LedgerHeadings, sink: (refusal: LedgerRefusal) => void): LedgerRow {
  return sheet.openRow<LedgerField, RefusalCode>(source, headings, RULES, sink);
}

/** Whether a row below the headings is data, the heading of a section, or a remark, a total, a signature line. */
export function kindOfRow(row: GridRow, headings: LedgerHeadings): sheet.RowKind {
  return sheet.kindOfRow(row, headings, {
    labels: ['code', 'name'],
    says: ['lead', 'measure', 'deadline', 'major', 'minor'],
    sure: ['measure', 'deadline', 'lead', 'responsible'],
  });
}
