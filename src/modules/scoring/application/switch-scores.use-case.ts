import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  findPendingApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import {
  insertSwitch,
  isScoring,
  lockOffice,
  type ScoreSwitch,
  switches,
} from '../persistence/score-switch.repository.js';

export type { ScoreSwitch };

const SCORE_SWITCH = 'SCORE_SWITCH';

/** What is said of whether scores are worked out. */
export interface SwitchSaid {
  readonly on: boolean;
  /** The document that says so, or who decided it and when. */
  readonly basis: string;
}

/** Whether scores are worked out at all: one head or section chief of the office proposes, another head decides. */
@Injectable()
export class SwitchScores implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register(SCORE_SWITCH, carriedOutOnApproval(carryOut));
  }

  /** All that was said, the latest first; none: off. */
  list(): Promise<readonly ScoreSwitch[]> {
    return switches(this.database);
  }

  /** @returns the approval that waits @throws SCORE_SWITCH_SAME, SCORE_SWITCH_WAITS */
  propose(actor: Actor, { on, basis }: SwitchSaid): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const officeId = await lockOffice(tx);
      if (officeId === null) throw refuseGenerally('NOT_FOUND');
      if ((await isScoring(tx)) === on) throw refuse('SCORE_SWITCH_SAME');
      if ((await findPendingApproval(tx, SCORE_SWITCH, officeId)) !== null) throw refuse('SCORE_SWITCH_WAITS');
      const subject = { subjectType: 'UNIT', subjectId: officeId, unitId: officeId } as const;
      const approvalId = await requestApproval(tx, actor, {
        ...{ ...subject, kind: SCORE_SWITCH, officeOnly: true, approverRole: OFFICE_HEAD },
        ...{ askedBy: SUPERVISOR_ROLES, facts: { on, basis } },
        title: words(on ? 'title.SCORES_ON' : 'title.SCORES_OFF', { basis }),
      });
      await recordAct(tx, actor, { ...subject, action: 'scores.switch-proposed', facts: { on, basis } });
      return approvalId;
    });
  }
}

async function carryOut(tx: Tx, actor: Actor, { subjectId, facts }: Approval): Promise<void> {
  await lockOffice(tx);
  const [on, basis] = [facts['on'] === true, String(facts['basis'])];
  await insertSwitch(tx, on, basis);
  const subject = { subjectType: 'UNIT', subjectId, unitId: subjectId } as const;
  await recordAct(tx, actor, { ...subject, action: 'scores.switched', facts: { on, basis } });
}
