import type { FieldError } from '../../../shared-kernel/domain-error.js';

/** 群众: whoever had a problem and is no unit. */
export interface NaturalPerson {
  readonly name: string;
  readonly telephone: string;
}

/** What people put between the figures of a number. */
const GAP = String.raw`(?:\s?[\-‐-―._·•/]\s?|\s)?`;
const figures = (count: number): string => String.raw`\d(?:${GAP}\d){${String(count - 1)}}`;

/** An identity card: six figures of a place, the day of birth, three more and the last one; however it is parted. */
const BORN = [
  `(?:1${GAP}9|2${GAP}0)`,
  figures(2),
  `(?:0${GAP}[1-9]|1${GAP}[0-2])`,
  `(?:0${GAP}[1-9]|[12]${GAP}\\d|3${GAP}[01])`,
];
const IDENTITY = [figures(6), ...BORN, figures(3), '[\\dX]'].join(GAP);
/** A mobile of eleven figures, whatever is said before it of the country. */
const MOBILE = String.raw`(?:\+?86${GAP})?1${GAP}[3-9](?:${GAP}\d){9}`;
/** A fixed telephone with its place. */
const FIXED = String.raw`\(?0\d{2,3}\)?${GAP}${figures(7)}(?:${GAP}\d)?`;

const whole = (pattern: string): RegExp => new RegExp(String.raw`(?<!\d)(?:${pattern})(?![\dX])`, 'giu');
const IDENTITIES = whole(IDENTITY);
const TELEPHONES = whole(`${MOBILE}|${FIXED}`);
/** Days and years are no telephones, though their figures might make one. */
const DAYS = /(?<!\d)(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2})?/gu;

/** As it is compared: full-width figures as plain ones, without what nobody sees. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
const close = (text: string): string => plain(text).replaceAll(/\s/gu, '');
/** A day becomes words that end the number before it. */
const withoutDays = (text: string): string => text.replaceAll(DAYS, (day) => '〇'.repeat(day.length));

/** Whether words that others read name a natural person: by a telephone, an identity card, or the name that is sealed. */
export function namesSomebody(text: string, person: NaturalPerson | null): boolean {
  const words = plain(text);
  if (words.search(IDENTITIES) >= 0 || withoutDays(words).search(TELEPHONES) >= 0) return true;
  const name = close(person?.name ?? '');
  return name.length > 1 && close(text).includes(name);
}

/** What names a natural person in words that others read, field by field. */
export function namedFaults(
  said: Readonly<Record<string, string | null>>,
  person: NaturalPerson | null = null,
): readonly FieldError[] {
  return Object.entries(said).flatMap(([field, text]) =>
    text !== null && namesSomebody(text, person) ? [{ pointer: `/${field}`, code: 'PROBLEM_PERSON_NAMED' }] : [],
  );
}

/** Full-width figures as plain ones, each in its place. */
const even = (text: string): string => text.replaceAll(/[\uFF01-\uFF5E]/gu, (one) => one.normalize('NFKC'));

/** Words that come along with a record as it was filed, without the numbers of persons; the rest stays as it was typed. */
export function withoutNumbers(given: string, instead: string): string {
  if (!namesSomebody(given, null)) return given;
  const text = given.replaceAll(/\p{Cf}/gu, '');
  const words = even(text);
  const found = [...words.matchAll(IDENTITIES), ...withoutDays(words).matchAll(TELEPHONES)];
  let kept = '';
  let from = 0;
  for (const { 0: number, index } of found.sort((one, other) => one.index - other.index)) {
    if (index < from) continue;
    kept += text.slice(from, index) + instead;
    from = index + number.length;
  }
  kept += text.slice(from);
  return namesSomebody(kept, null) ? instead : kept;
}
