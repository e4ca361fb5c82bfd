import type { Day } from '../../../shared-kernel/dates.js';
import type { AboutType } from './meeting.js';

/**
 * Why something is offered for an agenda. PRIOR_DECISIONS 上次议定事项办理情况; DECISION_OVERDUE a decision that is late; LAG what shows red, or
 * has been late for five working days; COORDINATION help that a unit asked for and did not get yet; PROBLEM_ABOVE a hard problem that is
 * not solved and that its unit cannot solve; INDICATOR_RED an indicator far behind its course; LISTING a listing in force, or put to the committee; PILOT_ENDING a term that ends.
 */
export const CANDIDATE_KINDS = [
  'PRIOR_DECISIONS',
  'DECISION_OVERDUE',
  'LAG',
  'COORDINATION',
  'PROBLEM_ABOVE',
  'INDICATOR_RED',
  'LISTING',
  'PILOT_ENDING',
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** From how many working days on what shows yellow is worth a meeting. */
export const LAG_DAYS = 5;
/** How many days before its end a pilot is offered. */
export const PILOT_DAYS = 60;

/** Something that may be put on an agenda, with the reason; a person ticks it or leaves it. */
export interface Candidate {
  readonly kind: CandidateKind;
  readonly aboutType: AboutType;
  readonly aboutId: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
  /** When it was due, or ends; of the meeting before, when it was held; of a problem without a date, when it was reported; of an indicator, when it was read. */
  readonly on: Day;
  readonly daysLate: number | null;
  /** Of the meeting before: its tasks, and how many of them are done. */
  readonly tasks: number | null;
  readonly done: number | null;
}

const LONGEST = 180;

/** The title of the item that a candidate becomes, cut to what a title holds. */
export const cutTitle = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title);
