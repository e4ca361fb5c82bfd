import type { components } from '../../api/schema';
import { isTask } from '../../parts/subject-path';

export type Obligation = components['schemas']['ObligationAnswer'];
export type Duty = components['schemas']['DutyAnswer'];

/** Something due, with the duty behind it where it is one of the five. */
export interface Matter {
  readonly obligation: Obligation;
  readonly duty: Duty | null;
}

/** How urgent it is: the order of the list. */
export const GROUPS = ['overdue', 'soon', 'later', 'waiting', 'done'] as const;
export type Group = (typeof GROUPS)[number];

/** What the person does next; its word is on the one big button. */
export type NextAct = 'submit' | 'mend' | 'plan' | 'fillPlan' | 'progress' | 'rectify' | 'check' | 'view';

const ENDED = new Set(['MET', 'EXEMPT', 'CANCELLED']);

/** Where a matter stands in the list. */
export function groupOf({ obligation: { state, hold, lateness, light } }: Matter): Group {
  if (ENDED.has(state)) return 'done';
  if (state === 'SUBMITTED' || hold != null) return 'waiting';
  if (lateness > 0) return 'overdue';
  return state === 'RETURNED' || light === 'BLUE' ? 'soon' : 'later';
}

/** What comes next; those who may not file only look. */
export function nextAct(matter: Matter, files: boolean): NextAct {
  const { state, hold } = matter.obligation;
  const open = (state === 'OPEN' || state === 'RETURNED') && hold == null;
  return files && open ? actOf(matter) : 'view';
}

/** Kinds with an act of their own, whatever their state. */
const OWN_ACTS: Readonly<Partial<Record<Obligation['kind'], NextAct>>> = {
  ...({ PLAN: 'fillPlan', RECTIFICATION: 'rectify', FACT_CHECK: 'check' } as const),
};

function actOf({ obligation: { kind, state, light }, duty }: Matter): NextAct {
  const own = OWN_ACTS[kind];
  if (own !== undefined) return own;
  const task = isTask(kind);
  if (kind !== 'DUTY' && !task) return 'view';
  if (state === 'RETURNED') return 'mend';
  if (task) return 'progress';
  return duty?.state === 'UNPLANNED' && light === 'GREY' ? 'plan' : 'submit';
}

/** Obligations with their duties, in the order in which they came. */
export function withDuties(obligations: readonly Obligation[], duties: readonly Duty[]): readonly Matter[] {
  const byObligation = new Map(duties.map((duty) => [duty.obligationId, duty]));
  return obligations.map((obligation) => ({ obligation, duty: byObligation.get(obligation.id) ?? null }));
}
