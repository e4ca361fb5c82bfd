import { type Actor, inNameOf, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import type { Noun, SubjectType } from '../../../shared-kernel/subjects.js';

export const IMPORT_STATES = [
  'PARSING',
  'PREVIEW',
  'CONFIRMING',
  'CONFIRMED',
  'REFUSED',
  'DISCARDED',
  'UNDOING',
  'UNDONE',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What an import would do with a row. */
export const VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSE'] as const;

/** How a kind of import is called: in the table, in the record, in the news and in long work. */
export interface ImportName {
  /** In the table, `LEDGER`. */
  readonly kind: string;
  /** Begins the names of acts, news and work: `ledger-import` read. */
  readonly name: Noun;
  /** Of the record, `LEDGER_IMPORT`. */
  readonly subjectType: SubjectType;
}

/** An import as lists show it. */
export interface ImportView {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileDigest: string;
  /** Of dates that state none. */
  readonly year: number | null;
  /** Where its rows go, for kinds with several places. */
  readonly target: string | null;
  readonly summary: Readonly<Record<string, number>> | null;
  /** What confirming makes beside the rows themselves. */
  readonly proposals: readonly unknown[] | null;
  /** Why the file was refused as a whole. */
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly version: number;
}

/** Who brought a file in. */
export interface ConfirmedBy {
  readonly importId: string;
  readonly fileName: string;
  readonly name: string;
  /** Who confirmed it, as he was then. */
  readonly asker: Actor;
  /** Who handed the file in. */
  readonly requestedBy: string | null;
  /** In whose name, where a deputy did. */
  readonly requestedFor: string | null;
}

/** Whoever handed a file in or confirmed its preview, and those in whose name deputies did: none of them is a second person to it. */
export function broughtInBy({
  asker,
  requestedBy,
  requestedFor,
}: Omit<ConfirmedBy, 'name'>): readonly (string | null)[] {
  return [asker.personId, inNameOf(asker, OFFICE_ROLES), requestedBy, requestedFor];
}
