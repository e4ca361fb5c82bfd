import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { refuse } from '../domain/problems.js';
import type { Register } from '../domain/register.js';
import {
  type EntryFilter,
  type EntryPageAsked,
  listEntryRows,
  type RevisionRecord,
  revisionsOf,
  type SimilarEntry,
  similarEntries,
} from '../persistence/entry-list.js';
import { findEntries } from '../persistence/entry.repository.js';
import { type ShownEntry, shownTo } from './entry-facts.js';
import { RegisterCatalogue } from './register-catalogue.js';

export { ENTRY_SORTS, type RevisionRecord, type SimilarEntry, sortedOn } from '../persistence/entry-list.js';

/** An entry with all that is known of it. */
export interface EntryDetail extends ShownEntry {
  readonly revisions: readonly RevisionRecord[];
  readonly similar: readonly SimilarEntry[];
}

/** Entries in the reader's scope: one register's, or all that wait or that his unit reported. */
@Injectable()
export class ReadEntries {
  constructor(
    private readonly database: Database,
    private readonly registers: RegisterCatalogue,
  ) {}

  /** One more than asked for. */
  async list(actor: Actor, filter: EntryFilter, page: EntryPageAsked): Promise<readonly ShownEntry[]> {
    const records = await listEntryRows(this.database, scopeOf(actor), filter, page);
    return records.map((record) => shownTo(actor, this.registers.of(record.kind), record));
  }

  /** Without a register: whatever its kind. @throws ENTRY_NOT_FOUND */
  async get(actor: Actor, id: string, register: Register | null): Promise<EntryDetail> {
    const [record] = await findEntries(this.database, scopeOf(actor), [id], { kind: register?.kind ?? null });
    if (record === undefined) throw refuse('ENTRY_NOT_FOUND');
    const shown = shownTo(actor, this.registers.of(record.kind), record);
    return {
      ...shown,
      revisions: shown.own ? await revisionsOf(this.database, id) : [],
      similar: await similarEntries(this.database, scopeOf(actor), record),
    };
  }

  /** Entries that may be the same thing as one. */
  similar(actor: Actor, id: string): Promise<readonly SimilarEntry[]> {
    return this.get(actor, id, null).then(({ similar }) => similar);
  }
}
