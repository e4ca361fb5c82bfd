#!/usr/bin/env bash
# Subject:  readers of .xlsx on a cell of type “d” (an ISO 8601 date, as strict Open XML and some exporters write it)
# Version:  exceljs 4.4.0; xlsx (SheetJS) 0.18.5; hucre 1.0.0
# Input:    <c t="d"><v>2026-11-30T00:00:00</v></c> in a date format; the process in Asia/Shanghai
# Expected: 30 November 2026, as a date
# Real:     exceljs takes the leading 2026 for a serial number: 18 July 1905, no error; SheetJS with cellDates subtracts the zone twice
#           and gives 29 November, 16:00 in Shanghai, the day before; hucre gives the text. A deadline read so is overdue at once.
# Source:   ECMA-376 Part 1, 18.18.11 (ST_CellType, d) and 18.17.4 (dates and times)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 hucre@1.0.0 fflate@0.8.2
cat >try.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import XLSX from 'xlsx';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const bytes = zipSync({
  '[Content_Types].xml': strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ),
  'xl/styles.xml': strToU8(
    `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1" t="d"><v>2026-11-30T00:00:00</v></c></row></sheetData></worksheet>`,
  ),
});
const exceljs = new ExcelJS.Workbook();
await exceljs.xlsx.load(Buffer.from(bytes));
const cells = {
  exceljs: exceljs.worksheets[0].getCell('A1').value,
  SheetJS: XLSX.utils.sheet_to_json(XLSX.read(bytes, { cellDates: true }).Sheets['台账'], { header: 1 })[0][0],
  hucre: (await readXlsx(bytes)).sheets[0].rows[0][0],
};
const shown = (value) => (value instanceof Date ? `date ${value.toISOString()}` : `${typeof value} ${value}`);
const seen = Object.entries(cells).map(([name, value]) => `${name}: ${shown(value)}`);
console.log(seen.join('\n'));
const expected = [
  'exceljs: date 1905-07-18T00:00:00.000Z',
  'SheetJS: date 2026-11-29T08:00:00.000Z',
  'hucre: string 2026-11-30T00:00:00',
];
if (seen.join('\n') !== expected.join('\n')) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
TZ=Asia/Shanghai node try.mjs
