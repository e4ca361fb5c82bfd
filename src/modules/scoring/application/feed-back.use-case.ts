import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  type Decision,
  findPendingApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { WorkingDays } from '../../calendar/index.js';
import { holderOf } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { lockRun, sheetsOfRun, writeFedBack } from '../persistence/score-sheets.js';
import { heldOn } from './held-on.js';
import { SCORE_FEEDBACK } from './run-scores.use-case.js';
import { quarterOf, tellSheets } from './tell-sheets.js';

/** Working days within which a unit may contest a line of its sheet. */
const APPEAL_DAYS = 5;

/** 积分反馈: the units get their own sheets on the word of a head of the office who did not work them out; from then on the lines stand. */
@Injectable()
export class FeedBackScores implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
    private readonly workingDays: WorkingDays,
  ) {}

  onModuleInit(): void {
    this.kinds.register(
      SCORE_FEEDBACK,
      carriedOutOnApproval((tx, actor, approval, decision) => this.carryOut(tx, actor, approval, decision)),
    );
  }

  /** @returns the approval that waits @throws NOT_FOUND, SCORE_FED_BACK, SCORE_FEEDBACK_WAITS, SCORE_NO_SHEETS */
  propose(actor: Actor, runId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await heldOn(tx, 'SCORES');
      const run = await lockRun(tx, runId);
      if (run === null) throw refuseGenerally('NOT_FOUND');
      if (run.fedBackOn !== null) throw refuse('SCORE_FED_BACK');
      if ((await findPendingApproval(tx, SCORE_FEEDBACK, runId)) !== null) throw refuse('SCORE_FEEDBACK_WAITS');
      const units = (await sheetsOfRun(tx, runId, null)).length;
      if (units === 0) throw refuse('SCORE_NO_SHEETS');
      const { digest, ranByPerson, ranForPerson } = run;
      const approvalId = await requestApproval(tx, actor, {
        ...{ kind: SCORE_FEEDBACK, subjectType: 'SCORE_RUN', subjectId: runId, officeOnly: true },
        ...{ approverRole: OFFICE_HEAD, askedBy: SUPERVISOR_ROLES },
        // Whoever worked it out, or in whose name it was, does not approve it, whoever proposes it.
        facts: { digest, units, concerned: [ranByPerson, ranForPerson].filter((one) => one !== null) },
        title: words('title.SCORE_FEEDBACK', { quarter: quarterOf(run), count: units }),
      });
      const subject = { subjectType: 'SCORE_RUN', subjectId: runId } as const;
      await recordAct(tx, actor, { ...subject, action: 'score-run.feedback-asked', facts: { digest, units } });
      return approvalId;
    });
  }

  private async carryOut(
    tx: Tx,
    actor: Actor,
    { subjectId, facts: { digest } }: Approval,
    { personId, onBehalfOfPostId }: Decision,
  ): Promise<void> {
    await heldOn(tx, 'SCORES');
    const run = await lockRun(tx, subjectId);
    if (run === null) throw refuseGenerally('NOT_FOUND');
    if (run.fedBackOn !== null) throw refuse('SCORE_FED_BACK');
    const { today } = await businessTime(tx);
    const holder = onBehalfOfPostId === null ? null : await holderOf(tx, onBehalfOfPostId, today);
    const appealUntil = (await this.workingDays.held(tx)).add(today, APPEAL_DAYS);
    await writeFedBack(tx, subjectId, { personId, forPersonId: holder?.personId ?? null, appealUntil });
    const sheets = await sheetsOfRun(tx, subjectId, null);
    await tellSheets(tx, subjectId, 'SCORE_FED_BACK', {
      unitIds: sheets.map(({ unitId }) => unitId),
      said: noticeWords('SCORE_FED_BACK', { quarter: quarterOf(run), until: shortDayWords(appealUntil) }),
      key: '',
    });
    const subject = { subjectType: 'SCORE_RUN', subjectId } as const;
    const facts = { digest, units: sheets.length, appealUntil };
    await recordAct(tx, actor, { ...subject, action: 'score-run.fed-back', facts });
  }
}
