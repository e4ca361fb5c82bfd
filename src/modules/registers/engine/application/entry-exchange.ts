import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { type Actor, type ActorPost, OFFICE_ROLES, postsWithRole } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { words } from '../../../../texts/words.js';
import { openOfficeObligation } from '../../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault, filingOf } from '../domain/rights.js';
import { contentColumns, type EntryRecord } from '../persistence/entry-columns.js';
import { confirmEntries, nextRevisions, waitingOf } from '../persistence/entry-exchange.repository.js';
import {
  changeEntries as saveEntries,
  decideRevisions,
  findEntries,
  insertEntries,
  insertRevisions,
  newIds,
} from '../persistence/entry.repository.js';
import { closeVerifications } from './close-verifications.js';
import { confirmOne } from './confirm-entry.use-case.js';
import { deriveNaming, hangingOnLevel } from './derive-rows.js';
import { factsOf } from './entry-facts.js';
import { recordEntryActs, writerOf } from './entry-work.js';
import type { RegisterCatalogue } from './register-catalogue.js';
import { registerName } from './register-words.js';
import { settleStages } from './settle-stages.js';
import { askUnits, tellUnit } from './tell-unit.js';

/** Working days within which the office judges a file, and a long one. */
const [FILE_WORKING_DAYS, LONG_FILE_WORKING_DAYS, LONG_FILE] = [5, 10, 200];

/** The import that brings rows. */
export interface BringingImport {
  readonly importId: string;
  readonly fileName: string;
}

/** A row that changes an entry held. */
export interface ChangedRow {
  readonly record: EntryRecord;
  readonly row: AnyRow;
}

/**
 * Writes what a file brings, in whoever's name confirmed it: new entries and those that waited are reported, what was
 * confirmed is corrected, and all of it waits for a second person under one obligation of the office.
 * @throws STALE_VERSION where an entry changed while the file was weighed
 */
export async function bringIn(
  tx: Tx,
  actor: Actor,
  register: Register,
  { added, changed }: { readonly added: readonly AnyRow[]; readonly changed: readonly ChangedRow[] },
  brought: BringingImport,
): Promise<void> {
  const ids = await addEntries(tx, actor, register, added, brought);
  if (changed.length > 0) await changeEntries(tx, actor, register, changed, brought);
  await askUnits(tx, register, [...ids, ...changed.map(({ record }) => record.id)]);
  const count = added.length + changed.length;
  if (count === 0) return;
  const { name } = registerName('zh-CN', register);
  await openOfficeObligation(tx, {
    kind: 'VERIFICATION',
    subjectId: brought.importId,
    title: words('title.VERIFY_IMPORT', { register: name, count, file: brought.fileName }),
    workingDays: count > LONG_FILE ? LONG_FILE_WORKING_DAYS : FILE_WORKING_DAYS,
  });
}

function officePost(actor: Actor): ActorPost {
  const posts = postsWithRole(actor, OFFICE_ROLES);
  const post = posts.find((one) => !one.delegated) ?? posts[0];
  if (post === undefined) throw refuse('ENTRY_NOT_YOURS');
  return post;
}

async function addEntries(
  tx: Tx,
  actor: Actor,
  register: Register,
  rows: readonly AnyRow[],
  { importId }: BringingImport,
): Promise<readonly string[]> {
  const ids = await newIds(tx, rows.length);
  const entries = rows.map((row, place) => {
    const filing = filingOf(register, actor, { unitId: row.unitId, offSystem: false, groupUnitId: null });
    if (filing === null) throw refuse('ENTRY_NOT_YOURS');
    return { id: ids[place] ?? '', row, filing };
  });
  for (const onBehalf of [true, false]) {
    const group = entries.filter(({ filing }) => filing.onBehalf === onBehalf);
    const [first] = group;
    if (first === undefined) continue;
    const by = { ...(await writerOf(tx, actor, first.filing.post)), onBehalf };
    await insertEntries(tx, register, group, { importId, by });
    if (onBehalf) await tellUnits(tx, register, group);
  }
  return ids;
}

/** One notice for all that was entered for a unit. */
async function tellUnits(
  tx: Tx,
  register: Register,
  entries: readonly { readonly id: string; readonly row: AnyRow }[],
): Promise<void> {
  for (const unitId of new Set(entries.map(({ row }) => row.unitId))) {
    const own = entries.filter(({ row }) => row.unitId === unitId);
    const [first] = own;
    if (first === undefined) continue;
    const title = first.row.title ?? '';
    const named = own.length === 1 ? title : words('phrase.andOthers', { title, count: own.length });
    await tellUnit(tx, register, 'ENTERED_ON_BEHALF', {
      id: first.id,
      unitId,
      title: named,
      version: 1,
      writerPosts: [],
    });
  }
}

interface Revised extends ChangedRow {
  readonly number: number;
}

async function changeEntries(
  tx: Tx,
  actor: Actor,
  register: Register,
  changed: readonly ChangedRow[],
  brought: BringingImport,
): Promise<void> {
  const revised = await revisedOf(tx, actor, changed);
  const isConfirmed = ({ record }: ChangedRow): boolean => record.state === 'CONFIRMED';
  const corrected = revised.filter(isConfirmed);
  const rewritten = revised.filter((one) => !isConfirmed(one));
  await correctEntries(tx, actor, corrected, brought);
  await rewriteEntries(tx, actor, register, rewritten, brought);
  const deed = ({ record: { id, unitId }, number: revision }: Revised) => ({
    id,
    unitId,
    facts: { kind: register.kind, revision, import: brought.importId },
  });
  await recordEntryActs(tx, actor, 'correction-asked', corrected.map(deed));
  await recordEntryActs(tx, actor, 'rewritten', rewritten.map(deed));
}

