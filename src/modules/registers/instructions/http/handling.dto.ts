import { Answer, CalendarDate, Id, OneOf, Text } from '../../../../platform/http/fields.js';
import type { HandlingView } from '../application/read-handling.query.js';
import { HANDLING_STATES, type Urgency, URGENCY_KINDS } from '../domain/handling.js';

/** What a unit is to do of an instruction. */
export class AssignInstructionRequest {
  @Text({ max: 200, optional: true, description: 'In the office’s words; left out: what the instruction is about.' })
  matter?: string;
  @Id({ optional: true, description: 'Left out: the unit that the instruction names.' }) unitId?: string;
  @OneOf(URGENCY_KINDS, {
    optional: true,
    description: '5, 15 or 30 calendar days; needed where the leader named no day.',
  })
  urgency?: Urgency;
}

/** That the leader was told of the result. */
export class ReportBackRequest {
  @CalendarDate() on!: string;
  @Text({ max: 200, description: 'In which way: at a meeting, on paper …' }) how!: string;
}

/** The task that carries an instruction out. */
export class AssignedInstructionAnswer {
  @Id() taskId!: string;
}

/** Where what an instruction requires stands. */
export class HandlingAnswer {
  @OneOf(HANDLING_STATES, { optional: true, description: 'Null where it requires nothing.' }) state!: string | null;
  @Id({ optional: true }) taskId!: string | null;
  @CalendarDate({ optional: true }) dueOn!: string | null;
  @CalendarDate({ optional: true }) assignedOn!: string | null;
  @CalendarDate({ optional: true }) reportedOn!: string | null;
  @Text({ max: 200, optional: true }) reportedHow!: string | null;
  @Answer({ type: [String], enum: ['assign', 'report-back'] }, { description: 'What the caller may do now.' })
  may!: readonly string[];
}

/** Where what an instruction requires stands. */
export function showHandling({ state, handling, may }: HandlingView): HandlingAnswer {
  const { taskId = null, dueOn = null, assignedOn = null, reportedOn = null, reportedHow = null } = handling ?? {};
  return { state, taskId, dueOn, assignedOn, reportedOn, reportedHow, may };
}
