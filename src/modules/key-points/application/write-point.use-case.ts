import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { countOpenUnits, coverNamedPoints } from '../../projects/index.js';
import type { KeyPointDraft } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import { countItems, replaceCovers } from '../persistence/cover.repository.js';
import {
  changePoint,
  findPoint,
  insertPoint,
  isCodeTaken,
  lockPoint,
  type StandingPoint,
} from '../persistence/key-point.repository.js';
import { lockPlan } from '../persistence/plan.repository.js';
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

/** The office writes a key point, and what carries it out. */
@Injectable()
export class WritePoint {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws HIGHER_PLAN_NOT_FOUND, KEY_POINT_CODE_TAKEN, KEY_POINT_UNIT_UNKNOWN, COVERING_ITEM_UNKNOWN */
  add(actor: Actor, planId: string, draft: KeyPointDraft): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      if ((await lockPlan(tx, planId)) === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
      await checkNamed(tx, draft);
      const id = await insertPoint(tx, planId, draft);
      if (id === null) throw refuse('KEY_POINT_CODE_TAKEN', { code: draft.code });
      await replaceCovers(tx, id, draft.projectIds, draft.taskIds);
      await coverNamedPoints(tx, { planId });
      await record(tx, actor, 'key-point.added', id, draft);
      return { id, version: 1 };
    });
  }

  /** @throws KEY_POINT_NOT_FOUND, STALE_VERSION, KEY_POINT_STATE, KEY_POINT_CODE_TAKEN, KEY_POINT_UNIT_UNKNOWN, COVERING_ITEM_UNKNOWN */
  change(actor: Actor, id: string, draft: KeyPointDraft, seen: number | null): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      const point = await lockedPoint(tx, id, seen);
      if (point.state === 'WITHDRAWN') throw refuse('KEY_POINT_STATE');
      await checkNamed(tx, draft);
      if (await isCodeTaken(tx, point.planId, draft.code, id))
        throw refuse('KEY_POINT_CODE_TAKEN', { code: draft.code });
      const { projectIds, taskIds, ...change } = draft;
      await changePoint(tx, point, change);
      await replaceCovers(tx, id, projectIds, taskIds);
      await record(tx, actor, 'key-point.changed', id, draft);
      return { id, version: point.version + 1 };
    });
  }
}

function record(
  tx: Tx,
  actor: Actor,
  action: 'key-point.added' | 'key-point.changed',
  subjectId: string,
  { code, leadUnitId, projectIds, taskIds }: KeyPointDraft,
): Promise<void> {
  const facts = { code, projects: projectIds, tasks: taskIds };
  return recordAct(tx, actor, { action, subjectType: 'KEY_POINT', subjectId, unitId: leadUnitId, facts });
}
