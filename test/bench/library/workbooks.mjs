import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';

/** A ledger's columns, in the words that offices use. */
const HEADINGS = [
  '序号',
  '改革事项',
  '类别',
  '层级',
  '领衔领导',
  '专项小组',
  '牵头单位',
  '责任单位',
  '配合单位',
  '上级要点',
  '任务措施',
  '成果形式',
  '完成时限',
];

/** A workbook of one sheet. @param {string} name @param {readonly (readonly string[])[]} rows with their headings; '' is an empty cell */
export function sheetOf(name, rows) {
  const cells = rows.map((row) => row.map((words) => (words === '' ? null : words)));
  return buffer(Readable.from(writeXlsxStream(cells, { name })));
}

/** A year's ledger as a workbook. @param {number} year @param {readonly (readonly string[])[]} rows */
export function ledgerOf(year, rows) {
  return sheetOf('责任台账', [[`${year}年度重点改革任务责任台账`], HEADINGS, ...rows]);
}

/** The rows below the headings of a ledger, as words. @param {Buffer} file */
export async function rowsOfLedger(file) {
  const rows = [];
  for await (const { values } of streamXlsxRows(file)) rows.push(values.map((value) => String(value ?? '')));
  return rows.slice(2);
}
