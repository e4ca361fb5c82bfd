import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor, Scope } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { Delegation } from '../domain/delegation.js';
import { type DelegationFilter, listDelegations } from '../persistence/delegation.repository.js';

const ANY = { delegationId: null, postId: null, unitId: null, activeOnly: false, before: null };

/** The system administrator keeps the organisation and sees all of it. */
function scopeFor(actor: Actor): Scope {
  return actor.adminRole === 'SYSTEM_ADMIN' ? { ...scopeOf(actor), all: true } : scopeOf(actor);
}

/** Who acts for whom, as far as the reader may see it. */
@Injectable()
export class ListDelegations {
  constructor(private readonly database: Database) {}

  /** @returns up to `limit + 1`, newest first */
  execute(actor: Actor, filter: Partial<DelegationFilter> & { readonly limit: number }): Promise<Delegation[]> {
    return listDelegations(this.database, scopeFor(actor), { ...ANY, ...filter, limit: filter.limit + 1 });
  }

  /** One delegation. @throws NOT_FOUND also outside the scope */
  async get(actor: Actor, delegationId: string): Promise<Delegation> {
    const [found] = await listDelegations(this.database, scopeFor(actor), { ...ANY, delegationId, limit: 1 });
    if (found === undefined) throw refuseGenerally('NOT_FOUND');
    return found;
  }
}
