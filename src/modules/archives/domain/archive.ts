import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { RetainedKind, Retention } from '../../../shared-kernel/retention.js';
import { refuse } from './problems.js';

/** PREPARED: listed, and may be listed anew. GIVEN: packed and signed by whoever hands it over. ARCHIVED: signed by both, fixed for ever. */
export const ARCHIVE_STATES = ['PREPARED', 'GIVEN', 'ARCHIVED'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

/** A paper that was finalised in the year, as its line in the contents says it (DA/T 22). */
export interface FinalisedPaper {
  readonly kind: RetainedKind;
  readonly subjectId: string;
  readonly document: string;
  readonly retention: Retention;
  /** 责任者. */
  readonly responsible: string;
  /** 文号. */
  readonly reference: string | null;
  readonly title: string;
  readonly datedOn: Day;
}

/** With its 件号. */
export interface NumberedPaper extends FinalisedPaper {
  readonly number: number;
}

/** 件号 from 1 in each retention: kind by kind, the older first. */
export function numbered(papers: readonly FinalisedPaper[], kinds: readonly RetainedKind[]): readonly NumberedPaper[] {
  const last = new Map<Retention, number>();
  const order = ({ kind, datedOn, title, document, subjectId }: FinalisedPaper): string =>
    [String(kinds.indexOf(kind)), datedOn, title, document, subjectId].join('\u0000');
  return [...papers]
    .map((paper) => ({ paper, order: order(paper) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ paper }) => {
      const number = (last.get(paper.retention) ?? 0) + 1;
      last.set(paper.retention, number);
      return { ...paper, number };
    });
}

/** A year is archived when it is over. @throws ARCHIVE_YEAR_RUNS */
export function checkYear(year: number, today: Day): void {
  if (year >= Number(today.slice(0, 4)))
    throw refuse('ARCHIVE_YEAR_RUNS', { year: String(year) }, [{ pointer: '/year', code: 'ARCHIVE_YEAR_RUNS' }]);
}

/** As far as it matters for who may do what. */
export interface Handing {
  readonly state: ArchiveState;
  readonly toPerson: string | null;
}

/** @throws ARCHIVE_STATE */
export function checkPrepared({ state }: Handing): void {
  if (state !== 'PREPARED') throw refuse('ARCHIVE_STATE');
}

/** Whoever hands it over names somebody else of the office. @throws ARCHIVE_STATE, ARCHIVE_TO_HIMSELF, ARCHIVE_TO_STRANGER */
export function checkGiving(actor: Actor, archive: Handing, toPerson: string, ofOffice: boolean): void {
  checkPrepared(archive);
  if (actor.personId === null || actor.personId === toPerson)
    throw refuse('ARCHIVE_TO_HIMSELF', {}, [{ pointer: '/toPersonId', code: 'ARCHIVE_TO_HIMSELF' }]);
  if (!ofOffice) throw refuse('ARCHIVE_TO_STRANGER', {}, [{ pointer: '/toPersonId', code: 'ARCHIVE_TO_STRANGER' }]);
}

/** Only whoever was named takes it, or gives it back. @throws ARCHIVE_STATE, ARCHIVE_NOT_YOURS */
export function checkTaking(actor: Actor, { state, toPerson }: Handing): void {
  if (state !== 'GIVEN') throw refuse('ARCHIVE_STATE');
  if (actor.personId === null || actor.personId !== toPerson) throw refuse('ARCHIVE_NOT_YOURS');
}
