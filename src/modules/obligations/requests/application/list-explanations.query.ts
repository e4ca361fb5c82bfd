import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { endOf, type PageAsked } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type ExplanationFilter, type ExplanationView, listExplanationRows } from '../persistence/explanation-list.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';

export type { ExplanationView } from '../persistence/explanation-list.js';

/** What a reader asks for. */
export type ExplanationQuestion = {
  readonly [Name in keyof ExplanationFilter]?: NonNullable<ExplanationFilter[Name]> | undefined;
};

/** Explanations of what is unfinished in the reader's scope, the oldest first: what waits for a word or a verdict. */
@Injectable()
export class ListExplanations {
  constructor(
    private readonly database: Database,
    private readonly admission: ObligationAccess,
  ) {}

  execute(actor: Actor, asked: ExplanationQuestion, page: PageAsked): Promise<ExplanationView[]> {
    const filter = { state: asked.state ?? null, reason: asked.reason ?? null, projectId: asked.projectId ?? null };
    const visible = this.admission.visibleOrAssigned(actor);
    return listExplanationRows(this.database, filter, visible, { limit: page.limit, after: endOf(page, 'id') });
  }
}
