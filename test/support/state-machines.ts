import { DUTY_ACTS, DUTY_STATES, type DutyAct, type DutyState } from '../../src/modules/cycles/duties/domain/duty.js';
import { afterAct as afterDutyAct } from '../../src/modules/cycles/duties/domain/duty.js';
import {
  afterDelivery,
  DELIVERY_ACTS,
  DELIVERY_STATES,
  type DeliveryAct,
  type DeliveryState,
} from '../../src/modules/delivery/domain/delivery.js';
import {
  type Declaration,
  DECLARATIONS,
  mayDeclare,
  type Outcome,
} from '../../src/modules/key-points/domain/key-point.js';
import { afterMeetingAct, MEETING_ACTS, MEETING_STATES } from '../../src/modules/meetings/domain/meeting.js';
import {
  acceptExplanation,
  EXPLANATION_STATES,
  type ExplanationFacts,
  refuseExplanation,
} from '../../src/modules/obligations/requests/domain/explanations.js';
import { afterProblemAct, PROBLEM_ACTS, PROBLEM_STATES } from '../../src/modules/problems/domain/problem.js';
import { HELP_STATES } from '../../src/modules/projects/domain/help-states.js';
import { afterHelpAct, HELP_ACTS } from '../../src/modules/projects/domain/help.js';
import { afterAct as afterTaskAct, TASK_ACTS, TASK_STATES } from '../../src/modules/projects/domain/task.js';
import {
  afterFactCheckAct,
  afterPublicationAct,
  FACT_CHECK_ACTS,
  FACT_CHECK_STATES,
  PUBLICATION_ACTS,
  PUBLICATION_STATES,
} from '../../src/modules/publications/index.js';
import { experienceCases } from '../../src/modules/registers/definitions/domain/experience-case.register.js';
import { ledTopics } from '../../src/modules/registers/definitions/domain/led-topic.register.js';
import { pilots } from '../../src/modules/registers/definitions/domain/pilot.register.js';
import {
  afterAct as afterEntryAct,
  ENTRY_ACTS,
  ENTRY_STATES,
  type EntryAct,
  type EntryState,
  standingFault,
} from '../../src/modules/registers/engine/domain/life.js';
import type { Register } from '../../src/modules/registers/engine/domain/register.js';
import { nextStages } from '../../src/modules/registers/engine/domain/stages.js';
import {
  afterScoreAppealAct,
  SCORE_APPEAL_ACTS,
  SCORE_APPEAL_STATES,
} from '../../src/modules/scoring/domain/appeal.js';
import { afterComparisonAct, COMPARISON_ACTS, COMPARISON_STATES } from '../../src/modules/scoring/domain/comparison.js';
import {
  afterListingAct,
  LISTING_ACTS,
  LISTING_STATES,
} from '../../src/modules/supervision/listings/domain/listing.js';
import { holdSlip } from '../../src/modules/supervision/watch/domain/hold-slip.js';
import { book } from './watch-desk.js';

/** Where each act leads from each state; what stands not there is refused. Written by hand, from the domain's own words. */
export type Ways = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A state machine of the product, beside what it ought to do. */
export interface Machine {
  readonly states: readonly string[];
  readonly acts: readonly string[];
  readonly initial: string;
  readonly ways: Ways;
  /** What the product makes of it; null: refused. */
  readonly after: (state: string, act: string) => string | null;
  /** A state that nothing comes to but by way of another, which lies behind it since the latest of the third. */
  readonly passes?: readonly { readonly to: string; readonly through: string; readonly since: string }[];
}

const keys = (acts: object): readonly string[] => Object.keys(acts);

/** What a refusal throws is null here; any other error is a fault. */
function refusing<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') return null;
    throw error;
  }
}

const beforeFiling = {
  ...{ submit: 'SUBMITTED', exempt: 'EXEMPT', cancel: 'CANCELLED', miss: 'MISSED', defer: 'DEFERRED' },
};
const unplanned = { ...beforeFiling, plan: 'PLANNED', hold: 'HELD' };

