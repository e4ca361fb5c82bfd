import { CalendarDate, Flag, Id, Int, Nested, OneOf, Text } from '../../../platform/http/fields.js';
import { DATE_GROUNDS } from '../../obligations/index.js';
import { DoneSaidAnswer, type SaidDoneView, showDoneSaid } from '../../projects/index.js';
import { DATE_CHANGE_STATES, LAPSES } from '../domain/date-changes.js';
import { HOLD_REASONS } from '../../../shared-kernel/hold.js';

const FAR = 1_000_000_000;

/** A date that a row of a preview would ask for instead of writing it. */
export class AskedDateAnswer {
  @OneOf(DATE_GROUNDS, {
    description:
      'Why it takes another person’s word: an INTERVIEW issued, a PROPOSAL of one, an urging SLIP, a CASE, a date that has passed (OVERDUE) or was GRANTED, or less time than was given (NEARER).',
  })
  ground!: string;
  @CalendarDate({ description: 'The current date.' }) from!: string;
  @CalendarDate({ description: 'The working day that the row asks for.' }) to!: string;
  @Flag({ description: 'Decided by the executive deputy director instead of a deputy director.' }) senior!: boolean;
}

/** A date that an import asks for, or asked for. */
export class DateChangeAnswer {
  @Id() id!: string;
  @Int({ min: 1, max: 2, description: 'The step of the approval that decides it.' }) step!: number;
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @Id() taskId!: string;
  @Id() obligationId!: string;
  @Text({ max: 500 }) matter!: string;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @Text({ max: 200 }) unitName!: string;
  @OneOf(DATE_GROUNDS, { description: 'Why it takes another person’s word.' }) ground!: string;
  @CalendarDate({ description: 'The date that was current when it was asked.' }) fromDay!: string;
  @CalendarDate({ description: 'The working day asked for.' }) toDay!: string;
  @Text({ max: 60, description: 'The ledger’s own words.' }) statedWords!: string;
  @OneOf(DATE_CHANGE_STATES) state!: string;
  @OneOf(LAPSES, {
    optional: true,
    description: 'Why nothing is left to decide: the matter has ended, has another date, or a later import asks.',
  })
  lapsed!: string | null;
  @CalendarDate({ optional: true }) endedOn!: string | null;
}

/** A task that an import says is done. */
export class DoneRowAnswer {
  @Id({ description: 'The task.' }) id!: string;
  @Text({ max: 1000 }) matter!: string;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @Text({ max: 200 }) unitName!: string;
  @CalendarDate({ description: 'The current due date.' }) dueOn!: string;
  @OneOf(HOLD_REASONS, {
    optional: true,
    description: 'Its clock stands until it is decided; that of a task which was known before goes on.',
  })
  hold!: string | null;
  @Int({ min: 1, max: FAR, description: 'The step of the approval that decides it.' }) step!: number;
  @Flag({ description: 'It waits no longer for this decision: something was filed, or it was cancelled.' })
  lapsed!: boolean;
  @Nested(() => DoneSaidAnswer) doneSaid!: DoneSaidAnswer;
}

/** A row as the API answers it. */
export function showDoneRow({ doneSaid, state, ...row }: SaidDoneView): DoneRowAnswer {
  const lapsed = doneSaid.state === 'WAITING' && state !== 'ASSIGNED';
  return { ...row, step: doneSaid.step, lapsed, doneSaid: showDoneSaid(doneSaid) };
}
