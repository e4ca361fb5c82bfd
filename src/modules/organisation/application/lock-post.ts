import type { Tx } from '../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { HeldPost } from '../domain/post.js';
import { refuse } from '../domain/problems.js';
import { postById } from '../persistence/post.repository.js';
import { lockPost } from '../persistence/tenure.repository.js';

/** The post, locked against everybody else who changes it. @throws NOT_FOUND, POST_ABOLISHED */
export async function lockPresentPost(tx: Tx, postId: string): Promise<HeldPost> {
  await lockPost(tx, postId);
  const post = await postById(tx, postId);
  if (post === null) throw refuseGenerally('NOT_FOUND');
  if (post.abolishedOn !== null) throw refuse('POST_ABOLISHED');
  return post;
}
