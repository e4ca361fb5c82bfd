import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GridCell, Sheet, Workbook } from '../../../src/shared-kernel/grid.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { readHere } from '../../support/ledger/read-here.js';
import { rowXml, sheetParts, sheetXml, stylesPart, workbookParts, zip } from '../../support/ledger/workbooks.js';

const read = (name: string): Promise<Workbook> =>
  readHere(readFileSync(join(__dirname, `../../support/ledger/cases/${name}.xlsx`)));
const DEADLINE = 8;

async function sheetOf(name: string): Promise<Sheet> {
  const [sheet] = (await read(name)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}
const cells = async (name: string, row = 3): Promise<readonly GridCell[]> =>
  (await sheetOf(name)).rows.find((one) => one.row === row)?.cells ?? [];
const words = async (name: string): Promise<readonly string[]> => (await cells(name)).map(wordsOf);

/** What a cell of a workbook made here reads as. */
async function cellOf(inner: string, pattern: string | number = '', date1904 = false): Promise<GridCell | undefined> {
  const sheet = sheetXml(`<row r="1">${inner.replace('<c', '<c r="A1" s="1"')}</row>`);
  const parts = sheetParts([sheet], [stylesPart([pattern === '' ? 0 : pattern])]).map((part) =>
    date1904 && part.name === 'xl/workbook.xml'
      ? { ...part, content: part.content.toString().replace('<sheets>', '<workbookPr date1904="1"/><sheets>') }
      : part,
  );
  return (await readHere(zip(parts))).sheets[0]?.rows[0]?.cells[0];
}
const number = (value: number, pattern: string | number, date1904 = false) =>
  cellOf(`<c><v>${String(value)}</v></c>`, pattern, date1904);

describe('a workbook is read as its reader sees it', () => {
  const ROW = ['1', '数字政府', '常务副市长', '市发改委', '市财政局', '', '推进', '印发文件', '6月底前'];

  it.each([
    ['shared texts', 's0-shared'],
    ['texts in the cells', 's1-inline'],
    ['cells without references', 's2-noref'],
    ['prefixed elements', 's3-prefix'],
    ['prefixed elements and shared texts', 's3b-prefix-shared'],
    ['the strict standard', 's4-strict'],
    ['single quotes', 's6-singlequote'],
    ['a byte order mark', 's7-bom'],
    ['part names with backslashes', 's8-backslash'],
    ['reading aids in the cell', 'r2-phonetic'],
    ['reading aids in shared texts', 'r3-phonetic-shared'],
  ])('with %s', async (_, name) => {
    expect(await words(name)).toEqual(ROW);
  });

  it.each(['r1-rich', 'r4-rich-shared'])(
    'text in runs is one text, and its crossed-out words are not said: %s',
    async (name) => {
      expect((await words(name)).filter((_, column) => [1, 6, 8].includes(column))).toEqual([
        '数字政府改革',
        '新措施',
        '9月底前',
      ]);
    },
  );

  it('characters that are spelled out are read', async () => {
    expect((await words('r5-x000d'))[6]).toBe('推进\r\n第二行 ');
  });

  it.each<[string, string, number, unknown]>([
    ['a percentage', 'v1-percent', 6, '90%'],
    ['an error of a new kind', 'z-spill', 6, { error: '#SPILL!' }],
    ['an error of a new kind among others', 'e1-errors', 6, { error: '#SPILL!' }],
    ['a formula', 'f1-formula', 0, { formula: true }],
    ['a table', 'fmt-dim-a1', 1, '格式甲'],
    ['the last cell beside extensions of the sheet', 'x14-sparkline', 5, '11月底前'],
    ['a long text, its beginning kept', 'b4-long-remark', 9, { long: 6000, shown: '进'.repeat(200) }],
    ['a date in Chinese', 'fmt-xlsxwriter', DEADLINE, { date: '2026-11-30', shown: '2026年11月30日' }],
  ])('%s', async (_, name, column, expected) => {
    expect((await cells(name))[column]).toEqual(expected);
  });

  it('a sheet without a title, a table on it', async () => {
    expect((await cells('fmt-table', 2))[DEADLINE]).toBe('2026年12月底前');
  });

  it('what stands far to the right is listed and refuses nothing', async () => {
    const sheet = await sheetOf('b3-stray-far-right');
    expect([sheet.rows.length, sheet.outside]).toEqual([3, [{ row: 3, column: 'XFD', shown: 'x' }]]);
  });
});

describe('every sheet', () => {
  const named = async (name: string) => (await read(name)).sheets.map((sheet) => [sheet.name, sheet.hidden ?? false]);

  it('is read, in the order of the book', async () => {
    expect(await named('m1-sheets-per-leader')).toEqual([
      ['常务副市长', false],
      ['分管商务副市长', false],
      ['分管教育副市长', false],
    ]);
    expect((await read('w-sheets2')).sheets.map(({ rows }) => rows.length)).toEqual([3, 3, 2]);
  });

  it('is marked where it is hidden', async () => {
    expect(await named('m4-hidden-first')).toEqual([
      ['2025年', true],
      ['2026年', false],
    ]);
  });

  it('that holds a chart is named as not read', async () => {
    const book = await read('chart-first');
    expect([book.notRead, book.sheets.map(({ name }) => name)]).toEqual([[{ name: '图表', why: 'CHART' }], ['台账']]);
  });
});

describe('rows that are hidden, filtered out, struck through', () => {
  const rowsOf = async (name: string) => (await sheetOf(name)).rows.slice(2);
  const hidden = (after: string, table?: string) => {
    const rows = `${rowXml(1, ['序号'])}${rowXml(2, ['甲']).replace('<row', '<row hidden="1"')}${rowXml(3, ['乙'])}`;
    const links = `<Relationships><Relationship Id="t" Type="x/table" Target="../tables/table1.xml"/></Relationships>`;
    const more =
      table === undefined
        ? []
        : [
            { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: links },
            { name: 'xl/tables/table1.xml', content: table },
          ];
    return zip(sheetParts([sheetXml(rows, after)], more));
  };
  const FILTER =
    '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="乙"/></filters></filterColumn></autoFilter>';

  it('are marked', async () => {
    expect((await rowsOf('h1-hidden-row')).map((row) => row.hidden)).toEqual([undefined, 'HIDDEN', undefined]);
    expect((await rowsOf('w-status')).map((row) => row.struck)).toEqual([undefined, [1, 6]]);
  });

  it.each<[string, string, string | undefined, string]>([
    ['by hand', '', undefined, 'HIDDEN'],
    ['by hand under a filter that filters nothing', '<autoFilter ref="A1:A3"/>', undefined, 'HIDDEN'],
    ['by a filter', FILTER, undefined, 'FILTERED'],
    ['by the filter of a table', '', `<table ref="A1:A3">${FILTER}</table>`, 'FILTERED'],
    ['outside the filter’s range', FILTER.replace('A1:A3', 'A5:A9'), undefined, 'HIDDEN'],
  ])('%s', async (_, after, table, expected) => {
    const [sheet] = (await readHere(hidden(after, table))).sheets;
    expect(sheet?.rows.map((row) => row.hidden)).toEqual([undefined, expected, undefined]);
  });

  it('text whose runs are all struck is struck, one run that stands speaks alone, and the cell says so', async () => {
    const run = (words: string, struck: boolean) => `<r><rPr>${struck ? '<strike/>' : ''}</rPr><t>${words}</t></r>`;
    const cell = (reference: string, runs: string) => `<c r="${reference}1" t="inlineStr"><is>${runs}</is></c>`;
    const row = `<row r="1">${cell('A', run('旧', true) + run('词', true))}${cell('B', run('旧', true) + run('新', false))}</row>`;
    const book = await readHere(zip(workbookParts(sheetXml(row))));
    expect(book.sheets[0]?.rows).toEqual([{ row: 1, cells: ['旧词', '新'], struck: [0], crossed: [1] }]);
  });
});

describe('dates and numbers are the words that are shown', () => {
  const deadlines = async (name: string) => (await sheetOf(name)).rows.slice(2).map((row) => row.cells[DEADLINE]);

  it('formats that a workbook names by number alone', async () => {
    const day = { date: '2026-06-01', shown: '6月1日' };
    const month = { date: '2026-06-01', to: 'MONTH', shown: '2026年6月' };
    expect(await deadlines('d2-builtin-cjk-ids')).toEqual([
      ...[{ date: '2026-06-01', shown: '2026/6/1' }, month, day, { date: '2026-06-01', shown: '6-1-26' }],
      ...[{ date: '2026-06-01', shown: '2026年6月1日' }, '0时00分', month, day, month, day, day, month, month, day],
    ]);
  });

  it('formats of one’s own', async () => {
    const date = '2026-11-30';
    expect(await deadlines('fmt-monthonly')).toEqual([
      { date, shown: '11月30日' },
      { date, to: 'MONTH', shown: '11月' },
      { date, to: 'YEAR', shown: '2026年' },
      { date, shown: '11/30' },
      { date, shown: '星期一' },
    ]);
  });

  it.each([
    ['counted from 1904', 'd3-1904', '2026-06-30', '2026-12-31'],
    ['written out', 'd4-iso', '2026-06-30', '2026-12-31 0:00:00'],
    ['written out with hours', 'd4b-iso-z', '2026-06-30', '2026-12-31 0:00:00'],
    ['of the strict standard', 's5-strict-iso', '2026-06-30', '2026-12-31 0:00:00'],
  ])('dates %s', async (_, name, first, second) => {
    const expected = [first, second].map((shown) => ({ date: shown.slice(0, 10), shown }));
    expect(await deadlines(name)).toEqual(expected);
  });

  it('a date written out with a time zone keeps its day; one without a format shows a date; what is none is words', async () => {
    const iso = (words: string, pattern = '') => cellOf(`<c t="d"><v>${words}</v></c>`, pattern);
    expect(await iso('2026-12-31T23:30:00Z', 'yyyy/m/d')).toEqual({ date: '2026-12-31', shown: '2026/12/31' });
    expect(await iso('2026-12-31')).toEqual({ date: '2026-12-31', shown: '2026/12/31' });
    expect(await iso('2026-10-01', 'yyyy"年"m"月"')).toEqual({ date: '2026-10-01', to: 'MONTH', shown: '2026年10月' });
    expect(await iso('2026-02-30')).toBe('2026-02-30');
  });

  it.each<[number, string | number, GridCell]>([
    [12.3, '0.00', '12.30'],
    [12.3, 2, '12.30'],
    [0.5, 9, '50%'],
    [1234567, 3, '1,234,567'],
    [1, '', '1'],
    [2.1, '', '2.1'],
    [202600000001, '', '202600000001'],
    [0.1 + 0.2, '', '0.3'],
    [7, '000', '007'],
    [-5, '0;[Red](0)', '(5)'],
    [3, '"第"0"号"', '第3号'],
    [3, '@', '3'],
    [3, ';;;', null],
    [3, 'no"format', '3'],
    [3, '0'.repeat(300), '3'],
    [46356.75, 'h:mm AM/PM', '6:00 PM'],
    [46356.75, 34, '下午6时00分'],
    [12_000, '0!.0,"万元"', '1.2万元'],
    [25_000, '[>=10000]0!.0,"万";0', '2.5万'],
    [12_345, '#!.0000"万"', '1.2345万'],
    [12, '0"元!"', '12元!'],
    [12, 'G/通用格式"万元"', '12万元'],
    [1.5, '[h]:mm', '36:00'],
  ])('%s in %s', async (value, pattern, expected) => {
    expect((await number(value, pattern)) ?? null).toEqual(expected);
  });

  it.each<[number, string | number, string, string, string | undefined]>([
    [46356, 17, '2026-11-30', 'Nov-26', 'MONTH'],
    [46356, 57, '2026-11-30', '2026年11月', 'MONTH'],
    [46356, 'yyyy', '2026-11-30', '2026', 'YEAR'],
    [46356, 'yyyy年m月', '2026-11-30', '2026年11月', 'MONTH'],
    [46356, '[$-804]yyyy"年"m"月";@', '2026-11-30', '2026年11月', 'MONTH'],
    [46356, 'yyyy.mm.dd', '2026-11-30', '2026.11.30', undefined],
    [46356, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2026-11-30', '二〇二六年十一月三十日', undefined],
    [46356.99999, 'yyyy/m/d h:mm', '2026-11-30', '2026/11/30 23:59', undefined],
    [46356, '[$-804]aaaa', '2026-11-30', '星期一', undefined],
  ])('the day %s in %s', async (value, pattern, date, shown, to) => {
    expect(await number(value, pattern)).toEqual({ date, shown, ...(to !== undefined && { to }) });
  });

  it('a number that is no day stays a number', async () => {
    expect([await number(-1, 14), await number(3e9, 14), await number(0, 14)]).toEqual(['-1', '3000000000', '0']);
    expect(await number(0, 14, true)).toEqual({ date: '1904-01-01', shown: '1904/1/1' });
  });

  it('a format that says what comes again and again is words', async () => {
    expect(await number(25, '"每月"d"日前"')).toBe('每月25日前');
    expect(await number(46_000, '"每季度末月"d"日前"')).toBe('每季度末月9日前');
  });

  it('a format of words is shown too', async () => {
    expect(await cellOf('<c t="str"><v>财政</v></c>', '@"局"')).toBe('财政局');
  });
});

describe('formulas', () => {
  it('fill cells beyond their own, and those are not believed either', async () => {
    const row = (number: number, inner: string) =>
      `<row r="${String(number)}"><c r="A${String(number)}">${inner}</c></row>`;
    const rows = row(1, '<f t="array" ref="A1:A2">B1:B2</f><v>1</v>') + row(2, '<v>2</v>') + row(3, '<v>3</v>');
    const book = await readHere(zip(workbookParts(sheetXml(rows))));
    expect(book.sheets[0]?.rows.map(({ cells: [cell] }) => cell)).toEqual([{ formula: true }, { formula: true }, '3']);
  });
});

describe('what refuses nothing', () => {
  it('110,000 formatted blank rows, and a word in the last row and column there is', async () => {
    const blank = (_: unknown, index: number) =>
      `<row r="${String(index + 2)}"><c r="A${String(index + 2)}" s="1"/></row>`;
    const rows = rowXml(1, ['一']) + Array.from({ length: 110_000 }, blank).join('');
    const last = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c><c r="A1048576" t="str"><v>y</v></c></row>';
    const [sheet] = (await readHere(zip(workbookParts(sheetXml(rows + last))))).sheets;
    expect(sheet?.rows).toEqual([
      { row: 1, cells: ['一'] },
      { row: 1_048_576, cells: ['y'] },
    ]);
    expect(sheet?.outside).toEqual([{ row: 1_048_576, column: 'XFD', shown: 'x' }]);
  });

  it('a remark of 30,000 characters', async () => {
    const book = await readHere(zip(workbookParts(sheetXml(rowXml(1, ['长'.repeat(30_000)])))));
    expect(book.sheets[0]?.rows[0]?.cells).toEqual([{ long: 30_000, shown: '长'.repeat(200) }]);
  });
});
