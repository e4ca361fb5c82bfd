import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  type Denial,
  findPendingApproval,
  lastDenial,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { unitById } from '../../organisation/index.js';
import { takesTasks } from '../../projects/index.js';
import {
  courseOf,
  draftFaults,
  firstExpected,
  type IndicatorDraft,
  naturalKeyOf,
  nextExpected,
} from '../domain/indicator.js';
import { daysOf, type Frequency, type Period } from '../domain/period.js';
import { refuse } from '../domain/problems.js';
import { lastExpected } from '../persistence/expected.repository.js';
import {
  changeIndicator,
  findIndicator,
  type Indicator,
  insertIndicator,
  lockIndicator,
  sameIndicator,
} from '../persistence/indicator.repository.js';
import { IndicatorRow } from '../persistence/indicator.row.js';
import { judgeAgain } from '../persistence/reading.repository.js';
import { lockedIndicator, record, type Ref } from './indicator-access.js';
import { handOver, nothingOwed } from './reading-duties.js';

/** 指标目标调整, decided by a head of the office. */
const INDICATOR_COURSE = 'INDICATOR_COURSE';

/** An indicator after a change; nothing has changed yet where it waits for a second person. */
export interface ChangedRef extends Ref {
  readonly approvalId?: string;
}

/** The approval that its course waits for, or null. */
export async function waitingCourse(reader: Reader, id: string): Promise<string | null> {
  return (await findPendingApproval(reader, INDICATOR_COURSE, id))?.approvalId ?? null;
}

/** What was last asked about its course, where that was not agreed to. */
export function deniedCourse(reader: Reader, id: string): Promise<Denial | null> {
  return lastDenial(reader, [INDICATOR_COURSE], id);
}

/** The office writes an indicator, changes it with a reason, or ends it. */
@Injectable()
export class WriteIndicator implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register(INDICATOR_COURSE, carriedOutOnApproval(carryOutCourse));
  }

  /** @throws INDICATOR_REFUSED, INDICATOR_EXISTS */
  add(actor: Actor, draft: IndicatorDraft): Promise<Ref> {
    return this.unitOfWork.run((tx) => addIndicator(tx, actor, draft));
  }

  /**
   * Writes it anew. Once something was confirmed of it, its course is changed with a reason and by a second person's word, and every
   * light is judged by the new one.
   * @throws INDICATOR_CHANGE_WAITS, INDICATOR_NOT_FOUND, STALE_VERSION, INDICATOR_ENDED, INDICATOR_REFUSED, INDICATOR_EXISTS, INDICATOR_REASON_MISSING
   */
  change(
    actor: Actor,
    id: string,
    { reason, ...draft }: IndicatorDraft & { readonly reason: string | null },
    seen: number | null,
  ): Promise<ChangedRef> {
    return this.unitOfWork.run(async (tx) => {
      const indicator = await lockedIndicator(tx, actor, id, seen);
      const write = () => changeTo(tx, actor, indicator, draft, reason);
      // What waits for a second person is news, too.
      const read = async () => [
        await tx.manager.findOneBy(IndicatorRow, { id }),
        await findPendingApproval(tx, INDICATOR_COURSE, id),
      ];
      return this.unitOfWork.rewrite<ChangedRef>(tx, read, { write, asItStands: { id, version: indicator.version } });
    });
  }

  /** 停止: nothing is read of it any more. What was read stays. @throws INDICATOR_NOT_FOUND, STALE_VERSION, INDICATOR_ENDED */
  end(actor: Actor, id: string, reason: string, seen: number | null): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      const indicator = await lockedIndicator(tx, actor, id, seen);
      if (indicator.endedOn !== null) throw refuse('INDICATOR_ENDED');
      await assertNothingWaits(tx, id);
      const { today } = await businessTime(tx);
      await nothingOwed(tx, id);
      const nothing = { nextPeriod: null, nextEndsOn: null };
      await changeIndicator(tx, indicator, { ...nothing, endedOn: today, endedReason: reason });
      await record(tx, actor, 'indicator.ended', indicator, { reason });
      return { id, version: indicator.version + 1 };
    });
  }
}

