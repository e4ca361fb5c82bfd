import { requestApproval } from '../../../access/index.js';
import { notify } from '../../../notifications/index.js';
import { type SupervisionNotice, tierNames } from '../../domain/notice-words.js';
import type { Grounds } from '../../domain/grounds.js';
import { type Interview } from '../../domain/interview.js';
import { nextMorning } from '../../domain/moments.js';
import type { Tier } from '../../domain/policy.js';
import { newInterview, newItem, placeProposal } from '../../domain/propose.js';
import { talkBar } from '../../domain/talk-guards.js';
import type { TierTrigger } from '../../domain/watched.js';
import { insertInterview, insertItem, lockSlot, type TalkKey } from '../../persistence/proposal.repository.js';
import type { Seat } from '../../persistence/people.repository.js';
import type { WatchedRow } from '../../persistence/watched.repository.js';
import {
  appendSteps,
  newIds,
  type NewStep,
  setCasePending,
  setCaseTier,
  type StepPerson,
} from '../../persistence/writes.repository.js';
import { instantOf } from '../moment.js';
import { wordsOf } from '../wording.js';
import { actingOf, type Setting } from './setting.js';

/** A case whose tier is reached. */
export interface Proposal {
  readonly row: WatchedRow;
  readonly caseId: string;
  readonly tier: Tier;
  readonly trigger: TierTrigger;
  /** A person's reason. */
  readonly reason: string | null;
  readonly grounds: Grounds;
  readonly rung: string | null;
}

/** PROPOSED: in an interview now. WAITING: pending until the talk with this leader has ended. BARRED: none is possible with this unit. */
export type Outcome =
  | { readonly kind: 'PROPOSED'; readonly interviewId: string; readonly isNew: boolean }
  | { readonly kind: 'WAITING' }
  | { readonly kind: 'BARRED' };

interface Parties {
  readonly interviewee: Seat;
  readonly interviewer: Seat;
}

/** Proposes, joins a proposal of the same talk, or waits; nobody outside the office sees anything of it. */
export async function proposeInterview(setting: Setting, proposal: Proposal): Promise<Outcome> {
  const parties = partiesOf(setting, proposal);
  const bar = barOf(setting, proposal) ?? (parties === null ? 'NO_POST' : null);
  if (bar !== null || parties === null) return barred(setting, proposal, bar ?? 'NO_POST');
  const placed = await place(setting, proposal, parties);
  if (placed === null) return wait(setting, proposal, parties);
  await setCaseTier(setting.tx, proposal.caseId, proposal.tier, placed.round);
  await appendSteps(setting.tx, setting.actor, [
    timeline(proposal, 'TIER_PROPOSAL', placed.interviewId, peopleOf(parties), {
      round: placed.round,
      joined: !placed.isNew,
    }),
  ]);
  if (placed.isNew) await tellApprover(setting, proposal, parties, placed.interviewId);
  return { kind: 'PROPOSED', interviewId: placed.interviewId, isNew: placed.isNew };
}

/** Why no interview is possible with the unit at that tier, or null. */
export function barOf({ people }: Setting, { row, tier }: Proposal): string | null {
  const unit = people.unit(row.ownerUnitId);
  if (unit === null) return 'NO_UNIT';
  return talkBar({ kind: unit.kind, headedByCityLeader: unit.headedByCityLeader, ledBySecretaryOrMayor: false }, tier);
}

function partiesOf({ people, book }: Setting, { row, tier }: Proposal): Parties | null {
  const rules = book.policy.rules.tiers[tier];
  const interviewee =
    rules.interviewee === 'SECTION_CHIEF'
      ? people.sectionChief(row)
      : people.ofUnit(row.ownerUnitId, rules.interviewee);
  const interviewer =
    rules.interviewer === null
      ? (people.leadingOfficial(row) ?? people.ofOffice('OFFICE_DIRECTOR'))
      : people.ofOffice(rules.interviewer);
  return interviewee === null || interviewer === null || interviewee.postId === interviewer.postId
    ? null
    : { interviewee, interviewer };
}

interface Placed {
  readonly interviewId: string;
  readonly round: number;
  readonly isNew: boolean;
}

