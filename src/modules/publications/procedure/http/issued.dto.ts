import { CalendarDate, Id, Int, OneOf, Text } from '../../../../platform/http/fields.js';
import type { NamedIssued } from '../application/issued.query.js';
import { PUBLICATION_KINDS } from '../domain/publication.js';

const FAR = 1_000_000_000;

/** What was issued. */
export class IssuedAnswer {
  @Id() id!: string;
  @OneOf(PUBLICATION_KINDS) kind!: string;
  @Text({ max: 200, description: 'As it is called.' }) name!: string;
  @Int({ min: 2000, max: 2100 }) year!: number;
  @CalendarDate({ description: 'With whose end its data are true.' }) dataDay!: string;
  @Int({ min: 1, max: FAR, optional: true, description: '第n期; a correction has none.' }) number!: number | null;
  @Int({ min: 1, max: FAR, optional: true, description: 'Of so many planned in the year.' }) planned!: number | null;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Id({ optional: true, description: 'The one that it mends.' }) corrects!: string | null;
  @Id({ optional: true, description: '已更正: the one that mends it.' }) correctedById!: string | null;
}

/** As the API shows it. */
export const showIssued = (issued: NamedIssued): IssuedAnswer => ({ ...issued });
