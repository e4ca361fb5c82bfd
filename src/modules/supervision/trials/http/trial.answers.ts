import {
  Answer,
  CalendarDate,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../../platform/http/fields.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { stepName } from '../../cases/application/clause-words.js';
import { type SideCounts, UNREACHED } from '../domain/tally.js';
import type { Trial, TrialReader, TrialUnit } from '../application/read-trials.query.js';
import { TRIAL_STATES } from '../domain/trial.js';

const MANY = { min: 0, max: Number.MAX_SAFE_INTEGER };
const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** Kind of step → how many, under the rules in force and under those tried; the same where none were. */
export class TrialCountsAnswer {
  @Answer(COUNTS, { description: 'Under the rules in force.' }) present!: Readonly<Record<string, number>>;
  @Answer(COUNTS, { description: 'Under the rules tried.' }) tried!: Readonly<Record<string, number>>;
}

/** Steps that would be taken on one day. */
export class TrialDayAnswer extends TrialCountsAnswer {
  @CalendarDate() day!: string;
}

/** A trial in a list. */
export class TrialRowAnswer {
  @Id() id!: string;
  @OneOf(TRIAL_STATES) state!: string;
  @Int({ min: 0, max: 100, description: 'How far it is, in percent.' }) progress!: number;
  @Instant() askedAt!: string;
  @Text({ max: 60, optional: true }) askedByName!: string | null;
  @CalendarDate() from!: string;
  @CalendarDate() to!: string;
  @Flag({ description: 'Rules of its own were tried, beside those in force.' }) ownRules!: boolean;
  @Int({ min: 1, max: 100_000, description: 'The version in force, beside which they were tried.' })
  baseVersion!: number;
  @Flag({ description: 'Running cases went by the rules tried, too.' }) movesRunning!: boolean;
  @Id({ optional: true }) unitId!: string | null;
  @Text({ max: 100, optional: true }) unitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @Text({ max: 40, optional: true, description: 'Of what is due.' }) kind!: string | null;
  @Int({ ...MANY, optional: true, description: 'Obligations played; absent until it is done.' })
  obligations!: number | null;
}

/** Who has read the report. */
export class TrialReaderAnswer {
  @Id() personId!: string;
  @Text({ max: 60 }) personName!: string;
  @Instant() readAt!: string;
}

/** What came of it. */
export class TrialOutcomeAnswer {
  @Nested(() => TrialCountsAnswer) totals!: TrialCountsAnswer;
  @NestedList(() => TrialDayAnswer, { max: 400 }) days!: readonly TrialDayAnswer[];
  @Int({ ...MANY, description: 'Steps of the rules in force that would reach nobody.' }) unreachedPresent!: number;
  @Int({ ...MANY, description: 'The same of the rules tried.' }) unreachedTried!: number;
  @Answer(
    { type: 'object', additionalProperties: { type: 'string' } },
    { description: 'Kind of step → its name, in the reader’s language.' },
  )
  names!: Readonly<Record<string, string>>;
}

/** What the rules would do, if nobody acted. */
export class TrialAnswer extends TrialRowAnswer {
  @Nested(() => TrialOutcomeAnswer, { optional: true, description: 'Absent until it is done.' })
  outcome!: TrialOutcomeAnswer | null;
  @NestedList(() => TrialReaderAnswer, { max: 200 }) readers!: readonly TrialReaderAnswer[];
  @Text({ max: 2000, optional: true, description: 'Why it FAILED, in the reader’s language.' }) failure!: string | null;
  @Flag({ description: 'The reader may give it up.' }) mayCancel!: boolean;
}

/** A post that some step would not reach. */
export class UnreachablePostAnswer {
  @Text({ max: 40 }) role!: string;
  @Text({ max: 100, optional: true }) title!: string | null;
  @OneOf(UNREACHED) why!: string;
  @Int({ ...MANY, description: 'Steps under the rules in force.' }) present!: number;
  @Int({ ...MANY, description: 'Steps under the rules tried.' }) tried!: number;
}

/** One unit's part. */
export class TrialUnitAnswer {
  @Id() unitId!: string;
  @Text({ max: 100 }) unitName!: string;
  @Int(MANY) obligations!: number;
  @Nested(() => TrialCountsAnswer) counts!: TrialCountsAnswer;
  @NestedList(() => UnreachablePostAnswer, { max: 100 }) unreachable!: readonly UnreachablePostAnswer[];
}

/** Work that was started. */
export class TrialStartedAnswer {
  @Id({ description: 'Of the trial: it says how far it is and, in the end, what came of it' }) id!: string;
  @Id() jobId!: string;
}

const rowIn = ({ fromDay, toDay, rules, ...trial }: Trial) => ({
  ...trial,
  ...{ from: fromDay, to: toDay, ownRules: rules !== null },
});

export const showTrialRow = (trial: Trial): TrialRowAnswer => rowIn(trial);

export function showTrial(
  trial: Trial,
  readers: readonly TrialReader[],
  language: Language,
  of: Pick<TrialAnswer, 'failure' | 'mayCancel'>,
): TrialAnswer {
  return { ...rowIn(trial), outcome: outcomeIn(trial, language), readers, ...of };
}

function outcomeIn({ outcome }: Trial, language: Language): TrialOutcomeAnswer | null {
  if (outcome === null) return null;
  const { totals, days, unreached } = outcome;
  return {
    totals,
    days,
    unreachedPresent: unreached.present,
    unreachedTried: unreached.tried,
    names: namesOf(totals, language),
  };
}

function namesOf({ present, tried }: SideCounts, language: Language): Record<string, string> {
  const kinds = Object.keys({ ...present, ...tried });
  return Object.fromEntries(kinds.map((kind) => [kind, stepName(kind, language)])) as Record<string, string>;
}

export const showTrialUnit = (unit: TrialUnit): TrialUnitAnswer => unit;
