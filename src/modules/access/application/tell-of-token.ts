import type { Tx } from '../../../platform/database/tx.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import { postsOf, unitById } from '../../organisation/index.js';
import type { StandingToken } from '../persistence/system-token.repository.js';

type Kind = 'SYSTEM_TOKEN_MADE' | 'SYSTEM_TOKEN_REVOKED' | 'SYSTEM_TOKEN_MOVED' | 'SYSTEM_TOKEN_CLOSED';

/** Tells the section chief and the liaison of a unit which system reports for it from now on, or does no longer. */
export async function tellOfToken(tx: Tx, kind: Kind, { id, name, unitId }: StandingToken): Promise<void> {
  const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
  const unit = (await unitById(tx, unitId))?.name ?? '';
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `system-token:${id}:${kind}:${postId}`,
      kind,
      recipientPostId: postId,
      unitId,
      subjectId: id,
      ...noticeWords(kind, { system: name, unit }),
    })),
  );
}
