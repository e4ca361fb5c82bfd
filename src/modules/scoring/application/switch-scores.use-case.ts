import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  type ApprovalKind,
  ApprovalKinds,
  carriedOutOnApproval,
  findPendingApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { SWITCHED, type Switched } from '../domain/switched.js';
import {
  insertSwitch,
  lockOffice,
  type ScoreSwitch,
  switchedOn,
  switches,
} from '../persistence/score-switch.repository.js';
import { layComparisonsDown } from './comparisons.js';
import { layAppealsDown, takeAppealsUp } from './open-appeals.js';

export type { ScoreSwitch };

/** What is said of something that is off until then. */
export interface SwitchSaid {
  readonly on: boolean;
  /** The document that says so, or who decided it and when. */
  readonly basis: string;
}

/** How a switch is asked for, and by which noun the record knows it. */
const ASKED = {
  SCORES: { kind: 'SCORE_SWITCH', noun: 'scores' },
  COMPARISON: { kind: 'COMPARISON_SWITCH', noun: 'comparison' },
} as const satisfies Readonly<Record<Switched, { readonly kind: ApprovalKind; readonly noun: string }>>;

/** Whether scores are worked out, and units compared, at all: one head or section chief of the office proposes, another head decides. */
@Injectable()
export class SwitchScores implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    for (const what of SWITCHED)
      this.kinds.register(
        ASKED[what].kind,
        carriedOutOnApproval((tx, actor, approval) => carryOut(tx, actor, what, approval)),
      );
  }

  /** All that was said, the latest first; none: off. */
  list(what: Switched): Promise<readonly ScoreSwitch[]> {
    return switches(this.database, what);
  }

  /** What is on today. */
  async on(): Promise<readonly Switched[]> {
    const said = await Promise.all(SWITCHED.map((what) => switchedOn(this.database, what)));
    return SWITCHED.filter((_, at) => said[at] !== null);
  }

  /** @returns the approval that waits @throws SCORE_SWITCH_SAME, SCORE_SWITCH_WAITS */
  propose(actor: Actor, what: Switched, { on, basis }: SwitchSaid): Promise<string> {
    const { kind, noun } = ASKED[what];
    return this.unitOfWork.run(async (tx) => {
      const officeId = await lockOffice(tx);
      if (officeId === null) throw refuseGenerally('NOT_FOUND');
      if (((await switchedOn(tx, what)) !== null) === on) throw refuse('SCORE_SWITCH_SAME');
      if ((await findPendingApproval(tx, kind, officeId)) !== null) throw refuse('SCORE_SWITCH_WAITS');
      const subject = { subjectType: 'UNIT', subjectId: officeId, unitId: officeId } as const;
      const approvalId = await requestApproval(tx, actor, {
        ...{ ...subject, kind, officeOnly: true, approverRole: OFFICE_HEAD },
        ...{ askedBy: SUPERVISOR_ROLES, facts: { on, basis } },
        title: words(`title.${what}_${on ? 'ON' : 'OFF'}`, { basis }),
      });
      await recordAct(tx, actor, { ...subject, action: `${noun}.switch-proposed`, facts: { on, basis } });
      return approvalId;
    });
  }
}

async function carryOut(tx: Tx, actor: Actor, what: Switched, { subjectId, facts }: Approval): Promise<void> {
  await lockOffice(tx);
  const [on, basis] = [facts['on'] === true, String(facts['basis'])];
  await insertSwitch(tx, what, { on, basis });
  await follow(tx, actor, what, on);
  const subject = { subjectType: 'UNIT', subjectId, unitId: subjectId } as const;
  await recordAct(tx, actor, { ...subject, action: `${ASKED[what].noun}.switched`, facts: { on, basis } });
}

/** Nothing of what is switched off stays half done. */
async function follow(tx: Tx, actor: Actor, what: Switched, on: boolean): Promise<void> {
  if (what === 'SCORES') await (on ? takeAppealsUp(tx, actor) : layAppealsDown(tx, actor));
  else if (!on) await layComparisonsDown(tx);
}
