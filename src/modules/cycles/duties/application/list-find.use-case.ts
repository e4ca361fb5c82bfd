import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { keyOfFind, nobodyIn, openProblem } from '../../../problems/index.js';
import { findsIn } from '../domain/finds.js';
import { refuse } from '../domain/problems.js';
import { findActivity } from '../persistence/activity.repository.js';
import { DutyAccess } from './duty-access.js';

/** A find of a record as it is put on the list. */
export interface Find {
  /** Its place among the finds of the record, from 0. */
  readonly place: number;
  readonly title: string;
  readonly whoHadItUnitId: string | null;
  readonly whoHadItWords: string | null;
}

/** 转入难题清单: what a visit or an inspection found is put on the list of problems, once. */
@Injectable()
export class ListFind {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_NOT_FOUND, DUTY_NOT_YOURS, CYCLE_CLOSING, FIND_UNKNOWN, PROBLEM_WHO_MISSING, PROBLEM_EXISTS */
  execute(actor: Actor, dutyId: string, { place, ...find }: Find): Promise<{ id: string; problemId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { duty } = await this.access.lockOwn(tx, actor, dutyId, null);
      const activity = duty.activityId === null ? null : await findActivity(tx, duty.activityId);
      const found = activity === null ? undefined : findsIn(activity.record)[place];
      if (activity === null || found === undefined) throw refuse('FIND_UNKNOWN');
      const { id } = await openProblem(tx, actor, {
        ...find,
        ...{ origin: duty.kind === 'INSPECTION' ? 'INSPECTION' : 'RESEARCH', projectId: duty.projectId },
        ...{ cause: nobodyIn(found), solvableBy: null, ownerUnitId: null, dueOn: null, reportedByUnitId: duty.unitId },
        source: { key: keyOfFind(activity.id, place), dutyId },
      });
      return { id: dutyId, problemId: id };
    });
  }
}
