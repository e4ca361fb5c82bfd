import { words } from '../../../texts/words.js';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const LARGEST = 99_999_999;

const digit = (value: number): string => {
  const known = DIGITS.find((one) => one === value);
  return known === undefined ? words('paper.stated.zero') : words(`paper.digit.${known}`);
};

/** Whether a number can be said in Han numerals here: whole, from 0 to below a hundred million. */
export const isSaidInHan = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= LARGEST;

/** A number as Han numerals stand in an ordinal: 二, 十二, 二千零六. */
export function ordinalNumeral(value: number): string {
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (value === 0) return words('paper.stated.zero');
  const upper = high === 0 ? '' : below10000(high) + words('paper.stated.tenThousand');
  const gap = high > 0 && low > 0 && low < 1000 ? words('paper.stated.zero') : '';
  const said = upper + gap + (low === 0 ? '' : below10000(low));
  const oneTen = digit(1) + words('paper.stated.ten');
  return said.startsWith(oneTen) ? said.slice(digit(1).length) : said;
}

/** A number as Han numerals stand before a measure word: 两, 十二, 两万. */
export function countingNumeral(value: number): string {
  const said = ordinalNumeral(value);
  const next = said.slice(digit(2).length, digit(2).length + 1);
  const large = [words('paper.stated.thousand'), words('paper.stated.tenThousand')].includes(next);
  return said.startsWith(digit(2)) && (value === 2 || large)
    ? words('paper.stated.two') + said.slice(digit(2).length)
    : said;
}

function below10000(value: number): string {
  const places = [
    { of: 1000, name: words('paper.stated.thousand') },
    { of: 100, name: words('paper.stated.hundred') },
    { of: 10, name: words('paper.stated.ten') },
    { of: 1, name: '' },
  ];
  let said = '';
  let gap = false;
  for (const { of, name } of places) {
    const at = Math.floor(value / of) % 10;
    if (at === 0) gap = said !== '';
    else {
      said += (gap ? words('paper.stated.zero') : '') + digit(at) + name;
      gap = false;
    }
  }
  return said;
}
