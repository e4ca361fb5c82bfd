import { dateWords } from '../../../ui/dates';

type Said = string | null | undefined;

/** The words of a deadline and the day that they mean, once where they say the same. */
export function dueParts(words: Said, day: Said): readonly string[] {
  const both = [words, day == null ? day : dateWords(day)];
  return [...new Set(both.filter((part): part is string => part != null && part !== ''))];
}
