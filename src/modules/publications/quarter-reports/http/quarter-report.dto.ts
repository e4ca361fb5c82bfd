import { CalendarDate, Id, Int, Nested, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { DUTY_KINDS } from '../../../cycles/index.js';
import { PUBLICATION_STATES } from '../../procedure/domain/publication.js';
import type { QuarterFigures } from '../application/quarter-figures.query.js';
import type { QuarterReport, QuarterReportPage } from '../application/quarter-reports.js';
import { type DutyFigures, QUARTER_PARTS, type QuarterPart, type QuarterTexts } from '../domain/quarter-report.js';

const FAR = 1_000_000_000;
const LONGEST_PART = 800;

/** A quarter that was closed. */
export class QuarterReportRequest {
  @Int({ min: 2000, max: 2100, description: 'The year.' }) year!: number;
  @Int({ min: 1, max: 4, description: 'The quarter.' }) quarter!: number;
}

/** The text of one part. */
export class QuarterTextRequest {
  @OneOf(QUARTER_PARTS) part!: QuarterPart;
  @Text({ max: LONGEST_PART, description: 'Its paragraphs, one a line.' }) body!: string;
}

/** The texts as a hand has them; a part that is left out is empty, one that is said twice is said last. */
export class QuarterTextsRequest {
  @NestedList(() => QuarterTextRequest, { max: QUARTER_PARTS.length, description: 'The parts that have a text.' })
  texts!: QuarterTextRequest[];
}

/** Why it goes to its author again, or comes to nothing. */
export class QuarterWordsRequest {
  @Text({ max: 300, description: 'Why.' }) words!: string;
}

export class QuarterReportRefAnswer {
  @Id() id!: string;
}

/** 季度情况 of a quarter. */
export class QuarterReportAnswer {
  @Id() id!: string;
  @CalendarDate({ description: 'The last day of its quarter.' }) dataDay!: string;
  @OneOf(PUBLICATION_STATES) state!: string;
  @CalendarDate() draftedOn!: string;
  @Text({ max: 100, optional: true }) draftedByName!: string | null;
  @Text({ max: 100, optional: true }) signedByName!: string | null;
  @CalendarDate({ optional: true }) signedOn!: string | null;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Id({ optional: true, description: 'The issued one whose error it mends.' }) corrects!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it went to its author again, last.' })
  returnedWords!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it is void.' }) words!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** What stands in a part. */
export class QuarterTextAnswer {
  @OneOf(QUARTER_PARTS) part!: string;
  @Text({ max: LONGEST_PART, min: 0 }) body!: string;
}

/** The five of a quarter as its close froze them, in numbers of duties. */
export class DutyFiguresAnswer {
  @Int({ min: 0, max: FAR, description: 'Owed, less exempt and cancelled ones.' }) owed!: number;
  @Int({ min: 0, max: FAR }) done!: number;
  @Int({ min: 0, max: FAR, description: 'Of those done, after their date.' }) late!: number;
  @Int({ min: 0, max: FAR, description: 'Missed or put off: to be made up.' }) carried!: number;
  @Int({ min: 0, max: FAR }) exempt!: number;
  @Int({ min: 0, max: FAR, description: 'What took place; a joint one once.' }) acts!: number;
}

/** All kinds together, with the quarter before. */
export class TotalFiguresAnswer extends DutyFiguresAnswer {
  @Nested(() => DutyFiguresAnswer, { optional: true, description: 'Of the quarter before; null: it was not closed.' })
  before!: DutyFiguresAnswer | null;
}

/** One kind of the five. */
export class KindFiguresAnswer extends TotalFiguresAnswer {
  @OneOf(DUTY_KINDS) kind!: string;
}

export class QuarterProblemsAnswer {
  @Int({ min: 0, max: FAR, description: 'Solved in the quarter.' }) solved!: number;
  @Int({ min: 0, max: FAR, description: 'Confirmed in the quarter by whoever had them.' }) confirmed!: number;
}

export class QuarterHelpAnswer {
  @Int({ min: 0, max: FAR, description: 'Help that units asked each other for in the quarter.' }) asked!: number;
  @Int({ min: 0, max: FAR, description: 'Of that, what was done by its end.' }) done!: number;
}

export class QuarterNumbersAnswer {
  @NestedList(() => KindFiguresAnswer, { max: DUTY_KINDS.length }) kinds!: KindFiguresAnswer[];
  @Nested(() => TotalFiguresAnswer) total!: TotalFiguresAnswer;
  @Nested(() => QuarterProblemsAnswer) problems!: QuarterProblemsAnswer;
  @Nested(() => QuarterHelpAnswer) help!: QuarterHelpAnswer;
}

export class QuarterReportPageAnswer extends QuarterReportAnswer {
  @NestedList(() => QuarterTextAnswer, { max: QUARTER_PARTS.length, description: 'Every part in its order.' })
  texts!: QuarterTextAnswer[];
  @Nested(() => QuarterNumbersAnswer, { description: 'Live until it is issued.' }) numbers!: QuarterNumbersAnswer;
}

/** Every part, also the empty ones. */
export function textsOf({ texts }: QuarterTextsRequest): QuarterTexts {
  const body = (part: QuarterPart): string => texts.findLast((one) => one.part === part)?.body.trim() ?? '';
  return {
    OVERALL: body('OVERALL'),
    PROBLEMS: body('PROBLEMS'),
    FOR_LEADERS: body('FOR_LEADERS'),
    NEXT_QUARTER: body('NEXT_QUARTER'),
  };
}

/** As the API shows one in a list. */
export const showQuarterReport = (report: QuarterReport): QuarterReportAnswer => shown(report);

function shown(report: QuarterReport) {
  const { id, dataDay, state, draftedOn, draftedByName, signedByName, signedOn, issuedOn, corrects, version } = report;
  const { returnedWords, words } = report;
  return {
    ...{ id, dataDay, state, draftedOn, draftedByName, signedByName, signedOn, issuedOn, corrects, version },
    ...{ returnedWords, words },
  };
}

const duties = ({ owed, done, late, carried, exempt, acts }: DutyFigures) => ({
  ...{ owed, done, late, carried, exempt, acts },
});
const beside = (row: DutyFigures & { readonly before: DutyFigures | null }) => ({
  ...duties(row),
  before: row.before === null ? null : duties(row.before),
});

const numbersOf = ({ kinds, total, problems, help }: QuarterFigures): QuarterNumbersAnswer => ({
  kinds: kinds.map((row) => ({ kind: row.kind, ...beside(row) })),
  total: beside(total),
  problems: { solved: problems.solved, confirmed: problems.confirmed },
  help: { asked: help.asked, done: help.done },
});

export function showQuarterReportPage({ texts, numbers, ...report }: QuarterReportPage): QuarterReportPageAnswer {
  return {
    ...shown({ texts, ...report }),
    texts: QUARTER_PARTS.map((part) => ({ part, body: texts[part] })),
    numbers: numbersOf(numbers),
  };
}
