import { keyOf } from '../../../shared-kernel/cell-text.js';
import { namesSomebody, type NaturalPerson } from './naming.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';

/** Where it was found: 调研, 督察, 单位提出, 会议, 批示, 群众反映. */
export const PROBLEM_ORIGINS = ['RESEARCH', 'INSPECTION', 'UNIT', 'MEETING', 'INSTRUCTION', 'MASSES'] as const;
export type ProblemOrigin = (typeof PROBLEM_ORIGINS)[number];

/** 待解决, 解决中, 已解决待确认, 已确认销号, 有异议, 撤销. */
export const PROBLEM_STATES = ['OPEN', 'SOLVING', 'SOLVED', 'CONFIRMED', 'DISPUTED', 'VOID'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

/** On which level it can be solved. */
export const SOLVABLE_BY = ['UNIT', 'CITY', 'PROVINCE', 'NATION'] as const;
export type SolvableBy = (typeof SOLVABLE_BY)[number];

/** Above the city: it is put to a higher level by a letter (提请上级). */
export const ABOVE_CITY: readonly SolvableBy[] = ['PROVINCE', 'NATION'];

/** How whoever had it said so: here, by telephone, at a visit, on paper. */
export const CONFIRM_WAYS = ['ONLINE', 'CALL', 'VISIT', 'PAPER'] as const;
export type ConfirmWay = (typeof CONFIRM_WAYS)[number];

/** What was reached: “63户”; the value as it was typed. */
export interface Effect {
  readonly value: string;
  readonly unitOfMeasure: string;
  readonly words: string | null;
}

/** Who had it: a unit, or words; of a natural person the words say no name. */
export interface WhoHadIt {
  readonly whoHadItUnitId: string | null;
  readonly whoHadItWords: string | null;
}

/** The acts that change a problem's state, the states from which they start, and where they lead. Silence is none of them. */
export const PROBLEM_ACTS = {
  /** The office names who solves it, by when; after a dispute anew. */
  assign: { from: ['OPEN', 'SOLVING', 'DISPUTED'], to: 'SOLVING' },
  solve: { from: ['SOLVING'], to: 'SOLVED' },
  confirm: { from: ['SOLVED'], to: 'CONFIRMED' },
  dispute: { from: ['SOLVED', 'CONFIRMED'], to: 'DISPUTED' },
  void: { from: ['OPEN', 'SOLVING'], to: 'VOID' },
} as const satisfies Readonly<Record<string, { readonly from: readonly ProblemState[]; readonly to: ProblemState }>>;
export type ProblemAct = keyof typeof PROBLEM_ACTS;

/** What a problem's history names: the acts on its state, and what changes something else. */
export const PROBLEM_STEPS = [
  'REPORTED',
  'ASSIGNED',
  'REDATED',
  'PRESSED',
  'RAISED',
  'SOLVED',
  'CONFIRMED',
  'DISPUTED',
  'VOIDED',
] as const;
export type ProblemStepAct = (typeof PROBLEM_STEPS)[number];

/** The state after an act, null where the state does not allow it. */
export function afterProblemAct(state: ProblemState, act: ProblemAct): ProblemState | null {
  const { from, to } = PROBLEM_ACTS[act];
  return (from as readonly ProblemState[]).includes(state) ? to : null;
}

/** Whether it is still worked on, so that its cause and level may be written anew. */
export const isWorkedOn = (state: ProblemState): boolean =>
  state === 'OPEN' || state === 'SOLVING' || state === 'DISPUTED';

/** Working days in which the office names owner and date, and in which it rings or goes to whoever had it. */
export const ASSIGN_DAYS = 5;

/** Months after which a natural person's name and telephone are erased, from the confirmation or the voiding on. */
export const PERSON_MONTHS = 6;

/** What makes it the same problem as another that stands: the same title of whoever had it. */
export function naturalKeyOf(title: string, { whoHadItUnitId, whoHadItWords }: WhoHadIt): string {
  return `${keyOf(title)}|${whoHadItUnitId ?? keyOf(whoHadItWords ?? '')}`;
}

const VALUE = /^\d{1,12}(?:\.\d{1,4})?$/u;
/** So many figures in a row, however they are parted, are a telephone or an identity card. */
const NUMBER_OF_PERSON = /\d(?:[\s-]?\d){6,}/u;

/** What is wrong with what was reached: at least one effect, each a plain number in a unit of measure. */
export function effectFaults(effects: readonly Effect[]): readonly FieldError[] {
  if (effects.length === 0) return [{ pointer: '/effects', code: 'PROBLEM_EFFECT_MISSING' }];
  return effects.flatMap(({ value }, place) =>
    VALUE.test(value) ? [] : [{ pointer: `/effects/${String(place)}/value`, code: 'PROBLEM_EFFECT_NOT_DECIMAL' }],
  );
}

/** Who had it as it is reported. */
export interface ReportedWho extends WhoHadIt {
  /** 群众: a natural person, whose name and telephone the office alone may see. */
  readonly person: NaturalPerson | null;
}

/** What is wrong with who had it: one of unit, words and person; of people nothing that names them stands in the open. */
export function whoFaults(who: ReportedWho): readonly FieldError[] {
  const { whoHadItUnitId, whoHadItWords, person } = who;
  const people = whoHadItWords !== null || person !== null;
  if (whoHadItUnitId === null && !people) return [{ pointer: '/whoHadItWords', code: 'PROBLEM_WHO_MISSING' }];
  if (whoHadItUnitId !== null && people) return [{ pointer: '/whoHadItUnitId', code: 'PROBLEM_WHO_TWICE' }];
  const open = whoHadItWords !== null && (hasNumber(whoHadItWords) || namesSomebody(whoHadItWords, person));
  return open ? [{ pointer: '/whoHadItWords', code: 'PROBLEM_PERSON_NAMED' }] : [];
}

const hasNumber = (text: string): boolean => NUMBER_OF_PERSON.test(text.normalize('NFKC'));

/** What is wrong with a confirmation or a dispute that is registered: its day. */
export function saidFaults(on: Day, { stateOn }: { readonly stateOn: Day }, today: Day): readonly FieldError[] {
  if (on > today) return [{ pointer: '/on', code: 'PROBLEM_DAY_IN_FUTURE' }];
  return on < stateOn ? [{ pointer: '/on', code: 'PROBLEM_DAY_TOO_EARLY' }] : [];
}
