import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse as refuseGenerally } from '../../../../platform/errors/platform-problems.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { isDay } from '../../../../shared-kernel/dates.js';
import { type Approval, ApprovalKinds, type Decision } from '../../../access/index.js';
import { reject, waive } from '../../domain/interview-signing.js';
import { refuse } from '../../domain/problems.js';
import { carryOutTurn } from '../interviews/carry-out-turn.js';
import { InterviewActs } from '../interviews/interview-acts.js';
import { actingOf, type InterviewSetting } from '../interviews/setting.js';
import { signInterview } from '../interviews/sign-interview.js';

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
      onApproved: (tx, actor, approval, decision) => this.sign(tx, actor, approval, decision),
      onRejected: (tx, actor, approval, decision) => this.reject(tx, actor, approval, decision),
    });
    this.kinds.register('WAIVER', {
      mayDecide,
      onApproved: (tx, actor, approval, decision) => this.waive(tx, actor, approval, decision),
      // The interview goes on as it was.
      onRejected: () => Promise.resolve(),
    });
  }

  private async sign(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    const { input } = decision;
    await signInterview(setting, {
      signedOn: decision.offline?.on ?? setting.now.day,
      by: { personId: decision.personId, postId: decision.postId },
      talkOn: dayIn(input, 'scheduledOn'),
      talkTime: textIn(input, 'scheduledTime'),
      place: textIn(input, 'place'),
      words: decision.words,
      offline: paper(setting, decision),
    });
  }

  private async reject(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    const until = dayIn(decision.input, 'until') ?? null;
    const turn = reject(setting.locked.dossier, { reason: decision.words ?? '', until }, actingOf(setting));
    await carryOutTurn(setting, turn, {
      kind: 'REJECTED',
      texts: { outcome: { words: decision.words, until } },
      why: { words: decision.words, until },
      offline: paper(setting, decision),
      deciding: 'INTERVIEW',
    });
  }

  /** The one who proposed it, and one above the tier's approver: two people. */
  private async waive(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const setting = await this.acts.open(tx, actor, approval.subjectId, null);
    const { people, book, locked } = setting;
    const facts = approval.facts as { reason?: string; documentNumber?: string };
    const approver = people.ofOffice(book.policy.rules.tiers[locked.dossier.interview.tier].approver);
    const turn = waive(
      locked.dossier,
      {
        reason: facts.reason ?? '',
        documentNumber: facts.documentNumber ?? '',
        proposedBy: approval.proposedByPerson ?? '',
        approvedBy: { personId: decision.personId ?? '', rank: people.seat(decision.postId)?.rank ?? 0 },
        approverRank: approver?.rank ?? 0,
      },
      actingOf(setting),
    );
    await carryOutTurn(setting, turn, {
      kind: 'WAIVED',
      texts: { outcome: { ...facts, approvedBy: decision.personId } },
      why: { ...facts },
      noticeFacts: { document: facts.documentNumber ?? '' },
      offline: paper(setting, decision),
      deciding: 'WAIVER',
    });
  }
}

function paper({ actor }: InterviewSetting, { offline }: Decision): object | null {
  return offline === null ? null : { ...offline, registeredByPerson: actor.personId };
}

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
