import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';

/** An official whom a ledger names beside the one who leads a project. */
interface NamedCoLeader {
  readonly projectId: string;
  readonly project: string;
  readonly leader: string;
  readonly postId: string;
}

/** Tells officials that they lead projects together with another, which they may read from now on. */
export function tellCoLeaders(tx: Tx, named: readonly NamedCoLeader[]): Promise<void> {
  return notify(
    tx,
    named.map(({ projectId, project, leader, postId }) => ({
      key: `project:${projectId}:co-leader:${postId}`,
      kind: 'CO_LEADER_NAMED',
      recipientPostId: postId,
      subjectId: projectId,
      ...noticeWords('CO_LEADER_NAMED', { project: quoted(project), leader }),
      params: { projectId },
    })),
  );
}
