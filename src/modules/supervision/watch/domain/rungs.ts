import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ClauseCode, Grounds } from '../../cases/domain/grounds.js';
import { allowedFrom } from '../../policy/domain/moments.js';
import type { Rulebook, Tier } from '../../policy/domain/policy.js';
import type { Addressees, ObligationStep } from '../../cases/domain/steps.js';
import type { CaseFacts, TierTrigger, WatchedObligation, WatchInput } from '../../cases/domain/watched.js';

const desk: Addressees = { to: ['LIAISON', 'SECTION_CHIEF'], copy: [] };
const slipAddressees: Addressees = {
  to: ['SECTION_CHIEF', 'UNIT_OFFICE'] satisfies PostRole[],
  copy: ['DEPUTY_LEADER'],
};

/** A reminder before a date that may still fire: the day of the rung and the date that it reminds of. */
export interface ReminderRung {
  readonly key: string;
  readonly base: 'PLANNED' | 'ACT' | 'DUE';
  readonly day: Day;
  readonly date: Day;
}

/** The key of a rung: once each time the current date is set. */
export function rungKey(obligation: WatchedObligation, code: string): string {
  return `${obligation.dateRun}:${code}`;
}

export function hasFired(input: WatchInput, code: string): boolean {
  const key = rungKey(input.obligation, code);
  return input.firedRungs.some((rung) => rung.key === key);
}

/** What the grounds of a step on this obligation show. */
export function groundsOf(
  rule: ClauseCode,
  input: WatchInput,
  book: Rulebook,
  more: Readonly<Record<string, Day>> = {},
): Grounds {
  const { originalDate, currentDate, lateness, pausedDays } = input.obligation;
  const dates = { originalDate, currentDate, ...more };
  return {
    rule,
    dates,
    lateness,
    pausedDays,
    policyVersion: book.policy.version,
    calendarVersion: book.calendar.version,
  };
}

/** Reminders before their dates that have not fired and are not stale on `today`; those before it was registered never fire. */
export function reminderRungs(input: WatchInput, today: Day, book: Rulebook): readonly ReminderRung[] {
  const { obligation } = input;
  const rungs: ReminderRung[] = [];
  for (const { base, days } of reminderRules(obligation, book)) {
    const date = dateOf(obligation, base);
    if (date === null || date < today) continue;
    const day = allowedFrom(book.calendar.add(date, -days), book.calendar);
    if (day <= registeredOn(input, base) || day > date || hasFired(input, `${base}_${days}`)) continue;
    rungs.push({ key: rungKey(obligation, `${base}_${days}`), base, day, date });
  }
  return rungs;
}

function reminderRules(obligation: WatchedObligation, book: Rulebook) {
  const { reminders, remindLadder, lapseLadder } = book.policy.rules;
  if (obligation.ladder === 'OFFICE') return [];
  if (obligation.ladder === 'LAPSE') return [{ base: 'DUE', days: lapseLadder.before } as const];
  return obligation.ladder === 'FULL' ? reminders : [{ base: 'DUE', days: remindLadder.before } as const];
}

/** `actBy` counts for a duty's first date only; afterwards, and for everything else, the current date does. */
function dateOf(obligation: WatchedObligation, base: ReminderRung['base']): Day | null {
  const first = obligation.dateRun === 1 && obligation.actBy !== null;
  if (base === 'PLANNED') return obligation.dateRun === 1 ? obligation.plannedOn : null;
  if (base === 'ACT') return first ? obligation.actBy : null;
  return first ? null : obligation.currentDate;
}

/** A plan filed later than the obligation counts from its own day; what went over to other rules, from that day. */
function registeredOn({ obligation, openCase }: WatchInput, base: ReminderRung['base']): Day {
  const { dateSetOn, plannedSetOn } = obligation;
  const registered = base === 'PLANNED' ? (plannedSetOn ?? dateSetOn) : dateSetOn;
  const movedOn = openCase?.movedOn ?? null;
  return movedOn !== null && movedOn > registered ? movedOn : registered;
}

/** The latest reminder due by now; earlier ones that were missed give way to it. */
export function dueReminder(input: WatchInput, today: Day, book: Rulebook): ObligationStep | null {
  const due = reminderRungs(input, today, book).filter((rung) => rung.day <= today);
  const latest = [...due].sort((one, other) => (one.day < other.day ? 1 : -1))[0];
  if (latest === undefined) return null;
  const supersedes = due.filter((rung) => rung !== latest).map((rung) => rung.key);
  const grounds = groundsOf(reminderClause(input.obligation, latest), input, book, {
    date: latest.date,
    rungDay: latest.day,
  });
  return { kind: 'REMINDER', rung: latest.key, supersedes, base: latest.base, addressees: desk, grounds };
}

/** Each ladder reminds by a clause of its own. */
function reminderClause({ ladder }: WatchedObligation, { base }: ReminderRung): ClauseCode {
  if (ladder === 'REMIND') return 'REMINDER_ONLY';
  return ladder === 'LAPSE' ? 'REMINDER_LAPSE' : `REMINDER_${base}`;
}

/** The lateness at which the obligation's ladder first speaks of being overdue. */
export function overdueAt(obligation: WatchedObligation, book: Rulebook): number {
  const { rules } = book.policy;
  if (obligation.ladder === 'FULL') return rules.overdueReminderAt;
  return obligation.ladder === 'REMIND' ? rules.remindLadder.overdueAt : rules.officeLadder.overdueAt;
}

