/** What a plan may hold: the first topic is no matter of a plan. */
export const PLANNED_KINDS = ['DELIBERATE', 'HEAR', 'OTHER'] as const;
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** TAKEN 已上会 once a meeting held has it, ADJUSTED 调整 with its reason, OVERDUE where its month passed, else OPEN 未上会. */
export const PLAN_STATES = ['TAKEN', 'ADJUSTED', 'OVERDUE', 'OPEN'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What a person writes of a planned topic. */
export interface PlanItemDraft {
  readonly year: number;
  readonly title: string;
  readonly kind: PlannedKind;
  readonly month: number;
  readonly unitId: string;
  readonly basis: string;
  readonly adjustedReason: string | null;
}

/** Where a planned topic stands; a month that passed is shown, and nobody is reminded of it. */
export function planState(
  { year, month, adjustedReason }: Pick<PlanItemDraft, 'year' | 'month' | 'adjustedReason'>,
  takenOn: string | null,
  today: string,
): PlanState {
  if (takenOn !== null) return 'TAKEN';
  if (adjustedReason !== null) return 'ADJUSTED';
  return `${String(year)}-${String(month).padStart(2, '0')}` < today.slice(0, 7) ? 'OVERDUE' : 'OPEN';
}
