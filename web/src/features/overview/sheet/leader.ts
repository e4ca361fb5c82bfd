import type { Me } from '../../../api/me';

/** The leading official that the reader is or serves; null for everybody else. */
export function ownLeader(me: Me): string | null {
  const own = me.posts.find(({ role }) => role === 'LEADING_OFFICIAL');
  if (own !== undefined) return own.postId;
  return (
    me.posts.find(({ role, servesPostId }) => role === 'LEADER_SECRETARY' && servesPostId != null)?.servesPostId ?? null
  );
}
