import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { AuthorityAct, Matter } from '../../domain/authority.js';

/** How an act came to take effect, for the record. */
export interface Marks {
  /** 初始设置: done by the system administrator alone before the office had heads. */
  readonly initial?: true;
  /** By the word of a second person. */
  readonly approvalId?: string;
}

/** One kind of act of authority: what it is about, and doing it. Both run under the lock of what they change. */
export interface ActKind<A extends AuthorityAct> {
  /** What the act would change and for whom; refuses what cannot be. */
  weigh(tx: Tx, actor: Actor, act: A): Promise<Matter>;
  /** Does it. @returns the id of what was made or changed */
  perform(tx: Tx, actor: Actor, act: A, marks: Marks): Promise<string>;
}

/** An act of one kind. */
export type ActOf<K extends AuthorityAct['kind']> = Extract<AuthorityAct, { readonly kind: K }>;
