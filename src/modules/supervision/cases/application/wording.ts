import { type Day, dayWords as longDay, shortDayWords, weekdayOf } from '../../../../shared-kernel/dates.js';
import { type NoticeFacts, type NoticeKey, noticeWords, wordOr } from '../../../../texts/words.js';
import type { People } from './people.js';

type Facts = Readonly<Record<string, unknown>>;

/** Whom to ring at the office, as every notice says. */
export function contactFacts(people: People): Facts {
  const office = people.office?.name ?? '';
  const chief = people.ofOffice('OFFICE_SECTION_CHIEF');
  if (chief === null) return { office, issuer: office, contact: office, phone: '' };
  return {
    office,
    issuer: office,
    contact: `${office}${chief.title} ${chief.personName ?? ''}`.trim(),
    phone: chief.phone ?? '',
  };
}

/** A notice whose facts are gathered from several places. */
export function wordsOf(notice: NoticeKey, facts: Facts): ReturnType<typeof noticeWords> {
  return noticeWords(notice, facts as NoticeFacts<NoticeKey>);
}

/** 10月22日 */
export function optionalDayWords(day: Day | null): string {
  return day === null ? '' : shortDayWords(day);
}

/** 星期五 */
export function weekdayName(day: Day): string {
  return wordOr(String(weekdayOf(day)), 'phrase.weekday');
}

export { longDay };
