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
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => numberOf(year.replace(/[〇○]/gu, '零')))
    .replace(/元月/gu, '1月')
    .replace(/(?<![第每])[一二三四五六七八九十廿卅]{1,4}(?=[月日号])/gu, numberOf);
}