/** The entries locked, as they were weighed, with the numbers of their next revisions. */
async function revisedOf(tx: Tx, actor: Actor, changed: readonly ChangedRow[]): Promise<readonly Revised[]> {
  const ids = changed.map(({ record }) => record.id);
  const locked = new Map((await findEntries(tx, scopeOf(actor), ids, { lock: true })).map((one) => [one.id, one]));
  const numbers = await nextRevisions(tx, ids);
  for (const { record } of changed) checkVersion(locked.get(record.id)?.version ?? 0, record.version);
  return changed.map((one) => ({ ...one, number: numbers.get(one.record.id) ?? 1 }));
}

const revisionOf = ({ record, row, number }: Revised) => ({ entryId: record.id, number, row });

async function correctEntries(
  tx: Tx,
  actor: Actor,
  corrected: readonly Revised[],
  { importId, fileName }: BringingImport,
): Promise<void> {
  const by = await writerOf(tx, actor, officePost(actor));
  const reason = words('title.REGISTER_CORRECTED_BY_IMPORT', { file: fileName });
  await insertRevisions(tx, corrected.map(revisionOf), { by, corrects: true, reason });
  await saveEntries(
    tx,
    corrected.map(({ record: { id }, number }) => ({
      id,
      change: { waiting_revision: number, verification_id: importId },
    })),
  );
}

async function rewriteEntries(
  tx: Tx,
  actor: Actor,
  register: Register,
  rewritten: readonly Revised[],
  { importId }: BringingImport,
): Promise<void> {
  const post = officePost(actor);
  const { today } = await businessTime(tx);
  const replaced = rewritten.map(({ record }) => ({ id: record.id, number: record.revision }));
  await decideRevisions(tx, replaced, { state: 'REPLACED', personId: null, words: null });
  await insertRevisions(tx, rewritten.map(revisionOf), { by: await writerOf(tx, actor, post), corrects: false });
  const isForUnit = ({ row }: Revised): boolean => register.filers === 'UNITS' && row.unitId !== post.unitId;
  for (const onBehalf of [true, false]) {
    const again = { state: 'REPORTED', on_behalf: onBehalf, reported_on: today, words: null } as const;
    const by = { verification_id: importId, reported_by_person: actor.personId };
    // The unit looks anew at what was entered for it.
    const unseen = onBehalf ? { entry_confirmed_by_person: null, entry_confirmed_on: null } : {};
    await saveEntries(
      tx,
      rewritten
        .filter((one) => isForUnit(one) === onBehalf)
        .map(({ record: { id }, row, number }) => ({
          id,
          change: { ...again, ...by, ...unseen, revision: number },
          content: contentColumns(register, row),
        })),
    );
  }
  // What waits under the file waits no longer by itself.
  const before = rewritten.map(({ record }) => record);
  await closeVerifications(tx, actor, before, { state: 'CANCELLED' });
}

/**
 * One decision on all that waits of an import: each entry by the rule of one, set by set. What whoever decides wrote
 * himself, what is not his to confirm, or what somebody must say the issuer's level of, goes on waiting.
 * @param decider who decided, where that is not the actor who registers a paper
 * @throws NONE_TO_CONFIRM where all of it would go on waiting
 */
export async function confirmImported(
  tx: Tx,
  actor: Actor,
  registers: RegisterCatalogue,
  { importId, kind, decider }: { readonly importId: string; readonly kind: string; readonly decider: string | null },
): Promise<void> {
  const register = registers.of(kind);
  const second = { ...actor, personId: decider ?? actor.personId };
  const records = await findEntries(tx, scopeOf(actor), await waitingOf(tx, importId), { lock: true });
  const own = records.filter((record) => actFault(register, second, factsOf(record), 'confirm') === null);
  const hanging = await hangingOnLevel(tx, register, own);
  const fit = own.filter(({ id }) => !hanging.has(id));
  // Else whoever approves takes for confirmed what waits for somebody else's word.
  if (records.length > 0 && fit.length === 0) throw refuse('NONE_TO_CONFIRM');
  const reported = fit.filter(({ waitingRevision }) => waitingRevision === null);
  const { personId } = second;
  const numbers = reported.map(({ id, revision: number }) => ({ id, number }));
  await decideRevisions(tx, numbers, { state: 'CONFIRMED', personId, words: null });
  await confirmEntries(
    tx,
    reported.map(({ id }) => id),
    personId,
  );
  await settleStages(
    tx,
    second,
    register,
    reported.map(({ id }) => id),
  );
  const facts = { kind: register.kind, import: importId };
  const deeds = reported.map(({ id, unitId, revision }) => ({ id, unitId, facts: { ...facts, revision } }));
  await recordEntryActs(tx, actor, 'confirmed', deeds);
  for (const record of fit.filter(({ waitingRevision }) => waitingRevision !== null))
    await confirmOne(tx, second, register, record, { words: null, proofLevel: null, deciding: importId });
  await deriveNaming(
    tx,
    registers.all,
    fit.map(({ id }) => id),
  );
  await closeVerifications(tx, actor, records, { deciding: importId });
}
