import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { insertPerson, lockSamePerson } from '../persistence/person.repository.js';

/** Registers a person, once by one name and telephone; what he may do follows from the posts he is appointed to. */
@Injectable()
export class RegisterPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the person's id */
  execute(actor: Actor, name: string, phone: string | null): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const known = await lockSamePerson(tx, name, phone);
      if (known !== null) return known;
      const personId = await insertPerson(tx, name, phone);
      await recordAct(tx, actor, { action: 'person.registered', subjectType: 'PERSON', subjectId: personId });
      return personId;
    });
  }
}
