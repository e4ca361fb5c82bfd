import type { Day } from '../../../src/shared-kernel/dates.js';
import type { Tier } from '../../../src/modules/supervision/policy/domain/policy.js';
import type { Happening } from './script.js';

/** A duty or a task that has not ended, as people see it in the morning. */
export interface MatterView {
  readonly key: string;
  readonly unit: number;
  readonly kind: 'DUTY' | 'TASK';
  readonly state: string;
  readonly hold: string | null;
  readonly dueOn: Day;
  readonly dateRun: number;
  readonly plannedOn: Day | null;
  /** The reason of an explanation that waits for its verdict. */
  readonly explaining: string | null;
  /** What else was asked for and waits. */
  readonly asking: 'EXTENSION' | 'EXEMPTION' | null;
  readonly slip: string | null;
  /** State and tier of the open case; null without one. */
  readonly open: string | null;
}

/** One matter in an interview. */
export interface ItemView {
  readonly matter: string;
  readonly state: string;
  readonly resting: boolean;
  readonly dueOn: Day | null;
}

/** An interview under way, as people see it. */
export interface TalkView {
  readonly key: string;
  readonly unit: number;
  readonly tier: Tier;
  readonly state: string;
  readonly resting: boolean;
  readonly talkOn: Day | null;
  readonly byHand: boolean;
  readonly recordCheck: string | null;
  readonly items: readonly ItemView[];
}

export interface QuarterView {
  readonly quarter: number;
  readonly state: 'OPEN' | 'CLOSED';
  readonly closeFrom: Day;
  /** Of a closed one: how its duties were frozen. */
  readonly frozen: Readonly<Record<string, string>>;
}

/** What has not ended. */
export interface View {
  readonly matters: readonly MatterView[];
  readonly talks: readonly TalkView[];
  readonly quarters: readonly QuarterView[];
}

/** What somebody does. */
export type Command =
  | { readonly act: 'PLAN'; readonly matter: string; readonly on: Day }
  | {
      readonly act: 'FILE' | 'TAKE_BACK' | 'VERIFY' | 'RETURN' | 'HOLD_SLIP' | 'RELEASE' | 'EXEMPT';
      readonly matter: string;
    }
  | { readonly act: 'EXPLAIN'; readonly matter: string; readonly reason: string; readonly newDate: Day | null }
  | { readonly act: 'EXTEND'; readonly matter: string; readonly newDate: Day }
  | { readonly act: 'JUDGE' | 'DECIDE'; readonly matter: string; readonly yes: boolean }
  | { readonly act: 'RAISE'; readonly matter: string; readonly tier: Tier }
  | {
      readonly act: 'SIGN' | 'REJECT' | 'TERMINATE' | 'ACKNOWLEDGE' | 'SERVE' | 'WAIVE' | 'CONFIRM' | 'OBJECT';
      readonly talk: string;
    }
  | { readonly act: 'TALK'; readonly talk: string; readonly matters: readonly string[] }
  | { readonly act: 'NOT_HELD'; readonly talk: string; readonly fault: 'INTERVIEWER' | 'NONE' | 'INTERVIEWEE' }
  | { readonly act: 'REPORT'; readonly talk: string; readonly matter: string }
  | {
      readonly act: 'CHECK';
      readonly talk: string;
      readonly matter: string;
      readonly met: boolean;
      readonly newDate: Day;
    }
  | { readonly act: 'CLOSE'; readonly quarter: number };

/** Where a script is played: the product on its database, or the pure planner over rows in memory. */
export interface World {
  /** Moves on to nine o'clock of the day; sweeps unless the sweep is down. */
  morning(day: Day, down: boolean): Promise<void>;
  /** Half past ten: what happens whatever people do. */
  happen(happening: Happening): Promise<void>;
  view(): Promise<View>;
  /** @returns the code of the refusal, or null when it was done */
  carryOut(command: Command): Promise<string | null>;
  /** The sweep after people's acts. */
  sweep(): Promise<void>;
  /** What the watch did since the last time, a line a step, in no order. */
  steps(): Promise<readonly string[]>;
  /** How everything stands, the ended too, a line a thing: what two worlds are compared by. */
  record(): Promise<readonly string[]>;
  /** Invariants of the world that do not hold now. */
  broken(): Promise<readonly string[]>;
}
