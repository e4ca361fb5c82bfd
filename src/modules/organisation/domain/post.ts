import type { PostRole } from '../../../shared-kernel/actor.js';

/** A post with who holds it on the day asked for. */
export interface PostRow {
  readonly postId: string;
  readonly unitId: string;
  readonly role: PostRole;
  readonly rank: number;
  readonly title: string;
  /** For a secretary: the leader's post. */
  readonly servesPostId: string | null;
  /** The party secretary's or the mayor's post. */
  readonly headsCity: boolean;
  /** Null while the post is vacant. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly abolishedOn: string | null;
  readonly version: number;
}

/** Who holds a post on a day. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
}