export function overdueReminder(input: WatchInput, book: Rulebook): ObligationStep | null {
  if (input.obligation.lateness < overdueAt(input.obligation, book) || hasFired(input, 'OVERDUE')) return null;
  const rung = { rung: rungKey(input.obligation, 'OVERDUE'), supersedes: [] };
  if (input.obligation.ladder === 'OFFICE')
    return { kind: 'CHAIN_REMINDER', ...rung, grounds: groundsOf('CHAIN_REMINDER', input, book) };
  const clause = input.obligation.ladder === 'REMIND' ? 'OVERDUE_ONLY' : 'OVERDUE_REMINDER';
  return { kind: 'OVERDUE_REMINDER', ...rung, addressees: desk, grounds: groundsOf(clause, input, book) };
}

/**
 * Working days that an overdue reminder leaves for an answer before the slip, also where barred days moved the reminder, and none of
 * them while the clock stands: a floor, which no rule set undercuts.
 */
const TIME_TO_EXPLAIN = 2;

/** The slip is prepared, and prepared again when an earlier one was dropped because the unit had filed. */
export function slipToPrepare(input: WatchInput, today: Day, book: Rulebook): ObligationStep | null {
  const { obligation } = input;
  if (obligation.lateness < book.policy.rules.slip.at || liveSlip(input) !== null) return null;
  const reminded = input.firedRungs.find(({ key }) => key === rungKey(obligation, 'OVERDUE'))?.on ?? null;
  if (reminded !== null && obligation.ranSince(reminded) < TIME_TO_EXPLAIN) return null;
  const times = input.firedRungs.filter((rung) => rung.key.startsWith(rungKey(obligation, 'SLIP_PREPARED'))).length;
  const sendOn = allowedFrom(book.calendar.add(today, 1), book.calendar);
  const grounds = groundsOf('SLIP_PREPARED', input, book, { sendOn });
  return {
    kind: 'SLIP_PREPARED',
    rung: rungKey(obligation, `SLIP_PREPARED:${times + 1}`),
    supersedes: [],
    sendOn,
    grounds,
  };
}

/** The slip goes out by itself on the next working day, or on the day until which it was held. */
export function slipToSend(input: WatchInput, today: Day, book: Rulebook): ObligationStep | null {
  const slip = liveSlip(input);
  if (slip === null || slip.state === 'SENT' || today < sendDay(slip, book)) return null;
  const times = input.firedRungs.filter((rung) => rung.key.startsWith(rungKey(input.obligation, 'SLIP_SENT'))).length;
  const grounds = groundsOf('SLIP_SENT', input, book, { preparedOn: slip.preparedOn });
  const rung = rungKey(input.obligation, `SLIP_SENT:${times + 1}`);
  return { kind: 'SLIP_SENT', rung, supersedes: [], addressees: slipAddressees, grounds };
}

function sendDay(slip: NonNullable<WatchInput['slip']>, book: Rulebook): Day {
  return slip.state === 'HELD' && slip.holdUntil !== null ? slip.holdUntil : book.calendar.add(slip.preparedOn, 1);
}

/** The slip of the present date that was not dropped. */
export function liveSlip(input: WatchInput): WatchInput['slip'] {
  const { slip } = input;
  return slip === null || slip.state === 'DROPPED' || slip.dateRun !== input.obligation.dateRun ? null : slip;
}

/** The tier to propose now: one held back earlier, the second by count, or the first by the ladder. */
export function tierToPropose(input: WatchInput, openCase: CaseFacts, book: Rulebook): ObligationStep | null {
  const wanted = wantedTier(input, openCase, book);
  if (wanted === null) return null;
  const [tier, trigger, rule, more] = wanted;
  const attempt = input.firedRungs.filter((rung) =>
    rung.key.startsWith(rungKey(input.obligation, `TIER_${tier}`)),
  ).length;
  const rung = rungKey(input.obligation, `TIER_${tier}:${attempt + 1}`);
  return { kind: 'TIER_PROPOSAL', rung, supersedes: [], tier, trigger, grounds: groundsOf(rule, input, book, more) };
}

type Wanted = readonly [Tier, TierTrigger, ClauseCode, Readonly<Record<string, Day>>];

const RULE_OF: Readonly<Record<TierTrigger, ClauseCode>> = {
  LADDER: 'TIER_BY_LADDER',
  COUNT: 'TIER_BY_COUNT',
  OUTCOME: 'TIER_BY_OUTCOME',
  AFTER_HOLD: 'TIER_AFTER_HOLD',
  AFTER_INTERVIEW: 'TIER_AFTER_INTERVIEW',
  PERSON: 'TIER_BY_PERSON',
};

function wantedTier(input: WatchInput, openCase: CaseFacts, book: Rulebook): Wanted | null {
  const { secondTier } = book.policy.rules;
  const counted = input.obligation.lateness > secondTier.lateness && input.unitLateCount >= secondTier.count;
  if (counted && openCase.tier === 1) return [2, 'COUNT', 'TIER_BY_COUNT', {}];
  if (openCase.pending !== null)
    return [openCase.pending.tier, openCase.pending.trigger, RULE_OF[openCase.pending.trigger], {}];
  return openCase.tier === 0 ? firstTier(input, book) : null;
}

/** Of the working days that a slip leaves for an answer none is one on which the clock stood. */
function firstTier(input: WatchInput, book: Rulebook): Wanted | null {
  const { firstTier: rule } = book.policy.rules;
  const { lateness, ranSince } = input.obligation;
  const sentOn = liveSlip(input)?.sentOn ?? null;
  if (sentOn === null || lateness < rule.at || ranSince(sentOn) < rule.slipSentFor) return null;
  const barred = input.firedRungs.some((rung) => rung.key.startsWith(rungKey(input.obligation, 'TIER_1')));
  return barred ? null : [1, 'LADDER', 'TIER_BY_LADDER', { slipSentOn: sentOn }];
}
