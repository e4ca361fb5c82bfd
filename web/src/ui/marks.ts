import i18next from 'i18next';

/** Names one after the other: 甲、乙 / A, B. */
export function listed(names: readonly string[]): string {
  return names.join(i18next.t('mark.list'));
}

/** What is longer than names, one after the other: 一是…；二是… / first…; second…. */
export function series(parts: readonly string[]): string {
  return parts.join(i18next.t('mark.series'));
}

/** Words with a note in brackets: 时限（选填） / Due (optional). */
export function noted(words: string, note: string): string {
  return i18next.t('mark.noted', { words, note });
}

/** A name before what it names: 岗位：三个 / Posts: three. */
export function named(name: string, value: string): string {
  return i18next.t('mark.named', { name, value });
}

/** One phrase of two: 2026年第二季度督察 / 2026 Q2 Inspection. */
export function joined(first: string, second: string): string {
  return i18next.t('mark.joined', { first, second });
}
