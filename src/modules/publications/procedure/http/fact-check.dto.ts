import { CalendarDate, Flag, Id, Int, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { REASON_CODES } from '../../../obligations/index.js';
import type { NamedCheck } from '../application/fact-checks.js';
import { FACT_CHECK_STATES } from '../domain/fact-check.js';
import { PUBLICATION_KINDS } from '../domain/publication.js';

const FAR = 1_000_000_000;
const LONG = 1000;

/** The unit's word. */
export class AnswerFactCheckRequest {
  @Text({ max: LONG, optional: true, description: 'What it objects; left out: no objection.' }) objection?: string;
}

/** What is changed of a publication because a unit objects. */
export class MendedItemRequest {
  @Id({ description: 'The line, or the statement.' }) sourceId!: string;
  @Flag({ optional: true, description: 'It is left out.' }) leftOut?: boolean;
  @OneOf(REASON_CODES, { optional: true, description: 'Another reason of a line.' }) reason?: string;
}

/** What the office makes of an objection. */
export class DecideFactCheckRequest {
  @Flag({ description: '采纳, or 不采纳.' }) adopted!: boolean;
  @Text({ max: LONG, description: 'Why; the unit reads it.' }) words!: string;
  @NestedList(() => MendedItemRequest, {
    max: 100,
    optional: true,
    description: 'What is changed, where it is adopted.',
  })
  mended?: MendedItemRequest[];
}

/** What is said of the unit, word for word. */
export class FactCheckItemAnswer {
  @Text({ max: 4000 }) words!: string;
  @Id({ optional: true, description: 'The line, or the statement.' }) sourceId!: string | null;
}

/** What a unit is asked about a publication that speaks of it. */
export class FactCheckAnswer {
  @Id() id!: string;
  @Id() publicationId!: string;
  @OneOf(PUBLICATION_KINDS) kind!: string;
  @Text({ max: 200, description: 'As the publication is called.' }) name!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @OneOf(FACT_CHECK_STATES) state!: string;
  @NestedList(() => FactCheckItemAnswer, { max: 1000 }) items!: FactCheckItemAnswer[];
  @CalendarDate() sentOn!: string;
  @CalendarDate({ description: 'Silence until its end is no objection.' }) dueOn!: string;
  @Text({ max: LONG, optional: true, description: 'What the unit objects.' }) words!: string | null;
  @CalendarDate({ optional: true }) answeredOn!: string | null;
  @Text({ max: 100, optional: true }) answeredByName!: string | null;
  @Text({ max: LONG, optional: true, description: 'What the office made of it.' }) decisionWords!: string | null;
  @CalendarDate({ optional: true }) decidedOn!: string | null;
  @Text({ max: 100, optional: true }) decidedByName!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** As the API shows a check. */
export function showFactCheck({
  obligationId: _,
  dataDay: __,
  answeredByPerson: ___,
  decidedByPerson: ____,
  ...check
}: NamedCheck): FactCheckAnswer {
  return { ...check, items: check.items.map((item) => ({ ...item })) };
}
