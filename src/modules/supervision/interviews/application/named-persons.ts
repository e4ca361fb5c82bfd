import { WordGuards } from '../../../obligations/index.js';
import type { InterviewContext } from './act-context.js';

/** What is given in words beside what is a number of the product, a day or a time. */
const NO_WORDS = /(?:Id|On|Date|Time|Number)$/u;

/** The words of a request by the pointers of their fields, without the first stroke. */
function wordsIn(given: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    if (NO_WORDS.test(name)) return [];
    if (typeof value === 'string') return [[`${at}${name}`, value] as const];
    return typeof value === 'object' && value !== null ? wordsIn(value, `${at}${name}/`) : [];
  });
}

/**
 * What is said in an interview, before it, in its record or of what was put right, is read by the unit, the interviewer and the office: it names
 * nobody whose name is kept sealed with the hard problem behind the matter.
 * @throws WORDS_NAME_PERSON at the fields
 */
export async function assertNobodyNamed({ tx, locked }: InterviewContext, given: object): Promise<void> {
  const said = Object.fromEntries(wordsIn(given));
  for (const obligationId of locked.obligations.keys()) await tx.port(WordGuards).assertFit(tx, obligationId, said);
}
