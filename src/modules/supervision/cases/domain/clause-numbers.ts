import type { ClauseCode } from './grounds.js';
import type { PolicyRules, ReminderRule } from '../../policy/domain/policy.js';

/** What stands in the places of a clause's sentence; several numbers are listed. */
export type ClauseNumbers = Readonly<Record<string, readonly number[]>>;

const before = (rules: PolicyRules, base: ReminderRule['base']): readonly number[] =>
  rules.reminders
    .filter((rule) => rule.base === base)
    .map(({ days }) => days)
    .sort((one, other) => other - one);

/** Of each clause that states numbers: where it takes them from in a rule set. The others state none. */
const NUMBERS: Readonly<Partial<Record<ClauseCode, (rules: PolicyRules) => ClauseNumbers>>> = {
  REMINDER_PLANNED: (rules) => ({ days: before(rules, 'PLANNED') }),
  REMINDER_ACT: (rules) => ({ days: before(rules, 'ACT') }),
  REMINDER_DUE: (rules) => ({ days: before(rules, 'DUE') }),
  REMINDER_ONLY: (rules) => ({ days: [rules.remindLadder.before] }),
  REMINDER_LAPSE: (rules) => ({ days: [rules.lapseLadder.before] }),
  OVERDUE_REMINDER: (rules) => ({ at: [rules.overdueReminderAt] }),
  OVERDUE_ONLY: (rules) => ({ at: [rules.remindLadder.overdueAt] }),
  CHAIN_REMINDER: (rules) => ({ at: [rules.officeLadder.overdueAt] }),
  SLIP_PREPARED: (rules) => ({ at: [rules.slip.at] }),
  TIER_BY_LADDER: (rules) => ({ at: [rules.firstTier.at], sent: [rules.firstTier.slipSentFor] }),
  TIER_BY_COUNT: (rules) => ({ count: [rules.secondTier.count], late: [rules.secondTier.lateness] }),
  APPROVER_SILENT: (rules) => ({ days: [rules.approverTerm] }),
  RENOTICE: (rules) => ({ days: [rules.renoticeAfter] }),
  HAND_SERVICE: (rules) => ({ days: [rules.handServiceAfter] }),
  RECTIFICATION_OVERDUE: (rules) => ({ days: [rules.rectificationFailsAt] }),
};

/** The numbers that a clause states under a rule set. */
export function clauseNumbers(clause: ClauseCode, rules: PolicyRules): ClauseNumbers {
  return NUMBERS[clause]?.(rules) ?? {};
}
