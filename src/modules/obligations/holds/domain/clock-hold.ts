import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { addDays } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';

/** Whose clocks stand: one obligation's, what one unit owes, what is owed of one project, or all but what the office owes. */
export const CLOCK_HOLD_TARGETS = ['OBLIGATION', 'UNIT', 'PROJECT', 'ALL'] as const;
export type ClockHoldTarget = (typeof CLOCK_HOLD_TARGETS)[number];

/** 待批准, 未批准, 已撤回, 已批准, 已取消（未开始）. */
export const CLOCK_HOLD_STATES = ['PROPOSED', 'REJECTED', 'WITHDRAWN', 'SIGNED', 'CANCELLED'] as const;
export type ClockHoldState = (typeof CLOCK_HOLD_STATES)[number];

/** How a hold stands on a day: 待批准, 未开始, 暂缓中, 已结束, 未生效. */
export const CLOCK_HOLD_PHASES = ['WAITING', 'COMING', 'STANDING', 'OVER', 'VOID'] as const;
export type ClockHoldPhase = (typeof CLOCK_HOLD_PHASES)[number];

/** It always ends: working days from its first to its last, at most; what lasts longer is renewed by a new act. */
export const HOLD_WORKING_DAYS = 20;
/** So many working days back it may reach, where a second person signs. */
export const HOLD_BACK_WORKING_DAYS = 20;
/** The second person has so many working days. */
export const DECIDE_WORKING_DAYS = 3;

/** The days of a hold. */
export interface HoldDays {
  readonly from: Day;
  readonly to: Day;
}

/** What is wrong with the days of a hold that is made today; nothing where they may stand. */
export function faultsOf({ from, to }: HoldDays, today: Day, calendar: WorkingCalendar): readonly FieldError[] {
  const unknown = beyondCalendar({ from, to }, calendar);
  if (unknown.length > 0) return unknown;
  if (to < from) return [{ pointer: '/to', code: 'CLOCK_HOLD_ENDS_BEFORE' }];
  const back = from < today && calendar.between(from, today) > HOLD_BACK_WORKING_DAYS;
  const long = calendar.between(addDays(from, -1), to) > HOLD_WORKING_DAYS;
  return [
    ...(back ? [{ pointer: '/from', code: 'CLOCK_HOLD_TOO_FAR_BACK', params: { days: HOLD_BACK_WORKING_DAYS } }] : []),
    ...(long ? [{ pointer: '/to', code: 'CLOCK_HOLD_TOO_LONG', params: { days: HOLD_WORKING_DAYS } }] : []),
  ];
}

/** Working days are counted where the calendar knows them, the day before the first among them. */
function beyondCalendar({ from, to }: HoldDays, calendar: WorkingCalendar): readonly FieldError[] {
  const params = { first: addDays(calendar.firstDay, 1), last: calendar.lastDay };
  return [
    { pointer: '/from', day: from },
    { pointer: '/to', day: to },
  ].flatMap(({ pointer, day }) =>
    day < params.first || day > params.last ? [{ pointer, code: 'CLOCK_HOLD_BEYOND_CALENDAR', params }] : [],
  );
}

/** Whether a second person signs: for more than one obligation, and for days that are over. */
export function takesTwo(target: ClockHoldTarget, { from }: Pick<HoldDays, 'from'>, today: Day): boolean {
  return target !== 'OBLIGATION' || from < today;
}

/**
 * Who signs what another proposed: the executive deputy director, the director where that one proposes it; what stands for all is the
 * director's. Null: who proposes would have to sign, so that another proposes it.
 */
export function signerOf(target: ClockHoldTarget, proposer: readonly PostRole[]): PostRole | null {
  const director = target === 'ALL' || proposer.includes('EXECUTIVE_DEPUTY_DIRECTOR');
  if (!director) return 'EXECUTIVE_DEPUTY_DIRECTOR';
  return proposer.includes('OFFICE_DIRECTOR') ? null : 'OFFICE_DIRECTOR';
}

/** What the phase is read from. */
export interface DatedHold {
  readonly state: ClockHoldState;
  readonly fromDay: Day;
  readonly lastDay: Day;
}

/** How it stands on a day. */
export function phaseOf({ state, fromDay, lastDay }: DatedHold, day: Day): ClockHoldPhase {
  if (state === 'PROPOSED') return 'WAITING';
  if (state !== 'SIGNED') return 'VOID';
  if (day < fromDay) return 'COMING';
  return day <= lastDay ? 'STANDING' : 'OVER';
}

/** The days of the hold that goes on from another: from the day after it, to the day named. */
export const renewalOf = (lastDay: Day, to: Day): HoldDays => ({ from: addDays(lastDay, 1), to });
