import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';

/** What may be scheduled: something that is due, a project, a hard problem, a listing. */
export const SCHEDULED_TYPES = ['OBLIGATION', 'PROJECT', 'PROBLEM', 'LISTING'] as const;
export type ScheduledType = (typeof SCHEDULED_TYPES)[number];

/** How: 实地, 会议, 电话, 线上. */
export const NOTE_WAYS = ['VISIT', 'MEETING', 'CALL', 'ONLINE'] as const;
export type NoteWay = (typeof NOTE_WAYS)[number];

/** Whether a step happened on line (线上) or not (线下). */
export const CHANNELS = ['ONLINE', 'OFFLINE'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * What stands in the one line of a matter: NOTE 调度记录; of what is due PROGRESS 进展, FILED 报送, EXPLAINED 延期说明, DIARY_CONFIRMED,
 * DIARY_DENIED 日程原因属实、不属实, ASKED 延期、免办申请, DONE 办结; PROBLEM_STEP a step of a hard problem; READING 指标读数.
 */
export const LINE_STEPS = [
  'NOTE',
  'PROGRESS',
  'FILED',
  'EXPLAINED',
  'DIARY_CONFIRMED',
  'DIARY_DENIED',
  'ASKED',
  'DONE',
  'PROBLEM_STEP',
  'READING',
] as const;
export type LineStep = (typeof LINE_STEPS)[number];

/** The parts of a matter whose steps stand in its line. */
export interface Parts {
  readonly obligationIds: readonly string[];
  readonly problemIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

/** A note as somebody makes it. */
export interface NoteDraft {
  readonly way: NoteWay;
  readonly on: Day;
  /** With whom: a post, or words; one of the two. */
  readonly whoPostId: string | null;
  readonly whoWords: string | null;
  readonly words: string;
  readonly nextOn: Day | null;
}

/** What is wrong with a note: it says of a day that came already, with whom, and a next day that comes after it. */
export function noteFaults({ on, whoPostId, whoWords, nextOn }: NoteDraft, today: Day): readonly FieldError[] {
  const faults: FieldError[] = [];
  if (on > today) faults.push({ pointer: '/on', code: 'NOTE_DAY_IN_FUTURE' });
  if ((whoPostId === null) === (whoWords === null)) faults.push({ pointer: '/whoWords', code: 'NOTE_WHO' });
  if (nextOn !== null && nextOn < on) faults.push({ pointer: '/nextOn', code: 'NOTE_NEXT_TOO_EARLY' });
  return faults;
}

/**
 * 线上 or 线下: what was asked on line is on line, whatever else was done face to face or by telephone is not; nor is what somebody
 * registered for whoever said it.
 */
export const channelOf = (way: NoteWay | null, registered = false): Channel =>
  (way === null || way === 'ONLINE') && !registered ? 'ONLINE' : 'OFFLINE';
