import { CalendarDate, Confirmed, Flag, Id, Int, IntParam, OneOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { ADOPTED, MEETING_KINDS } from '../domain/meeting.js';

const YEAR = { min: 2000, max: 2200 } as const;
const NAME = 200;

export class AdoptedDocumentsQuery extends PageQuery {
  @IntParam({ ...YEAR, optional: true, description: 'Of the meeting.' }) year?: number;
}

/** A document that was adopted and that the register of outputs does not have. */
export class AdoptedDocumentAnswer {
  @Id({ description: 'Of the item of the agenda.' }) id!: string;
  @Text({ max: NAME }) title!: string;
  @OneOf(ADOPTED) outcome!: string;
  @Id({ optional: true }) byUnitId!: string | null;
  @Text({ max: NAME, optional: true }) byUnitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: NAME, optional: true }) projectName!: string | null;
  @Id() meetingId!: string;
  @OneOf(MEETING_KINDS) kind!: string;
  @Int(YEAR) year!: number;
  @Int({ min: 1, max: 1000, optional: true }) number!: number | null;
  @CalendarDate() heldOn!: string;
}

/** A document as it was issued; by the names of the register of outputs. */
export class DocumentIssuedRequest {
  @Text({ max: NAME, description: 'As issued; it need not be the item’s.' }) title!: string;
  @Text({ max: 100, optional: true, description: '文号; without one, the reason.' }) number?: string;
  @Text({ max: 100, optional: true }) noNumberReason?: string;
  @Text({ max: 100, description: '印发单位' }) issuer!: string;
  @CalendarDate({ description: 'Of the document; not after today.' }) happenedOn!: string;
  @Text({ max: 40, description: 'A kind of output, as the register names it.' }) outputKind!: string;
  @Id({ optional: true, description: 'Left out: the unit that reported the item.' }) unitId?: string;
  @Id({ optional: true, description: 'Left out: the item’s own.' }) projectId?: string;
  @Confirmed({ description: '内容不涉及国家秘密、工作秘密' }) noSecrets!: boolean;
}

export class RegisteredDocumentAnswer {
  @Id({ description: 'The entry of the register of outputs.' }) id!: string;
  @Flag({ description: 'False where it stood there already.' }) made!: boolean;
}
