import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { HeldPost } from '../domain/post.js';
import type { Unit } from '../domain/unit.js';
import { listBothAway } from '../persistence/delegation.repository.js';
import { postsOf } from '../persistence/post.repository.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { listFormerNames, successorOf, unitById } from '../persistence/unit.repository.js';

/** A unit with its posts and who holds them today. */
export interface UnitDetail extends Unit {
  /** Under which names it went, each until which day. */
  readonly formerNames: readonly { readonly name: string; readonly untilDay: Day }[];
  /** Who carries on what a closed unit did. */
  readonly successor: { readonly id: string; readonly name: string } | null;
  readonly posts: readonly (HeldPost & {
    /** Holder and deputy are both away: what is sent to this post goes to the unit's office. */
    readonly fallsToUnitOffice: boolean;
  })[];
}

/** One unit of the directory. */
@Injectable()
export class GetUnit {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND */
  async execute(unitId: string): Promise<UnitDetail> {
    const unit = await unitById(this.database, unitId);
    if (unit === null) throw refuseGenerally('NOT_FOUND');
    const away = new Set((await listBothAway(this.database, unitId)).map((row) => row.postId));
    const posts = await postsOf(this.database, unitId);
    const formerNames = await listFormerNames(this.database, unitId);
    const successor = await successorOf(this.database, unitId);
    return {
      ...unit,
      formerNames,
      successor,
      posts: posts.map((post) => ({ ...post, fallsToUnitOffice: away.has(post.postId) })),
    };
  }
}
