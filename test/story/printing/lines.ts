import { type Day, weekdayOf } from '../../../src/shared-kernel/dates.js';
import { padTo, widthOf, wrap } from './columns.js';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const TEXT_WIDTH = 84;
const WALK_WIDTH = 5;
const UNIT_WIDTH = 22;
const INDENT = 2 + 7 + WALK_WIDTH + UNIT_WIDTH;

/** What happens on some days, for the heads of the account. */
const OCCASIONS: Readonly<Record<Day, string>> = {
  '2026-07-01': '第三季度启动',
  '2026-08-17': '进度提示（8月15日为星期六，顺延）',
  '2026-10-13': '报送时限（9月30日开展时限后5个工作日，10月10日调休上班）',
  '2026-10-14': '报送时限后第1个工作日',
  '2026-10-27': '季度归档（季度结束后15个工作日）',
};

/** 10月14日 */
export function shortDate(day: Day): string {
  return `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`;
}

/** The head of a day. */
export function headOf(day: Day): string {
  const occasion = OCCASIONS[day];
  const head = `■ ${shortDate(day)} 星期${WEEKDAYS[weekdayOf(day)] ?? ''}${occasion === undefined ? '' : `　${occasion}`}`;
  return `\n${head}\n${'─'.repeat(Math.max(20, Math.ceil(widthOf(head))))}`;
}

/** What one printed line says. */
export interface Line {
  readonly time: string;
  readonly walk: string;
  readonly unit: string;
  readonly words: string;
  readonly state: string;
}

/** The state in brackets stays whole: on the last line where it fits, else on one of its own. */
function withState(lines: readonly string[], state: string): readonly string[] {
  if (state === '') return lines;
  const last = lines[lines.length - 1] ?? '';
  const joined = `${last}　〔${state}〕`;
  return widthOf(joined) <= TEXT_WIDTH ? [...lines.slice(0, -1), joined] : [...lines, `〔${state}〕`];
}

/** One line of a day: time, way, unit, what happened, and how the matter stands then. */
export function lineOf({ time, walk, unit, words, state }: Line): string {
  const [first = '', ...more] = withState(wrap(words, TEXT_WIDTH), state);
  const head = `  ${padTo(time, 7)}${padTo(walk, WALK_WIDTH)} ${padTo(unit, UNIT_WIDTH)}${first}`;
  return [head, ...more.map((rest) => ' '.repeat(INDENT + 1) + rest)].join('\n');
}

/** A table with aligned columns; the first row is its head. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => padTo(cell, widths[column] ?? 0)).join('  ')}`.trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), `  ${widths.map((width) => '─'.repeat(width)).join('──')}`, ...body.map(line)].join('\n');
}
