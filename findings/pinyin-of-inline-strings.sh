#!/usr/bin/env bash
# Subject:  exceljs and hucre reading a cell whose text stands in the sheet itself and carries 拼音 (Excel’s 拼音指南)
# Version:  exceljs 4.4.0; hucre 1.0.0; SheetJS (xlsx) 0.18.5 beside them
# Input:    row 1: 单位, 负责人 (an inline string with the reading “zhèng” over 正); rows 2 and 3: plain cells
# Expected: the reading is no part of the value: 正定县, and rows 2 and 3 are there (the inline string is CT_Rst: its text, runs, and
#           phonetic runs that only say how it is read aloud)
# Real:     exceljs: the cell is empty and every row after it is missing, with no error: a ledger of 300 rows comes in as one;
#           hucre: the reading is glued to the text, “正定县zhèng”. SheetJS reads both rightly. The same text in the shared strings is
#           read rightly by all three.
# Source:   ECMA-376 Part 1, 18.3.1.53 (is), 18.4.6 (rPh), 18.4.8 (si)
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
const text = (place, words) => `<c r="${place}" t="inlineStr"><is>${words}</is></c>`;
const book = (unit) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1">${text('A1', '<t>单位</t>')}${text('B1', unit)}</row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData></worksheet>`,
    ),
  });
const readers = {
  exceljs: async (bytes) => {
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(bytes));
    return read.worksheets[0].getSheetValues().filter(Boolean).map((row) => row.slice(1));
  },
  hucre: async (bytes) => (await readXlsx(bytes)).sheets[0].rows,
  SheetJS: (bytes) => XLSX.utils.sheet_to_json(XLSX.read(bytes).Sheets['台账'], { header: 1 }),
};
const shown = (rows) => rows.map((row) => row.filter((cell) => cell !== null).join(',')).join(' / ');
const seen = [];
for (const [name, read] of Object.entries(readers)) {
  const plain = shown(await read(book('<t>正定县</t>')));
  const aided = shown(await read(book('<t>正定县</t><rPh sb="0" eb="1"><t>zhèng</t></rPh><phoneticPr fontId="0"/>')));
  seen.push(`${name} plain: ${plain} | with 拼音: ${aided}`);
}
console.log(seen.join('\n'));
const expected = [
  'exceljs plain: 单位,正定县 / 2 / 3 | with 拼音: 单位,',
  'hucre plain: 单位,正定县 / 2 / 3 | with 拼音: 单位,正定县zhèng / 2 / 3',
  'SheetJS plain: 单位,正定县 / 2 / 3 | with 拼音: 单位,正定县 / 2 / 3',
];
if (seen.join('\n') !== expected.join('\n')) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
