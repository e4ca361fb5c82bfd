import { fill } from '../../../platform/errors/problem.js';
import { type Day, weekdayOf } from '../../../shared-kernel/dates.js';
import { type SupervisionNotice, supervisionNotices, supervisionPhrases } from '../../../texts/zh-CN/supervision-notices.js';

type Facts = Readonly<Record<string, unknown>>;

/** Title and body of a notice, filled from its facts. */
export function wordsOf(notice: SupervisionNotice, facts: Facts): { readonly title: string; readonly body: string } {
  const text = supervisionNotices[notice];
  return { title: fill(text.title, facts), body: fill(text.body, facts) };
}

const parts = (day: Day): Facts => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });

/** 10月22日 */
export function shortDay(day: Day | null): string {
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
