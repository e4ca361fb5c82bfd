import { CalendarDate, Text } from '../../../platform/http/fields.js';

/** What was asked for and not agreed to. */
export class DenialAnswer {
  @Text({ max: 2000, description: 'What was asked for.' }) title!: string;
  @Text({ max: 100, optional: true, description: 'Who did not agree.' }) byName!: string | null;
  @CalendarDate() on!: string;
  @Text({ max: 1000, optional: true, description: 'Why.' }) words!: string | null;
}