/** Adds an indicator; the first reading is expected of the period that goes on. @throws INDICATOR_REFUSED, INDICATOR_EXISTS */
export async function addIndicator(tx: Tx, actor: Actor, draft: IndicatorDraft): Promise<Ref> {
  await assertFit(tx, draft, null);
  const { today } = await businessTime(tx);
  const naturalKey = naturalKeyOf(draft);
  const id = await insertIndicator(tx, { ...draft, naturalKey, ...nextOf(draft, today, null) });
  if (id === null) throw refuse('INDICATOR_EXISTS', { name: draft.name, id: await sameIndicator(tx, naturalKey) });
  await record(tx, actor, 'indicator.added', { id, dataUnitId: draft.dataUnitId }, factsOf(draft));
  return { id, version: 1 };
}

/** @throws as `WriteIndicator.change` */
export async function changeTo(
  tx: Tx,
  actor: Actor,
  indicator: Indicator,
  draft: IndicatorDraft,
  reason: string | null,
): Promise<ChangedRef> {
  const { id, version } = indicator;
  if (indicator.endedOn !== null) throw refuse('INDICATOR_ENDED');
  await assertNothingWaits(tx, id);
  const last = await lastExpected(tx, id);
  const isRead = last !== null || indicator.last !== null || indicator.waiting > 0;
  await assertFit(tx, draft, isRead ? indicator.frequency : null);
  if (assertReasoned(indicator, draft, reason) && indicator.last !== null)
    return { id, version, approvalId: await askForCourse(tx, actor, indicator, draft, reason ?? '') };
  return rewritten(tx, actor, indicator, draft, reason);
}

/** Writes what was decided about, or needs nobody else's word. @throws INDICATOR_EXISTS */
async function rewritten(
  tx: Tx,
  actor: Actor,
  indicator: Indicator,
  draft: IndicatorDraft,
  reason: string | null,
): Promise<Ref> {
  const { id, version } = indicator;
  const naturalKey = naturalKeyOf(draft);
  const same = await sameIndicator(tx, naturalKey, id);
  if (same !== null) throw refuse('INDICATOR_EXISTS', { name: draft.name, id: same });
  const { today } = await businessTime(tx);
  const before = { ...indicator, last: await lastExpected(tx, id) };
  await changeIndicator(tx, indicator, { ...draft, naturalKey, ...nextOf(draft, today, before) });
  const moved = isMoved(indicator, draft);
  if (moved) await judgeAgain(tx, id, courseOf(draft));
  if (draft.dataUnitId !== indicator.dataUnitId) await handOver(tx, { ...indicator, ...draft });
  const facts = { ...factsOf(draft), reason, ...(moved && { before: factsOf(indicator) }) };
  await record(tx, actor, 'indicator.changed', { id, dataUnitId: draft.dataUnitId }, facts);
  return { id, version: version + 1 };
}

const isMoved = (indicator: Indicator, draft: IndicatorDraft): boolean =>
  JSON.stringify(courseOf(draft)) !== JSON.stringify(courseOf(indicator));

/** What a second person decides about, and whose it was when it was asked. */
interface CourseAsked {
  readonly draft: IndicatorDraft;
  readonly dataUnitId: string;
  readonly reason: string;
}

/** The target decides the light of every reading: a head of the office decides about another one. */
async function askForCourse(
  tx: Tx,
  actor: Actor,
  indicator: Indicator,
  draft: IndicatorDraft,
  reason: string,
): Promise<string> {
  const { id, name, projectId, dataUnitId, targetValue, targetOn, unitOfMeasure } = indicator;
  const asked: CourseAsked = { draft, dataUnitId, reason };
  const approvalId = await requestApproval(tx, actor, {
    kind: INDICATOR_COURSE,
    subjectType: 'INDICATOR',
    subjectId: id,
    unitId: dataUnitId,
    projectId,
    officeOnly: true,
    title: words('title.INDICATOR_COURSE', {
      indicator: quoted(name),
      from: `${targetValue}${unitOfMeasure}（${dayWords(targetOn)}）`,
      to: `${draft.targetValue}${draft.unitOfMeasure}（${dayWords(draft.targetOn)}）`,
      reason,
    }),
    facts: { ...asked },
    approverRole: OFFICE_HEAD,
  });
  await record(tx, actor, 'indicator.change-asked', indicator, {
    ...factsOf(draft),
    reason,
    before: factsOf(indicator),
  });
  return approvalId;
}

