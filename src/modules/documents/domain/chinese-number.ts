import { wordOr, words } from '../../../texts/words.js';

const digit = (value: number): string => (value === 0 ? '' : wordOr(String(value), 'paper.digit'));

/** What headings are counted with, up to 99: as 12 and 20 are said, without a one before the ten. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : (tens === 1 ? '' : digit(tens)) + words('paper.ten');
  return ten + digit(ones);
}
