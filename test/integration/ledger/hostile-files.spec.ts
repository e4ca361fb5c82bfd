import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../../src/platform/workbook/read-workbook-file.js';
import { WORKBOOK_LIMITS } from '../../../src/platform/workbook/limits.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import { readHere } from '../../support/ledger/read-here.js';
import { parseLedger } from '../../../src/modules/ledger/domain/read-book.js';
import {
  compoundFile,
  GOOD_ROW,
  HEADINGS,
  odsParts,
  rowXml,
  sheetParts,
  sheetXml,
  workbook,
  workbookParts,
  zip,
} from '../../support/ledger/workbooks.js';

const real = readFileSync(join(__dirname, '../../support/ledger/ledger-2026.xlsx'));
const MEGABYTE = 1024 * 1024;
const heading = rowXml(1, HEADINGS);
const good = rowXml(2, GOOD_ROW);
const cell = (reference: string, inner: string) => `<row r="3"><c r="${reference}3" t="str">${inner}</c></row>`;

async function read(file: Buffer, name = 'ledger.xlsx') {
  return parseLedger(firstVisibleSheet(await readWorkbookFile(file, name)), { year: 2026 });
}

const BEGIN = '0908100000060500bb0dcc074100000006000000';
/** A stream of the old format: it begins, and after that it may say that it is encrypted. */
const biff = (next: string): Buffer => Buffer.from(BEGIN + next, 'hex');

