import type { Day } from '../../../../shared-kernel/dates.js';
import type { Level } from './level.js';

/** A paper by its number or exact title, a publication, or a file. A document number is enough; no file is ever required. */
export const PROOF_KINDS = ['DOCUMENT', 'MEDIA', 'FILE'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What proves an entry. What its kind does not have is null. */
export interface Proof {
  readonly kind: ProofKind;
  /** DOCUMENT: the number or the exact title is needed. FILE: its name stands as the title. */
  readonly number: string | null;
  readonly exactTitle: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  /** MEDIA: all three are needed. */
  readonly medium: string | null;
  readonly issue: string | null;
  readonly on: Day | null;
  /** FILE alone, where it is needed: which one. */
  readonly evidenceId?: string;
  /** The level of the issuer: of the unit of that name, else what the confirmer said; null where nobody said. */
  readonly level: Level | null;
}

/** How much a number or title may hold, for those who give and those who read. */
export const PROOF_LIMITS = { number: 100, exactTitle: 200, issuer: 100, medium: 100, issue: 100 } as const;
