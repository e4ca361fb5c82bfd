import { fill } from '../../../../platform/errors/problem.js';
import { type Day, weekdayOf } from '../../../../shared-kernel/dates.js';
import type { People } from './people.js';
import { type SupervisionNotice, supervisionNotices, supervisionPhrases } from '../domain/notice-words.js';

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

/** Title and body of a notice, filled from its facts. */
export function wordsOf(notice: SupervisionNotice, facts: Facts): { readonly title: string; readonly body: string } {
  const text = supervisionNotices[notice];
  return { title: fill(text.title, facts), body: fill(text.body, facts) };
}

const parts = (day: Day): Facts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** 10月22日 */
export function optionalDayWords(day: Day | null): string {
  return day === null ? '' : fill(supervisionPhrases.day, parts(day));
}

/** 2026年10月22日 */
export function longDay(day: Day): string {
  return fill(supervisionPhrases.longDay, parts(day));
}

/** 星期五 */
export function weekdayName(day: Day): string {
  return supervisionPhrases.weekdays[weekdayOf(day)] ?? '';
}
