import { plainWords } from './plain-words.js';

/** Years that are not the sheet's own: another document's number or title, a span, the day on which it was filled in. */
const OTHERS = [
  /《[^》]*》/gu,
  /[〔[(【]20\d{2}[〕\])】]\d*号?/gu,
  /20\d{2}年?(?:[-—–~至到]+)20\d{2}年?度?/gu,
  /20\d{2}(?:年|[./-])\d{1,2}(?:[./-]\d{1,2}|月(?:\d{1,2}[日号]?)?)/gu,
];
const OF_YEAR = /(?<!\d)(20\d{2})(?=年|度?[^\d，。；;]{0,20}(?:台账|清单|任务|要点|登记))/gu;
const OF_SHEET = /(?<!\d)(20\d{2})(?!\d)/gu;
const OWN = /(?<!\d)(20\d{2})年?度?[^\d，。；;]{0,30}(?:台账|清单)/gu;

function yearsIn(words: string, pattern: RegExp): readonly number[] {
  const plain = OTHERS.reduce((text, other) => text.replace(other, ' '), plainWords(words));
  return [...new Set([...plain.matchAll(pattern)].map((match) => Number(match[1])))];
}

/**
 * The year of a ledger: the one that its titles name («2026年度重点改革任务责任台账»; not that of another document, of a
 * span, of the day on which it was filled in), else the sheet's name, else the file's; in doubt a person says it.
 */
export function yearOf(titles: readonly string[], sheetName = '', fileName = ''): number | 'ASK' {
  const found = [
    titles.flatMap((title) => yearsIn(title, OWN)),
    titles.flatMap((title) => yearsIn(title, OF_YEAR)),
    yearsIn(sheetName, OF_SHEET),
    yearsIn(fileName, OF_SHEET),
  ].map((years) => [...new Set(years)]);
  const [year, another] = found.find((years) => years.length > 0) ?? [];
  return year === undefined || another !== undefined ? 'ASK' : year;
}
