import { Injectable, type OnModuleInit } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import { type Actor, postsWithRole } from '../../../shared-kernel/actor.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  findPendingApproval,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { countOpenUnits, coverNamedPoints, type HigherPlanRow } from '../../projects/index.js';
import { isCarriedOutOtherwise, type KeyPointDraft, saysOtherwise, type Wording } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import { countItems, coversOf, replaceCovers } from '../persistence/cover.repository.js';
import {
  changePoint,
  findPoint,
  countPoints,
  insertPoint,
  isCodeTaken,
  lockPoint,
  type StandingPoint,
} from '../persistence/key-point.repository.js';
import { findPlan, lockPlan, planStands } from '../persistence/plan.repository.js';
import { type Asked, assertNothingWaits, KEY_POINT_ADJUSTMENT } from './waiting-point.js';
import type { Ref } from './write-plan.use-case.js';

/** The point, locked, for the office. @throws KEY_POINT_NOT_FOUND, STALE_VERSION */
export async function lockedPoint(tx: Tx, id: string, seen: number | null): Promise<StandingPoint> {
  await lockPoint(tx, id);
  const point = await findPoint(tx, id, EVERYTHING);
  if (point === null) throw refuse('KEY_POINT_NOT_FOUND');
  checkVersion(point.version, seen);
  return point;
}

/** Refuses what does not exist. @throws KEY_POINT_UNIT_UNKNOWN, COVERING_ITEM_UNKNOWN */
async function checkNamed(reader: Reader, draft: KeyPointDraft): Promise<void> {
  const units = new Set([draft.groupUnitId, draft.leadUnitId].filter((id) => id !== null));
  if ((await countOpenUnits(reader, [...units])) < units.size) throw refuse('KEY_POINT_UNIT_UNKNOWN');
  const { projectIds, taskIds } = draft;
  if ((await countItems(reader, projectIds, taskIds)) < projectIds.length + taskIds.length)
    throw refuse('COVERING_ITEM_UNKNOWN', { words: '' });
}

/** A point after a change, or what is to be adjusted, while that waits for the director's word: nothing has changed then. */
export interface WrittenRef extends Ref {
  readonly approvalId?: string;
}

/** The office writes a key point, and what carries it out; what a list that stands would say otherwise waits for the director. */
@Injectable()
export class WritePoint implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register(KEY_POINT_ADJUSTMENT, carriedOutOnApproval(carryOut));
  }

  /**
   * @throws HIGHER_PLAN_NOT_FOUND, HIGHER_PLAN_WAITS, KEY_POINT_DIRECTOR_DECIDES, KEY_POINT_CODE_TAKEN, KEY_POINT_UNIT_UNKNOWN,
   * COVERING_ITEM_UNKNOWN
   */
  add(actor: Actor, planId: string, draft: KeyPointDraft): Promise<WrittenRef> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await lockPlan(tx, planId);
      if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
      await checkFree(tx, planId, draft, null);
      return (await planStands(tx, plan)) ? askToAdd(tx, actor, plan, draft) : added(tx, actor, planId, draft);
    });
  }

  /**
   * @throws KEY_POINT_NOT_FOUND, STALE_VERSION, KEY_POINT_STATE, KEY_POINT_WAITS, KEY_POINT_DIRECTOR_DECIDES, KEY_POINT_CODE_TAKEN,
   * KEY_POINT_UNIT_UNKNOWN, COVERING_ITEM_UNKNOWN
   */
  change(actor: Actor, id: string, draft: KeyPointDraft, seen: number | null): Promise<WrittenRef> {
    return this.unitOfWork.run(async (tx) => {
      const point = await lockedPoint(tx, id, seen);
      if (point.state === 'WITHDRAWN') throw refuse('KEY_POINT_STATE');
      await checkFree(tx, point.planId, draft, id);
      const plan = await findPlan(tx, point.planId);
      const adjusts = plan !== null && saysOtherwise(point, draft) && (await planStands(tx, plan));
      if (adjusts) return askToChange(tx, actor, point, draft);
      // What somebody declared of it is about these words.
      if (saysOtherwise(point, draft)) await assertNothingWaits(tx, id);
      const same = !saysOtherwise(point, draft) && !(await isWorkedOtherwise(tx, point, draft));
      return same ? { id, version: point.version } : changed(tx, actor, point, draft);
    });
  }
}

/** @throws KEY_POINT_CODE_TAKEN, KEY_POINT_UNIT_UNKNOWN, COVERING_ITEM_UNKNOWN */
async function checkFree(reader: Reader, planId: string, draft: KeyPointDraft, id: string | null): Promise<void> {
  await checkNamed(reader, draft);
  if (await isCodeTaken(reader, planId, draft.code, id)) throw refuse('KEY_POINT_CODE_TAKEN', { code: draft.code });
}

async function added(tx: Tx, actor: Actor, planId: string, draft: KeyPointDraft): Promise<Ref> {
  const id = await insertPoint(tx, planId, draft);
  if (id === null) throw refuse('KEY_POINT_CODE_TAKEN', { code: draft.code });
  await replaceCovers(tx, id, draft.projectIds, draft.taskIds);
  await coverNamedPoints(tx, { planId });
  await record(tx, actor, 'key-point.added', { ...draft, id }, factsOf(draft));
  return { id, version: 1 };
}

