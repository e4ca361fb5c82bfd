import { createHash } from 'node:crypto';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { readClock } from '../../../obligations/index.js';
import {
  listPinnedElsewhere,
  type MoveScope,
  type PinnedElsewhere,
} from '../../cases/persistence/moved-cases.repository.js';
import {
  listOpenCases,
  listWatchedByIds,
  lockOpenCases,
  lockWatched,
  type OpenCaseRow,
  type WatchedRow,
} from '../../cases/persistence/watched.repository.js';
import { readMoment } from '../../policy/application/moment.js';
import type { Policies } from '../../policy/application/policies.js';
import { allowedFrom, type Moment, nextMorning } from '../../policy/domain/moments.js';
import { steady } from '../../policy/domain/in-force.js';
import { refuse } from '../../policy/domain/problems.js';
import { versionInForce } from '../../policy/persistence/policy.repository.js';
import { play } from '../../trials/domain/play.js';
import { loadWatched, type Watched } from '../../watch/application/load-watched.js';
import { type MoveLine, type NextRung, whatIsSeen } from '../domain/rule-move.js';

/** So many cases one person can look through; more are moved unit by unit. */
const AT_MOST = 2_000;
/** So far ahead the next step is looked for, in days of the calendar. */
const AHEAD = 120;

/** What a move would do, as it stands now. */
export interface MovePreview {
  readonly toVersion: number;
  readonly lines: readonly MoveLine[];
  readonly digest: string;
  readonly cases: readonly OpenCaseRow[];
}

interface Standing {
  readonly rows: readonly WatchedRow[];
  readonly cases: readonly OpenCaseRow[];
}

async function asTheyStand(reader: Reader, ids: readonly string[]): Promise<Standing> {
  return { rows: await listWatchedByIds(reader, ids), cases: await listOpenCases(reader, ids) };
}

async function inHand(tx: Tx, ids: readonly string[]): Promise<Standing> {
  return { rows: await lockWatched(tx, ids), cases: await lockOpenCases(tx, ids) };
}

/** Running cases of a scope beside the rules in force: what comes next of each under its own, and under those. @throws MOVE_TOO_MANY */
export function previewMove(reader: Reader, policies: Policies, scope: MoveScope): Promise<MovePreview> {
  return preview(reader, policies, scope, (ids) => asTheyStand(reader, ids));
}

/** The same, in nobody else's hands until the transaction ends. @throws MOVE_TOO_MANY */
export function previewInHand(tx: Tx, policies: Policies, scope: MoveScope): Promise<MovePreview> {
  return preview(tx, policies, scope, (ids) => inHand(tx, ids));
}

async function preview(
  reader: Reader,
  policies: Policies,
  scope: MoveScope,
  take: (ids: readonly string[]) => Promise<Standing>,
): Promise<MovePreview> {
  const toVersion = await versionInForce(reader);
  const found = await listPinnedElsewhere(reader, scope, { version: toVersion, limit: AT_MOST + 1 });
  if (found.length > AT_MOST) throw refuse('MOVE_TOO_MANY', { most: AT_MOST });
  const { rows, cases } = await take(found.map(({ obligationId }) => obligationId));
  const now = await readMoment(reader);
  const own = await loadWatched(reader, policies, rows, cases, now.day);
  const over = cases.map((one) => ({ ...one, policyVersion: toVersion, movedOn: now.day }));
  const moved = new Map(
    (await loadWatched(reader, policies, rows, over, now.day)).map((watched) => [watched.row.id, watched]),
  );
  const present = new Map(own.map((watched) => [watched.row.id, watched]));
  const lines = found.flatMap((matter) => lineOf(matter, present, moved, now));
  const first = own[0] === undefined ? now.day : firstDay(own[0], now.day);
  const digest = createHash('sha256')
    .update(whatIsSeen(toVersion, first, lines))
    .digest('hex');
  return { toVersion, lines, digest, cases };
}

type ById = ReadonlyMap<string, Watched>;

function lineOf({ obligationId, matter, unitName }: PinnedElsewhere, own: ById, over: ById, now: Moment): MoveLine[] {
  const [present, moved] = [own.get(obligationId), over.get(obligationId)];
  const openCase = present?.openCase ?? null;
  // Somebody was faster: its case has closed meanwhile.
  if (present === undefined || moved === undefined || openCase === null) return [];
  const next = nextRung(moved, now);
  return [
    {
      ...{ caseId: openCase.id, matter, unitName, fromVersion: openCase.policyVersion },
      ...{ present: nextRung(present, now), moved: next, atOnce: next?.on === firstDay(moved, now.day) },
    },
  ];
}

/** The first day after today on which anything of a ladder may happen. */
const firstDay = ({ book }: Watched, today: Day): Day => allowedFrom(addDays(today, 1), book.calendar);

/** What the watch would do next that uses up a day of the ladder, if nobody acted. */
function nextRung({ input, clock, book }: Watched, now: Moment): NextRung | null {
  const lookOn = nextMorning(now, book.policy.rules, book.calendar).day;
  const readOn = (day: Day) => readClock(clock, day, book.calendar);
  const { steps } = play(
    { readOn, lateOn: () => input.unitLateCount },
    { input, caseBook: book, lookOn, ended: false },
    addDays(now.day, AHEAD),
    steady(book),
  );
  const found = steps.find(({ step }) => 'rung' in step);
  if (found === undefined) return null;
  const { day, step } = found;
  return { kind: step.kind, tier: step.kind === 'TIER_PROPOSAL' ? step.tier : null, on: day };
}
