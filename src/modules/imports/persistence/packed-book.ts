import { packed, unpacked } from '../../../platform/database/packed.js';
import { type CodedRows, RowCoder, RowDecoder } from '../../../platform/workbook/coded-rows.js';
import type { Book, Sheet } from '../../../shared-kernel/grid.js';

/** Cells as they are kept: what comes again once. */
interface CodedBook extends Pick<Book, 'notRead'> {
  readonly coded: readonly (Omit<Sheet, 'rows'> & { readonly rows: CodedRows })[];
}

/** The cells of a file, packed. */
export function packedBook({ sheets, notRead }: Book): Promise<Buffer> {
  const coder = new RowCoder();
  const coded = sheets.map((sheet) => ({ ...sheet, rows: coder.code(sheet.rows) }));
  return packed({ coded, notRead } satisfies CodedBook);
}

/** The cells of a file; what was packed before their rows were coded is read as well. */
export async function unpackedBook(bytes: Buffer | null): Promise<Book | null> {
  const book = (await unpacked(bytes)) as Book | CodedBook | null;
  if (book === null || !('coded' in book)) return book;
  const decoder = new RowDecoder();
  const sheets = book.coded.map((sheet) => ({ ...sheet, rows: decoder.decode(sheet.rows) }));
  return { sheets, notRead: book.notRead };
}
