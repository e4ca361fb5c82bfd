import type { DelegationScope } from '../../../shared-kernel/actor.js';
import type { Reader } from '../../../platform/database/tx.js';

/** A person who is told what a post is told. */
export interface Recipient {
  readonly postId: string;
  /** Null for a vacant post without anybody acting for it. */
  readonly personId: string | null;
  /** The own post of a person who acts for `postId` under a delegation; null for the holder himself. */
  readonly deputyPostId: string | null;
  /** What the deputy acts for; left out: everything. */
  readonly scope?: DelegationScope;
}

/** Who stands behind posts today (`app_today()`): the holder, and who acts for him. The organisation implements it. */
export abstract class RecipientDirectory {
  /**
   * One row for each post's holder, and one for each active delegation of the post. A vacant post has a row with
   * `personId: null`, unless somebody acts for it.
   */
  abstract recipientsOf(reader: Reader, postIds: readonly string[]): Promise<readonly Recipient[]>;
}
