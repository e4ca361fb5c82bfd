import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import type { Approval, RegisteredPaper, Verdict } from '../domain/approval.js';
import { isOwedByOffice } from '../domain/office-terms.js';
import type { ApprovalKind } from '../domain/paper-rules.js';
import type { NewApproval } from '../persistence/approval.repository.js';

/** What was decided, by whom and how. */
export interface Decision {
  readonly verdict: Verdict;
  /** Who decided; for a decision on paper the holder of the deciding post on the paper's day, null if it was vacant. */
  readonly personId: string | null;
  readonly postId: string | null;
  /** The post for which a deputy decided. */
  readonly onBehalfOfPostId: string | null;
  readonly offline: RegisteredPaper | null;
  readonly words: string | null;
  /** What the deciding form asked beyond yes or no (a meeting's time and place, for instance). */
  readonly input: Readonly<Record<string, unknown>>;
}

/** The second person's half of a secret: shown to him once, to be handed to the owner himself. */
export interface HandedOver {
  readonly code: string;
  readonly expiresAt: Instant;
}

/** What follows from a decision of one kind; runs in the deciding transaction. */
export interface ApprovalHandler {
  /** Set where the proposer may decide himself; else it takes two people. */
  readonly proposerMayDecide?: boolean;
  /** Set where a paper is signed by whoever decides outside the product: it is no post's here, but whose it says. */
  readonly paperIsOthers?: boolean | ((approval: Approval) => boolean);
  /** Of a kind whose row in `PAPER_RULES` says `MATTER`: whether this paper takes a second person of the office. */
  paperTakesTwo?(reader: Reader, approval: Approval): Promise<boolean>;
  /** People of the matters who never register their papers, nor confirm one, by subject: whoever will hold the talk. */
  paperBars?(reader: Reader, subjectIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Whether the actor's place lets him register this paper, where the kind asks more than the general rule. */
  mayRegister?(approval: Approval, actor: Actor): boolean;
  /** Ends what followed where the signer says that the paper is not his, and answers whether it could; else the office has to decide anew. */
  onDisowned?(tx: Tx, actor: Actor, approval: Approval, words: string): Promise<boolean>;
  /** Guards of the module that asked; refuses by throwing. */
  mayDecide?(reader: Reader, actor: Actor, approval: Approval): Promise<void>;
  /** What whoever approved online is handed, once; runs after `onApproved` in the same transaction. */
  handsOver?(tx: Tx, approval: Approval): Promise<HandedOver>;
  onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void>;
  onRejected(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void>;
  /** What goes with a request that its asker takes back; without it what was asked stays until it is decided. */
  onWithdrawn?(tx: Tx, actor: Actor, approval: Approval): Promise<void>;
}

/** What follows a signature that its signer disowns where that itself ended nothing: the matter has to be decided anew. */
type DecidingAnew = (tx: Tx, actor: Actor, approval: Approval) => Promise<void>;

/** What the office owes while a word of its own waits, kept by the module that keeps what everybody owes. */
export interface OwedWords {
  /** It is owed within its term. */
  ask(tx: Tx, asked: readonly Pick<NewApproval, 'subjectId' | 'projectId' | 'officeOnly' | 'title'>[]): Promise<void>;
  /** It was given, or nobody waits for it any more. */
  settle(tx: Tx, subjectId: string, state: 'MET' | 'CANCELLED'): Promise<void>;
}

/** Which module answers for which kind of approval; modules register when they start. */
@Injectable()
export class ApprovalKinds {
  private readonly registered = new Map<string, ApprovalHandler>();
  private decidingAnew: DecidingAnew | null = null;
  private owed: OwedWords | null = null;

  /** One module answers for a kind. */
  register(kind: ApprovalKind, handler: ApprovalHandler): void {
    this.registered.set(kind, handler);
  }

  /** How the office is given what it has to decide anew: by the module that keeps what everybody owes. */
  onDisowned(given: DecidingAnew): void {
    this.decidingAnew = given;
  }

  /** How the office is made to owe what it has to say. */
  onOwed(owed: OwedWords): void {
    this.owed = owed;
  }

  /** What of that was asked the office owes from now on. */
  async owe(tx: Tx, asked: readonly NewApproval[]): Promise<void> {
    const owed = asked.filter(({ kind }) => isOwedByOffice(kind));
    if (owed.length > 0) await this.owed?.ask(tx, owed);
  }

  /** A word was given, or is not waited for any more: the office owes it no longer. */
  async owesNoMore(
    tx: Tx,
    { kind, subjectId }: Pick<Approval, 'kind' | 'subjectId'>,
    state: 'MET' | 'CANCELLED',
  ): Promise<void> {
    if (isOwedByOffice(kind)) await this.owed?.settle(tx, subjectId, state);
  }

  /** What a kind says of itself; nothing where no module answers for it any more, so that what was decided stays readable. */
  knownOf(kind: string): Partial<ApprovalHandler> {
    return this.registered.get(kind) ?? {};
  }

  /** The handler of a kind. @throws when no module registered it */
  handlerOf(kind: string): ApprovalHandler {
    const handler = this.registered.get(kind);
    if (handler === undefined) throw new Error(`no module answers for approvals of kind ${kind}`);
    return handler;
  }

  /** Puts it on the office's desk that a matter has to be decided anew. @throws when no module registered how */
  decideAnew(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    if (this.decidingAnew === null) throw new Error('nobody puts it on the desk that a matter has to be decided anew');
    return this.decidingAnew(tx, actor, approval);
  }
}
