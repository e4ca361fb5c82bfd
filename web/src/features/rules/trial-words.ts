import type { components } from '../../api/schema';

/** Kinds of what is due that a trial may be narrowed to. */
export const TRIAL_KINDS = [
  'DUTY',
  'TASK',
  'DECISION',
  'DEMAND',
  'COORDINATION',
  'PLAN',
] as const satisfies readonly NonNullable<components['schemas']['TrialRequest']['kind']>[];

/** Steps that reach somebody, in the order of the ladder; what only moves states is left out. */
export const TRIAL_STEPS = [
  'REMINDER',
  'OVERDUE_REMINDER',
  'CASE_OPENED',
  'CHAIN_REMINDER',
  'SLIP_PREPARED',
  'SLIP_SENT',
  'TIER_PROPOSAL',
  'LAPSED',
] as const;

/** More or less, with its sign. */
export const signed = (value: number): string => (value > 0 ? `+${String(value)}` : String(value));