async function place(
  setting: Setting,
  proposal: Proposal,
  { interviewee, interviewer }: Parties,
): Promise<Placed | null> {
  const { tx, now } = setting;
  const key: TalkKey = {
    intervieweePostId: interviewee.postId,
    interviewerPostId: interviewer.postId,
    tier: proposal.tier,
  };
  const slot = await lockSlot(tx, key);
  const placement = placeProposal(slot, now.day);
  if (placement.kind === 'WAIT') return null;
  const [itemId = '', interviewId = ''] = await newIds(tx, 2);
  const item = newItem(itemId, proposal.caseId, proposal.row.id);
  if (placement.kind === 'JOIN') {
    await insertItem(tx, placement.interviewId, item);
    return { interviewId: placement.interviewId, round: slot.lastRound, isNew: false };
  }
  const interview = newInterview(interviewId, { tier: proposal.tier, round: placement.round }, actingOf(setting));
  if (!(await write(setting, proposal, key, interview))) return place(setting, proposal, { interviewee, interviewer });
  await insertItem(tx, interviewId, item);
  return { interviewId, round: placement.round, isNew: true };
}

function write(
  { tx, actor, now, book }: Setting,
  { row, trigger, reason, grounds }: Proposal,
  key: TalkKey,
  interview: Interview,
): Promise<boolean> {
  return insertInterview(tx, {
    ...key,
    interview,
    unitId: row.ownerUnitId,
    policyVersion: grounds.policyVersion,
    calendarVersion: grounds.calendarVersion,
    cause: trigger,
    causeReason: reason,
    proposedByPerson: trigger === 'PERSON' ? actor.personId : null,
    nextAt: instantOf(nextMorning(now, book.policy.rules, book.calendar)) ?? '',
  });
}

/** One leader, one talk: the case stays open and is proposed when the talk that is under way has ended. */
async function wait({ tx, actor }: Setting, proposal: Proposal, parties: Parties): Promise<Outcome> {
  const news = await setCasePending(tx, proposal.caseId, {
    tier: proposal.tier,
    trigger: 'AFTER_INTERVIEW',
    reason: proposal.reason,
  });
  if (news) await appendSteps(tx, actor, [timeline(proposal, 'TIER_WAITS', null, peopleOf(parties), {})]);
  return { kind: 'WAITING' };
}

async function barred({ tx, actor }: Setting, proposal: Proposal, bar: string): Promise<Outcome> {
  await setCasePending(tx, proposal.caseId, null);
  await appendSteps(tx, actor, [timeline(proposal, 'TIER_BARRED', null, [], { bar })]);
  return { kind: 'BARRED' };
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
    why: { tier, trigger, reason, pausedDays: grounds.pausedDays, ...why },
  };
}

export function personOf(seat: Seat, as: string): StepPerson {
  return {
    postId: seat.postId,
    title: seat.title,
    role: seat.role,
    personId: seat.personId,
    name: seat.personName,
    as,
  };
}

function peopleOf({ interviewee, interviewer }: Parties): readonly StepPerson[] {
  return [personOf(interviewee, 'INTERVIEWEE'), personOf(interviewer, 'INTERVIEWER')];
}

async function tellApprover(
  { tx, actor, people, book }: Setting,
  proposal: Proposal,
  { interviewee, interviewer }: Parties,
  interviewId: string,
): Promise<void> {
  const role = book.policy.rules.tiers[proposal.tier].approver;
  const approver = people.ofOffice(role);
  const facts = {
    unit: people.unit(proposal.row.ownerUnitId)?.name ?? '',
    tierName: tierNames[proposal.tier],
    count: 1,
    interviewerPost: interviewer.title,
    intervieweePost: interviewee.title,
  };
  const words = wordsOf('INTERVIEW_PROPOSED' satisfies SupervisionNotice, facts);
  await requestApproval(tx, actor, {
    kind: 'INTERVIEW',
    subjectType: 'INTERVIEW',
    subjectId: interviewId,
    unitId: proposal.row.ownerUnitId,
    projectId: proposal.row.projectId,
    officeOnly: true,
    title: words.title,
    facts: { tier: proposal.tier, caseId: proposal.caseId, interviewId },
    approverRole: role,
    approverUnitId: people.office?.unitId ?? null,
    ownerPostId: interviewee.postId,
  });
  if (approver === null) return;
  await notify(tx, [
    {
      key: `${interviewId}:PROPOSED:${approver.postId}`,
      kind: 'INTERVIEW_PROPOSED',
      recipientPostId: approver.postId,
      subjectType: 'INTERVIEW',
      subjectId: interviewId,
      ...words,
      params: { tier: proposal.tier },
    },
  ]);
}
