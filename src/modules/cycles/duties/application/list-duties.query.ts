import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { endOf, type PageAsked } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Light } from '../../../obligations/index.js';
import type { DutyKind, DutyState } from '../domain/duty.js';
import { type DutyView, listDutyRows } from '../persistence/duty-list.js';
import { DutyAccess } from './duty-access.js';

export type { DutyView } from '../persistence/duty-list.js';

/** What a reader asks for. */
export interface DutyQuestion {
  readonly cycleId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: DutyKind | undefined;
  readonly state?: DutyState | undefined;
  readonly light?: Light | undefined;
  readonly mine?: boolean | undefined;
  readonly toConfirm?: boolean | undefined;
}

/** Duties in the reader's scope, the nearest date first; make-ups of closed quarters are among them. */
@Injectable()
export class ListDuties {
  constructor(
    private readonly database: Database,
    private readonly access: DutyAccess,
  ) {}

  execute(actor: Actor, asked: DutyQuestion, page: PageAsked): Promise<DutyView[]> {
    const { cycleId = null, projectId = null, unitId = null, kind = null, state = null, light = null } = asked;
    const own = actor.posts.map((post) => post.unitId);
    const mine = asked.mine === true ? own : null;
    const confirmers = asked.toConfirm === true ? own : null;
    const after = endOf(page, 'dueOn', 'obligationId');
    return listDutyRows(
      this.database,
      { cycleId, projectId, unitId, kind, state, light, mine, confirmers },
      this.access.visible(actor),
      { limit: page.limit, after },
    );
  }
}
