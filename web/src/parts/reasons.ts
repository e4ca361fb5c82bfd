import type { components } from '../api/schema';

type Reason = components['schemas']['ExplanationRequest']['reason'];

/** 未完成原因, in the order in which they are offered. */
export const REASONS: readonly Reason[] = [
  'LEADER_SCHEDULE',
  'HIGHER_POLICY_PENDING',
  'RESOURCES_PENDING',
  'OTHER_UNIT',
  'TASK_ADJUSTED',
  'FORCE_MAJEURE',
  'UNIT_EFFORT',
];
