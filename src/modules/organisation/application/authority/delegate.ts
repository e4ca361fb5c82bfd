import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { dayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { arrangesForHimself } from '../../domain/authority.js';
import { checkDelegation, mayArrange } from '../../domain/delegation.js';
import type { HeldPost } from '../../domain/post.js';
import { postWords } from '../../domain/post-words.js';
import { refuse } from '../../domain/problems.js';
import {
  delegationById,
  endDelegation,
  insertDelegation,
  overlapsDelegation,
} from '../../persistence/delegation.repository.js';
import { postById } from '../../persistence/post.repository.js';
import { lockPosts, peopleOfPosts } from '../../persistence/tenure.repository.js';
import { unitById } from '../../persistence/unit.repository.js';
import type { ActKind, ActOf } from './act-kind.js';
import { namesOf } from './names-of.js';
import { tellConcerned } from './tell-concerned.js';

async function present(tx: Tx, postId: string): Promise<HeldPost> {
  const post = await postById(tx, postId);
  if (post === null) throw refuse('POST_NOT_FOUND');
  if (post.abolishedOn !== null) throw refuse('POST_ABOLISHED');
  return post;
}

async function weighDelegation(tx: Tx, draft: ActOf<'DELEGATE'>) {
  await lockPosts(tx, [draft.postId, draft.deputyPostId]);
  const post = await present(tx, draft.postId);
  const deputy = await present(tx, draft.deputyPostId);
  const { today } = await businessTime(tx);
  checkDelegation(post, deputy, draft, today);
  if (await overlapsDelegation(tx, draft)) throw refuse('DELEGATION_OVERLAPS');
  return { post, deputy };
}

/** Arranges AB岗代行: the deputy is added for the days named, the holder still sees. */
export const delegating: ActKind<ActOf<'DELEGATE'>> = {
  async weigh(tx, actor, draft) {
    const asked = await postById(tx, draft.postId);
    if (asked !== null && !mayArrange(actor, asked)) throw refuse('DELEGATION_NOT_YOURS');
    const { post, deputy } = await weighDelegation(tx, draft);
    const unit = await unitById(tx, post.unitId);
    const gains = await peopleOfPosts(tx, [deputy.postId]);
    return {
      ...{ subjectType: 'POST', subjectId: post.postId, unitId: post.unitId, officeOnly: false, loses: [], note: '' },
      title: words('title.ARRANGE_DELEGATION', {
        deputy: `${unit?.name ?? ''}${deputy.title}${await namesOf(tx, gains)}`,
        post: post.title,
        ...daysOf(draft),
        scope: words(`delegationScope.${draft.scope}`),
        facts: postWords(post, unit),
      }),
      changes: [deputy.postId],
      restsOn: [post.postId, deputy.postId, post.unitId],
      gains,
      takesTwo: !arrangesForHimself(actor, post.postId),
      ofDirector: post.role === 'OFFICE_DIRECTOR',
    };
  },

  async perform(tx, actor, { kind: _kind, ...draft }, marks) {
    const { post, deputy } = await weighDelegation(tx, { kind: 'DELEGATE', ...draft });
    const id = await insertDelegation(tx, draft, actor.personId);
    const { postId, deputyPostId, fromDay, lastDay, scope } = draft;
    await recordAct(tx, actor, {
      action: 'delegation.arranged',
      subjectType: 'DELEGATION',
      subjectId: id,
      unitId: post.unitId,
      facts: { postId, deputyPostId, fromDay, lastDay, scope, ...marks },
    });
    await tellDelegation(tx, actor, {
      ...{ id, post, deputyPostId: deputy.postId, what: 'arranged' },
      ...noticeWords('DELEGATION_ARRANGED', { ...daysOf(draft), deputy: deputy.title, post: post.title }),
    });
    return id;
  },
};

function daysOf({ fromDay, lastDay }: Pick<ActOf<'DELEGATE'>, 'fromDay' | 'lastDay'>) {
  return { from: dayWords(fromDay), to: dayWords(lastDay) };
}

/** Ends a delegation from this moment on. */
export const endingDelegation: ActKind<ActOf<'END_DELEGATION'>> = {
  async weigh(tx, actor, { delegationId }) {
    const delegation = await running(tx, delegationId);
    if (!mayArrange(actor, delegation)) throw refuse('DELEGATION_NOT_YOURS');
    const post = await present(tx, delegation.postId);
    const loses = await peopleOfPosts(tx, [delegation.deputyPostId]);
    return {
      ...{ subjectType: 'DELEGATION', subjectId: delegationId, unitId: delegation.unitId, officeOnly: false, note: '' },
      title: words('title.END_DELEGATION', {
        deputy: `${delegation.unitName}${delegation.deputyTitle}${await namesOf(tx, loses)}`,
        post: delegation.postTitle,
      }),
      changes: [delegationId],
      restsOn: [delegation.postId, delegation.deputyPostId, delegation.unitId],
      gains: [],
      loses,
      takesTwo: !arrangesForHimself(actor, delegation.postId),
      ofDirector: post.role === 'OFFICE_DIRECTOR',
    };
  },

  async perform(tx, actor, { delegationId }, marks) {
    const delegation = await running(tx, delegationId);
    const { postId, unitId, postTitle, deputyPostId, deputyTitle } = delegation;
    if (!(await endDelegation(tx, delegationId))) throw refuse('DELEGATION_ENDED');
    await recordAct(tx, actor, {
      action: 'delegation.ended',
      subjectType: 'DELEGATION',
      subjectId: delegationId,
      unitId,
      facts: { ...marks },
    });
    await tellDelegation(tx, actor, {
      ...{ id: delegationId, post: { postId, unitId }, deputyPostId, what: 'ended' },
      ...noticeWords('DELEGATION_ENDED', { deputy: deputyTitle, post: postTitle }),
    });
    return delegationId;
  },
};

async function running(tx: Tx, delegationId: string) {
  const delegation = await delegationById(tx, delegationId);
  if (delegation?.endedOn !== null) throw refuse('DELEGATION_ENDED');
  return delegation;
}

interface DelegationNews {
  readonly id: string;
  readonly post: Pick<HeldPost, 'postId' | 'unitId'>;
  readonly deputyPostId: string;
  readonly what: 'arranged' | 'ended';
  readonly title: string;
  readonly body: string;
}

/** The holder and the deputy are told, but for whoever did it himself. */
async function tellDelegation(tx: Tx, actor: Actor, news: DelegationNews): Promise<void> {
  const { id, post, deputyPostId, what, title, body } = news;
  const people = await peopleOfPosts(tx, [post.postId, deputyPostId]);
  await tellConcerned(tx, {
    ...{ people: people.filter((one) => one !== actor.personId), key: `delegation:${id}:${what}` },
    ...{ kind: 'DELEGATION_CHANGED', subjectType: 'DELEGATION', subjectId: id, unitId: post.unitId, title, body },
  });
}
