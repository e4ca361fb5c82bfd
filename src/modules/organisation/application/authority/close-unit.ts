import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../../platform/errors/platform-problems.js';
import { type PostRole, SIGNING_ROLES } from '../../../../shared-kernel/actor.js';
import { dayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { refuse } from '../../domain/problems.js';
import type { Unit } from '../../domain/unit.js';
import { abolishPostsOf, closeUnitRow, countOpenUnitsBelow, lockUnit } from '../../persistence/closing.repository.js';
import { postsOf } from '../../persistence/post.repository.js';
import { groupsNaming } from '../../persistence/unit-groups.repository.js';
import { peopleOfPosts } from '../../persistence/tenure.repository.js';
import { unitById } from '../../persistence/unit.repository.js';
import { hasOpenWork, type OpenWorkCounters } from '../open-work.js';
import type { ActKind, ActOf } from './act-kind.js';
import { tellConcerned } from './tell-concerned.js';

/** The reform office itself is never closed here: nobody would be left to open another. */
async function freeUnit(tx: Tx, work: OpenWorkCounters, { unitId, closedOn }: ActOf<'CLOSE_UNIT'>): Promise<Unit> {
  await lockUnit(tx, unitId);
  const unit = await unitById(tx, unitId);
  if (unit === null) throw refuseGenerally('NOT_FOUND');
  if (unit.closedOn !== null) throw refuse('UNIT_CLOSED');
  const { today } = await businessTime(tx);
  if (closedOn > today)
    throw refuse('CLOSING_DATE_IN_FUTURE', { date: closedOn }, [
      { pointer: '/closedOn', code: 'CLOSING_DATE_IN_FUTURE' },
    ]);
  const hanging = await work.ofUnit(tx, unitId);
  const units = await countOpenUnitsBelow(tx, unitId);
  if (hasOpenWork(hanging) || units > 0 || unit.kind === 'REFORM_OFFICE')
    throw refuse('UNIT_IN_USE', { ...hanging, units });
  const groups = await groupsNaming(tx, unitId);
  if (groups.length > 0) throw refuse('UNIT_IN_GROUPS', { groups: groups.join('、') });
  return unit;
}

async function holdersIn(tx: Tx, unitId: string, roles?: readonly PostRole[]): Promise<string[]> {
  const posts = await postsOf(tx, unitId, roles);
  return peopleOfPosts(
    tx,
    posts.map((post) => post.postId),
  );
}

/** Closes a unit (撤销单位): its posts are abolished, tenures and delegations end; so it takes two where anybody who signs sits in it. */
export const closing = (work: OpenWorkCounters): ActKind<ActOf<'CLOSE_UNIT'>> => ({
  async weigh(tx, _actor, act) {
    const unit = await freeUnit(tx, work, act);
    const loses = await holdersIn(tx, act.unitId);
    return {
      ...{
        subjectType: 'UNIT',
        subjectId: act.unitId,
        unitId: act.unitId,
        officeOnly: true,
        ofDirector: false,
        note: '',
      },
      title: words('title.CLOSE_UNIT', { unit: unit.name, day: dayWords(act.closedOn) }),
      changes: [act.unitId],
      restsOn: [act.unitId],
      gains: [],
      loses,
      takesTwo: (await holdersIn(tx, act.unitId, SIGNING_ROLES)).length > 0,
    };
  },

  async perform(tx, actor, act, marks) {
    const { unitId, closedOn, successorId } = act;
    const unit = await freeUnit(tx, work, act);
    const people = await holdersIn(tx, unitId);
    const posts = await abolishPostsOf(tx, unitId);
    await closeUnitRow(tx, unitId, closedOn, successorId);
    const facts = { closedOn, posts, ...(successorId !== undefined && { successorId }), ...marks };
    await recordAct(tx, actor, { action: 'unit.closed', subjectType: 'UNIT', subjectId: unitId, unitId, facts });
    await tellConcerned(tx, {
      ...{ people, key: `unit:${unitId}:closed`, kind: 'SEAT_LOST', subjectType: 'UNIT', subjectId: unitId, unitId },
      ...noticeWords('UNIT_CLOSED', { unit: unit.name }),
    });
    return unitId;
  },
});
