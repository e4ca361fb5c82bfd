import { chineseNumber } from './chinese-number.js';

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%i is counted as %s', (value, said) => expect(chineseNumber(value)).toBe(said));
