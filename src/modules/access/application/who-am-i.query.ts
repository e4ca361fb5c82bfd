import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor, ActorPost, AdminRole, Scope } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { permissionsOf } from '../domain/may.js';
import { listUnitNames } from '../persistence/account.repository.js';

/** Who is signed in, with all that the screens need to know of him. */
export interface Me {
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly name: string;
  readonly adminRole: AdminRole | null;
  readonly posts: readonly (ActorPost & { readonly unitName: string })[];
  readonly scope: Scope;
  readonly permissions: readonly string[];
}

/** Posts, scope and permissions of whoever asks, today. */
@Injectable()
export class WhoAmI {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<Me> {
    const names = await listUnitNames(
      this.database,
      actor.posts.map((post) => post.unitId),
    );
    return {
      personId: actor.personId,
      accountId: actor.accountId,
      name: actor.name,
      adminRole: actor.adminRole,
      posts: actor.posts.map((post) => ({ ...post, unitName: names.get(post.unitId) ?? '' })),
      scope: scopeOf(actor),
      permissions: permissionsOf(actor),
    };
  }
}
