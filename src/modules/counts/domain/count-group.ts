import type { CountId } from './count.js';

/** Under which heading the numbers of the year stand, in their order; each names the beginnings of the ids that it takes. */
const GROUPS = {
  MEETINGS: ['committee', 'scheduling', 'hearing'],
  KEY_POINTS: ['keyPoints'],
  PROJECTS: ['projects'],
  PROGRAMMES: ['programmes'],
  PILOTS: ['pilots'],
  CLAIMS: ['claims'],
  OUTCOMES: ['outputs', 'cases', 'topics'],
  PROBLEMS: ['problems'],
  INFORMATION: ['information', 'instructions'],
  HONOURS: ['recognitions', 'publicity', 'commendation'],
  ORGANISATION: ['groups'],
  DUTIES: ['duties', 'activities'],
  INDICATORS: ['indicators', 'facts'],
  SUPERVISION: ['reminders', 'slips', 'interviews', 'listings', 'bulletins', 'burden'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CountGroup = keyof typeof GROUPS;

const IN_ORDER = Object.entries(GROUPS) as readonly (readonly [CountGroup, readonly string[]])[];

/** The heading under which a number stands; undefined is a number that was given none, which a test refuses. */
export function groupOf(id: CountId): CountGroup | undefined {
  const [beginning = id] = id.split('.');
  return IN_ORDER.find(([, beginnings]) => beginnings.includes(beginning))?.[0];
}

/** Numbers as they are read: heading by heading, those of one heading as they came. */
export function inGroups<T extends { readonly id: CountId }>(counts: readonly T[]): readonly T[] {
  return IN_ORDER.flatMap(([group]) => counts.filter(({ id }) => groupOf(id) === group));
}
