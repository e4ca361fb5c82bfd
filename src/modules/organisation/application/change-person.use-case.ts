import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import { refuse } from '../domain/problems.js';
import { lockPerson, type Person, personById, updatePerson } from '../persistence/person.repository.js';
import { SecondPerson } from './authority/second-person.js';

/** What changes of a person. */
export interface PersonChange {
  readonly name: string;
  readonly phone: string | null;
}

/** Corrects a person's name or telephone number. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly second: SecondPerson,
  ) {}

  /** @throws NOT_FOUND, STALE_VERSION, NAME_OF_ONESELF, AUTHORITY_WAITS while something that names him waits for a second person */
  execute(actor: Actor, personId: string, change: PersonChange, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockPerson(tx, personId);
      const person = await personById(tx, personId);
      if (person === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(person.version, seen);
      // What is sent again changes nothing, and nobody is told of it.
      if (person.name === change.name && person.phone === change.phone) return;
      if (person.name !== change.name) await this.guardName(tx, actor, personId);
      if (!(await updatePerson(tx, { ...person, ...change }))) throw refuseGenerally('STALE_VERSION');
      await recordAct(tx, actor, {
        action: 'person.changed',
        subjectType: 'PERSON',
        subjectId: personId,
        facts: { nameBefore: person.name, nameAfter: change.name, phoneChanged: person.phone !== change.phone },
      });
      if (personId !== actor.personId) await this.tell(tx, person, change);
    });
  }

  /** A name is how others know whom they agree to: it is corrected by somebody else, and not while they are asked. */
  private async guardName(tx: Tx, actor: Actor, personId: string): Promise<void> {
    if (personId === actor.personId) throw refuse('NAME_OF_ONESELF');
    await this.second.asks.assertFree(tx, [personId]);
  }

  /** Whoever it is learns that somebody else changed what stands about him. */
  private tell(tx: Tx, { personId, version }: Person, { name }: PersonChange): Promise<void> {
    return notifyPeople(tx, [
      {
        ...{
          key: `person:${personId}:changed:${String(version)}`,
          kind: 'PERSON_CHANGED',
          recipientPersonId: personId,
        },
        ...{ subjectId: personId },
        ...noticeWords('PERSON_CHANGED', { name }),
      },
    ]);
  }
}
