import { CalendarDate, Flag, Id, Ids, Int, NestedList, OneOf, Text, Texts } from '../../../../platform/http/fields.js';
import { REASON_CODES } from '../../../obligations/index.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { countWords } from '../../../counts/index.js';
import { FactCheckAnswer, showFactCheck } from '../../procedure/http/fact-check.dto.js';
import { IssuedAnswer } from '../../procedure/http/issued.dto.js';
import type { BulletinMonth } from '../application/bulletin-acts.js';
import { lineWords } from '../application/bulletin-words.js';
import type { Bulletin, BulletinLine, BulletinPage, Figure } from '../application/bulletins.js';
import type { IssuedBulletin } from '../application/issued-bulletin.query.js';
import { BULLETIN_PARTS, type BulletinPart, isBehind, isThirdMonth, signerOfName } from '../domain/bulletin.js';
import { LINE_PLACES } from '../domain/lag-line.js';
import { LISTING_ACTS, MONTH_OUTCOMES, type MonthOutcome } from '../domain/month.js';
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
  @Ids({ max: 8, optional: true, description: '做法好的: the units chosen, of the candidates.' })
  doneWellIds?: string[];
}

export class DiscardBulletinRequest {
  @Text({ max: 300, description: 'Why it comes to nothing.' }) words!: string;
}

/** Why it goes to its author again. */
export class ReturnBulletinRequest {
  @Text({ max: 300, description: 'Why.' }) words!: string;
}

export class NameLineRequest {
  @Flag({ description: 'Whether the line says whose matter it is.' }) named!: boolean;
}

/** The bulletin of a month. */
export class BulletinAnswer {
  @Id() id!: string;
  @CalendarDate({ description: 'The last day of its month.' }) dataDay!: string;
  @OneOf(PUBLICATION_STATES) state!: string;
  @CalendarDate() draftedOn!: string;
  @Text({ max: 100, optional: true }) draftedByName!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it is void.' }) words!: string | null;
  @Text({ max: 1000, optional: true, description: 'Why it went to its author again, last.' }) returnedWords!:
    | string
    | null;
  @CalendarDate({ optional: true, description: 'It is signed, and may be issued.' }) signedOn!: string | null;
  @Text({ max: 100, optional: true }) signedByName!: string | null;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Int({ min: 1, max: FAR, optional: true, description: '第n期; a correction has none.' }) number!: number | null;
  @Int({ min: 1, max: FAR, optional: true, description: 'Of so many planned in the year.' }) planned!: number | null;
  @Id({ optional: true, description: 'The issued one that it mends.' }) corrects!: string | null;
  @Id({ optional: true, description: '已更正: the issued one that mends it.' }) correctedById!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** What stands in a part. */
export class BulletinTextAnswer {
  @OneOf(BULLETIN_PARTS) part!: string;
  @Text({ max: LONGEST_PART, min: 0 }) body!: string;
  @Flag({ description: 'A line around it went: somebody has to look at the words.' }) toCheck!: boolean;
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
  @Text({ max: 1000, optional: true, description: 'What its unit asks another for.' }) asks!: string | null;
  @Text({ max: 4000, description: 'As it is printed, and as its unit is asked about it.' }) words!: string;
  @Flag({ description: 'A hand took it out.' }) leftOut!: boolean;
  @Flag({ description: '点名: the line says whose matter it is.' }) named!: boolean;
  @Flag({ description: 'Only the director may name it: a county, or a unit that a leader of the city heads.' })
  directorNames!: boolean;
  @Flag({ description: 'The same matter stands for the third month running.' }) thirdMonth!: boolean;
}

/** A unit, by its name. */
export class BulletinUnitAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
}

/** What was listed or taken off the list in the month. */
export class BulletinListingAnswer {
  @Id() listingId!: string;
  @OneOf(LISTING_ACTS) act!: string;
  @CalendarDate() onDay!: string;
  @Text({ max: 1000 }) title!: string;
  @Text({ max: 200, optional: true, description: 'Only of what was made public.' }) unitName!: string | null;
}

/** A verdict that the office owes on what a unit of a line filed. */
export class BulletinVerdictAnswer {
  @Id() obligationId!: string;
  @Text({ max: 1000 }) title!: string;
  @Text({ max: 200 }) unitName!: string;
  @Int({ min: 0, max: FAR, description: 'Working days since it was filed.' }) age!: number;
  @Flag({ description: 'So old that it keeps the bulletin from its signer.' }) behind!: boolean;
}

export class BulletinPageAnswer extends BulletinAnswer {
  @NestedList(() => BulletinTextAnswer, { max: BULLETIN_PARTS.length, description: 'Every part in its order.' })
  texts!: BulletinTextAnswer[];
  @Int({ min: 0, max: FAR, description: 'Characters of the texts; more than 4,000 go to no signer.' })
  characters!: number;
  @NestedList(() => BulletinLineAnswer, { max: MANY }) lines!: BulletinLineAnswer[];
  @NestedList(() => BulletinUnitAnswer, { max: 8, description: '做法好的, as chosen.' })
  doneWell!: BulletinUnitAnswer[];
  @NestedList(() => BulletinUnitAnswer, { max: MANY, description: 'Who may be chosen, in the order of the units.' })
  candidates!: BulletinUnitAnswer[];
  @NestedList(() => BulletinListingAnswer, { max: MANY }) listings!: BulletinListingAnswer[];
  @NestedList(() => FactCheckAnswer, { max: MANY, description: 'What its units were asked and said.' })
  checks!: FactCheckAnswer[];
  @NestedList(() => BulletinVerdictAnswer, { max: MANY }) verdicts!: BulletinVerdictAnswer[];
}

