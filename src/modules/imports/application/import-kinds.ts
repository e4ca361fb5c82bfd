import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Book } from '../../../shared-kernel/grid.js';
import type { ConfirmedBy, ImportName } from '../domain/import.js';
import type { HeldRead, ReadFile } from '../persistence/import.repository.js';

/** What whoever hands a file in says of it. */
export interface FileOptions {
  /** Of dates that state none. */
  readonly year: number | null;
  /** Where its rows go, for kinds with several places. */
  readonly target: string | null;
}

/** What a file is read with beside its cells. */
export interface ReadOptions extends FileOptions {
  readonly fileName: string;
  /** Who handed it in. */
  readonly requestedBy: string | null;
  /** What people answered to the preview, as its kind understands it. */
  readonly answers: unknown;
}

/** What is carried out. */
export interface CarriedOut<Content> {
  readonly importId: string;
  readonly content: Content;
  readonly read: HeldRead;
  readonly by: ConfirmedBy;
  readonly report: Report;
}

/** Says how far it is, 0…100. */
export type Report = (percent: number) => Promise<void>;

/** What carrying it out did: its counts, and what the record says of it. */
export interface ImportDone {
  readonly summary: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** What it takes to undo it. */
  readonly undo?: unknown;
}

/** What one kind of import adds to the way that all of them take: file → rows → preview → confirmed. */
export interface ImportKind<Content = unknown> extends ImportName {
  /** Takes the cells apart. @throws DomainError where the file as a whole is refused */
  parse(reader: Reader, book: Book, options: ReadOptions): Promise<Content>;
  /** Compares what was read with what is held; says on the way how far it is, 0…100 of its own. */
  compare(tx: Tx, content: Content, options: ReadOptions, report: Report): Promise<ReadFile>;
  /** Adds a person's answers to those of before, and keeps what is to be known the next time; undefined where a preview asks nothing. */
  answer?(tx: Tx, actor: Actor, answered: Answered): Promise<unknown>;
  /** One import at a time: two that name the same thing must not both add it. */
  takeTurns(tx: Tx): Promise<void>;
  /** Carries a confirmed import out; compares anew, so that what changed since the preview is not overwritten unseen. */
  apply(tx: Tx, actor: Actor, carried: CarriedOut<Content>): Promise<ImportDone>;
}

/** An import that is to be undone, with what carrying it out kept for that. */
export interface Undone {
  readonly importId: string;
  readonly trace: unknown;
}

/** How imports of a kind are undone, on their day. */
export interface Undoing {
  /** @throws DomainError where something was done on top, each thing in its errors */
  weigh(tx: Tx, undone: Undone): Promise<void>;
  /** Takes back whatever it brought; says on the way how far it is, 0…100 of the whole. @returns what the record says of it */
  takeBack(
    tx: Tx,
    actor: Actor,
    undone: Undone & { readonly report: Report },
  ): Promise<Readonly<Record<string, unknown>>>;
}

/** What a person answers to a preview. */
export interface Answered {
  readonly importId: string;
  readonly before: unknown;
  readonly more: unknown;
  readonly book: Book;
}

/** The kinds of import; modules register theirs when they start. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();
  private readonly undoings = new Map<string, Undoing>();

  register(kind: ImportKind): void {
    this.kinds.set(kind.kind, kind);
  }

  /** Kinds that register nothing here are not undone. */
  registerUndoing({ kind }: ImportName, undoing: Undoing): void {
    this.undoings.set(kind, undoing);
  }

  /** @throws where no module registered it */
  undoingOf({ kind }: ImportName): Undoing {
    const known = this.undoings.get(kind);
    if (known === undefined) throw new Error(`imports of kind ${kind} are not undone`);
    return known;
  }

  /** @throws where no module registered it */
  of({ kind }: ImportName): ImportKind {
    const known = this.kinds.get(kind);
    if (known === undefined) throw new Error(`no module answers for imports of kind ${kind}`);
    return known;
  }
}
