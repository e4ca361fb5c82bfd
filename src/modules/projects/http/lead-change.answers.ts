import { CalendarDate, Id, OneOf, NestedList, Text } from '../../../platform/http/fields.js';
import { type LedObligation, MOVERS, STAYING } from '../../obligations/index.js';

/** An open obligation of a project that changes its lead unit. */
export class LedObligationAnswer {
  @Id() id!: string;
  @Id() projectId!: string;
  @Text({ max: 30 }) kind!: string;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 200, description: 'The unit that owes it now.' }) unitName!: string;
  @CalendarDate() dueOn!: string;
  @CalendarDate({
    optional: true,
    description:
      'Its date where it moves: what would be due within five working days comes due then; null: the present one.',
  })
  newDueOn!: string | null;
  @OneOf(STAYING, { optional: true, description: 'Why it stays unless the office says otherwise; null: it moves.' })
  staying!: string | null;
  @OneOf(MOVERS, {
    description:
      'By whose word it moves: anybody’s of the office, a deputy director’s, the executive deputy’s; NOBODY while a request waits.',
  })
  mover!: string;
}

/** What a change of lead unit moves, and what stays. */
export class LeadChangeAnswer {
  @NestedList(() => LedObligationAnswer, { max: 1_000_000_000, description: 'By date.' })
  obligations!: LedObligationAnswer[];
}

/** An obligation as the API answers it. */
export function showLed({
  id,
  projectId,
  kind,
  title,
  unitName,
  dueOn,
  newDueOn,
  staying,
  mover,
}: LedObligation): LedObligationAnswer {
  return { id, projectId, kind, title, unitName, dueOn, newDueOn, staying, mover };
}
