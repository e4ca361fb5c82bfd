import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { personById, updatePerson } from '../persistence/person.repository.js';

/** What changes of a person. */
export interface PersonChange {
  readonly name: string;
  readonly phone: string | null;
}

/** Corrects a person's name or telephone number. */
@Injectable()
export class ChangePerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, personId: string, change: PersonChange, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const person = await personById(tx, personId);
      if (person === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(person.version, seen);
      if (!(await updatePerson(tx, { ...person, ...change }))) throw refuseGenerally('STALE_VERSION');
      await recordAudit(tx, actor, { action: 'person.changed', subjectType: 'PERSON', subjectId: personId });
    });
  }
}
