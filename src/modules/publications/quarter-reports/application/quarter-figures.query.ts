import type { Reader } from '../../../../platform/database/tx.js';
import { problemsSolvedBetween, type SolvedProblems } from '../../../counts/index.js';
import { findQuarter, type QuarterFigure, quarterFigures } from '../../../cycles/index.js';
import { type HelpAsked, helpAskedBetween } from '../../../projects/index.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { quarterBefore, quarterOf, quarterStart, totalOf, type DutyFigures } from '../domain/quarter-report.js';

/** One kind of the five, with the quarter before beside it; null where that was not closed or had no such kind. */
export interface KindFigures extends QuarterFigure {
  readonly before: DutyFigures | null;
}

/** All numbers of a report. */
export interface QuarterFigures {
  readonly kinds: readonly KindFigures[];
  readonly total: DutyFigures & { readonly before: DutyFigures | null };
  readonly problems: SolvedProblems;
  readonly help: HelpAsked;
}

/** The five as the close froze them, whatever became of them since; the problems and the help between units as they stood on the quarter's last day. */
export async function readFigures(
  reader: Reader,
  { cycleId, dataDay }: { readonly cycleId: string; readonly dataDay: Day },
): Promise<QuarterFigures> {
  const of = quarterOf(dataDay);
  const from = quarterStart(of.year, of.quarter);
  const last = quarterBefore(of);
  const earlier = await findQuarter(reader, last.year, last.quarter);
  const before = earlier === null ? [] : await quarterFigures(reader, earlier.id);
  const kinds = await quarterFigures(reader, cycleId);
  return {
    kinds: kinds.map((row) => ({ ...row, before: before.find(({ kind }) => kind === row.kind) ?? null })),
    total: { ...totalOf(kinds), before: before.length === 0 ? null : totalOf(before) },
    problems: await problemsSolvedBetween(reader, from, dataDay),
    help: await helpAskedBetween(reader, from, dataDay),
  };
}
