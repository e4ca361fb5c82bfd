import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { endOf, type PageAsked } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ObligationKind } from '../domain/obligation-kinds.js';
import type { Light, ObligationState } from '../domain/obligation.js';
import { listObligationRows, type ObligationView } from '../persistence/obligation-list.js';
import { ObligationAccess } from './obligation-access.js';
import { ProjectChain } from './project-chain.js';

export type { ObligationView } from '../persistence/obligation-list.js';

/** What a reader asks for. */
export interface ObligationQuestion {
  readonly mine?: boolean | undefined;
  readonly unitId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly kind?: ObligationKind | undefined;
  readonly state?: ObligationState | undefined;
  readonly light?: Light | undefined;
  readonly dueBefore?: Day | undefined;
}

/** Everything due in the reader's scope, of every kind, the nearest date first. */
@Injectable()
export class ListObligations {
  constructor(
    private readonly database: Database,
    private readonly admission: ObligationAccess,
    private readonly chain: ProjectChain,
  ) {}

  execute(actor: Actor, asked: ObligationQuestion, page: PageAsked): Promise<ObligationView[]> {
    const filter = {
      unitId: asked.unitId ?? null,
      projectId: asked.projectId ?? null,
      kind: asked.kind ?? null,
      states: statesOf(asked),
      light: asked.light ?? null,
      dueBefore: asked.dueBefore ?? null,
      mine:
        asked.mine === true
          ? {
              unitIds: [...new Set(actor.posts.map((post) => post.unitId))],
              postIds: actor.posts.map((post) => post.postId),
            }
          : null,
    };
    const after = endOf(page, 'dueOn', 'id');
    const visible = filter.mine === null ? this.admission.visible(actor) : this.admission.visibleOfOwn(actor);
    const sight = { visible, projectName: this.chain.projectName('o.project_id') };
    return listObligationRows(this.database, filter, sight, { limit: page.limit, after });
  }
}

/** What is one's own and still to be done is open or returned, unless a state is asked for. */
function statesOf(asked: ObligationQuestion): readonly ObligationState[] | null {
  if (asked.state !== undefined) return [asked.state];
  return asked.mine === true && asked.light === undefined ? ['OPEN', 'RETURNED'] : null;
}
