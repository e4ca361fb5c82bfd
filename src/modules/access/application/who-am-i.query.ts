import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor, ActorPost, AdminRole, Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { permissionsOf } from '../domain/may.js';
import { listUnitNames } from '../persistence/account.repository.js';

/** Who is signed in, with all that the screens need to know of him. */
export interface Me {
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly name: string;
  readonly adminRole: AdminRole | null;
  readonly posts: readonly (Omit<ActorPost, 'holderId'> & { readonly unitName: string })[];
  readonly scope: Scope;
  readonly permissions: readonly string[];
  /** The office’s day as the business clock has it: a screen asks for no list to know it. */
  readonly today: Day;
}

/** Posts, scope and permissions of whoever asks, today. */
@Injectable()
export class WhoAmI {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<Me> {
    const { today } = await businessTime(this.database);
    const names = await listUnitNames(
      this.database,
      actor.posts.map((post) => post.unitId),
    );
    return {
      personId: actor.personId,
      accountId: actor.accountId,
      name: actor.name,
      adminRole: actor.adminRole,
      posts: actor.posts.map(({ holderId: _holder, ...post }) => ({ ...post, unitName: names.get(post.unitId) ?? '' })),
      scope: scopeOf(actor),
      permissions: permissionsOf(actor),
      today,
    };
  }
}
