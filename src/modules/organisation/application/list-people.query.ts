import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { type ListedPerson, listPeople, type PersonFilter } from '../persistence/person.repository.js';

export type { ListedPerson };

/** Which people are asked for. */
export type PeopleQuestion = Pick<PersonFilter, 'name' | 'after' | 'limit'>;

/** People with their telephone numbers: all for the office and those who keep accounts and posts, else one's own units. */
@Injectable()
export class ListPeople {
  constructor(private readonly database: Database) {}

  /** @returns up to `limit + 1` people by name */
  execute(actor: Actor, question: PeopleQuestion): Promise<ListedPerson[]> {
    return this.read(actor, { ...question, personId: null, limit: question.limit + 1 });
  }

  /** @throws NOT_FOUND also outside the scope */
  async get(actor: Actor, personId: string): Promise<ListedPerson> {
    const [found] = await this.read(actor, { personId, name: null, after: null, limit: 1 });
    if (found === undefined) throw refuseGenerally('NOT_FOUND');
    return found;
  }

  private read(actor: Actor, filter: Omit<PersonFilter, 'everybody'>): Promise<ListedPerson[]> {
    return listPeople(this.database, scopeOf(actor), actor.personId, {
      ...filter,
      everybody: actor.adminRole !== null,
    });
  }
}
