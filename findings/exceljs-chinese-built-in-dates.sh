#!/usr/bin/env bash
# Subject:  exceljs reading dates in the built-in formats of a Chinese Excel, and “days” written with an escaped letter
# Version:  exceljs 4.4.0; hucre 1.0.0 and SheetJS (xlsx) 0.18.5 beside it
# Input:    46356 (30 November 2026) in the built-in formats 31 (yyyy年m月d日), 57 (yyyy年m月), 58 (m月d日) and 14 (the short date),
#           and 15 in the format 0\d (“15d”, fifteen days)
# Expected: four dates and the number 15 (a Chinese Excel writes 2026年11月30日 as the bare number 31, without a format of its own)
# Real:     exceljs gives the serial 46356 for 31, 57 and 58, a date for 14 alone, and turns 15 days into 15 January 1900;
#           hucre gives four dates and 15; SheetJS four dates, yet it shows 31 as 11/30/26.
# Source:   ECMA-376 Part 1, 18.8.30 (numFmt: ids 27 to 36 and 50 to 58 for zh-cn); \ before a letter shows the letter
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx@0.18.5 fflate@0.8.2
cat >try.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import XLSX from 'xlsx';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const formats = [31, 57, 58, 14, 200];
const cells = formats.map((id, at) => `<c r="${'ABCDE'[at]}1" s="${at + 1}"><v>${id === 200 ? 15 : 46356}</v></c>`);
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
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="200" formatCode="0\\d"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/>${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  ),
  'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`),
});
const exceljs = new ExcelJS.Workbook();
await exceljs.xlsx.load(Buffer.from(bytes));
const sheet = XLSX.read(bytes, { cellDates: true, cellText: true }).Sheets['台账'];
const rows = {
  exceljs: exceljs.worksheets[0].getRow(1).values.slice(1),
  hucre: (await readXlsx(bytes)).sheets[0].rows[0],
  SheetJS: XLSX.utils.sheet_to_json(sheet, { header: 1 })[0],
};
const shown = (value) => (value instanceof Date ? 'date' : String(value));
const seen = Object.entries(rows).map(([name, row]) => `${name}: ${row.map(shown).join(' ')}`);
seen.push(`SheetJS shows 31 as ${XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false })[0][0]}`);
console.log(seen.join('\n'));
const expected = [
  'exceljs: 46356 46356 46356 date date',
  'hucre: date date date date 15',
  'SheetJS: date date date date 15',
  'SheetJS shows 31 as 11/30/26',
];
if (seen.join('\n') !== expected.join('\n')) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
