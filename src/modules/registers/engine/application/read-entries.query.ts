import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { type Denial, lastDenial } from '../../../approvals/index.js';
import { linksOf } from '../domain/entry-links.js';
import { refuse } from '../domain/problems.js';
import { STAGE_APPROVALS } from '../domain/stage-rules.js';
import type { Warning } from '../domain/warnings.js';
import type { Register } from '../domain/register.js';
import {
  type EntryFilter,
  entriesOfYear,
  type EntryPageAsked,
  listEntryRows,
  namesOfEntries,
  type RevisionRecord,
  revisionsOf,
  type SimilarEntry,
  similarEntries,
  titlesOfPosts,
} from '../persistence/entry-list.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { findEntries } from '../persistence/entry.repository.js';
import { entryOwing, type StageRecord, stagesOf } from '../persistence/stage.repository.js';
import { postsNamed, type ShownEntry, shownTo } from './entry-facts.js';
import { RegisterCatalogue } from './register-catalogue.js';

export { ENTRY_SORTS, type RevisionRecord, type SimilarEntry, sortedOn } from '../persistence/entry-list.js';

/** An entry with all that is known of it. */
export interface EntryDetail extends ShownEntry {
  readonly revisions: readonly RevisionRecord[];
  readonly similar: readonly SimilarEntry[];
  /** What is unusual about it, by the codes of `registerWarning`. */
  readonly warnings: readonly Warning[];
  /** The stages that it reached, the first first. */
  readonly stages: readonly StageRecord[];
  /** A further stage or a longer term waits for a head of the office: it alone knows. */
  readonly moving: boolean;
  /** What of its stages or its term was last asked and not agreed to; for the office. */
  readonly denied: Denial | null;
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
    return this.shown(actor, await listEntryRows(this.database, scopeOf(actor), filter, page));
  }

  /** Without a register: whatever its kind, by its own id or by that of a stage that it owes. @throws ENTRY_NOT_FOUND */
  async get(actor: Actor, id: string, register: Register | null): Promise<EntryDetail> {
    const entryId = register === null ? ((await entryOwing(this.database, id)) ?? id) : id;
    const [record] = await findEntries(this.database, scopeOf(actor), [entryId], { kind: register?.kind ?? null });
    if (record === undefined) throw refuse('ENTRY_NOT_FOUND');
    const [shown] = await this.shown(actor, [record]);
    if (shown === undefined) throw refuse('ENTRY_NOT_FOUND');
    return {
      ...shown,
      revisions: shown.own ? await revisionsOf(this.database, entryId) : [],
      similar: await similarEntries(this.database, scopeOf(actor), record),
      warnings: await this.warnings(shown),
      stages: await stagesOf(this.database, record.id),
      moving: isOffice(actor) && record.moving,
      denied: isOffice(actor) ? await lastDenial(this.database, STAGE_APPROVALS, record.id) : null,
    };
  }

  private async shown(actor: Actor, records: readonly EntryRecord[]): Promise<readonly ShownEntry[]> {
    const found = records.map((record) => {
      const register = this.registers.of(record.kind);
      return { record, register, row: rowOf(register, record) };
    });
    const ids = found.flatMap(({ register, row }) => linksOf(register, row).map(({ id }) => id));
    const postIds = found.flatMap(({ register, row }) => postsNamed(register, row));
    const { today } = await businessTime(this.database);
    const names = {
      today,
      entries: await namesOfEntries(this.database, scopeOf(actor), ids),
      posts: await titlesOfPosts(this.database, postIds),
    };
    return found.map(({ record, register }) => shownTo(actor, register, record, names));
  }

  /** What is unusual about it, for the office and its own unit. */
  private async warnings({ own, register, record, row }: ShownEntry): Promise<readonly Warning[]> {
    if (!own || !register.warns || record.state === 'WITHDRAWN') return [];
    const ofYear = await entriesOfYear(this.database, record.kind, record.year);
    return register.warnings(row, ofYear);
  }

  /** What is told of an entry just reported: what may be the same thing, and what is unusual about it. */
  told(actor: Actor, id: string): Promise<Pick<EntryDetail, 'similar' | 'warnings'>> {
    return this.get(actor, id, null);
  }
}
