import type { components } from '../../../api/schema';
import type { Light } from '../../../ui/light-tag';

export type Approval = components['schemas']['ApprovalAnswer'];
export type Duty = components['schemas']['DutyAnswer'];
export type Explanation = components['schemas']['ListedExplanationAnswer'];
export type Interview = components['schemas']['InterviewAnswer'];
export type Obligation = components['schemas']['ObligationAnswer'];

/** Something done at once. */
export interface Tapped {
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

/** The one act of a row: a page where it is done, something done at once, 属实 or 不属实 of a reason or a planned date, or a decision with its words. */
export type WaitAct =
  | { readonly kind: 'open'; readonly label: string; readonly to: string }
  | ({ readonly kind: 'tap' } & Tapped)
  | { readonly kind: 'diary'; readonly explanation: Explanation; readonly confirm: Tapped }
  | { readonly kind: 'plan'; readonly duty: Duty; readonly confirm: Tapped }
  | { readonly kind: 'decide'; readonly approval: Approval }
  | { readonly kind: 'paper'; readonly approval: Approval }
  | { readonly kind: 'withdraw'; readonly approval: Approval };

export interface WaitDate {
  /** What the date means, where it is not a deadline of the unit named beside it. */
  readonly name?: string;
  readonly on: string;
  readonly originalOn?: string | undefined;
  readonly provisional?: boolean | undefined;
  readonly lateness?: number | undefined;
  /** The day has passed; by how many working days is not known. */
  readonly late?: boolean;
  /** How late the office itself is with its reading; never a lag of the unit. */
  readonly overdue?: string | undefined;
  /** A plan to the ten-day period, or an hour. */
  readonly words?: string | null | undefined;
}

/** One thing that waits for the reader: what, for whom, by when, and one button. */
export interface Wait {
  readonly id: string;
  readonly title: string;
  readonly to: string;
  readonly whom: string;
  readonly note?: string | undefined;
  readonly date?: WaitDate | undefined;
  readonly light?: { readonly light: Light; readonly state: string } | undefined;
  readonly act: WaitAct;
}

export type WaitKind =
  | 'sign'
  | 'approve'
  | 'papers'
  | 'note'
  | 'confirm'
  | 'due'
  | 'decisions'
  | 'callbacks'
  | 'pilots'
  | 'verify'
  | 'reports'
  | 'check'
  | 'entered'
  | 'talks'
  | 'attend'
  | 'asked';

/** What waits of one kind, the most urgent first. */
export interface WaitGroup {
  readonly kind: WaitKind;
  readonly waits: readonly Wait[];
  /** Not yet known. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** There are more than one page holds. */
  readonly more: boolean;
  /** What is not urgent is not listed here, only counted. */
  readonly rest?: number;
}

/** The earliest date first; what has none comes last. */
export function byDate(one: Wait, other: Wait): number {
  return (one.date?.on ?? '9999').localeCompare(other.date?.on ?? '9999');
}
