import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Grounds } from '../../cases/domain/grounds.js';
import type { Rulebook, Tier } from '../../policy/domain/policy.js';
import type { RaiseGround } from '../../cases/domain/raise-grounds.js';
import type { TierTrigger } from '../../cases/domain/watched.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import type { WatchedRow } from '../../cases/persistence/watched.repository.js';

/** A case whose tier is reached. */
export interface Proposal {
  readonly row: WatchedRow;
  readonly caseId: string;
  readonly tier: Tier;
  readonly trigger: TierTrigger;
  /** A person's reason. */
  readonly reason: string | null;
  /** Why a person raised it. */
  readonly ground?: RaiseGround;
  readonly grounds: Grounds;
  readonly rung: string | null;
}

/** With the rules that its case is pinned to. */
export interface PinnedProposal extends Proposal {
  readonly book: Rulebook;
}

/** A case for which a talk is possible, and between whom. */
export interface Candidate {
  readonly proposal: PinnedProposal;
  readonly interviewee: Seat;
  readonly interviewer: Seat;
  /** Who signs: the tier's approver, or whoever is above where that one talks or asked. */
  readonly approverRole: PostRole;
}

/** Whether nobody is chosen to talk yet: the approval of a third tier names him, and until then the director's post stands in the row. */
export function isToBeNamed({ proposal, interviewer }: Pick<Candidate, 'proposal' | 'interviewer'>): boolean {
  return proposal.tier === 3 && interviewer.role === 'OFFICE_DIRECTOR';
}