const duty: Machine = {
  states: DUTY_STATES,
  acts: keys(DUTY_ACTS),
  initial: 'UNPLANNED',
  after: (state, act) => refusing(() => afterDutyAct(state as DutyState, act as DutyAct)),
  ways: {
    ...{ UNPLANNED: unplanned, PLANNED: unplanned, HELD: beforeFiling, RETURNED: beforeFiling },
    SUBMITTED: { verify: 'VERIFIED', return: 'RETURNED' },
    ...{ MISSED: { submit: 'SUBMITTED' }, DEFERRED: { submit: 'SUBMITTED' } },
    ...{ VERIFIED: {}, EXEMPT: {}, CANCELLED: {} },
  },
  passes: [{ to: 'VERIFIED', through: 'SUBMITTED', since: 'RETURNED' }],
};

const task: Machine = {
  states: TASK_STATES,
  acts: keys(TASK_ACTS),
  initial: 'ASSIGNED',
  after: (state, act) => afterTaskAct(state as never, act as never),
  ways: {
    ASSIGNED: { submit: 'SUBMITTED', confirmDone: 'VERIFIED', cancel: 'CANCELLED' },
    SUBMITTED: { verify: 'VERIFIED', return: 'RETURNED', cancel: 'CANCELLED' },
    RETURNED: { submit: 'SUBMITTED', cancel: 'CANCELLED' },
    ...{ VERIFIED: {}, CANCELLED: {} },
  },
};

const decided = { accept: 'ACCEPTED', impose: 'IMPOSED', release: 'RELEASED' };

const help: Machine = {
  states: HELP_STATES,
  acts: keys(HELP_ACTS),
  initial: 'ASKED',
  after: (state, act) => afterHelpAct(state as never, act as never),
  ways: {
    ASKED: { accept: 'ACCEPTED', decline: 'DECLINED', fallSilent: 'SILENT' },
    ...{ DECLINED: decided, SILENT: decided, ACCEPTED: {}, IMPOSED: {}, RELEASED: {} },
  },
};

const problem: Machine = {
  states: PROBLEM_STATES,
  acts: keys(PROBLEM_ACTS),
  initial: 'OPEN',
  after: (state, act) => afterProblemAct(state as never, act as never),
  ways: {
    OPEN: { assign: 'SOLVING', void: 'VOID' },
    SOLVING: { assign: 'SOLVING', solve: 'SOLVED', void: 'VOID' },
    SOLVED: { confirm: 'CONFIRMED', dispute: 'DISPUTED' },
    CONFIRMED: { dispute: 'DISPUTED' },
    DISPUTED: { assign: 'SOLVING' },
    VOID: {},
  },
  passes: [
    { to: 'CONFIRMED', through: 'SOLVED', since: 'DISPUTED' },
    { to: 'SOLVED', through: 'SOLVING', since: 'DISPUTED' },
  ],
};

const publication: Machine = {
  states: PUBLICATION_STATES,
  acts: keys(PUBLICATION_ACTS),
  initial: 'DRAFT',
  after: (state, act) => afterPublicationAct(state as never, act as never),
  ways: {
    DRAFT: { sendToCheck: 'CHECKING', discard: 'VOID' },
    CHECKING: { submit: 'APPROVING', sendBack: 'DRAFT', discard: 'VOID' },
    APPROVING: { issue: 'ISSUED', sendBack: 'DRAFT', discard: 'VOID' },
    ...{ ISSUED: {}, VOID: {} },
  },
  passes: [
    { to: 'APPROVING', through: 'CHECKING', since: 'DRAFT' },
    { to: 'ISSUED', through: 'APPROVING', since: 'DRAFT' },
  ],
};

const factCheck: Machine = {
  states: FACT_CHECK_STATES,
  acts: keys(FACT_CHECK_ACTS),
  initial: 'OPEN',
  after: (state, act) => afterFactCheckAct(state as never, act as never),
  ways: {
    OPEN: { agree: 'AGREED', object: 'OBJECTED', lapse: 'LAPSED', withdraw: 'WITHDRAWN' },
    OBJECTED: { adopt: 'ADOPTED', refuse: 'NOT_ADOPTED' },
    ...{ LAPSED: {}, AGREED: {}, ADOPTED: {}, NOT_ADOPTED: {}, WITHDRAWN: {} },
  },
};