describe('a hostile file is refused with a code, and the server lives', () => {
  afterAll(async () => {
    const ledger = parseLedger(firstVisibleSheet(await readWorkbookFile(real, 'ledger-2026.xlsx')));
    expect([ledger.projects.length, ledger.tasks.length]).toEqual([18, 35]);
  });

  it.each<[string, string, () => Buffer]>([
    [
      'a zip bomb that states its size',
      'LEDGER_INFLATES_TOO_FAR',
      () => zip(workbookParts(Buffer.alloc(300 * MEGABYTE, ' '))),
    ],
    [
      'a zip bomb that lies about its size',
      'LEDGER_INFLATES_TOO_FAR',
      () =>
        zip(
          workbookParts(sheetXml(heading), [
            { name: 'xl/sharedStrings.xml', content: Buffer.alloc(120 * MEGABYTE, ' '), statedBytes: 1000 },
          ]),
        ),
    ],
    [
      'shared strings too large to hold',
      'LEDGER_INFLATES_TOO_FAR',
      () =>
        zip(
          workbookParts(sheetXml(heading), [
            { name: 'xl/sharedStrings.xml', content: Buffer.alloc(60 * MEGABYTE, ' ') },
          ]),
        ),
    ],
    [
      'thousands of parts',
      'LEDGER_INFLATES_TOO_FAR',
      () => zip(Array.from({ length: 2001 }, (_, index) => ({ name: `p${String(index)}`, content: '' }))),
    ],
    [
      'an external entity in the sheet',
      'LEDGER_XML_DECLARATIONS',
      () =>
        zip(workbookParts(sheetXml(heading + good, '', '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'))),
    ],
    [
      'a billion laughs in the shared strings',
      'LEDGER_XML_DECLARATIONS',
      () =>
        zip(
          workbookParts(sheetXml(heading), [
            {
              name: 'xl/sharedStrings.xml',
              content: '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
            },
          ]),
        ),
    ],
    [
      'a declaration hidden far inside',
      'LEDGER_XML_DECLARATIONS',
      () => zip(workbookParts(sheetXml(`${heading}${' '.repeat(65_530)}<!ENTITY x "y">`))),
    ],
    [
      'few words that many cells share',
      'LEDGER_TOO_COSTLY',
      () => {
        const row = (_: unknown, index: number) =>
          `<row r="${String(index + 1)}">${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`;
        const texts = { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${'长'.repeat(5_000)}</t></si></sst>` };
        return zip(workbookParts(sheetXml(Array.from({ length: 100 }, row).join('')), [texts]));
      },
    ],
    ['sheets without end', 'LEDGER_TOO_COSTLY', () => zip(sheetParts(Array.from({ length: 501 }, () => sheetXml(''))))],
    [
      'a million rows',
      'LEDGER_TOO_MANY_ROWS',
      () => zip(workbookParts(sheetXml('<row><c><v>1</v></c></row>'.repeat(1_000_000)))),
    ],
    [
      'more rows than a ledger has',
      'LEDGER_TOO_MANY_ROWS',
      () =>
        zip(
          workbookParts(
            sheetXml(
              Array.from({ length: WORKBOOK_LIMITS.rows + 1 }, (_, index) => rowXml(index + 1, ['一'])).join(''),
            ),
          ),
        ),
    ],
    [
      'more rows than a ledger has over several sheets',
      'LEDGER_TOO_MANY_ROWS',
      () => {
        const half = Array.from({ length: 10_300 }, (_, index) => rowXml(index + 1, ['一'])).join('');
        return zip(sheetParts([sheetXml(half), sheetXml(half)]));
      },
    ],
    ['rows out of order', 'LEDGER_DAMAGED', () => zip(workbookParts(sheetXml(rowXml(5, ['一']) + rowXml(4, ['二']))))],
    [
      'a nest of elements too deep for its memory',
      'LEDGER_TOO_COSTLY',
      () =>
        zip([
          ...workbookParts(sheetXml(heading)).map((part) =>
            part.name === 'xl/workbook.xml'
              ? { ...part, content: part.content.toString().replace('<sheets>', `${'<a>'.repeat(4_000_000)}<sheets>`) }
              : part,
          ),
        ]),
    ],
    ['an old workbook renamed', 'LEDGER_IS_OLD_XLS', () => compoundFile({ Workbook: biff('e1000200b004') })],
    ['an older one', 'LEDGER_IS_OLD_XLS', () => compoundFile({ Book: Buffer.alloc(0) })],
    ['an old workbook with a password', 'LEDGER_ENCRYPTED', () => compoundFile({ Workbook: biff('860000002f003600') })],
    [
      'a workbook with a password',
      'LEDGER_ENCRYPTED',
      () => compoundFile({ EncryptionInfo: Buffer.alloc(8), EncryptedPackage: Buffer.alloc(8) }),
    ],
    ['a compound file without an end', 'LEDGER_DAMAGED', () => compoundFile({ Workbook: biff('') }).subarray(0, 700)],
    [
      'an OpenDocument sheet with a password',
      'LEDGER_ENCRYPTED',
      () => zip(odsParts('', '<manifest><file-entry><encryption-data/></file-entry></manifest>')),
    ],
    [
      'an encrypted part',
      'LEDGER_ENCRYPTED',
      () => zip(workbookParts(sheetXml(heading), [{ name: 'x', content: 'x', encrypted: true }])),
    ],
    ['a truncated file', 'LEDGER_DAMAGED', () => real.subarray(0, real.length - 200)],
    ['a file cut in the middle', 'LEDGER_DAMAGED', () => real.subarray(0, real.length >> 1)],
    ['a part that is no deflate stream', 'LEDGER_DAMAGED', () => corrupt(real)],
    ['a file beyond the limit', 'LEDGER_TOO_LARGE', () => Buffer.alloc(21 * MEGABYTE)],
    ['a sheet without headings', 'LEDGER_HEADINGS_MISSING', () => workbook([['你好'], ['1', '2']])],
    [
      'a sheet without deadlines',
      'LEDGER_COLUMNS_MISSING',
      () => workbook([HEADINGS.slice(0, 4), GOOD_ROW.slice(0, 4)]),
    ],
    ['last year’s ledger', 'LEDGER_OTHER_YEAR', () => workbook([['2025年度责任台账'], HEADINGS, GOOD_ROW])],
    [
      'a heading with a secrecy mark',
      'LEDGER_MARKED_SECRET',
      () => workbook([['机密★3年'], ['2026年度责任台账'], HEADINGS, GOOD_ROW]),
    ],
    [
      'a title that says what it is',
      'LEDGER_MARKED_SECRET',
      () => workbook([['2026年度责任台账（秘密）'], HEADINGS, GOOD_ROW]),
    ],
  ])('%s: %s', async (_, code, file) => {
    await expect(read(file())).rejects.toMatchObject({ code });
  });

  it.each(['2026年机密台账.xlsx', '台账（绝密）.xlsx', '秘密 台账.xlsx'])(
    'a file named %s is not even opened',
    async (name) => {
      await expect(read(Buffer.from('x'), name)).rejects.toMatchObject({ code: 'LEDGER_NAME_MARKED_SECRET' });
    },
  );

  it.each<[string, string, () => Buffer]>([
    ['a picture', 'PNG', () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000)])],
    ['a web page saved as a workbook', 'HTML', () => Buffer.from('<html><table><tr><td>序号</td></tr></table></html>')],
    ['an empty file', '0 B', () => Buffer.alloc(0)],
    ['a document', 'Word (.docx)', () => zip([{ name: 'word/document.xml', content: '<w/>' }])],
    ['an old document', 'Word (.doc)', () => compoundFile({ WordDocument: Buffer.alloc(8) })],
    ['some other text document', 'OpenDocument', () => zip([{ name: 'mimetype', content: 'x' }])],
    ['bytes of any kind', 'BIN', () => Buffer.from([1, 2, 3, 4])],
    ['a printed page', 'PDF', () => Buffer.from('%PDF-1.7')],
  ])('%s is told as what it is: %s', async (_, found, file) => {
    await expect(readHere(file())).rejects.toMatchObject({ code: 'LEDGER_NOT_XLSX', params: { found } });
  });

  it('a file that takes too long is given up', async () => {
    const limits = { milliseconds: 1, heapMegabytes: 160 };
    await expect(readWorkbookFile(real, 'ledger.xlsx', undefined, limits)).rejects.toMatchObject({
      code: 'LEDGER_TOO_COSTLY',
    });
  });

  it('formulas are neither evaluated nor believed: the row is refused, the others stand', async () => {
    const formulas = cell('C', '<f>HYPERLINK("http://127.0.0.1/","市商务局")</f><v>市商务局</v>').replace(
      '<row r="3">',
      '<row r="3"><c r="A3"><f>ROW()-1</f><v>2</v></c><c r="B3" t="str"><v>乡村e镇建设</v></c>',
    );
    const ledger = await read(zip(workbookParts(sheetXml(heading + good + formulas))));
    expect(ledger.projects.map((project) => project.name)).toEqual(['田长制改革']);
    expect(ledger.refusals).toEqual([{ row: 3, column: '牵头单位', code: 'FORMULA_NOT_TAKEN', params: {} }]);
  });
});

function corrupt(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  const name = copy.indexOf('xl/worksheets/sheet1.xml');
  return copy.fill(0xff, name + 40, name + 120);
}
