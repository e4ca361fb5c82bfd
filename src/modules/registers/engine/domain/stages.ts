import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import type { EntryState } from './life.js';
import type { AnyRow, Register } from './register.js';
import { STAGE, type StageDue, type StageRule } from './stage-rules.js';

type Staged = Pick<Register, 'stages'>;
type Filled = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const fault = (name: string, code: string): FieldError => ({ pointer: `/${name}`, code, params: {} });

/** What has to be said in a stage. */
const neededIn = ({ on, needs = [] }: StageRule): readonly string[] => [on, ...needs];

/** The field of the day on which a move comes to a stage. */
export const dayOfMove = ({ on, again }: StageRule): string => again ?? on;

/** What has to be said with a move to a stage, and what may be. */
export const askedIn = (rule: StageRule): readonly string[] => [dayOfMove(rule), ...(rule.needs ?? [])];
export const saidIn = (rule: StageRule): readonly string[] => [...askedIn(rule), ...(rule.takes ?? [])];

/** The day on which a row came to the stage in which it stands. */
export function reachedOn({ on, again }: StageRule, row: Filled): unknown {
  return (again === undefined ? null : row[again]) ?? row[on];
}

/** The rule of a stage; undefined where the register has none of that name. */
export function ruleOfStage({ stages = [] }: Staged, stage: string | null): StageRule | undefined {
  return stages.find((rule) => rule.stage === stage);
}

/**
 * In which stage a row stands: the one that it says, else the furthest of which everything is there, so that a list
 * without a column of stages tells it by its days. Null where the register has no stages.
 */
export function stageOf({ stages = [] }: Staged, row: Filled): string | null {
  const said = row[STAGE];
  if (typeof said === 'string') return said;
  const reached = stages.findLast((rule) => neededIn(rule).every((name) => !isEmpty(row[name])));
  return (reached ?? stages[0])?.stage ?? null;
}

/** The row with the stage in which it stands. */
export function withStage(register: Staged, row: AnyRow): AnyRow {
  const stage = row.offSystem ? null : stageOf(register, row);
  return stage === null ? row : { ...row, [STAGE]: stage };
}

/** A correction that says nothing of the stage leaves it as it is held. */
export function keepingStage(register: Staged, row: AnyRow, held: Filled): AnyRow {
  const stage = stageOf(register, held);
  return stage === null || row[STAGE] !== null ? row : { ...row, [STAGE]: stage };
}

/** A unit reports what begins; the office moves it on. */
export function filingFaults({ stages = [] }: Staged, row: AnyRow, byOffice: boolean): readonly FieldError[] {
  const [first] = stages;
  const begins = first === undefined || row[STAGE] === first.stage;
  return begins || byOffice ? [] : [fault(STAGE, 'STAGE_SKIPPED')];
}

/** What the stage of a row has to say and does not, and days that lie before its beginning. */
export function stageFaults(register: Staged, row: AnyRow): readonly FieldError[] {
  const [first, ...later] = register.stages ?? [];
  const rule = ruleOfStage(register, stageOf(register, row));
  if (first === undefined || rule === undefined) return [];
  const missing = rule === first ? [] : neededIn(rule).filter((name) => isEmpty(row[name]));
  const begun = row[first.on];
  const days = [first.again, ...later.map(({ on }) => on)].filter((name) => name !== undefined);
  const early = days.filter((name) => !isEmpty(row[name]) && String(row[name]) < String(begun));
  return [
    ...missing.map((name) => fault(name, 'STAGE_FIELD_MISSING')),
    ...early.map((name) => fault(name, 'STAGE_TOO_EARLY')),
  ];
}

/** The stages that follow one; of nothing said, those that follow the first. */
export function nextStages({ stages = [] }: Staged, stage: string | null): readonly StageRule[] {
  const from = stage ?? stages[0]?.stage ?? '';
  return stages.filter((rule) => rule.from.includes(from));
}

/** Whether a row stands in a stage that took, or takes, a head of the office. */
export function takesHead(register: Staged, stage: string | null): boolean {
  return ruleOfStage(register, stage)?.approval !== undefined;
}

/** Whether the term of a row may be prolonged now. */
export function mayExtend({ term }: Pick<Register, 'term'>, stage: string | null): boolean {
  return term !== undefined && (stage === null || term.while.includes(stage));
}

/** Something that an entry owes now, with the day as it was named; null where it owes it no more. */
export interface WantedDue {
  readonly rule: StageDue;
  readonly on: Day | null;
  /** Whether it was done: else it only fell away. */
  readonly done: boolean;
}

/** What an entry owes, rule by rule. */
export function duesOf(
  register: Pick<Register, 'stages' | 'dues'>,
  row: AnyRow,
  state: EntryState,
): readonly WantedDue[] {
  const stage = stageOf(register, row) ?? '';
  return (register.dues ?? []).map((rule) => {
    const named = row[rule.on] as Day | null | undefined;
    const owed = state === 'CONFIRMED' && rule.while.includes(stage) && named != null;
    const awaited = ruleOfStage(register, rule.stage);
    return {
      rule,
      on: owed ? addDays(named, -(rule.daysBefore ?? 0)) : null,
      done: state === 'CONFIRMED' && awaited !== undefined && !isEmpty(row[awaited.on]),
    };
  });
}
