import { chapter } from '../../../texts/words.js';

/** What a reader looks for: every term has to be found. */
export interface SearchTerms {
  readonly terms: readonly string[];
  /** Pairs of neighbouring characters of every term; of a single character itself. The index knows both. */
  readonly grams: readonly string[];
}

const MOST_TERMS = 8;

/** The terms of what was typed: set apart by spaces, written as the index writes them. */
export function searchTerms(words: string): SearchTerms {
  const typed = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return ofTerms([...new Set(typed)].slice(0, MOST_TERMS));
}

/** The same for terms already taken apart. */
export function ofTerms(terms: readonly string[]): SearchTerms {
  return { terms, grams: [...new Set(terms.flatMap(gramsOf))] };
}

function gramsOf(term: string): readonly string[] {
  const signs = [...term];
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}

const KIND_WORDS: Readonly<Record<string, string>> = chapter('kind');
const SHORTEST_KIND_WORD = 2;

/** What is asked of a matter of the five: its kinds, and the terms that its project must have. */
export interface DutyTerms {
  readonly kinds: readonly string[];
  readonly project: SearchTerms;
}

/** Reads terms such as 督察 as kinds of matters; what is left names the project. */
export function dutyTerms({ terms }: SearchTerms): DutyTerms {
  const rest: string[] = [];
  let kinds = Object.keys(KIND_WORDS);
  for (const term of terms) {
    const named = kinds.filter((kind) => term.length >= SHORTEST_KIND_WORD && KIND_WORDS[kind]?.includes(term));
    if (named.length === 0) rest.push(term);
    else kinds = named;
  }
  return { kinds, project: ofTerms(rest) };
}
