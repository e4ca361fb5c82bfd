import { createHash } from 'node:crypto';
import type { Day } from '../../../shared-kernel/dates.js';
import type { NotCounted } from '../../counts/index.js';
import type { FactFault } from '../domain/said-fact.js';
import type { NotWritten } from '../domain/offered.js';
import type { Token } from '../domain/token.js';
import type { WordingFault } from '../domain/wording.js';

/** A record behind a chip. */
export interface Behind {
  readonly id: string;
  readonly revision: number | null;
  readonly title: string | null;
}

/** What a chip says, and everything that it rests on. */
export interface Expansion {
  readonly words: string;
  /** As it was counted or typed; null of a name. */
  readonly value: string | null;
  readonly unitOfMeasure: string | null;
  readonly definition: string | null;
  readonly asOf: Day;
  /** GREY: an unproven claim, which stands in a draft alone. */
  readonly grey: boolean;
  readonly behind: readonly Behind[];
  /** Changes where the value, a record behind it or its revision does. */
  readonly digest: string;
}

/** Why a chip has no words. */
export type ChipFault =
  | NotWritten
  | WordingFault
  | FactFault
  | NotCounted
  | 'TOO_FEW_NAMES'
  | 'PARAMETER_MALFORMED'
  | 'RECORD_UNKNOWN';

/** A chip, with its words or why it has none. */
export type Resolved = { readonly token: Token } & ({ readonly expansion: Expansion } | { readonly fault: ChipFault });

/** For whom a text is, of which year, and as of which day. */
export interface Asked {
  readonly audience: 'REVIEW' | 'REPORT';
  readonly year: number;
  readonly asOf: Day;
}

/** The digest of a value and of what stands behind it, whatever the order. */
export function digestOf(value: string | null, behind: readonly Behind[]): string {
  const records = behind.map(({ id, revision }) => `${id}@${String(revision)}`).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([value, records]))
    .digest('hex');
}
