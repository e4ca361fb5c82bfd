import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import type { Questioned } from '../domain/fact-check.js';
import type { PublicationKind } from '../domain/publication.js';
import type { FactCheck } from '../persistence/fact-check.repository.js';
import type { Publication } from '../persistence/publication.repository.js';

/** What the office changes of a publication because a unit objects; each kind reads of it what it knows. */
export interface MendedItem {
  /** What is changed: the line of a bulletin, the statement of a review. */
  readonly sourceId: string;
  readonly leftOut: boolean;
  /** Another reason of a line. */
  readonly reason: string | null;
}

/** For its signer, or for print. */
export type ReadyFor = 'SIGNING' | 'ISSUE';

/** What a kind of publication adds to the way that all go. */
export interface PublicationHandler {
  /** Working days in which a unit gives its word. */
  readonly checkDays: number;
  /** As notices, titles and the page of the unit call it: 2026年9月改革工作通报. */
  nameOf(publication: Publication): string;
  /** Reads anew what may have become untrue since, takes it out and tells whoever drafted it; runs before it is sent, submitted, signed and issued. */
  reread(tx: Tx, actor: Actor, publication: Publication): Promise<void>;
  /** What it says of each unit, word for word. */
  questioned(reader: Reader, publication: Publication): Promise<readonly Questioned[]>;
  /** Its own guards before it goes to its units (CHECKING); refuses by throwing. */
  assertCheckable?(tx: Tx, actor: Actor, publication: Publication): Promise<void>;
  /** Changes what a unit objects to, on the word of another than the author; refuses by throwing where nothing would change. */
  mend(tx: Tx, actor: Actor, check: FactCheck, mended: readonly MendedItem[]): Promise<void>;
  /** Its own guards before it goes to its signer, and before it is issued; refuses by throwing. */
  assertReady(tx: Tx, actor: Actor, publication: Publication, readyFor: ReadyFor): Promise<void>;
  /** Who signs it, where this actor submits it; never whoever drafted or submits it. */
  signerOf(reader: Reader, publication: Publication, actor: Actor): Promise<PostRole>;
  /** What the signer has before him beside the objections; `concerned`: people who do not sign it besides whoever drafted it. */
  factsFor?(reader: Reader, publication: Publication): Promise<Readonly<Record<string, unknown>>>;
  /** How many of its year are planned, where it is numbered; null: it is not. */
  planned(reader: Reader, publication: Publication): Promise<number | null>;
  /** Writes for good whatever is read live until then. @returns all that it says, of which the digest is made */
  freeze(tx: Tx, actor: Actor, publication: Publication): Promise<unknown>;
  /** Whom it addresses. */
  addressees(reader: Reader, publication: Publication): Promise<readonly string[]>;
  /** What it says, into a new draft that mends it. */
  copy(tx: Tx, fromId: string, toId: string): Promise<void>;
  /** What follows from its being sent to its units besides. */
  onSent?(tx: Tx, actor: Actor, publication: Publication): Promise<void>;
}

/** Which room answers for which kind of publication; rooms register when they start. */
@Injectable()
export class PublicationKinds {
  private readonly registered = new Map<PublicationKind, PublicationHandler>();

  register(kind: PublicationKind, handler: PublicationHandler): void {
    this.registered.set(kind, handler);
  }

  /** @throws when no room registered it */
  handlerOf({ kind }: { readonly kind: PublicationKind }): PublicationHandler {
    const handler = this.registered.get(kind);
    if (handler === undefined) throw new Error(`no room answers for publications of kind ${kind}`);
    return handler;
  }
}
