import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, type PostRole, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import {
  afterScoreAppealAct,
  type AppealedRule,
  checkClaims,
  checkJudge,
  judged,
  type ScoreAppealAct,
  type ScoreClaim,
} from '../domain/appeal.js';
import { refuse } from '../domain/problems.js';
import {
  appealsOfRun,
  findAppeal,
  insertAppeal,
  lockAppeal,
  type ScoreAppeal,
  writeAppeal,
} from '../persistence/score-appeal.repository.js';
import { type KeptRun, lockRun, runById } from '../persistence/score-sheets.js';
import { factRowsOf, type NamedFact } from '../persistence/sheet-facts.js';
import { applyAppeal } from './apply-appeal.js';
import { assertOn, heldOn } from './held-on.js';
import { oweWord, reopen, SCORE_APPEAL } from './open-appeals.js';
import { unitsOf } from './own-units.js';
import { quarterOf } from './tell-sheets.js';

/** Who contests a line: whoever answers for the unit. */
const APPELLANTS: readonly PostRole[] = ['DEPUTY_LEADER', 'PRINCIPAL_LEADER'];

/** What a unit finds wrong in a line of its sheet. */
export interface AppealSaid {
  readonly runId: string;
  readonly unitId: string;
  readonly rule: AppealedRule;
  readonly claims: readonly Pick<ScoreClaim, 'factId' | 'wished'>[];
  readonly reason: string;
}

/** What the office finds of it. */
export interface AppealFound {
  /** Which of the facts are as the unit says; none: it is denied. */
  readonly upheldIds: readonly string[];
  readonly words: string;
  readonly seen: number | null;
}

/** An appeal with the facts of its line. */
export interface ReadAppeal extends ScoreAppeal {
  readonly run: KeptRun;
  readonly facts: readonly NamedFact[];
}

/** 积分申诉: contested once a line by the unit, looked into by somebody who neither ran nor approved, applied by a second. */
@Injectable()
export class ScoreAppeals implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    const handler = carriedOutOnApproval(applyAppeal);
    this.kinds.register(SCORE_APPEAL, {
      ...handler,
      mayDecide: async (reader, actor, { subjectId }) => {
        const appeal = await findAppeal(reader, subjectId);
        if (actor.posts.some(({ unitId }) => unitId === appeal?.unitId)) throw refuse('SCORE_APPEAL_NOT_YOURS');
      },
      onRejected: async (tx, actor, approval, decision) => {
        await backToOpen(tx, approval);
        await handler.onRejected(tx, actor, approval, decision);
      },
      onWithdrawn: (tx, _actor, approval) => backToOpen(tx, approval),
    });
  }

  /** All of a run, for the office. @throws NOT_FOUND */
  async ofRun(runId: string): Promise<readonly ScoreAppeal[]> {
    await assertOn(this.database, 'SCORES');
    return appealsOfRun(this.database, runId, null);
  }

  /** One, for the office, with the facts of the line. @throws NOT_FOUND */
  async read(id: string): Promise<ReadAppeal> {
    await assertOn(this.database, 'SCORES');
    const appeal = (await findAppeal(this.database, id)) ?? missing();
    const run = (await runById(this.database, appeal.runId)) ?? missing();
    return { ...appeal, run, facts: await factRowsOf(this.database, appeal.runId, appeal.unitId) };
  }

  /** @returns its id @throws NOT_FOUND, SCORE_APPEAL_LATE, SCORE_APPEAL_REFUSED, SCORE_APPEAL_TWICE */
  file(actor: Actor, { runId, unitId, rule, claims, reason }: AppealSaid): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await heldOn(tx, 'SCORES');
      if (!unitsOf(actor, APPELLANTS).includes(unitId)) throw refuseGenerally('NOT_FOUND');
      const run = await lockRun(tx, runId);
      if (run?.fedBackOn == null || run.appealUntil === null) throw refuseGenerally('NOT_FOUND');
      const { today } = await businessTime(tx);
      if (today > run.appealUntil) throw refuse('SCORE_APPEAL_LATE', { until: run.appealUntil });
      checkClaims(rule, claims, await factRowsOf(tx, runId, unitId));
      const made = { runId, unitId, rule, reason, claims: claims.map((claim) => ({ ...claim, upheld: null })) };
      const id = await insertAppeal(tx, { ...made, filedByPerson: actor.personId });
      if (id === null) throw refuse('SCORE_APPEAL_TWICE');
      await oweWord(tx, actor, { id, runId, rule, unitName: (await findAppeal(tx, id))?.unitName ?? '' });
      await recordAct(tx, actor, {
        ...{ action: 'score-appeal.filed', subjectType: 'SCORE_APPEAL', subjectId: id, unitId },
        facts: { rule, claims, reason },
      });
      return id;
    });
  }

  /** Puts what was found before the second person. @returns the approval that waits @throws NOT_FOUND, STALE_VERSION, SCORE_APPEAL_STATE, SCORE_APPEAL_NOT_YOURS, SCORE_APPEAL_REFUSED */
  decide(actor: Actor, id: string, { upheldIds, words: said, seen }: AppealFound): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await heldOn(tx, 'SCORES');
      const { appeal, run } = await lockedAppeal(tx, id);
      checkVersion(appeal.version, seen);
      checkJudge(actor, run, appeal.unitId);
      const claims = judged(appeal.claims, upheldIds);
      const state = after(appeal, 'decide');
      await writeAppeal(tx, id, { state, claims, decidedByPerson: actor.personId, words: said });
      const approvalId = await requestApproval(tx, actor, {
        ...{ kind: SCORE_APPEAL, subjectType: 'SCORE_APPEAL', subjectId: id, officeOnly: true },
        ...{ approverRole: OFFICE_HEAD, askedBy: SUPERVISOR_ROLES },
        facts: { upheldIds, concerned: [run.ranByPerson, run.ranForPerson].filter((one) => one !== null) },
        title: words(upheldIds.length > 0 ? 'title.SCORE_APPEAL_UPHELD' : 'title.SCORE_APPEAL_DENIED', {
          ...{ unit: appeal.unitName, quarter: quarterOf(run), rule: words(`scoreRule.${appeal.rule}`), words: said },
        }),
      });
      await recordAct(tx, actor, {
        ...{ action: 'score-appeal.decision-proposed', subjectType: 'SCORE_APPEAL', subjectId: id },
        facts: { upheldIds, words: said },
      });
      return approvalId;
    });
  }
}

function missing(): never {
  throw refuseGenerally('NOT_FOUND');
}

function after({ state }: Pick<ScoreAppeal, 'state'>, act: ScoreAppealAct): ScoreAppeal['state'] {
  const next = afterScoreAppealAct(state, act);
  if (next === null) throw refuse('SCORE_APPEAL_STATE');
  return next;
}

/** An appeal with its run, both held; the run first, as where an appeal is filed. */
async function lockedAppeal(tx: Tx, id: string): Promise<{ readonly appeal: ScoreAppeal; readonly run: KeptRun }> {
  const { runId } = (await findAppeal(tx, id)) ?? missing();
  const run = (await lockRun(tx, runId)) ?? missing();
  return { run, appeal: (await lockAppeal(tx, id)) ?? missing() };
}

async function backToOpen(tx: Tx, { subjectId }: Approval): Promise<void> {
  const { appeal } = await lockedAppeal(tx, subjectId);
  after(appeal, 'reopen');
  await reopen(tx, appeal);
}
