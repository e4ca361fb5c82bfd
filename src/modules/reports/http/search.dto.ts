import { CalendarDate, Id, OneOf, NestedList, Answer, Text, Int, IntParam } from '../../../platform/http/fields.js';
import { SEARCH_KINDS } from '../../../shared-kernel/subjects.js';

const MOST = 50;
export const USUAL_HITS = 10;

export class SearchQuery {
  @Text({ max: 100, description: 'Words or codes, apart by spaces; all must be found. Two characters suffice.' })
  words!: string;
  @IntParam({ min: 1, max: MOST, optional: true, description: `Of each kind, ${String(USUAL_HITS)} unless told.` })
  limit?: number;
}

/** Something found; what its kind does not have is null. */
export class HitAnswer {
  @OneOf(SEARCH_KINDS) kind!: string;
  @Id() id!: string;
  @Text({ max: 1000, description: 'The name of a project or unit, a task’s matter, the project of a matter.' })
  title!: string;
  @Text({ max: 40, optional: true, description: 'The project’s code.' }) code!: string | null;
  @Text({ max: 200, optional: true, description: 'Whose it is; of a unit, the one above it.' }) unitName!:
    | string
    | null;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @Text({ max: 30, optional: true, description: 'The kind of a matter of the five, or of a unit.' }) what!:
    | string
    | null;
  @Int({ min: 2000, max: 2200, optional: true }) year!: number | null;
  @Int({ min: 1, max: 4, optional: true }) quarter!: number | null;
  @Text({ max: 500, optional: true, description: 'What a matter is planned to be about.' }) theme!: string | null;
  @Text({ max: 20, optional: true, description: 'State of the duty or task; RUNNING or ENDED of a project.' }) state!:
    | string
    | null;
  @CalendarDate({ optional: true, description: 'The current due date.' }) dueOn!: string | null;
}

export class FoundAnswer {
  @NestedList(() => HitAnswer, { max: SEARCH_KINDS.length * MOST, description: 'Kind by kind.' }) items!: HitAnswer[];
  @Answer(
    { type: [String], enum: [...SEARCH_KINDS] },
    { description: 'Kinds of which there is more than was asked for.' },
  )
  more!: string[];
}
