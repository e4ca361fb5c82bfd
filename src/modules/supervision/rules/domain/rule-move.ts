import type { Day } from '../../../../shared-kernel/dates.js';
import type { Tier } from '../../policy/domain/policy.js';

/** 待批准、已办理、未批准、已撤回. */
export const MOVE_STATES = ['PROPOSED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN'] as const;
export type MoveState = (typeof MOVE_STATES)[number];

/** What comes next of a case by a rule set, if nobody acts, and on which day. */
export interface NextRung {
  readonly kind: string;
  /** Of a proposed interview. */
  readonly tier: Tier | null;
  readonly on: Day;
}

/** A running case, and what would become of it under the rules in force. */
export interface MoveLine {
  readonly caseId: string;
  readonly matter: string;
  readonly unitName: string;
  readonly fromVersion: number;
  /** Null: nothing follows by itself. */
  readonly present: NextRung | null;
  readonly moved: NextRung | null;
  /** Due already under the rules in force: it comes on the first day on which anything may. */
  readonly atOnce: boolean;
}

/** Whether the move changes what comes next, or when. */
export function differs({ present, moved }: Pick<MoveLine, 'present' | 'moved'>): boolean {
  return present?.kind !== moved?.kind || present?.tier !== moved?.tier || present?.on !== moved?.on;
}

/**
 * What somebody saw of a move, to be compared with what would be seen now. What is due at once goes along with the day, so that a
 * night in between alone makes no preview stale; each step that happened does, and each change of a matter that moves a step.
 * @param first the first day on which anything may follow from the move
 */
export function whatIsSeen(toVersion: number, first: Day, lines: readonly MoveLine[]): string {
  const said = (rung: NextRung | null) => rung && [rung.kind, rung.tier, rung.on === first ? 'AT_ONCE' : rung.on];
  const seen = lines.map(({ caseId, fromVersion, present, moved }) => [
    caseId,
    fromVersion,
    said(present),
    said(moved),
  ]);
  return JSON.stringify([toVersion, seen]);
}
