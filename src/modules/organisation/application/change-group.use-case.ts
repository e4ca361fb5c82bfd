import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor, PostRole } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notify } from '../../notifications/index.js';
import { refuse } from '../domain/problems.js';
import { type GroupFields, groupFaults, isGroup, type Unit } from '../domain/unit.js';
import { lockUnit } from '../persistence/closing.repository.js';
import { postsOf } from '../persistence/post.repository.js';
import { unitById, unitsByIds, updateGroup } from '../persistence/unit.repository.js';

/** Who hears that a group is housed elsewhere: those who work for the units, and the group itself. */
const TOLD: readonly PostRole[] = ['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'GROUP_HEAD', 'GROUP_LIAISON'];

/**
 * Says which unit houses the office of a group, who sits in it, and what it answers for. It gives nobody rights: from then
 * on what is decided for the group is the host's to do, and what was given before stays where it is.
 */
@Injectable()
export class ChangeGroup {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NOT_FOUND, STALE_VERSION, UNIT_CLOSED, UNIT_NOT_GROUP, GROUP_UNIT_UNFIT */
  execute(actor: Actor, unitId: string, wanted: GroupFields, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockUnit(tx, unitId);
      const unit = await unitById(tx, unitId);
      if (unit === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(unit.version, seen);
      const group = { ...wanted, memberUnitIds: [...new Set(wanted.memberUnitIds)] };
      const named = await checked(tx, unit, group);
      if (saysTheSame(unit, group)) return;
      await updateGroup(tx, unitId, group);
      await recordAct(tx, actor, {
        action: 'unit.group-changed',
        subjectType: 'UNIT',
        subjectId: unitId,
        unitId,
        facts: { before: fieldsOf(unit), after: fieldsOf(group) },
      });
      if (unit.hostUnitId !== group.hostUnitId) await tell(tx, unit, { group, named });
    });
  }
}

/** The units that the group names. */
async function checked(tx: Tx, unit: Unit, group: GroupFields): Promise<readonly Unit[]> {
  if (unit.closedOn !== null) throw refuse('UNIT_CLOSED');
  if (!isGroup(unit)) throw refuse('UNIT_NOT_GROUP');
  const ids = [...group.memberUnitIds, ...(group.hostUnitId === null ? [] : [group.hostUnitId])];
  const named = await unitsByIds(tx, ids);
  const faults = groupFaults(group, named);
  if (faults.length > 0) throw refuse('GROUP_UNIT_UNFIT', {}, faults);
  return named;
}

const fieldsOf = ({ hostUnitId, memberUnitIds, remit }: GroupFields): GroupFields => ({
  hostUnitId,
  memberUnitIds,
  remit,
});

const saysTheSame = (one: GroupFields, other: GroupFields): boolean =>
  JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));

/** The new host and the one before, who does not take on more, and the group. */
async function tell(
  tx: Tx,
  unit: Unit,
  { group, named }: { readonly group: GroupFields; readonly named: readonly Unit[] },
): Promise<void> {
  const host = named.find(({ unitId }) => unitId === group.hostUnitId);
  const told =
    host === undefined
      ? noticeWords('GROUP_UNHOUSED', { group: unit.name })
      : noticeWords('GROUP_HOUSED', { group: unit.name, unit: host.name });
  for (const unitId of [unit.hostUnitId, group.hostUnitId, unit.unitId])
    if (unitId !== null)
      await notify(
        tx,
        (await postsOf(tx, unitId, TOLD)).map(({ postId }) => ({
          key: `group:${unit.unitId}:host:${String(unit.version)}:${postId}`,
          kind: 'GROUP_HOST_CHANGED',
          recipientPostId: postId,
          unitId,
          subjectId: unit.unitId,
          ...told,
        })),
      );
}
