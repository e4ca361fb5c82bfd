import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { linksOf } from '../domain/entry-links.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { AnyRow, Mark, Register } from '../domain/register.js';
import { waitsFor, type Waits } from '../domain/life.js';
import { type EntryFacts, type OfferedAct, offeredActs } from '../domain/rights.js';
import { STAGE } from '../domain/stage-rules.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { idsNamed } from '../domain/readers.js';
import type { NamedEntryRef, NamedPost } from '../persistence/entry-list.js';

/** What rights are decided by, of an entry as the tables hold it. */
export function factsOf(record: EntryRecord): EntryFacts {
  const { state, publicity, unitId, ofOffice, offSystem, onBehalf, entryConfirmed, writers } = record;
  const waiting = record.waitingRevision ?? record.revision;
  const called = writers.filter(({ number, vouchedHow }) => number === waiting && vouchedHow === 'CALL');
  return {
    ...{ state, publicity, unitId, ofOffice, offSystem, onBehalf, entryConfirmed },
    correcting: record.waitingRevision !== null,
    stage: record.waitingStage ?? (record.fields[STAGE] as string | null | undefined) ?? null,
    moving: record.moving,
    // Whoever wrote an earlier report too: somebody else's small change must not make him the second person.
    writers: writers.filter((one) => !one.corrects || one.state === 'CONFIRMED'),
    correctors: writers.filter((one) => one.corrects && one.state === 'WAITING'),
    ...{ confirmingUnitId: record.confirmingUnitId, awaitedUnitId: record.awaitedUnitId },
    callers: called.map(({ vouchedByPerson }) => ({ personId: vouchedByPerson, postId: null, forPersonId: null })),
  };
}

/** An entry as it is shown to somebody. */
export interface ShownEntry {
  readonly record: EntryRecord;
  readonly register: Register;
  readonly row: AnyRow;
  readonly waits: Waits | null;
  /** Reported in a later year than the one in which it counts (补录). */
  readonly late: boolean;
  /** Whether it is the reader's own, or the office reads: what was said of it and written before is theirs alone. */
  readonly own: boolean;
  /** The names of the entries that it names and the reader sees. */
  readonly linked: readonly NamedEntryRef[];
  /** The titles of the posts that its fields name. */
  readonly posts: readonly NamedPost[];
  /** What has become of it by today, of what was confirmed. */
  readonly mark: Mark | null;
  /** What the reader may do with it now. */
  readonly may: readonly OfferedAct[];
}

/** What the ids in shown entries mean, and which day it is. */
export interface Names {
  readonly today: Day;
  readonly entries: ReadonlyMap<string, NamedEntryRef>;
  readonly posts: ReadonlyMap<string, NamedPost>;
}

/** The posts that a row names, each once. */
export function postsNamed(register: Register, row: AnyRow): readonly string[] {
  const named = [...idsNamed(register, row, 'leader'), ...idsNamed(register, row, 'posts')];
  return [...new Set(named.map(({ id }) => id))];
}

/** An entry to somebody in whose scope it is. */
export function shownTo(actor: Actor, register: Register, record: EntryRecord, names: Names): ShownEntry {
  const facts = factsOf(record);
  const units = [record.unitId, record.confirmingUnitId, record.awaitedUnitId];
  const own = isOffice(actor) || actor.posts.some(({ unitId }) => units.includes(unitId));
  const row = rowOf(register, record);
  return {
    record: own ? record : { ...record, words: null },
    register,
    row,
    linked: linksOf(register, row).flatMap(({ id }) => names.entries.get(id) ?? []),
    posts: postsNamed(register, row).flatMap((id) => names.posts.get(id) ?? []),
    mark: record.state === 'CONFIRMED' && !record.offSystem ? register.mark(row, names.today) : null,
    waits: waitsFor(facts),
    own,
    late: Number(record.reportedOn.slice(0, 4)) > record.year,
    may: offeredActs(register, actor, facts),
  };
}
