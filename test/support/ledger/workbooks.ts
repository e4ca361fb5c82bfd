import { crc32, deflateRawSync } from 'node:zlib';

/** Workbooks made by hand, so that tests can make them wrong on purpose. */
export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  /** The size that the directory states; by default the true one. */
  readonly statedBytes?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Packs parts into a zip file. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, entry } = packPart(part, offset);
    bodies.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

function packPart(part: Part, offset: number): { local: Buffer; entry: Buffer } {
  const content = Buffer.isBuffer(part.content) ? part.content : Buffer.from(part.content);
  const packed = part.stored === true ? content : deflateRawSync(content, { level: 9 });
  const name = Buffer.from(part.name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.encrypted === true ? 1 : 0, 2);
  fields.writeUInt16LE(part.stored === true ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(part.statedBytes ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed]);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, place, name]);
  return { local, entry };
}

/** The parts of a workbook of one sheet, with the sheet's XML given. */
export function workbookParts(sheet: Buffer | string, more: readonly Part[] = []): readonly Part[] {
  const links = more.some((part) => part.name.endsWith('sharedStrings.xml'))
    ? relation('rId2', `${OFFICE}/sharedStrings`, 'sharedStrings.xml')
    : '';
  return [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    { name: '_rels/.rels', content: relations(relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(relation('rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml') + links),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ];
}

/** The parts of a workbook of several sheets. */
export function sheetParts(sheets: readonly string[], more: readonly Part[] = []): readonly Part[] {
  const names = sheets.map((_, index) => `sheet${String(index + 1)}`);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="${name}"/>`);
  const links = names.map((name) => relation(name, `${OFFICE}/worksheet`, `worksheets/${name}.xml`));
  const styles = relation('styles', `${OFFICE}/styles`, 'styles.xml');
  return [
    ...workbookParts('').slice(0, 2),
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relations([...links, styles].join('')) },
    ...sheets.map((content, index) => ({ name: `xl/worksheets/${names[index] ?? ''}.xml`, content })),
    ...more,
  ];
}

/** The part of a workbook's styles: each pattern is the style of its place, after the plain one. */
export function stylesPart(patterns: readonly (string | number)[]): Part {
  const own = patterns.flatMap((pattern, index) =>
    typeof pattern === 'number' ? [] : `<numFmt numFmtId="${String(200 + index)}" formatCode="${escaped(pattern)}"/>`,
  );
  const cells = patterns.map(
    (pattern, index) => `<xf numFmtId="${String(typeof pattern === 'number' ? pattern : 200 + index)}"/>`,
  );
  const content = `<styleSheet xmlns="${SPREADSHEET}"><numFmts>${own.join('')}</numFmts><cellXfs><xf/>${cells.join('')}</cellXfs></styleSheet>`;
  return { name: 'xl/styles.xml', content };
}

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const relations = (content: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** A sheet's XML around its rows. */
export function sheetXml(rows: string, after = '', before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A row of text cells. */
export function rowXml(row: number, words: readonly string[]): string {
  const cells = words.map((word, column) => {
    const text = word.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return word === '' ? '' : `<c r="${letters(column)}${String(row)}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${String(row)}">${cells.join('')}</row>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** A whole workbook from rows of words. */
export function workbook(rows: readonly (readonly string[])[]): Buffer {
  return zip(workbookParts(sheetXml(rows.map((words, index) => rowXml(index + 1, words)).join(''))));
}

/** The headings of a small ledger and one good row. */
export const HEADINGS = ['序号', '改革事项', '牵头单位', '任务措施', '完成时限'] as const;
export const GOOD_ROW = ['1', '田长制改革', '市农业农村局', '构建田长体系', '2026年5月31日'] as const;

/** A compound file of the given streams, each of one sector. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const header = Buffer.alloc(512, 0xff);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(512, 0xff);
  [0xfffffffd, 0xfffffffe, ...names.map(() => 0xfffffffe)].forEach((next, sector) =>
    fat.writeUInt32LE(next, sector * 4),
  );
  const directory = Buffer.alloc(512);
  names.forEach((name, index) => {
    directory.write(name, index * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64);
    directory.writeUInt32LE(index + 2, index * 128 + 116);
  });
  const contents = names.map((name) =>
    Buffer.concat([streams[name] ?? Buffer.alloc(0), Buffer.alloc(512)]).subarray(0, 512),
  );
  return Buffer.concat([header, fat, directory, ...contents]);
}

/** The parts of an OpenDocument sheet, its automatic styles and tables given. */
export function odsParts(tables: string, manifest = '<manifest/>', styles = ''): readonly Part[] {
  const spaces = ['office', 'table', 'text', 'style', 'number', 'fo'].map((name) => ` xmlns:${name}="urn:${name}"`);
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    {
      name: 'content.xml',
      content: `<office:document-content${spaces.join('')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ];
}
