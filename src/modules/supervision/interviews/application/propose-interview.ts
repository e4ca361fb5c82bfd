import { talkBar } from '../domain/talk-guards.js';
import { personOf } from './person-of.js';
import { tellLeaders } from './tell-leaders.js';
import type { StepPerson } from '../../cases/persistence/case-step.row.js';
import {
  appendSteps,
  type NewStep,
  type PendingTier,
  setCasesPending,
  setCaseTiers,
} from '../../cases/persistence/writes.repository.js';
import { type Place, placeProposals, type Wait } from './place-proposals.js';
import { type Candidate, isToBeNamed, type PinnedProposal, type Proposal } from './proposal.js';
import type { ActContext, MatterContext } from './act-context.js';
import { partiesOf } from './parties.js';
import { type BarredProposal, tellBarred } from './tell-barred.js';
import { tellApprovers } from './tell-approvers.js';

/** PROPOSED: in an interview now. WAITING: pending until the talk with this leader has ended. BARRED: none is possible with this unit. */
export type Outcome =
  | { readonly kind: 'PROPOSED'; readonly interviewId: string; readonly isNew: boolean }
  | { readonly kind: 'WAITING' }
  | { readonly kind: 'BARRED' };

/** Proposes one case. */
export async function proposeInterview(context: MatterContext, proposal: Proposal): Promise<Outcome> {
  const [outcome] = await proposeInterviews(context, [{ ...proposal, book: context.book }]);
  if (outcome === undefined) throw new Error('the proposal came to nothing');
  return outcome;
}

/**
 * Proposes cases, each once: in a talk of its own, in the same talk as another, or it waits; nobody outside the office sees
 * anything of it. A handful of statements, whatever their number. @returns what became of each, in the same order
 */
export async function proposeInterviews(
  context: ActContext,
  proposals: readonly PinnedProposal[],
): Promise<readonly Outcome[]> {
  const judged = proposals.map((proposal) => judge(context, proposal));
  const places = await placeProposals(context, judged.filter(isCandidate));
  const settled = judged.map((one) => settle(one, isCandidate(one) ? places.get(one) : undefined));
  const news = await saveCases(context, settled);
  await appendSteps(
    context.tx,
    context.actor,
    settled.filter((one) => !(one.outcome.kind === 'WAITING' && !news.has(one.proposal.caseId))).map((one) => one.step),
  );
  await tellBarred(
    context,
    judged.flatMap((one) => (isCandidate(one) ? [] : [one])),
  );
  await tellApprovers(
    context,
    [...places].flatMap(([candidate, place]) =>
      place.kind === 'IN' && place.isNew ? [{ candidate, interviewId: place.interviewId }] : [],
    ),
  );
  await tellLeaders(
    context,
    [...places].flatMap(([candidate, place]) =>
      place.kind === 'IN' ? [{ candidate, interviewId: place.interviewId }] : [],
    ),
  );
  return settled.map((one) => one.outcome);
}

const isCandidate = (one: Candidate | BarredProposal): one is Candidate => 'interviewee' in one;

function judge(context: ActContext, proposal: PinnedProposal): Candidate | BarredProposal {
  const bar = barOf(context, proposal);
  if (bar !== null) return { proposal, bar };
  const parties = partiesOf(context, proposal);
  return typeof parties === 'string' ? { proposal, bar: parties } : { proposal, ...parties };
}

/** Why no interview is possible with the unit at that tier, or null. */
export function barOf({ people }: ActContext, { row, tier }: Proposal): string | null {
  const unit = people.unit(row.ownerUnitId);
  if (unit === null) return 'NO_UNIT';
  const { kind, headedByCityLeader } = unit;
  return talkBar({ kind, headedByCityLeader, ledBySecretaryOrMayor: people.ledBySecretaryOrMayor(row) }, tier);
}

/** What became of a proposal, and how that stands in the timeline. */
interface Settled {
  readonly proposal: PinnedProposal;
  readonly outcome: Outcome;
  readonly place: Place | null;
  readonly step: NewStep;
}

/** One leader, one talk: a case without a place stays open and is proposed when the talk that is under way has ended. */
function settle(judged: Candidate | BarredProposal, place: Place | Wait | undefined): Settled {
  const { proposal } = judged;
  if (!isCandidate(judged)) {
    const step = timeline(proposal, 'TIER_BARRED', null, [], { bar: judged.bar });
    return { proposal, place: null, outcome: { kind: 'BARRED' }, step };
  }
  const talker = isToBeNamed(judged) ? [] : [personOf(judged.interviewer, 'INTERVIEWER')];
  const people = [personOf(judged.interviewee, 'INTERVIEWEE'), ...talker];
  if (place?.kind !== 'IN')
    return {
      proposal,
      place: null,
      outcome: { kind: 'WAITING' },
      // No step of that interview: it is of the case alone, and says what the case waits for.
      step: timeline(proposal, 'TIER_WAITS', null, people, { waitsFor: place?.interviewId ?? null }),
    };
  const { interviewId, round, isNew } = place;
  const step = timeline(proposal, 'TIER_PROPOSAL', interviewId, people, { round, joined: !isNew });
  return { proposal, place, outcome: { kind: 'PROPOSED', interviewId, isNew }, step };
}

/** @returns the cases for which it is news that they wait, or that none is possible */
async function saveCases({ tx }: ActContext, settled: readonly Settled[]): Promise<ReadonlySet<string>> {
  await setCaseTiers(
    tx,
    settled.flatMap(({ proposal, place }) =>
      place === null ? [] : [{ id: proposal.caseId, tier: proposal.tier, round: place.round }],
    ),
  );
  return setCasesPending(
    tx,
    settled.flatMap(({ proposal, outcome }) =>
      outcome.kind === 'PROPOSED' ? [] : [{ id: proposal.caseId, ...pendingOf(proposal, outcome) }],
    ),
  );
}

function pendingOf({ tier, reason }: Proposal, outcome: Outcome): PendingTier {
  return outcome.kind === 'WAITING'
    ? { tier, trigger: 'AFTER_INTERVIEW', reason }
    : { tier: null, trigger: null, reason: null };
}

function timeline(
  proposal: Proposal,
  kind: string,
  interviewId: string | null,
  people: readonly StepPerson[],
  why: Record<string, unknown>,
): NewStep {
  const { row, grounds, tier, trigger, reason } = proposal;
  return {
    obligation_id: row.id,
    case_id: proposal.caseId,
    interview_id: interviewId,
    kind,
    clause: grounds.rule,
    rung: proposal.rung,
    date_run: row.dateRun,
    office_only: true,
    lateness: grounds.lateness,
    dates: grounds.dates,
    policy_version: grounds.policyVersion,
    calendar_version: grounds.calendarVersion,
    people,
    ground: proposal.ground ?? null,
    why: { tier, trigger, reason, pausedDays: grounds.pausedDays, ...why },
  };
}