async function changed(tx: Tx, actor: Actor, point: StandingPoint, draft: KeyPointDraft): Promise<Ref> {
  const { id, version } = point;
  const { projectIds, taskIds, ...change } = draft;
  await changePoint(tx, point, change);
  await replaceCovers(tx, id, projectIds, taskIds);
  await record(tx, actor, 'key-point.changed', { ...draft, id }, factsOf(draft));
  return { id, version: version + 1 };
}

/** @throws KEY_POINT_DIRECTOR_DECIDES where he who would decide asks himself */
function assertAsks(actor: Actor): void {
  if (postsWithRole(actor, ['OFFICE_DIRECTOR']).length > 0) throw refuse('KEY_POINT_DIRECTOR_DECIDES');
}

const DIRECTORS = { kind: KEY_POINT_ADJUSTMENT, officeOnly: true, approverRole: 'OFFICE_DIRECTOR' } as const;

async function askToAdd(tx: Tx, actor: Actor, plan: HigherPlanRow, draft: KeyPointDraft): Promise<WrittenRef> {
  assertAsks(actor);
  const { id, version, name } = plan;
  if ((await findPendingApproval(tx, KEY_POINT_ADJUSTMENT, id)) !== null) throw refuse('HIGHER_PLAN_WAITS');
  const count = await countPoints(tx, id);
  const { code, text } = draft;
  const approvalId = await requestApproval(tx, actor, {
    ...{ ...DIRECTORS, subjectType: 'HIGHER_PLAN', subjectId: id, unitId: draft.leadUnitId },
    title: words('title.KEY_POINT_TO_ADD', {
      plan: quoted(name),
      code,
      text: quoted(text),
      from: count,
      to: count + 1,
    }),
    facts: { draft } satisfies Asked<KeyPointDraft>,
  });
  const facts = { code, points: count };
  await recordAct(tx, actor, {
    action: 'higher-plan.adjustment-asked',
    subjectType: 'HIGHER_PLAN',
    subjectId: id,
    facts,
  });
  return { id, version, approvalId };
}

async function askToChange(tx: Tx, actor: Actor, point: StandingPoint, draft: KeyPointDraft): Promise<WrittenRef> {
  assertAsks(actor);
  const { id, version, code } = point;
  await assertNothingWaits(tx, id);
  const said = ({ code: own, text, dueWords }: Wording): string => [own, quoted(text), dueWords ?? ''].join(' ').trim();
  const approvalId = await requestApproval(tx, actor, {
    ...{ ...DIRECTORS, subjectType: 'KEY_POINT', subjectId: id, unitId: point.leadUnitId },
    title: words('title.KEY_POINT_TO_CHANGE', { plan: quoted(point.planName), from: said(point), to: said(draft) }),
    facts: { draft: wordingOf(draft) } satisfies Asked<Wording>,
  });
  const act = { action: 'key-point.adjustment-asked', subjectType: 'KEY_POINT', subjectId: id } as const;
  await recordAct(tx, actor, { ...act, unitId: point.leadUnitId, facts: { code } });
  const rest = { ...draft, ...wordingOf(point) };
  return {
    ...((await isWorkedOtherwise(tx, point, rest)) ? await changed(tx, actor, point, rest) : { id, version }),
    approvalId,
  };
}

async function isWorkedOtherwise(tx: Tx, point: StandingPoint, draft: KeyPointDraft): Promise<boolean> {
  return isCarriedOutOtherwise({ ...point, ...(await coversOf(tx, point.id)) }, draft);
}

const wordingOf = ({ code, text, dueWords }: Wording): Wording => ({ code, text, dueWords });

/** What the director agreed to, if it can still be. @throws as `WritePoint` */
async function carryOut(tx: Tx, actor: Actor, { subjectType, subjectId, facts }: Approval): Promise<void> {
  if (subjectType === 'HIGHER_PLAN') {
    const { draft } = facts as unknown as Asked<KeyPointDraft>;
    await lockPlan(tx, subjectId);
    await checkFree(tx, subjectId, draft, null);
    await added(tx, actor, subjectId, draft);
    return;
  }
  const wording = wordingOf((facts as unknown as Asked<Wording>).draft);
  const { code } = wording;
  const point = await lockedPoint(tx, subjectId, null);
  if (point.state === 'WITHDRAWN') throw refuse('KEY_POINT_STATE');
  if (await isCodeTaken(tx, point.planId, code, subjectId)) throw refuse('KEY_POINT_CODE_TAKEN', { code });
  await changePoint(tx, point, wording);
  await record(tx, actor, 'key-point.changed', point, { code });
}

const factsOf = ({ code, projectIds, taskIds }: KeyPointDraft) => ({ code, projects: projectIds, tasks: taskIds });

function record(
  tx: Tx,
  actor: Actor,
  action: 'key-point.added' | 'key-point.changed',
  point: Pick<StandingPoint, 'id' | 'leadUnitId'>,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id: subjectId, leadUnitId: unitId } = point;
  return recordAct(tx, actor, { action, subjectType: 'KEY_POINT', subjectId, unitId, facts });
}
