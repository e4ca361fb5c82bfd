import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words as said } from '../../../../texts/words.js';
import { settleObligation, settleOfficeObligation } from '../../../obligations/index.js';
import { openTask } from '../../../projects/index.js';
import { openCaseLead } from '../../../registers/index.js';
import { assignmentsOf, type ExperienceRecord, STAGE_PROGRESS } from '../domain/activity.js';
import { afterAct } from '../domain/duty.js';
import { refuse } from '../domain/problems.js';
import { type ActivityRecord, claimAssignments } from '../persistence/activity.repository.js';
import { type DutyRecord, insertCorrection, saveDutyState } from '../persistence/duty.repository.js';
import { carryProblem } from './carry-problem.js';
import { assertNotClosing, DutyAccess } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';
import { guardVerdict } from './verdict-guard.js';

/** What the office says with its verdict. */
export interface Verification {
  /** 取得阶段性进展 is accepted for this quarter. */
  readonly acceptStageProgress: boolean;
  readonly words: string | null;
}

/** The office accepts what was filed (审核通过). Decisions and demands in the record become other units' work. */
@Injectable()
export class VerifyDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE, DUTY_VERIFIED_BY_FILER, DUTY_OF_OFFICE, STAGE_PROGRESS_NEEDS_APPROVAL, STALE_VERSION */
  execute(actor: Actor, id: string, given: Verification, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, id, seen);
      const state = afterAct(duty.state, 'verify');
      assertNotClosing(duty);
      const activity = await guardVerdict(tx, actor, duty);
      assertProgressAccepted(activity, given);
      await saveDutyState(tx, id, state);
      await settleObligation(tx, duty.obligationId, 'MET');
      await settleOfficeObligation(tx, 'VERIFICATION', [id]);
      if (duty.frozenState !== null) await insertCorrection(tx, id, state, said('phrase.makeUp'), actor.personId);
      await recordDutyAct(tx, actor, duty, {
        act: 'verified',
        facts: { activity: activity.id, stageProgress: given.acceptStageProgress, makeUp: duty.frozenState !== null },
      });
      await giveOut(tx, actor, duty, activity);
      await carryProblem(tx, actor, duty, activity);
      if (duty.kind === 'EXPERIENCE') await openLead(tx, actor, duty, activity);
      return { id };
    });
  }
}

/** Else the fifth quarter's hard problem would be a fabricated one. */
function assertProgressAccepted({ record }: ActivityRecord, { acceptStageProgress }: Verification): void {
  if (record['progress'] === STAGE_PROGRESS && !acceptStageProgress) throw refuse('STAGE_PROGRESS_NEEDS_APPROVAL');
}

/** What others may take over becomes a lead of a case. */
async function openLead(tx: Tx, actor: Actor, duty: DutyRecord, activity: ActivityRecord): Promise<void> {
  const { title, practice, effectData, copyable } = activity.record as unknown as ExperienceRecord;
  await openCaseLead(tx, actor, {
    ...{ dutyId: duty.id, title, unitId: duty.unitId, projectId: duty.projectId },
    ...{ happenedOn: activity.heldOn, summary: activity.summary },
    account: said('phrase.caseAccount', { practice, effectData, copyable }),
    by: { personId: activity.filedByPerson, postId: activity.filedByPost, onBehalf: activity.onBehalf },
  });
}

/** Each decision or demand becomes a dated task of its unit, once, however many duties the activity is credited to. */
async function giveOut(tx: Tx, actor: Actor, duty: DutyRecord, activity: ActivityRecord): Promise<void> {
  const assignments = assignmentsOf(activity.record);
  if (assignments.length === 0 || !(await claimAssignments(tx, activity.id))) return;
  const demand = duty.kind === 'INSPECTION';
  for (const [place, { matter, unitId, dueOn }] of assignments.entries()) {
    await openTask(tx, actor, {
      source: 'DECISION',
      matter,
      unitId,
      dueOn,
      projectId: duty.projectId,
      origin: said(demand ? 'phrase.fromDemand' : 'phrase.fromDecision', { matter: duty.title }),
      naturalKey: `activity:${activity.id}:${String(place)}`,
      ...(demand && { demand }),
    });
  }
}
