const DIGITS = '零一二三四五六七八九';

function numberOf(words: string): string {
  if (!/[十廿卅]/u.test(words)) return [...words].map((digit) => String(DIGITS.indexOf(digit))).join('');
  const [tens = '', ones = ''] = words.replace('廿', '二十').replace('卅', '三十').split('十');
  return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)));
}

/** Words without spaces, of one width, the Chinese numerals of years, months and days as figures: 二〇二六年十二月 is 2026年12月. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[〇○Oo零一二三四五六七八九]{4}(?=年)/gu, (year) => numberOf(year.replace(/[〇○Oo]/gu, '零')))
    .replace(/元月/gu, '1月')
    .replace(/(?<![第每])[一二三四五六七八九十廿卅]{1,4}(?=[月日号])/gu, numberOf);
}

/** Q3, 2026Q3, 3Q and Ⅲ季度 (its numeral of one width) as 3季度. */
export function plainQuarters(words: string): string {
  if (!/[QIV]/iu.test(words)) return words;
  return words
    .replace(/(20\d{2})[年./-]?第?Q([1-4])(?:季度?)?/giu, '$1年$2季度')
    .replace(/(?<![A-Z])第?(?:Q([1-4])|([1-4])Q)(?:季度?)?/giu, '$1$2季度')
    .replace(/(?<![A-Z])(?:IV|I{1,3})(?![A-Z])(?=.*季)/giu, (numeral) =>
      /V/iu.test(numeral) ? '4' : String(numeral.length),
    );
}
