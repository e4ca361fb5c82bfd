import { CalendarDate, Flag, Id, Int, Nested, NestedList, OneOf, SomeOf, Text } from '../../../platform/http/fields.js';
import { PROJECT_LEVELS } from '../../../shared-kernel/project.js';
import { DenialAnswer } from '../../approvals/index.js';
import { FileImportAnswer, ImportChangeAnswer, VERDICTS } from '../../imports/index.js';
import type { KeyPointPage, TalliedPlan } from '../application/read-key-points.query.js';
import { KEY_POINT_STATES, promisedItems, REPORT_COLUMNS } from '../domain/key-point.js';

const FAR = 1_000_000_000;
const COUNT = { min: 0, max: FAR } as const;

/** A point that goes over to the next year's plan. */
export class UnfinishedPointAnswer {
  @Id() id!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 1000 }) text!: string;
  @Text({ max: 200, optional: true }) leadUnitName!: string | null;
  @OneOf(['UNCOVERED', 'COVERED']) state!: string;
}

export class HigherPlanAnswer {
  @Id() id!: string;
  @OneOf(PROJECT_LEVELS) level!: string;
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 100, optional: true }) number!: string | null;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Text({ max: 200, optional: true, description: 'The meeting that approved it.' }) approvedBy!: string | null;
  @Text({ max: 60, optional: true }) workSystemName!: string | null;
  @Int({ ...COUNT, optional: true, description: 'The number of items that the name promises (1+499: 499).' })
  promised!: number | null;
  @SomeOf(REPORT_COLUMNS, { description: 'The columns of its report in their order; empty: all.' })
  reportColumns!: readonly string[];
  @Int({ ...COUNT, description: 'Points in scope, without those that do not apply: the denominator.' }) total!: number;
  @Int({ ...COUNT, description: 'Of these carried out by something, done or not.' }) covered!: number;
  @Int(COUNT) done!: number;
  @Int(COUNT) uncovered!: number;
  @Int({ ...COUNT, description: 'Out of the denominator, with the higher office’s consent.' }) notApplicable!: number;
  @Flag({ description: 'The list stands (列定): what is added or said otherwise waits for the director.' })
  stands!: boolean;
  @NestedList(() => DenialAnswer, {
    max: FAR,
    description: 'The last word on each point that was to be added to it, where that was a refusal; for the office.',
  })
  denied!: readonly DenialAnswer[];
  @Int({ min: 1, max: FAR }) version!: number;
}

export class KeyPointAnswer {
  @Id() id!: string;
  @Id() planId!: string;
  @Text({ max: 200 }) planName!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 1000 }) text!: string;
  @Text({ max: 100, optional: true }) dueWords!: string | null;
  @Id({ optional: true }) groupUnitId!: string | null;
  @Text({ max: 200, optional: true }) groupName!: string | null;
  @Id({ optional: true }) leadUnitId!: string | null;
  @Text({ max: 200, optional: true }) leadUnitName!: string | null;
  @OneOf([...KEY_POINT_STATES, 'WITHDRAWN']) state!: string;
  @Int({ ...COUNT, description: 'How many items cover it, of those that were not cancelled or handed over.' })
  covers!: number;
  @Int({ ...COUNT, description: 'Of these done.' }) done!: number;
  @CalendarDate({ optional: true }) doneOn!: string | null;
  @CalendarDate({ optional: true, description: 'The day of the last note on what covers it.' }) notedOn!: string | null;
  @Text({ max: 300, optional: true }) resultNumbers!: string | null;
  @Text({ max: 500, optional: true }) difficulties!: string | null;
  @Text({ max: 500, optional: true }) support!: string | null;
  @OneOf(['DONE', 'NOT_APPLICABLE', 'WITHDRAWN'], {
    optional: true,
    description: 'What two people declared; null: as what covers it stands.',
  })
  outcome!: string | null;
  @CalendarDate({ optional: true }) outcomeOn!: string | null;
  @Text({ max: 300, optional: true, description: 'On what the declaration rests.' }) outcomeBasis!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A project or task that carries a point out. */
