import { recordAct } from '../../../audit/index.js';
import { changesRights, signs } from '../../domain/authority.js';
import { rankWords } from '../../domain/post-words.js';
import { refuse } from '../../domain/problems.js';
import { isTitleTaken, updatePost } from '../../persistence/post.repository.js';
import { peopleOfPosts } from '../../persistence/tenure.repository.js';
import { unitById } from '../../persistence/unit.repository.js';
import { assertHeadsCity } from '../assert-heads-city.js';
import { lockPresentPost } from '../lock-post.js';
import type { ActKind, ActOf } from './act-kind.js';
import { namesOf } from './names-of.js';
import { tellConcerned } from './tell-concerned.js';
import { noticeWords, words } from '../../../../texts/words.js';

/** A post gets another title or rank, or is said to head the city; nobody changes the post that he holds. */
export const changing: ActKind<ActOf<'CHANGE_POST'>> = {
  async weigh(tx, _actor, { postId, fields }) {
    const post = await lockPresentPost(tx, postId);
    assertHeadsCity(fields.headsCity, post.role);
    if (await isTitleTaken(tx, post, fields.title)) throw refuse('POST_TITLE_TAKEN', { title: fields.title });
    const holders = await peopleOfPosts(tx, [postId]);
    const unit = await unitById(tx, post.unitId);
    const heads =
      fields.headsCity === post.headsCity
        ? ''
        : words(fields.headsCity ? 'phrase.headsCity' : 'phrase.headsCityNoMore');
    return {
      ...{ subjectType: 'POST', subjectId: postId, unitId: post.unitId, officeOnly: true, note: '' },
      title: words('title.CHANGE_POST', {
        post: `${unit?.name ?? ''}${post.title}${await namesOf(tx, holders)}`,
        title: fields.title,
        from: rankWords(post.rank),
        to: rankWords(fields.rank),
        heads,
      }),
      changes: [postId],
      restsOn: [postId, post.unitId],
      gains: holders,
      loses: [],
      takesTwo: signs(post) && holders.length > 0 && changesRights(post, fields),
      ofDirector: post.role === 'OFFICE_DIRECTOR',
    };
  },

  async perform(tx, actor, { postId, fields }, marks) {
    const post = await lockPresentPost(tx, postId);
    await updatePost(tx, postId, fields);
    const { version } = post;
    await recordAct(tx, actor, {
      action: 'post.changed',
      subjectType: 'POST',
      subjectId: postId,
      unitId: post.unitId,
      facts: {
        before: { title: post.title, rank: post.rank, headsCity: post.headsCity },
        after: { ...fields },
        ...marks,
      },
    });
    await tellConcerned(tx, {
      ...{ people: await peopleOfPosts(tx, [postId]), key: `post:${postId}:changed:${String(version)}` },
      ...{ kind: 'POST_CHANGED', subjectType: 'POST', subjectId: postId, unitId: post.unitId },
      ...noticeWords('POST_CHANGED', { title: fields.title, post: post.title }),
    });
    return postId;
  },
};
