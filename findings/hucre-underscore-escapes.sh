#!/usr/bin/env bash
# Subject:  hucre, writeXlsx and readXlsx, beside exceljs as reader
# Version:  hucre 1.0.0; exceljs 4.4.0
# Input:    the text “_x6587__x4EF6_”, as SharePoint names a column 文件 inside and as its lists are exported
# Expected: written as _x005F_x6587__x005F_x4EF6_ (the format reads _xHHHH_ as one character, so a writer must escape the underscore of a
#           text that looks like it) and read back as it was
# Real:     written as it stands, without a word: hucre and exceljs alike read it back as “文件”. The same writer does escape control
#           characters (U+000B becomes _x000B_), so one of two texts that differ comes back as the other: a key, a column name or
#           a number that holds such a part does not survive export and import
# Source:   ECMA-376 part 1, 22.9.2.19 ST_Xstring
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 exceljs@4.4.0
cat >try.mjs <<'JS'
import ExcelJS from 'exceljs';
import { readXlsx, writeXlsx } from 'hucre';

const texts = ['_x6587__x4EF6_', '一是\u000b二是'];
const file = await writeXlsx({ sheets: [{ name: '台账', rows: texts.map((text) => [text]) }] });
const own = (await readXlsx(file)).sheets[0].rows.map(([text]) => text);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(file);
const other = [1, 2].map((row) => workbook.worksheets[0].getCell(row, 1).value);
console.log(`written: ${JSON.stringify(texts)}\nhucre:   ${JSON.stringify(own)}\nexceljs: ${JSON.stringify(other)}`);
const real = JSON.stringify(['文件', '一是\u000b二是']);
if (JSON.stringify(own) !== real || JSON.stringify(other) !== real) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