export class CoverAnswer {
  @Id({ optional: true }) projectId!: string | null;
  @Id({ optional: true }) taskId!: string | null;
  @Text({ max: 1000 }) name!: string;
  @Text({ max: 200, optional: true }) unitName!: string | null;
  @CalendarDate({ optional: true, description: 'The day on which it was done.' }) doneOn!: string | null;
  @Flag({ description: 'Cancelled, merged or handed over: it carries nothing any more.' }) fellAway!: boolean;
  @Text({ max: 1000, optional: true, description: 'The last note on it.' }) note!: string | null;
  @CalendarDate({ optional: true }) notedOn!: string | null;
}

export class KeyPointPageAnswer extends KeyPointAnswer {
  @NestedList(() => CoverAnswer, { max: FAR, description: 'What covers it, as far as it is in scope.' })
  items!: readonly CoverAnswer[];
  @Flag({ description: 'The list to which it belongs stands (列定).' }) planStands!: boolean;
  @Id({
    optional: true,
    description: 'What was declared or is to be adjusted and waits for a second person; for the office.',
  })
  approvalId!: string | null;
  @Nested(() => DenialAnswer, {
    optional: true,
    description: 'The last word on what was asked of it, where that was a refusal; for the office.',
  })
  denied!: DenialAnswer | null;
}

export class KeyPointRefAnswer {
  @Id() id!: string;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A point as it was written, or the plan or point that is to be adjusted. */
export class KeyPointWrittenAnswer extends KeyPointRefAnswer {
  @Id({
    optional: true,
    description:
      'Of a list that stands: what waits for the director; nothing has changed yet, and the id is that of the plan or the point.',
  })
  approvalId?: string;
}

export class DeclaredAnswer extends KeyPointRefAnswer {
  @Id({ description: 'What waits for the second person; nothing has changed yet.' }) approvalId!: string;
}

class PointImportSummaryAnswer {
  @Int({ ...COUNT, description: 'Rows read.' }) rows!: number;
  @Int(COUNT) add!: number;
  @Int(COUNT) change!: number;
  @Int(COUNT) same!: number;
  @Int({ ...COUNT, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ ...COUNT, description: 'Sections, remarks and totals, not read.' }) skip!: number;
}

export class PointImportAnswer extends FileImportAnswer {
  @Id({ description: 'The plan.' }) planId!: string;
  @Nested(() => PointImportSummaryAnswer, { optional: true }) summary!: PointImportSummaryAnswer | null;
}

class PointRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault.' }) column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class PointImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf([...VERDICTS, 'SKIP']) verdict!: string;
  @Text({ max: 300, description: 'Code and text, or the words of what was not read.' }) name!: string;
  @NestedList(() => ImportChangeAnswer, { max: 20 }) changes!: readonly ImportChangeAnswer[];
  @NestedList(() => PointRowFaultAnswer, { max: 100 }) faults!: readonly PointRowFaultAnswer[];
}

/** A plan as the API answers it. */
export const showPlan = ({ id, standsFrom: _from, ...plan }: TalliedPlan): HigherPlanAnswer => ({
  id,
  ...plan,
  promised: promisedItems(plan.workSystemName),
});

type ListedPoint = Omit<KeyPointPage, 'items' | 'approvalId' | 'denied' | 'planStands'> & { readonly rank?: number };

/** A point as lists show it. */
export const showPoint = (point: ListedPoint): KeyPointAnswer => shownPoint(point);

function shownPoint({ position: _position, addedOn: _added, rank: _rank, ...point }: ListedPoint) {
  return { ...point };
}

/** A point's own page as the API answers it. */
export function showPointPage({ items, approvalId, denied, planStands, ...point }: KeyPointPage): KeyPointPageAnswer {
  const shown = items.map(({ keyPointId: _point, code: _code, ...item }) => item);
  return { ...shownPoint(point), items: shown, planStands, approvalId, denied };
}
