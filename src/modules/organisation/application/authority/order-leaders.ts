import type { Tx } from '../../../../platform/database/tx.js';
import { words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { orderFaults, placesMoved } from '../../domain/leader-order.js';
import type { HeldPost } from '../../domain/post.js';
import { refuse } from '../../domain/problems.js';
import { cityUnitId, lockLeadingPosts, writeOrder } from '../../persistence/leader-order.repository.js';
import type { ActKind, ActOf } from './act-kind.js';

type Ordering = ActOf<'ORDER_LEADERS'>;

async function inOrder(tx: Tx, { postIds }: Ordering): Promise<{ before: readonly HeldPost[]; after: HeldPost[] }> {
  const before = await lockLeadingPosts(tx);
  const faults = orderFaults(
    postIds,
    before.map(({ postId }) => postId),
  );
  if (faults.length > 0) throw refuse('LEADER_ORDER_INCOMPLETE', {}, faults);
  const known = new Map(before.map((post) => [post.postId, post]));
  return { before, after: postIds.flatMap((id) => known.get(id) ?? []) };
}

/**
 * In which order leaders stand, wherever they are listed or printed. It takes two people, and neither of them is a leader
 * whose own place moves.
 */
export const orderingLeaders: ActKind<Ordering> = {
  async weigh(tx, actor, act) {
    const { before, after } = await inOrder(tx, act);
    const moved = placesMoved(before, after).flatMap(({ personId }) => personId ?? []);
    if (actor.personId !== null && moved.includes(actor.personId)) throw refuse('AUTHORITY_OVER_ONESELF');
    const unitId = await cityUnitId(tx);
    return {
      ...{ subjectType: 'UNIT', subjectId: unitId, unitId, officeOnly: true, ofDirector: false, note: '' },
      title: words('title.ORDER_LEADERS', {
        order: after.map(({ title }, place) => `${String(place + 1)}.${title}`).join('、'),
      }),
      ...{ changes: [], restsOn: after.map(({ postId }) => postId), gains: [], loses: moved, takesTwo: true },
    };
  },

  async perform(tx, actor, act, marks) {
    const { before, after } = await inOrder(tx, act);
    const unitId = await cityUnitId(tx);
    await writeOrder(tx, act.postIds);
    const titles = (posts: readonly HeldPost[]): readonly string[] => posts.map(({ title }) => title);
    await recordAct(tx, actor, {
      action: 'unit.leaders-ordered',
      subjectType: 'UNIT',
      subjectId: unitId,
      unitId,
      facts: { before: titles(before), after: titles(after), ...marks },
    });
    return unitId;
  },
};
