import { readWorkbookFile } from '../../../src/platform/workbook/read-workbook-file.js';
import type { Sheet, Workbook } from '../../../src/shared-kernel/grid.js';
import { readHere } from '../../support/ledger/read-here.js';
import { odsParts, zip } from '../../support/ledger/workbooks.js';

const rowsOf = ({ sheets: [sheet] }: Workbook) => sheet?.rows.map(({ row, cells }) => [row, ...cells]);

describe('words parted by separators', () => {
  const GB18030 =
    'MjAyNsTqtsjU8MjOzKjVyywsDQrQ8rrFLLjEuO/Kws/uLM3qs8nKsc/eDQoxLCLM77Ok1sYsuMS47yIsMjAyNi82LzMwDQo9IjAwNyIsz+e05WXV8iwNCg==';
  const ROWS = [
    [1, '台账'],
    [2, '序号', '改革事项', '完成时限'],
    [4, '1', '田长制；改革\n二行', '2026/6/30'],
    [5, '007'],
  ];
  const lines = (separator: string): string =>
    [
      ['台账'],
      ['序号', '改革事项', '完成时限'],
      ['', '', ''],
      ['1', '"田长制；改革\n二行"', '2026/6/30'],
      ['="007"', '', ''],
    ]
      .map((cells) => cells.join(separator))
      .join('\r\n');

  it.each([
    ['a comma', ',', ''],
    ['a semicolon', ';', ''],
    ['a tab', '\t', ''],
    ['a comma after a byte order mark', ',', '\uFEFF'],
    ['a separator that the first line names', ';', 'sep=;\r\n'],
  ])('%s', async (_, separator, before) => {
    const book = await readHere(Buffer.from(before + lines(separator)));
    expect([book.format, rowsOf(book)]).toEqual(['CSV', ROWS]);
  });

  it('in UTF-16', async () => {
    expect(rowsOf(await readHere(Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le')))).toEqual(ROWS);
  });

  it('in GB18030, in the reading process; its sheet is named as the file', async () => {
    const book = await readWorkbookFile(Buffer.from(GB18030, 'base64'), '责任台账.csv');
    expect(book.sheets[0]?.name).toBe('责任台账');
    expect(rowsOf(book)?.slice(1)).toEqual([
      [2, '序号', '改革事项', '完成时限'],
      [3, '1', '田长制,改革', '2026/6/30'],
      [4, '007', '乡村e镇'],
    ]);
  });

  it('an error that a program wrote out is an error, and too many rows are too many', async () => {
    expect(rowsOf(await readHere(Buffer.from('甲,#REF!')))).toEqual([[1, '甲', { error: '#REF!' }]]);
    await expect(readHere(Buffer.from('甲,\n'.repeat(20_501)))).rejects.toMatchObject({ code: 'LEDGER_TOO_MANY_ROWS' });
  });
});

describe('OpenDocument sheets', () => {
  const cell = (words: string, more = '') => `<table:table-cell${more}><text:p>${words}</text:p></table:table-cell>`;
  const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
  const table = (rows: string, more = ' table:name="台账"') => `<table:table${more}>${rows}</table:table>`;
  const read = (tables: string, styles = '') => readHere(zip(odsParts(tables, '<manifest/>', styles)));
  const sheetOf = async (rows: string, styles = ''): Promise<Sheet | undefined> =>
    (await read(table(rows), styles)).sheets[0];
  const DATES =
    '<number:date-style style:name="N1"><number:year/><number:text>年</number:text><number:month/></number:date-style>' +
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>' +
    '<style:style style:name="ce2"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
    '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>';

  it('are read as they show themselves', async () => {
    const cells = [
      cell('12.30', ' office:value-type="float" office:value="12.3"'),
      cell('50%', ' office:value-type="percentage" office:value="0.5"'),
      cell('2026年10月', ' table:style-name="ce1" office:value-type="date" office:date-value="2026-10-01"'),
      cell('26/6/30', ' office:value-type="date" office:date-value="2026-06-30T10:00:00"'),
      cell('市<text:s text:c="2"/>长</text:p><text:p>二<text:line-break/>行'),
      cell('3', ' table:formula="of:=1+2" office:value-type="float" office:value="3"'),
      cell('TRUE', ' office:value-type="boolean" office:boolean-value="true"'),
    ];
    expect((await sheetOf(row(cells.join('')), DATES))?.rows).toEqual([
      {
        row: 1,
        cells: [
          ...['12.30', '50%', { date: '2026-10-01', to: 'MONTH', shown: '2026年10月' }],
          ...[{ date: '2026-06-30', shown: '26/6/30' }, '市  长\n二\n行', { formula: true }, '是'],
        ],
      },
    ]);
  });

  it('what repeats stands as often, and blank rows without end cost nothing', async () => {
    const blank = '<table:table-cell table:number-columns-repeated="16384"/>';
    const sheet = await sheetOf(
      row(cell('甲', ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"') +
        row(blank, ' table:number-rows-repeated="1048570"') +
        row(cell('末')),
    );
    expect(sheet?.rows.map(({ row: number, cells }) => [number, ...cells])).toEqual([
      [1, '甲', '甲'],
      [2, '甲', '甲'],
      [1_048_573, '末'],
    ]);
    const endless = row(cell('甲'), ' table:number-rows-repeated="1048576"');
    await expect(sheetOf(endless)).rejects.toMatchObject({ code: 'LEDGER_TOO_MANY_ROWS' });
  });

  it('every sheet, hidden ones, hidden and filtered rows, struck cells, merged ranges, remarks left out', async () => {
    const remark = '<office:annotation><text:p>批注</text:p></office:annotation>';
    const rows =
      '<table:table-column table:default-cell-style-name="ce2"/>' +
      row(
        cell('标题', ' table:number-columns-spanned="2" table:number-rows-spanned="1"') + '<table:covered-table-cell/>',
      ) +
      row(`<table:table-cell>${remark}<text:p>乙</text:p></table:table-cell>`, ' table:visibility="collapse"') +
      row(cell('丙', ' table:style-name="plain"'), ' table:visibility="filter"');
    const book = await read(table(rows) + table(row(cell('旧')), ' table:name="去年" table:style-name="ta1"'), DATES);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['台账', undefined],
      ['去年', true],
    ]);
    expect(book.sheets[0]?.rows).toEqual([
      { row: 1, cells: ['标题'], struck: [0] },
      { row: 2, cells: ['乙'], struck: [0], hidden: 'HIDDEN' },
      { row: 3, cells: ['丙'], hidden: 'FILTERED' },
    ]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
  });

  it('words crossed out within a cell are not said beside others; all of them crossed out are struck', async () => {
    const out = (words: string) => `<text:span text:style-name="T1">${words}</text:span>`;
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>';
    const cells = [
      cell(`${out('市发改委')}市发展改革委`),
      cell(`${out('9月<text:span text:style-name="T2">底</text:span>')}</text:p><text:p>12月底`),
      cell(out('取消')),
      cell(`<text:span text:style-name="T2">甲</text:span>`),
    ];
    expect((await sheetOf(row(cells.join('')), styles))?.rows).toEqual([
      { row: 1, cells: ['市发展改革委', '12月底', '取消', '甲'], struck: [2], crossed: [0, 1] },
    ]);
  });
});
