import type { ObligationStep } from '../../cases/domain/steps.js';
import type { Moment } from '../../policy/domain/moments.js';

/** What to do now, in order, and when to look again; null: only a change of the obligation or its interview can bring a next step. */
export interface Plan {
  readonly steps: readonly ObligationStep[];
  readonly nextAt: Moment | null;
}
