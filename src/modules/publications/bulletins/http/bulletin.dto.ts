import { CalendarDate, Flag, Id, Ids, Int, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { REASON_CODES } from '../../../obligations/index.js';
import type { Bulletin, BulletinLine, BulletinPage } from '../application/bulletins.js';
import { BULLETIN_PARTS, type BulletinPart } from '../domain/bulletin.js';
import { LINE_PLACES } from '../domain/lag-line.js';
import { PUBLICATION_STATES } from '../../procedure/domain/publication.js';

const FAR = 1_000_000_000;
/** Matters that lag at the end of a month: some tens in a city. */
const MANY = 10_000;
const LONGEST_PART = 4000;

/** A month that is over. */
export class BulletinRequest {
  @Int({ min: 2000, max: 2100, description: 'The year.' }) year!: number;
  @Int({ min: 1, max: 12, description: 'The month; its last day is the data day.' }) month!: number;
}

/** The text of one part. */
export class BulletinTextRequest {
  @OneOf(BULLETIN_PARTS) part!: BulletinPart;
  @Text({ max: LONGEST_PART, description: 'Its paragraphs, one a line.' }) body!: string;
}

/** A draft as a hand has it; what is left out of the request is empty. */
export class BulletinDraftRequest {
  @NestedList(() => BulletinTextRequest, { max: BULLETIN_PARTS.length, description: 'The parts that have a text.' })
  texts!: BulletinTextRequest[];
  @Ids({ max: 1000, description: 'Lines that are left out of the bulletin.' }) leftOutIds!: string[];
}

export class DiscardBulletinRequest {
  @Text({ max: 300, description: 'Why it comes to nothing.' }) words!: string;
}

/** The bulletin of a month. */
export class BulletinAnswer {
  @Id() id!: string;
  @CalendarDate({ description: 'The last day of its month.' }) dataDay!: string;
  @OneOf(PUBLICATION_STATES) state!: string;
  @CalendarDate() draftedOn!: string;
  @Text({ max: 100, optional: true }) draftedByName!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it is void.' }) words!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** What stands in a part. */
export class BulletinTextAnswer {
  @OneOf(BULLETIN_PARTS) part!: string;
  @Text({ max: LONGEST_PART, min: 0 }) body!: string;
}

/** A matter that lags, as it was when its line was drawn up. */
export class BulletinLineAnswer {
  @Id() id!: string;
  @Id() obligationId!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @OneOf(LINE_PLACES, { description: 'Said as lagging, or as 已报送、审核中.' }) place!: string;
  @Text({ max: 1000 }) title!: string;
  @CalendarDate() dueOn!: string;
  @Int({ min: 1, max: FAR, description: 'Working days at the data day.' }) daysLate!: number;
  @OneOf(REASON_CODES, { optional: true, description: 'None given: 未说明原因.' }) reason!: string | null;
  @Flag({ description: 'A hand took it out.' }) leftOut!: boolean;
}

export class BulletinPageAnswer extends BulletinAnswer {
  @NestedList(() => BulletinTextAnswer, { max: BULLETIN_PARTS.length, description: 'Every part in its order.' })
  texts!: BulletinTextAnswer[];
  @NestedList(() => BulletinLineAnswer, { max: MANY }) lines!: BulletinLineAnswer[];
}

export class BulletinRefAnswer {
  @Id() id!: string;
}

export const showBulletin = (bulletin: Bulletin): BulletinAnswer => shown(bulletin);

function shown({ draftedByPerson: _, ...bulletin }: Bulletin) {
  return bulletin;
}

const showLine = (line: BulletinLine): BulletinLineAnswer => ({ ...line });

export function showPage({ texts, lines, ...bulletin }: BulletinPage): BulletinPageAnswer {
  return { ...shown(bulletin), texts: texts.map((text) => ({ ...text })), lines: lines.map(showLine) };
}
