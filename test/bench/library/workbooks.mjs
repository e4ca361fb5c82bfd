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

/** A year's ledger as a workbook. @param {number} year @param {readonly (readonly string[])[]} rows */
export function ledgerOf(year, rows) {
  const all = [[`${year}年度重点改革任务责任台账`], HEADINGS, ...rows];
  const cells = all.map((row) => row.map((words) => (words === '' ? null : words)));
  return buffer(Readable.from(writeXlsxStream(cells, { name: '责任台账' })));
}

/** The rows below the headings of a ledger, as words. @param {Buffer} file */
export async function rowsOfLedger(file) {
  const rows = [];
  for await (const { values } of streamXlsxRows(file)) rows.push(values.map((value) => String(value ?? '')));
  return rows.slice(2);
}
