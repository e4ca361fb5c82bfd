import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { findPostByRole, holderOf, postsWithRoleEverywhere } from '../../organisation/index.js';
import type { PostRole } from '../../../shared-kernel/actor.js';
import { ADMINISTRATOR, type Approval, OFFICE_HEAD } from '../domain/approval.js';

/** The first post of the role that decides; null where a role has no post. */
export async function findPostOfApprover(
  reader: Reader,
  { approverRole, approverUnitId }: Approval,
): Promise<string | null> {
  if (approverRole === null || approverRole === ADMINISTRATOR || approverRole === OFFICE_HEAD) return null;
  const role = approverRole as PostRole;
  if (approverUnitId !== null) return (await findPostByRole(reader, approverUnitId, role))?.postId ?? null;
  return (await postsWithRoleEverywhere(reader, role))[0]?.postId ?? null;
}

/** Who held the post on a day. */
export async function findHolderId(reader: Reader, postId: string, day: Day): Promise<string | null> {
  return (await holderOf(reader, postId, day))?.personId ?? null;
}