const listing: Machine = {
  states: LISTING_STATES,
  acts: keys(LISTING_ACTS),
  initial: 'PROPOSED',
  after: (state, act) => afterListingAct(state as never, act as never),
  ways: {
    PROPOSED: { approve: 'LISTED', reject: 'REJECTED', withdraw: 'VOID' },
    LISTED: { apply: 'APPLIED', withdraw: 'VOID' },
    APPLIED: { delist: 'DELISTED', sendBack: 'LISTED', withdraw: 'VOID' },
    ...{ REJECTED: {}, DELISTED: {}, VOID: {} },
  },
  passes: [{ to: 'DELISTED', through: 'APPLIED', since: 'LISTED' }],
};

const scoreAppeal: Machine = {
  states: SCORE_APPEAL_STATES,
  acts: SCORE_APPEAL_ACTS,
  initial: 'OPEN',
  after: (state, act) => afterScoreAppealAct(state as never, act as never),
  ways: {
    OPEN: { decide: 'PROPOSED' },
    PROPOSED: { reopen: 'OPEN', uphold: 'UPHELD', deny: 'DENIED' },
    ...{ UPHELD: {}, DENIED: {} },
  },
  passes: [
    { to: 'UPHELD', through: 'PROPOSED', since: 'OPEN' },
    { to: 'DENIED', through: 'PROPOSED', since: 'OPEN' },
  ],
};

const comparison: Machine = {
  states: COMPARISON_STATES,
  acts: COMPARISON_ACTS,
  initial: 'DRAFT',
  after: (state, act) => afterComparisonAct(state as never, act as never),
  ways: {
    DRAFT: { ask: 'APPROVING' },
    APPROVING: { reopen: 'DRAFT', publish: 'PUBLISHED' },
    PUBLISHED: {},
  },
  passes: [{ to: 'PUBLISHED', through: 'APPROVING', since: 'DRAFT' }],
};

const meeting: Machine = {
  states: MEETING_STATES,
  acts: keys(MEETING_ACTS),
  initial: 'PLANNED',
  after: (state, act) => afterMeetingAct(state as never, act as never),
  ways: {
    PLANNED: { convene: 'CONVENED', hold: 'HELD', cancel: 'CANCELLED' },
    CONVENED: { hold: 'HELD', cancel: 'CANCELLED' },
    HELD: { finalise: 'FINALISED' },
    ...{ FINALISED: {}, CANCELLED: {} },
  },
  passes: [{ to: 'FINALISED', through: 'HELD', since: 'PLANNED' }],
};

/** An entry with whether a correction of it waits: a state of its own. */
const CORRECTING = 'CONFIRMED+CORRECTION';
const entry: Machine = {
  states: [...ENTRY_STATES, CORRECTING],
  acts: ENTRY_ACTS,
  initial: 'REPORTED',
  after: (state, act) => {
    const correcting = state === CORRECTING;
    const standing = {
      state: (correcting ? 'CONFIRMED' : state) as EntryState,
      publicity: 'INTERNAL',
      correcting,
    } as const;
    if (standingFault(standing, act as EntryAct) !== null) return null;
    const next = afterEntryAct(standing, act as EntryAct);
    return next.correcting ? CORRECTING : next.state;
  },
  ways: {
    REPORTED: { rewrite: 'REPORTED', confirm: 'CONFIRMED', return: 'RETURNED', withdraw: 'WITHDRAWN' },
    RETURNED: { rewrite: 'REPORTED', withdraw: 'WITHDRAWN' },
    CONFIRMED: { correct: CORRECTING, release: 'CONFIRMED', move: 'CONFIRMED', withdraw: 'WITHDRAWN' },
    [CORRECTING]: { confirm: 'CONFIRMED', return: 'CONFIRMED', withdraw: 'WITHDRAWN' },
    WITHDRAWN: {},
  },
  passes: [{ to: CORRECTING, through: 'CONFIRMED', since: 'REPORTED' }],
};

