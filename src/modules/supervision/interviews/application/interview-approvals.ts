import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse as refuseGenerally } from '../../../../platform/errors/platform-problems.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { isDay } from '../../../../shared-kernel/dates.js';
import { words as said } from '../../../../texts/words.js';
import { type Approval, ApprovalKinds, type Decision } from '../../../approvals/index.js';
import { settleOfficeObligation } from '../../../obligations/index.js';
import { isTerminable, reject, takeBack, terminate, waive } from '../domain/interview-signing.js';
import { refuse } from '../../policy/domain/problems.js';
import { listRaised, listTalkers, tierOf } from '../persistence/interview-papers.repository.js';
import { carryOutDecision } from './carry-out-decision.js';
import { assertNobodyNamed } from './named-persons.js';
import { InterviewActs } from './interview-acts.js';
import { actingOf } from './act-context.js';
import type { Naming } from './name-interviewer.js';
import { signInterview } from './sign-interview.js';
import { CITY_HEAD, exhaustedItems } from './waiver-approver.js';

/** What follows from the decisions on interviews and on waivers, whichever door they come through. */
@Injectable()
export class InterviewApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly acts: InterviewActs,
  ) {}

  onModuleInit(): void {
    const mayDecide = (_reader: Reader, actor: Actor): Promise<void> => {
      if (!isOffice(actor)) throw refuse('INTERVIEW_NOT_FOUND');
      return Promise.resolve();
    };
    this.kinds.register('INTERVIEW', {
      mayDecide,
      paperBars: listTalkers,
      paperTakesTwo: async (reader, { subjectId }) => (await tierOf(reader, subjectId)) > 1,
      onDisowned: (tx, actor, approval, words) => this.disowned(tx, actor, approval, words),
      onApproved: (tx, actor, approval, decision) => this.sign(tx, actor, approval, decision),
      onRejected: (tx, actor, approval, decision) => this.reject(tx, actor, approval, decision),
      onWithdrawn: (tx, actor, approval) => this.takeBack(tx, actor, approval),
    });
    this.kinds.register('WAIVER', {
      // What a city leader signed is registered by the one whom the approval names, and confirmed by another of the office.
      mayDecide: async (reader, actor, approval) => {
        await mayDecide(reader, actor);
        if (isOfCityHead(approval) && approval.registration === null && !isNamed(approval, actor))
          throw refuse('WAIVER_PAPER_NOT_YOURS');
      },
      paperIsOthers: isOfCityHead,
      paperBars: listTalkers,
      mayRegister: (approval, actor) => !isOfCityHead(approval) || isNamed(approval, actor),
      onApproved: (tx, actor, approval, decision) => this.waive(tx, actor, approval, decision),
      // The interview goes on as it was.
      onRejected: async (tx, actor, approval, decision) => {
        guardWaiver(approval, decision);
        await assertNobodyNamed(await this.acts.open(tx, actor, approval.subjectId, null), wordsOf(decision));
        await settleOfficeObligation(tx, 'APPROVAL', [approval.subjectId]);
      },
      onWithdrawn: async (tx, _actor, { subjectId }) => {
        await settleOfficeObligation(tx, 'APPROVAL', [subjectId], 'CANCELLED');
      },
    });
  }

  private async sign(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    const { input } = decision;
    await assertNobodyNamed(setting, wordsOf(decision));
    await signInterview(setting, {
      signedOn: decision.offline?.on ?? setting.now.day,
      by: { personId: decision.personId, postId: decision.postId },
      talkOn: dayIn(input, 'scheduledOn'),
      talkTime: textIn(input, 'scheduledTime'),
      place: textIn(input, 'place'),
      words: decision.words,
      offline: decision.offline,
      naming: namingIn(input),
    });
  }

  private async reject(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    await assertNobodyNamed(setting, wordsOf(decision));
    const until = dayIn(decision.input, 'until') ?? null;
    const turn = reject(setting.locked.dossier, { reason: decision.words ?? '', until }, actingOf(setting));
    await carryOutDecision(setting, turn, {
      kind: 'REJECTED',
      texts: { outcome: { words: decision.words, until } },
      why: { words: decision.words, until },
      offline: decision.offline,
      deciding: 'INTERVIEW',
    });
  }

  /** Whoever raised it takes it back while nobody has decided; what the rules propose is nobody's to take back. */
  private async takeBack(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    const raised = await listRaised(tx, approval.subjectId, actor.personId);
    await carryOutDecision(setting, takeBack(setting.locked.dossier, raised, actingOf(setting)), {
      kind: 'TAKEN_BACK',
      deciding: 'INTERVIEW',
    });
  }

  /** The signer did not sign: the notice was wrong from the start, and ends as every wrong notice does while the talk is still to come. */
  private async disowned(tx: Tx, actor: Actor, approval: Approval, words: string): Promise<boolean> {
    const setting = await this.acts.openUnseen(tx, actor, approval.subjectId, null);
    if (!isTerminable(setting.locked.dossier)) return false;
    await assertNobodyNamed(setting, { words });
    const reason = said('phrase.disowned', { words });
    const turn = terminate(setting.locked.dossier, { reason }, actingOf(setting));
    await carryOutDecision(setting, turn, {
      kind: 'TERMINATED',
      texts: { outcome: { reason, documentNumber: null } },
      why: { reason, documentNumber: null },
      noticeFacts: { reason, document: '' },
    });
    return true;
  }

  /** The one who proposed it, and one above the tier's approver: two people. */
  private async waive(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    guardWaiver(approval, decision);
    await settleOfficeObligation(tx, 'APPROVAL', [approval.subjectId]);
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    await assertNobodyNamed(setting, wordsOf(decision));
    const { people, book, locked } = setting;
    const exhausted = exhaustedItems(locked);
    const { reason = '', documentNumber = '', ...others } = approval.facts as Partial<Record<string, string>>;
    const facts = { ...others, reason, documentNumber };
    const rankOf = (seat: { readonly rank: number } | null): number => seat?.rank ?? 0;
    const approver = people.ofOffice(book.policy.rules.tiers[locked.dossier.interview.tier].approver);
    const rank = isOfCityHead(approval) ? Infinity : rankOf(people.seat(decision.postId));
    const turn = waive(
      locked.dossier,
      {
        ...{ reason, documentNumber, exhausted, approverRank: rankOf(approver) },
        proposedBy: approval.proposedByPerson ?? '',
        approvedBy: { personId: decision.personId ?? '', rank },
      },
      actingOf(setting),
    );
    await carryOutDecision(setting, turn, {
      kind: 'WAIVED',
      ...(exhausted.length > 0 && { itemIds: exhausted.map(({ id }) => id) }),
      texts: { outcome: { ...facts, approvedBy: decision.personId } },
      why: { ...facts },
      noticeFacts: { document: documentNumber },
      offline: decision.offline,
      deciding: 'WAIVER',
    });
  }
}

