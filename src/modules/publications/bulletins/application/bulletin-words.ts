import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import type { BulletinLine } from '../persistence/bulletin.repository.js';
import type { Bulletin } from '../persistence/bulletin.repository.js';

/** The month of a bulletin, as notices say it. */
export function monthOf({ dataDay }: Pick<Bulletin, 'dataDay'>): { readonly year: string; readonly month: string } {
  const [year = '', month = ''] = dataDay.split('-');
  return { year, month: String(Number(month)) };
}

/** 2026年9月改革工作通报, or what mends it. */
export function nameOfBulletin({ dataDay, corrects }: Pick<Bulletin, 'dataDay' | 'corrects'>): string {
  return words(corrects === null ? 'phrase.bulletin' : 'phrase.bulletinCorrection', monthOf({ dataDay }));
}

/** A line as it is printed and as its unit is asked about it: by its matter, without the unit's name. */
export function lineWords(
  {
    place,
    title,
    dueOn,
    daysLate,
    reason,
    asks,
  }: Pick<BulletinLine, 'place' | 'title' | 'dueOn' | 'daysLate' | 'reason' | 'asks'>,
  dataDay: string,
): string {
  const facts = { title, due: shortDayWords(dueOn), on: shortDayWords(dataDay), days: daysLate };
  if (place === 'UNDER_REVIEW') return words('phrase.bulletinUnderReview', facts);
  const said = words('phrase.bulletinLine', {
    ...facts,
    reason: reason === null ? words('phrase.bulletinNoReason') : words(`explanationReason.${reason}`),
  });
  return asks === null ? said : said + words('phrase.bulletinAsks', { asks });
}
