import { CalendarDate, Flag, Id, Int, Nested, OneOf, Text } from '../../../../platform/http/fields.js';
import { CLOCK_HOLD_CAUSES } from '../../clock/domain/pauses.js';
import type { HoldCounts, ShownHold } from '../application/read-holds.query.js';
import { CLOCK_HOLD_PHASES, CLOCK_HOLD_STATES, CLOCK_HOLD_TARGETS } from '../domain/clock-hold.js';

const FAR = 1_000_000_000;
const NAME = 100;

/** A hold after an act; `approvalId` where it waits for a second person. */
export class ClockHoldRefAnswer {
  @Id() id!: string;
  @OneOf(CLOCK_HOLD_STATES) state!: string;
  @Int({ min: 1, max: FAR }) version!: number;
  @Id({ optional: true }) approvalId?: string;
}

export class ClockHoldRightsAnswer {
  @Flag() renew!: boolean;
  @Flag() end!: boolean;
}

/** 暂缓计时. */
export class ClockHoldAnswer {
  @Id() id!: string;
  @OneOf(CLOCK_HOLD_CAUSES) cause!: string;
  @OneOf(CLOCK_HOLD_TARGETS) target!: string;
  @Id({ optional: true, description: 'The obligation, unit or project; null: all.' }) targetId!: string | null;
  @Text({ max: 1000, min: 0, description: 'Its name or title; empty for ALL.' }) targetName!: string;
  @Text({ max: 200, optional: true, description: 'Of an obligation, whose it is.' }) unitName!: string | null;
  @OneOf(CLOCK_HOLD_STATES) state!: string;
  @OneOf(CLOCK_HOLD_PHASES, { description: 'As it stands today.' }) phase!: string;
  @Text({ max: 500 }) words!: string;
  @Text({ max: 100, optional: true }) documentNumber!: string | null;
  @CalendarDate() from!: string;
  @CalendarDate({ description: 'The last day as it was signed, kept for ever.' }) to!: string;
  @CalendarDate({ description: 'The day on which it ended, or will end.' }) until!: string;
  @Id({ optional: true, description: 'The one that it goes on from.' }) renewsId!: string | null;
  @Id({ optional: true, description: 'The one that goes on from it.' }) renewedById!: string | null;
  @CalendarDate() proposedOn!: string;
  @Text({ max: NAME, optional: true, description: 'To the office alone.' }) proposedByName!: string | null;
  @CalendarDate({ optional: true }) signedOn!: string | null;
  @Text({ max: NAME, optional: true }) signedByName!: string | null;
  @CalendarDate({ optional: true, description: 'Where somebody ended it before its day.' }) endedOn!: string | null;
  @Text({ max: NAME, optional: true }) endedByName!: string | null;
  @Text({ max: 300, optional: true }) endReason!: string | null;
  @Int({ min: 0, max: FAR, description: 'How many matters stand, or stood, under it.' }) matters!: number;
  @Nested(() => ClockHoldRightsAnswer) may!: ClockHoldRightsAnswer;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** How many holds there are, by how they stand today. */
export class ClockHoldCountsAnswer {
  @Int({ min: 0, max: FAR }) WAITING!: number;
  @Int({ min: 0, max: FAR }) COMING!: number;
  @Int({ min: 0, max: FAR }) STANDING!: number;
  @Int({ min: 0, max: FAR }) OVER!: number;
  @Int({ min: 0, max: FAR }) VOID!: number;
  @Int({ min: 0, max: FAR, description: 'Matters whose clock stands today, each once.' }) matters!: number;
}

/** A hold as the API answers it. */
export function showClockHold(hold: ShownHold): ClockHoldAnswer {
  const { id, cause, target, targetId, targetName, unitName, state, phase, words, documentNumber } = hold;
  const { renewsId, renewedById, proposedOn, proposedByName, signedOn, signedByName } = hold;
  const { endedOn, endedByName, endReason, matters, may, version } = hold;
  return {
    ...{
      id,
      cause,
      target,
      targetId,
      targetName,
      unitName: target === 'OBLIGATION' ? unitName : null,
      state,
      phase,
      words,
    },
    ...{ documentNumber, from: hold.fromDay, to: hold.toDay, until: hold.lastDay, renewsId, renewedById, proposedOn },
    ...{ proposedByName, signedOn, signedByName, endedOn, endedByName, endReason, matters, may: { ...may }, version },
  };
}

export const showHoldCounts = ({ phases, matters }: HoldCounts): ClockHoldCountsAnswer => ({ ...phases, matters });
