import type { Day } from '../../../../shared-kernel/dates.js';
import type { DutyKind } from './duty.js';
import { refuse } from './problems.js';

/** Kinds that need content of their own where both take place on one day. */
const PAIRED: Partial<Readonly<Record<DutyKind, DutyKind>>> = { RESEARCH: 'INSPECTION', INSPECTION: 'RESEARCH' };

/** What counts of a wording: no punctuation, no space; full-width signs as the usual ones, capitals as small ones. */
const wording = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}]/gu, '');

/** The kind with which one day may not be shared by one text; null where there is none. */
export function pairedKind(kind: DutyKind): DutyKind | null {
  return PAIRED[kind] ?? null;
}

/**
 * Research and inspection on one day need separate content.
 * @param filed summaries of what was filed of the same project, the same day and the paired kind
 * @throws ACTIVITY_REFUSED where one of them is the same but for punctuation, spaces and width
 */
export function assertSeparateContent(
  { summary, heldOn }: { readonly summary: string; readonly heldOn: Day },
  filed: readonly string[],
): void {
  if (!filed.some((other) => wording(other) === wording(summary))) return;
  throw refuse('ACTIVITY_REFUSED', {}, [
    { pointer: '/activity/summary', code: 'CONTENT_NOT_SEPARATE', params: { heldOn } },
  ]);
}
