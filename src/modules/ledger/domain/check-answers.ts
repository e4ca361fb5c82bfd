import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { Book } from '../../../shared-kernel/grid.js';
import type { SaidAnswers } from './ledger-answers.js';

/** What may be answered: the sheets with their rows, and by the key of each question what was offered for it. */
export interface Answerable {
  readonly sheets: Book['sheets'];
  readonly offered: ReadonlyMap<string, readonly string[]>;
}

/** What of the answers names nothing that is there: sheets, rows, questions, or what was not offered. */
export function strangeAnswers(said: SaidAnswers, { sheets, offered }: Answerable): readonly FieldError[] {
  const rowsOf = new Map(sheets.map(({ name, rows }) => [name, new Set(rows.map(({ row }) => row))]));
  const hasRow = (sheet: string | undefined, row: number): boolean =>
    sheet === undefined ? [...rowsOf.values()].some((rows) => rows.has(row)) : rowsOf.get(sheet)?.has(row) === true;
  const place = (pointer: string, sheet: string | undefined, row: number, field: string): readonly FieldError[] => {
    if (sheet !== undefined && !rowsOf.has(sheet))
      return [{ pointer: `${pointer}/sheet`, code: 'ANSWER_SHEET_UNKNOWN' }];
    return hasRow(sheet, row) ? [] : [{ pointer: `${pointer}/${field}`, code: 'ANSWER_ROW_UNKNOWN' }];
  };
  return [
    ...(said.sheets ?? []).flatMap((name, at): readonly FieldError[] =>
      rowsOf.has(name) ? [] : [{ pointer: `/sheets/${String(at)}`, code: 'ANSWER_SHEET_UNKNOWN' }],
    ),
    ...(said.mapping ?? []).flatMap((one, at) => place(`/mapping/${String(at)}`, one.sheet, one.headRow, 'headRow')),
    ...(said.rows ?? []).flatMap((one, at) => place(`/rows/${String(at)}`, one.sheet, one.row, 'row')),
    ...(said.pairs ?? []).flatMap(({ key, as, id = '' }, at): readonly FieldError[] => {
      const ids = offered.get(key);
      if (ids === undefined) return [{ pointer: `/pairs/${String(at)}/key`, code: 'ANSWER_PAIR_UNKNOWN' }];
      return as === 'NEW' || ids.includes(id)
        ? []
        : [{ pointer: `/pairs/${String(at)}/id`, code: 'ANSWER_NOT_OFFERED' }];
    }),
  ];
}
