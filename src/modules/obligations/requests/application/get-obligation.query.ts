import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { refuse } from '../../clock/domain/problems.js';
import { type ExplanationRecord, listExplanations } from '../persistence/explanation.repository.js';
import {
  type DateView,
  findObligationView,
  listDates,
  listPauses,
  type ObligationView,
  type PauseView,
} from '../../clock/persistence/obligation-list.js';
import { listRequests, type RequestRow } from '../persistence/request.repository.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { ProjectChain } from '../../clock/application/project-chain.js';

export type { SaidDate } from '../../clock/persistence/obligation-date.row.js';

/** An obligation with everything that its light and lateness rest on; of a project that the reader may not open only the name. */
export interface ObligationPage extends ObligationView {
  readonly pauses: readonly PauseView[];
  readonly dates: readonly DateView[];
  readonly explanations: readonly ExplanationRecord[];
  readonly requests: readonly RequestRow[];
}

/** Holds that stem from slips and proposals which nobody outside the office knows of. */
const OFFICE_ONLY: readonly string[] = ['HOLD_SLIP', 'HOLD_REJECTED'];

/** One obligation, whole. */
@Injectable()
export class GetObligation {
  constructor(
    private readonly database: Database,
    private readonly admission: ObligationAccess,
    private readonly chain: ProjectChain,
  ) {}

  /** @throws OBLIGATION_NOT_FOUND outside the reader's scope */
  async execute(actor: Actor, id: string): Promise<ObligationPage> {
    const view = await findObligationView(this.database, id, {
      visible: this.admission.visibleOrAssigned(actor),
      projectName: this.chain.projectName('o.project_id'),
    });
    if (view === null) throw refuse('OBLIGATION_NOT_FOUND');
    const [opens, pauses, dates, explanations, requests] = await Promise.all([
      view.projectId !== null && this.chain.seesProject(this.database, scopeOf(actor), view.projectId),
      listPauses(this.database, id),
      listDates(this.database, id),
      listExplanations(this.database, id),
      listRequests(this.database, id),
    ]);
    return {
      ...view,
      projectId: opens ? view.projectId : null,
      pauses: isOffice(actor) ? pauses : pauses.filter(({ reason }) => !OFFICE_ONLY.includes(reason)),
      dates,
      explanations,
      requests,
    };
  }
}