/** The stages of a register; an act is the stage that it is moved to. */
function staged(
  register: Pick<Register, 'stages'>,
  initial: string,
  ways: Readonly<Record<string, readonly string[]>>,
): Machine {
  const stages = (register.stages ?? []).map(({ stage }) => stage);
  return {
    ...{ states: stages, acts: stages, initial },
    after: (state, act) => (nextStages(register, state).some(({ stage }) => stage === act) ? act : null),
    ways: Object.fromEntries(
      Object.entries(ways).map(([from, to]) => [from, Object.fromEntries(to.map((stage) => [stage, stage]))]),
    ),
  };
}

const pilot = staged(pilots, 'RUNNING', {
  RUNNING: ['MIDTERM', 'SUMMED_UP', 'ENDED'],
  MIDTERM: ['SUMMED_UP', 'ENDED'],
  SUMMED_UP: ['NOT_ACCEPTED', 'ENDED', 'ACCEPTED'],
  ...{ NOT_ACCEPTED: [], ENDED: [], ACCEPTED: [] },
});
const topic = staged(ledTopics, 'SET', {
  SET: ['RESEARCH', 'CLOSED'],
  RESEARCH: ['REPORT', 'CLOSED'],
  REPORT: ['CLOSED', 'CONVERTED'],
  ...{ CLOSED: [], CONVERTED: [] },
});
const experience = staged(experienceCases, 'LEAD', {
  LEAD: ['MINED', 'SHELVED'],
  MINED: ['CULTIVATED', 'SHELVED'],
  CULTIVATED: ['SHELVED', 'PROMOTED'],
  PROMOTED: ['SHELVED'],
  SHELVED: ['LEAD'],
});

/** A key point by what was declared of it; what stands undeclared is OPEN. */
const keyPoint: Machine = {
  states: ['OPEN', 'DONE', 'NOT_APPLICABLE', 'WITHDRAWN'],
  acts: DECLARATIONS,
  initial: 'OPEN',
  after: (state, act) => (mayDeclare(state === 'OPEN' ? null : (state as Outcome), act as Declaration) ? act : null),
  ways: {
    OPEN: { DONE: 'DONE', NOT_APPLICABLE: 'NOT_APPLICABLE', WITHDRAWN: 'WITHDRAWN' },
    ...{ DONE: { OPEN: 'OPEN' }, NOT_APPLICABLE: { OPEN: 'OPEN' }, WITHDRAWN: {} },
  },
};

const explained = (state: string): ExplanationFacts => ({
  ...{
    reason: 'RESOURCES_PENDING',
    forDate: '2026-10-13',
    newDate: '2026-11-10',
    confirmedBySecretary: false,
    deniedBySecretary: false,
  },
  state: state as 'PENDING',
});
const explanation: Machine = {
  states: EXPLANATION_STATES.filter((state) => state !== 'WITHDRAWN'),
  acts: ['accept', 'refuse'],
  initial: 'PENDING',
  after: (state, act) =>
    refusing(() =>
      act === 'accept'
        ? acceptExplanation(explained(state), '2026-10-13').hearing
        : refuseExplanation(explained(state)).hearing,
    ),
  ways: { PENDING: { accept: 'ACCEPTED', refuse: 'REFUSED' }, ACCEPTED: {}, REFUSED: {} },
};

/** A message on its way; its receipts only ever go forward. */
const delivery: Machine = {
  states: DELIVERY_STATES,
  acts: DELIVERY_ACTS,
  initial: 'PENDING',
  after: (state, act) => afterDelivery(state as DeliveryState, act as DeliveryAct),
  ways: {
    PENDING: { claim: 'SENDING' },
    SENDING: {
      ...{ accept: 'ACCEPTED', defer: 'RETRY', fail: 'FAILED', lose: 'UNKNOWN', drop: 'CANCELLED' },
      ...{ arrive: 'DELIVERED', see: 'SEEN' },
    },
    RETRY: { claim: 'SENDING' },
    ACCEPTED: { arrive: 'DELIVERED', see: 'SEEN' },
    DELIVERED: { see: 'SEEN' },
    UNKNOWN: { arrive: 'DELIVERED', see: 'SEEN' },
    ...{ SEEN: {}, FAILED: {}, CANCELLED: {} },
  },
};