/** What a head of the office agreed to; a unit that took the data unit's place since then stays the one that reads it. */
async function carryOutCourse(tx: Tx, actor: Actor, { subjectId, facts }: Approval): Promise<void> {
  await lockIndicator(tx, subjectId);
  const indicator = await findIndicator(tx, subjectId, EVERYTHING);
  if (indicator === null) throw refuse('INDICATOR_NOT_FOUND');
  if (indicator.endedOn !== null) throw refuse('INDICATOR_ENDED');
  const { draft, dataUnitId, reason } = facts as unknown as CourseAsked;
  const unit = draft.dataUnitId === dataUnitId ? indicator.dataUnitId : draft.dataUnitId;
  await rewritten(tx, actor, indicator, { ...draft, dataUnitId: unit }, reason);
}

/** @throws INDICATOR_CHANGE_WAITS */
async function assertNothingWaits(tx: Tx, id: string): Promise<void> {
  if ((await waitingCourse(tx, id)) !== null) throw refuse('INDICATOR_CHANGE_WAITS');
}

/** Whether its course changes; once something was confirmed, with a reason alone. @throws INDICATOR_REASON_MISSING */
function assertReasoned(indicator: Indicator, draft: IndicatorDraft, reason: string | null): boolean {
  const moved = isMoved(indicator, draft);
  if (moved && indicator.last !== null && reason === null)
    throw refuse('INDICATOR_REASON_MISSING', {}, [{ pointer: '/reason', code: 'INDICATOR_REASON_MISSING' }]);
  return moved;
}

/** What the record keeps of a course: whoever looks it up sees what was promised. */
const factsOf = ({ name, baselineValue, targetValue, targetOn, frequency }: IndicatorDraft) => ({
  ...{ name, baseline: baselineValue, target: targetValue, targetOn, frequency },
});

/** What was expected of an indicator until now. */
interface Before extends Pick<Indicator, 'nextPeriod'> {
  readonly last: Period | null;
}

/** The period that is expected next: as before while it lies on the way to the target, else the one that goes on, none twice. */
function nextOf(draft: IndicatorDraft, today: Day, before: Before | null) {
  const stays = before?.nextPeriod != null && daysOf(before.nextPeriod).from <= draft.targetOn;
  const first = stays ? before.nextPeriod : firstExpected(draft, today);
  const period = !stays && first !== null && first <= (before?.last ?? '') ? nextExpected(first, draft) : first;
  return { nextPeriod: period, nextEndsOn: period === null ? null : daysOf(period).to };
}

/** @param frequency the one by which something was read or expected already */
async function assertFit(reader: Reader, draft: IndicatorDraft, frequency: Frequency | null): Promise<void> {
  const fixed = frequency !== null && frequency !== draft.frequency;
  const faults = [
    ...draftFaults(draft),
    ...(fixed ? [{ pointer: '/frequency', code: 'FREQUENCY_FIXED' }] : []),
    ...(await namingFaults(reader, draft)),
  ];
  if (faults.length > 0) throw refuse('INDICATOR_REFUSED', {}, faults);
}

/** What it names has to be there: a project that goes on or a key point that stands, and a unit that can read it. */
async function namingFaults(reader: Reader, draft: IndicatorDraft): Promise<readonly FieldError[]> {
  const { projectId, keyPointId, dataUnitId } = draft;
  const unit = await unitById(reader, dataUnitId);
  const known = await reader.one<{ project: boolean; point: boolean }>(
    `SELECT EXISTS (SELECT FROM project WHERE id = $1 AND ended_on IS NULL) AS project,
            EXISTS (SELECT FROM key_point WHERE id = $2 AND outcome IS DISTINCT FROM 'WITHDRAWN') AS point`,
    [projectId, keyPointId],
  );
  return [
    ...(projectId !== null && !known.project ? [{ pointer: '/projectId', code: 'INDICATOR_PROJECT_UNKNOWN' }] : []),
    ...(keyPointId !== null && !known.point ? [{ pointer: '/keyPointId', code: 'INDICATOR_POINT_UNKNOWN' }] : []),
    ...(unit?.closedOn !== null || !(takesTasks(unit.kind) || unit.kind === 'REFORM_OFFICE')
      ? [{ pointer: '/dataUnitId', code: 'INDICATOR_UNIT_UNFIT' }]
      : []),
  ];
}
