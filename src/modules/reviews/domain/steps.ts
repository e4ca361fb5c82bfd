import { refuse } from './problems.js';
import type { ReviewKind } from './review.js';

/** 保密审查, 公开审核, and the names of leaders and their order. */
export const REVIEW_STEPS = ['SECRECY', 'PUBLICITY', 'LEADERS'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** What is looked through before a review is signed, in its order; what stays inside is not looked through for the public. */
export const stepsFor = (kind: ReviewKind): readonly ReviewStep[] =>
  kind === 'ANNUAL_REVIEW' ? REVIEW_STEPS : REVIEW_STEPS.filter((step) => step !== 'PUBLICITY');

/** As far as it matters for whether a step may be made. */
export interface BeforeStep {
  readonly kind: ReviewKind;
  readonly state: string;
  /** Units that have not given their word, or whose objection nobody has answered. */
  readonly openChecks: number;
  /** Of the text as it stands. */
  readonly done: readonly ReviewStep[];
}

/** The facts are checked first, and each step has those before it. @throws REVIEW_STATE, REVIEW_STEP_EARLY, REVIEW_STEP_DONE */
export function checkStep({ kind, state, openChecks, done }: BeforeStep, step: ReviewStep): void {
  const asked = stepsFor(kind);
  const at = asked.indexOf(step);
  if (state !== 'CHECKING' || at === -1) throw refuse('REVIEW_STATE');
  if (done.includes(step)) throw refuse('REVIEW_STEP_DONE');
  if (openChecks > 0 || asked.slice(0, at).some((one) => !done.includes(one))) throw refuse('REVIEW_STEP_EARLY');
}

/** What has not been looked through. */
export const stepsMissing = (kind: ReviewKind, done: readonly ReviewStep[]): readonly ReviewStep[] =>
  stepsFor(kind).filter((step) => !done.includes(step));

/** A leader on the list of the day. */
export interface ListedLeader {
  readonly postId: string;
  readonly title: string;
  /** Null while the post is vacant. */
  readonly name: string | null;
}

/** A leader whom a text names, in the order of the list. */
export interface NamedLeader extends ListedLeader {
  /** Where the text names him first: the how manieth of those that it names. */
  readonly place: number;
  /** Somebody who stands after him on the list is named before him. */
  readonly outOfOrder: boolean;
}

/** The leaders whom a text names, each by his name or by his title, held against the list of the day. */
export function namedLeaders(text: string, list: readonly ListedLeader[]): readonly NamedLeader[] {
  const places = placesOf(text, list);
  const found = list.flatMap((leader) => {
    const at = places.get(leader.postId);
    return at === undefined ? [] : [{ leader, at }];
  });
  const order = [...found].sort((one, other) => one.at - other.at);
  return found.map((one, index) => ({
    ...one.leader,
    place: order.indexOf(one) + 1,
    outOfOrder: found.slice(index + 1).some(({ at }) => at < one.at),
  }));
}

/** Where each is first named. A title that is a part of another’s is read where it stands by itself. */
function placesOf(text: string, list: readonly ListedLeader[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const said = list
    .flatMap(({ postId, name, title }) => [name, title].flatMap((words) => (words === null ? [] : [{ postId, words }])))
    .sort((one, other) => other.words.length - one.words.length);
  let left = text;
  for (const { postId, words } of said) {
    const at = left.indexOf(words);
    if (at !== -1) places.set(postId, Math.min(at, places.get(postId) ?? at));
    left = left.replaceAll(words, '\u0000'.repeat(words.length));
  }
  return places;
}