export class BulletinRefAnswer {
  @Id() id!: string;
}

/** A number of 总体. */
export class BulletinFigureAnswer {
  @Text({ max: 100, description: 'Which count; `/counts/{id}/items` lists what it counts.' }) countId!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 40 }) unitOfMeasure!: string;
  @Int({ min: 0, max: FAR }) ofMonth!: number;
  @Int({ min: 0, max: FAR, description: 'Of the year to the data day.' }) ofYear!: number;
}

export const showFigure = (language: Language, figure: Figure): BulletinFigureAnswer => {
  const { name, unitOfMeasure } = countWords(language, figure.countId);
  return { ...figure, name, unitOfMeasure };
};

/** A line as it was printed. */
export class PrintedLineAnswer {
  @OneOf(LINE_PLACES) place!: string;
  @Text({ max: 1000 }) title!: string;
  @CalendarDate() dueOn!: string;
  @Int({ min: 1, max: FAR }) daysLate!: number;
  @OneOf(REASON_CODES, { optional: true }) reason!: string | null;
  @Text({ max: 1000, optional: true }) asks!: string | null;
  @Text({ max: 4000, description: 'All of it in words.' }) words!: string;
  @Text({ max: 200, optional: true, description: 'Where it was named.' }) unitName!: string | null;
}

/** What was listed, as it was printed. */
export class PrintedListingAnswer {
  @OneOf(LISTING_ACTS) act!: string;
  @CalendarDate() onDay!: string;
  @Text({ max: 1000 }) title!: string;
  @Text({ max: 200, optional: true }) unitName!: string | null;
}

/** What stands in a part, as it was printed. */
export class PrintedTextAnswer {
  @OneOf(BULLETIN_PARTS) part!: string;
  @Text({ max: LONGEST_PART }) body!: string;
}

/** An issued bulletin as everybody whom it addresses reads it. */
export class IssuedBulletinAnswer extends IssuedAnswer {
  @NestedList(() => PrintedTextAnswer, { max: BULLETIN_PARTS.length }) texts!: PrintedTextAnswer[];
  @NestedList(() => BulletinFigureAnswer, { max: 100 }) figures!: BulletinFigureAnswer[];
  @Texts({ max: 200, maxItems: 8, description: '做法好的.' }) doneWell!: string[];
  @NestedList(() => PrintedLineAnswer, { max: MANY }) lines!: PrintedLineAnswer[];
  @NestedList(() => PrintedListingAnswer, { max: MANY }) listings!: PrintedListingAnswer[];
}

/** A month that ends without a bulletin of its own. */
export class EndMonthRequest {
  @Int({ min: 2000, max: 2100 }) year!: number;
  @Int({ min: 1, max: 12 }) month!: number;
  @OneOf(MONTH_OUTCOMES, { description: '与下月合并, or 本月不发.' }) outcome!: MonthOutcome;
  @Text({ max: 300, description: 'Why.' }) words!: string;
}

export class BulletinMonthAnswer {
  @CalendarDate({ description: 'The last day of the month.' }) dataDay!: string;
  @OneOf(MONTH_OUTCOMES, { optional: true }) outcome!: string | null;
  @Text({ max: 300, optional: true }) words!: string | null;
  @CalendarDate() madeOn!: string;
  @Text({ max: 100, optional: true }) byName!: string | null;
}

export const showMonth = (month: BulletinMonth): BulletinMonthAnswer => ({ ...month });

export const showBulletin = (bulletin: Bulletin): BulletinAnswer => shown(bulletin);

function shown({ draftedByPerson: _, draftedForPerson: __, ...bulletin }: Bulletin) {
  return bulletin;
}

function showLine(
  { unitKind, headedByCityLeader, months, ...line }: BulletinLine,
  dataDay: string,
): BulletinLineAnswer {
  const directorNames = signerOfName({ county: unitKind === 'COUNTY', headedByCityLeader }) === 'DIRECTOR';
  const thirdMonth = isThirdMonth(dataDay.slice(0, 7), months);
  return { ...line, words: lineWords(line, dataDay), directorNames, thirdMonth };
}

export function showPage({
  texts,
  lines,
  doneWell,
  candidates,
  listings,
  checks,
  verdicts,
  ...bulletin
}: BulletinPage): BulletinPageAnswer {
  const { dataDay } = bulletin;
  return {
    ...{ ...shown(bulletin), characters: bulletin.characters },
    texts: texts.map((text) => ({ ...text })),
    lines: lines.map((line) => showLine(line, dataDay)),
    doneWell: doneWell.map((unit) => ({ ...unit })),
    candidates: candidates.map((unit) => ({ ...unit })),
    listings: listings.map((listing) => ({ ...listing })),
    checks: checks.map(showFactCheck),
    verdicts: verdicts.map((verdict) => ({ ...verdict, behind: isBehind(verdict) })),
  };
}

export function showIssuedBulletin(
  language: Language,
  { texts, figures, doneWell, lines, listings, ...head }: IssuedBulletin,
): IssuedBulletinAnswer {
  return {
    ...head,
    texts: texts.map((text) => ({ ...text })),
    figures: figures.map((figure) => showFigure(language, figure)),
    doneWell: [...doneWell],
    lines: lines.map((line) => ({ ...line })),
    listings: listings.map((listing) => ({ ...listing })),
  };
}