const slip: Machine = {
  states: ['PREPARED', 'HELD', 'SENT', 'DROPPED'],
  acts: ['hold'],
  initial: 'PREPARED',
  after: (state) => {
    const facts = { state: state as 'PREPARED', dateRun: 1, preparedOn: '2026-10-16', holdUntil: null, sentOn: null };
    return refusing(() => holdSlip(facts, null, '2026-10-16', book).slip.state);
  },
  ways: { PREPARED: { hold: 'HELD' }, HELD: {}, SENT: {}, DROPPED: {} },
};

/** Every state machine of the domain whose acts are a table or a pure function of the state alone. */
export const MACHINES: Readonly<Record<string, Machine>> = {
  ...{
    duty,
    task,
    help,
    problem,
    listing,
    publication,
    factCheck,
    scoreAppeal,
    comparison,
    meeting,
    entry,
    pilot,
    topic,
    experience,
    keyPoint,
    explanation,
    slip,
    delivery,
  },
};

/** Lists of states of the domain: the machine that is walked, or the test that tries what their statements in the database let through. */
export const STATE_LISTS: Readonly<Record<string, string>> = {
  DUTY_STATES: 'duty',
  TASK_STATES: 'task',
  HELP_STATES: 'help',
  PROBLEM_STATES: 'problem',
  LISTING_STATES: 'listing',
  PUBLICATION_STATES: 'publication',
  FACT_CHECK_STATES: 'factCheck',
  SCORE_APPEAL_STATES: 'scoreAppeal',
  COMPARISON_STATES: 'comparison',
  MEETING_STATES: 'meeting',
  ENTRY_STATES: 'entry',
  KEY_POINT_STATES: 'keyPoint',
  DELIVERY_STATES: 'delivery',
  EXPLANATION_STATES: 'explanation',
  // Those of the watch and its talks, walked with their clock by a desk of their own.
  INTERVIEW_STATES: 'test/simulation/state-machines.spec.ts',
  ITEM_STATES: 'test/simulation/state-machines.spec.ts',
  OBLIGATION_STATES: 'src/modules/supervision/watch/domain/walk-properties.spec.ts',
  // Whose acts are statements that name the state they start from.
  APPROVAL_STATES: 'test/integration/access/approvals.spec.ts',
  CLOCK_HOLD_STATES: 'test/integration/supervision/clock-holds.spec.ts',
  CYCLE_STATES: 'test/integration/cycles/quarter.spec.ts',
  DATE_CHANGE_STATES: 'test/integration/ledger/dates-under-supervision.spec.ts',
  DIVISION_STATES: 'test/integration/projects/division-of-work.spec.ts',
  DONE_SAID_STATES: 'test/integration/ledger/said-done.spec.ts',
  ARCHIVE_STATES: 'test/integration/archives/archives.spec.ts',
  TEMPLATE_STATES: 'test/integration/documents/document-templates.spec.ts',
  EVIDENCE_STATES: 'test/integration/evidence/evidence.spec.ts',
  HANDOVER_STATES: 'test/integration/organisation/handovers.spec.ts',
  IMPORT_STATES: 'test/integration/projects/ledger-import.spec.ts',
  MOVE_STATES: 'test/integration/supervision/rule-moves.spec.ts',
  PROPOSAL_STATES: 'test/integration/supervision/rules.spec.ts',
  READING_STATES: 'test/integration/indicators/indicators.spec.ts',
  REQUEST_STATES: 'test/integration/cycles/requests.spec.ts',
  TRANSFER_STATES: 'test/integration/reorganisations/unit-transfers.spec.ts',
  TRIAL_STATES: 'test/integration/supervision/rules.spec.ts',
  // Read from other facts, or a part of another list.
  HANDLING_STATES: 'src/modules/registers/instructions/domain/handling.spec.ts',
  IMPORTED_STATES: 'problem',
  PLAN_STATES: 'test/integration/meetings/year.spec.ts',
};
