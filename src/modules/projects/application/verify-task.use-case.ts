import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, actsAsOneOf, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import {
  openOfficeWork,
  resumeObligation,
  settleObligation,
  settleOfficeObligation,
  WordGuards,
} from '../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import { decideTask, saveTask, taskInScope, type TaskRef } from './task-access.js';

/** The office accepts a task as done (审核通过); what waited for it goes on. Never by whoever filed it. */
@Injectable()
export class VerifyTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, STALE_VERSION, TASK_STATE, TASK_OWN_FILING */
  execute(actor: Actor, taskId: string, words: string | null, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await taskInScope(tx, actor, taskId);
      const state = decideTask(task, 'verify', seen);
      if (actsAsOneOf(actor, OFFICE_ROLES, [task.submittedByPerson, task.submittedForPerson]))
        throw refuse('TASK_OWN_FILING');
      await tx.port(WordGuards).assertFit(tx, task.obligationId, { words });
      await settleObligation(tx, task.obligationId, 'MET');
      await settleOfficeObligation(tx, 'VERIFICATION', [task.id]);
      if (task.pausesObligationId !== null)
        await resumeObligation(tx, task.pausesObligationId, 'COORDINATION', task.id);
      if (task.reportBackId !== null) {
        const owed = { what: 'REPORT_BACK', subjectType: 'REGISTER_ENTRY', subjectId: task.reportBackId } as const;
        await openOfficeWork(tx, actor, { ...owed, about: task.matter });
      }
      return saveTask(tx, actor, task, { state, verdictWords: words }, 'task.verified');
    });
  }
}
