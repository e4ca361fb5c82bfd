import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';

export type Tier = 1 | 2 | 3;

/** A reminder before a date: `days` working days before it. */
export interface ReminderRule {
  /** PLANNED: the unit's own date; ACT: `actBy`; DUE: the current date where it is not a duty's first one. */
  readonly base: 'PLANNED' | 'ACT' | 'DUE';
  readonly days: number;
}

/** The rules of one tier; terms are in working days. */
export interface TierRules {
  readonly interviewee: PostRole;
  /** Null: the official named in the approval. */
  readonly interviewer: PostRole | null;
  readonly approver: PostRole;
  /** Full working days between service and talk. */
  readonly noticeDays: number;
  /** The talk takes place within so many working days of the signature. */
  readonly talkWithin: number;
  /** The working day after the signature on which the talk is set by default. */
  readonly defaultTalkDay: number;
  readonly recordCheck: number;
  readonly rectification: number;
  readonly check: number;
  /** The term of the second chance after a first check that was not met: half the rectification's. */
  readonly secondChance: number;
}

/**
 * A versioned set of rules of supervision, as data. A case keeps the version that it was opened under; running cases move to
 * another one only by an explicit act.
 */
export interface PolicyRules {
  /** When rungs fire on working days, and until when on the same day after an outage; wall clock of Asia/Shanghai. */
  readonly fireAt: string;
  readonly fireUntil: string;
  readonly officeHours: readonly { readonly from: string; readonly to: string }[];
  readonly reminders: readonly ReminderRule[];
  /** REMIND obligations: a reminder so many working days before, an overdue reminder at this lateness. */
  readonly remindLadder: { readonly before: number; readonly overdueAt: number };
  /** LAPSE obligations, where silence is no objection: the one reminder so many working days before. */
  readonly lapseLadder: { readonly before: number };
  /** OFFICE obligations: the official's own chain is reminded at this lateness. */
  readonly officeLadder: { readonly overdueAt: number };
  readonly overdueReminderAt: number;
  /** Whether the liaison of the project's special group gets a copy of the overdue reminder. */
  readonly copyGroupLiaison: boolean;
  readonly slip: { readonly at: number; readonly holdDefault: number };
  readonly firstTier: { readonly at: number; readonly slipSentFor: number; readonly automatic: boolean };
  /** Tier 2 by count: so many obligations of one unit, each later than this. */
  readonly secondTier: { readonly count: number; readonly lateness: number };
  readonly approverTerm: number;
  readonly rejectionHold: number;
  readonly historicRelease: number;
  readonly renoticeAfter: number;
  readonly handServiceAfter: number;
  /** A rectification so many working days overdue fails. */
  readonly rectificationFailsAt: number;
  readonly defaultTalkTime: string;
  /** After how many months the committee hears a county, a zone, a special group again. */
  readonly hearing: { readonly county: number; readonly zone: number; readonly group: number };
  readonly tiers: Readonly<Record<Tier, TierRules>>;
  /** One sweep that would open more cases than all of `floor`, and than `share` of the active obligations or `times` the usual, is held. */
  readonly surge: { readonly floor: number; readonly share: number; readonly times: number };
}

/** A rule set with its number. */
export interface Policy {
  readonly version: number;
  readonly rules: PolicyRules;
}

/** What held before the rules said it, and holds under every version that does not. */
const BEFORE_RULES = {
  lapseLadder: { before: 1 },
  copyGroupLiaison: false,
  hearing: { county: 12, zone: 12, group: 6 },
} as const;
type SaidLater = keyof typeof BEFORE_RULES;

/** Rules as a version says them; versions are never changed, so what an early one leaves out is what the product did then. */
export function completed(rules: Omit<PolicyRules, SaidLater> & Partial<Pick<PolicyRules, SaidLater>>): PolicyRules {
  return { ...BEFORE_RULES, ...rules };
}

const common = { recordCheck: 3, check: 5 };

/** Version 1: the default ladder and the table of terms of the domain page. */
export const POLICY_VERSION_1: Policy = {
  version: 1,
  rules: {
    fireAt: '09:00',
    fireUntil: '18:00',
    officeHours: [
      { from: '08:30', to: '12:00' },
      { from: '14:30', to: '18:00' },
    ],
    reminders: [
      { base: 'PLANNED', days: 5 },
      { base: 'ACT', days: 15 },
      { base: 'ACT', days: 5 },
      { base: 'DUE', days: 5 },
    ],
    remindLadder: { before: 2, overdueAt: 1 },
    ...BEFORE_RULES,
    officeLadder: { overdueAt: 1 },
    overdueReminderAt: 1,
    slip: { at: 3, holdDefault: 3 },
    firstTier: { at: 8, slipSentFor: 4, automatic: false },
    secondTier: { count: 3, lateness: 10 },
    approverTerm: 3,
    rejectionHold: 10,
    historicRelease: 10,
    renoticeAfter: 2,
    handServiceAfter: 2,
    rectificationFailsAt: 3,
    defaultTalkTime: '10:00',
    tiers: {
      1: {
        ...common,
        interviewee: 'SECTION_CHIEF',
        interviewer: 'OFFICE_SECTION_CHIEF',
        approver: 'OFFICE_DEPUTY_DIRECTOR',
        noticeDays: 2,
        talkWithin: 7,
        defaultTalkDay: 5,
        rectification: 10,
        secondChance: 5,
      },
      2: {
        ...common,
        interviewee: 'DEPUTY_LEADER',
        interviewer: 'OFFICE_DEPUTY_DIRECTOR',
        approver: 'EXECUTIVE_DEPUTY_DIRECTOR',
        noticeDays: 3,
        talkWithin: 10,
        defaultTalkDay: 5,
        rectification: 15,
        secondChance: 8,
      },
      3: {
        ...common,
        interviewee: 'PRINCIPAL_LEADER',
        interviewer: null,
        approver: 'OFFICE_DIRECTOR',
        noticeDays: 5,
        talkWithin: 15,
        defaultTalkDay: 8,
        rectification: 20,
        secondChance: 10,
      },
    },
    surge: { floor: 50, share: 0.02, times: 3 },
  },
};

/** The rule set and the calendar that a case is pinned to. */
export interface Rulebook {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}