/** What a decision says, by hand or on paper, and what its form asked besides. */
const wordsOf = ({ words, input }: Decision): object => ({ words, input });

/** Whether the approval names the actor's own role. */
const isNamed = (approval: Approval, actor: Actor): boolean =>
  actor.posts.some(({ role }) => role === approval.approverRole);

const isOfCityHead = (approval: Approval): boolean => approval.facts['signedBy'] === CITY_HEAD;

/** What the party secretary or the mayor signs comes from paper alone. */
function guardWaiver(approval: Approval, { offline }: Decision): void {
  if (isOfCityHead(approval) && offline === null) throw refuse('WAIVER_ON_PAPER');
}

/** Who talks at a third tier, and the secretary's entrustment, as the approval says them. */
function namingIn(input: Readonly<Record<string, unknown>>): Naming {
  const given = input['entrustment'];
  const postId = textIn(input, 'interviewerPostId');
  if (postId !== undefined && !isUuid(postId))
    throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: '/input/interviewerPostId', code: 'NOT_AN_ID' }]);
  if (typeof given !== 'object' || given === null) return { interviewerPostId: postId };
  const on = dayIn(given as Readonly<Record<string, unknown>>, 'on');
  const how = textIn(given as Readonly<Record<string, unknown>>, 'how');
  if (on === undefined || (how !== 'PAPER' && how !== 'ONLINE'))
    throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: '/input/entrustment', code: 'INCOMPLETE' }]);
  return { interviewerPostId: postId, entrustment: { how, on } };
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);

function textIn(input: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
}

function dayIn(input: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = textIn(input, name);
  if (value !== undefined && !isDay(value))
    throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: `/input/${name}`, code: 'NOT_A_DAY' }]);
  return value;
}
