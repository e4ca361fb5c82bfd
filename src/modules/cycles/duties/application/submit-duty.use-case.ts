import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, filesInNameOf } from '../../../../shared-kernel/actor.js';
import { quarterStart } from '../../../../shared-kernel/quarter.js';
import { words } from '../../../../texts/words.js';
import { fileObligation, openOfficeObligation } from '../../../obligations/index.js';
import { postById } from '../../../organisation/index.js';
import { assertPicked } from '../../../problems/index.js';
import {
  type ActivityDraft,
  type AnyRecord,
  assignmentsOf,
  ATTENDED_KINDS,
  checkedRecord,
  type ProblemRecord,
} from '../domain/activity.js';
import { afterAct, allows, type DutyKind } from '../domain/duty.js';
import { refuse } from '../domain/problems.js';
import { assertSeparateContent, pairedKind } from '../domain/separate-content.js';
import { insertActivity, summariesOf, unfitUnits } from '../persistence/activity.repository.js';
import { type DutyRecord, saveSubmitted } from '../persistence/duty.repository.js';
import { behalfOf, DutyAccess, type DutyInHand } from './duty-access.js';
import { markOnBehalf } from './mark-on-behalf.js';
import { recordDutyAct } from './record-duty.js';

/** Working days within which the office judges what was filed. */
const VERDICT_WORKING_DAYS = 5;

/** A record as it is filed, and the other duties that it fulfils too. */
export interface Submission {
  readonly activity: ActivityDraft;
  /** Duties of other projects, of the same kind and quarter (同时计入的其他项目). */
  readonly credits: readonly string[];
}

/** A duty is filed with its record; late filing and make-ups after the close come here too. */
@Injectable()
export class SubmitDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE, ACTIVITY_REFUSED, CREDIT_REFUSED, DUTY_NOT_YOURS, CYCLE_CLOSING, STALE_VERSION */
  execute(
    actor: Actor,
    id: string,
    submission: Submission,
    seen: number | null,
  ): Promise<{ id: string; activityId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const inHand = await this.access.lockOwn(tx, actor, id, seen);
      afterAct(inHand.duty.state, 'submit');
      const { today } = await businessTime(tx);
      const record = checkedRecord(inHand.duty.kind, submission.activity, {
        today,
        quarterStart: quarterStart(inHand.duty),
      });
      await assertUnitsFit(tx, record);
      await assertLeaderFits(tx, inHand.duty.kind, submission.activity);
      await assertProblemFits(tx, actor, inHand.duty, record);
      const credited = await this.credited(tx, actor, inHand.duty, submission.credits);
      await assertOwnContent(tx, [inHand.duty, ...credited], submission.activity);
      const activityId = await this.file(tx, actor, inHand, { credited, activity: submission.activity, record });
      return { id, activityId };
    });
  }

  /** The other duties, each of the same kind and quarter, of another project, fileable, and the actor's to file. */
  private async credited(
    tx: Tx,
    actor: Actor,
    duty: DutyRecord,
    ids: readonly string[],
  ): Promise<readonly DutyRecord[]> {
    const others = await this.access.lockOthers(tx, actor, ids);
    for (const [place, id] of ids.entries()) {
      const other = others.find((one) => one.id === id);
      const fits =
        other?.cycleId === duty.cycleId &&
        other.kind === duty.kind &&
        other.id !== duty.id &&
        allows(other.state, 'submit');
      if (!fits)
        throw refuse('CREDIT_REFUSED', { dutyId: id }, [
          { pointer: `/credits/${String(place)}`, code: 'CREDIT_REFUSED' },
        ]);
    }
    return others;
  }

  private async file(
    tx: Tx,
    actor: Actor,
    { duty, post, onBehalf }: DutyInHand,
    filed: { credited: readonly DutyRecord[]; activity: ActivityDraft; record: AnyRecord },
  ): Promise<string> {
    const duties = [duty, ...filed.credited];
    const forPersonId = filesInNameOf(actor, duty.unitId);
    const filer = { personId: actor.personId, forPersonId, postId: post?.postId ?? null, onBehalf };
    const activityId = await insertActivity(tx, duty.kind, filed.activity, filed.record, filer);
    await saveSubmitted(
      tx,
      duties.map((one) => one.id),
      activityId,
      filed.activity.heldOn,
    );
    for (const one of duties) {
      await fileObligation(tx, one.obligationId, activityId);
      await markOnBehalf(tx, actor, one, 'FILING');
      await openOfficeObligation(tx, {
        kind: 'VERIFICATION',
        subjectId: one.id,
        projectId: one.projectId,
        title: words('title.VERIFY_DUTY', { matter: one.title }),
        workingDays: VERDICT_WORKING_DAYS,
      });
    }
    await recordDutyAct(tx, actor, duty, {
      act: 'submitted',
      onBehalfOfPostId: behalfOf(post),
      facts: {
        activity: activityId,
        credited: filed.credited.map((one) => one.id),
        heldOn: filed.activity.heldOn,
        onBehalf,
      },
    });
    return activityId;
  }
}

/** The problem that is named, and what is said of it. @throws PROBLEM_NOT_FOUND, ACTIVITY_REFUSED */
async function assertProblemFits(tx: Tx, actor: Actor, { unitId }: DutyRecord, record: AnyRecord): Promise<void> {
  const { problemId: id, name = '', crux = '', solution = '', whoHadIt = '' } = record as Partial<ProblemRecord>;
  if (id === undefined) return;
  const faults = await assertPicked(tx, actor, { id, unitId, said: { name, crux, solution, whoHadIt } });
  if (faults.length > 0) throw refuse('ACTIVITY_REFUSED', {}, faults);
}

/** What was filed of the same project and day as the paired kind is another text. */
async function assertOwnContent(
  tx: Tx,
  duties: readonly [DutyRecord, ...DutyRecord[]],
  draft: ActivityDraft,
): Promise<void> {
  const paired = pairedKind(duties[0].kind);
  if (paired === null) return;
  const projectIds = duties.map((duty) => duty.projectId);
  assertSeparateContent(draft, await summariesOf(tx, projectIds, paired, draft.heldOn));
}

/** A picked leader is a leading official, of something that leaders go to in person. */
async function assertLeaderFits(tx: Tx, kind: DutyKind, { leaderPostId }: ActivityDraft): Promise<void> {
  if (leaderPostId === undefined) return;
  const post = ATTENDED_KINDS.includes(kind) ? await postById(tx, leaderPostId) : null;
  if (post?.role !== 'LEADING_OFFICIAL')
    throw refuse('ACTIVITY_REFUSED', {}, [{ pointer: '/activity/leaderPostId', code: 'LEADER_POST_UNFIT' }]);
}

/** What is decided or demanded is given to units that exist and can do it. */
async function assertUnitsFit(tx: Tx, record: AnyRecord): Promise<void> {
  const assignments = assignmentsOf({ ...record });
  const unfit = await unfitUnits(
    tx,
    assignments.map((one) => one.unitId),
  );
  if (unfit.length === 0) return;
  const list = 'demands' in record ? 'inspection/demands' : 'coordination/decisions';
  const errors = assignments.flatMap((one, place) =>
    unfit.includes(one.unitId) ? [{ pointer: `/activity/${list}/${String(place)}/unitId`, code: 'UNIT_UNKNOWN' }] : [],
  );
  throw refuse('ACTIVITY_REFUSED', {}, errors);
}
