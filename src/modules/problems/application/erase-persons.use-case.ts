import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, systemActor } from '../../../shared-kernel/actor.js';
import { recordActs } from '../../audit/index.js';
import { PERSON_MONTHS } from '../domain/problem.js';
import { erasePersons } from '../persistence/problem.repository.js';

/** Six months after a problem was confirmed or voided the natural person's name and telephone are gone; how it was confirmed stays. */
@Injectable()
export class ErasePersons {
  private readonly actor: Actor = systemActor('problems.erase');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const problems = await erasePersons(tx, PERSON_MONTHS);
      const act = { action: 'problem.person-erased', subjectType: 'PROBLEM' } as const;
      await recordActs(
        tx,
        this.actor,
        problems.map((subjectId) => ({ ...act, subjectId })),
      );
    });
  }
}
