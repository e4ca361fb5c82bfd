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

  register(kind: ImportKind): void {
    this.kinds.set(kind.kind, kind);
  }

  /** @throws where no module registered it */
  of({ kind }: ImportName): ImportKind {
    const known = this.kinds.get(kind);
    if (known === undefined) throw new Error(`no module answers for imports of kind ${kind}`);
    return known;
  }
}
