import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { allVerdicts, changeVerdicts } from '../../imports/index.js';
import { ObligationRow } from '../../obligations/index.js';
import { type NewParty, ProjectRow, TaskRow } from '../../projects/index.js';
import type { ImportVerdict } from '../domain/ledger-import.js';
import { rowKey } from '../domain/pair-answers.js';
import type { Renumbered } from './list-number.repository.js';
import type { Pair } from '../domain/pairs.js';

const PROJECT = columns(ProjectRow, 'p', [
  'id',
  'name',
  'category',
  'level',
  'keyPoint',
  'leadingPostId',
  'groupUnitId',
  'leadUnitId',
  'responsiblePostId',
  'leaderLedFrom',
  'node',
  'parentId',
  'fieldName',
  'termFrom',
  'termTo',
]);
const TASK = columns(TaskRow, 't', [
  'id',
  'matter as measure',
  'deliverable',
  'statedWords',
  'statedOn as statedDate',
  'occurrence',
  'obligationId',
  'doneSaid',
]);
const DUE = columns(ObligationRow, 'o', ['dueOn', 'hold']);

/** What stood before an import changed it. */
export interface StoodBefore {
  readonly projects: readonly RowOf<typeof PROJECT>[];
  readonly parties: readonly (NewParty & { readonly projectId: string })[];
  readonly tasks: readonly (RowOf<typeof TASK> & RowOf<typeof DUE>)[];
}

/** Reads what stands of projects and tasks that are about to change. */
export async function readStanding(
  reader: Reader,
  projectIds: readonly string[],
  taskIds: readonly string[],
): Promise<StoodBefore> {
  return {
    projects: await reader.query(`SELECT ${PROJECT} FROM project p WHERE p.id = ANY ($1::uuid[])`, [projectIds]),
    parties: await reader.query(
      `SELECT project_id AS "projectId", role, unit_id AS "unitId", post_id AS "postId", expression, words FROM project_party
        WHERE project_id = ANY ($1::uuid[]) AND to_day IS NULL ORDER BY project_id, position, id`,
      [projectIds],
    ),
    tasks: await reader.query(
      `SELECT ${TASK}, ${DUE} FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.id = ANY ($1::uuid[])`,
      [taskIds],
    ),
  };
}

/** What an import made and changed, with the versions that it left. */
export interface ImportTrace {
  readonly made: { readonly projects: readonly string[]; readonly tasks: readonly string[] };
  readonly before: StoodBefore;
  /** Of known projects that it numbered otherwise. Not kept of old imports. */
  readonly numbers?: { readonly year: number; readonly changed: readonly Renumbered[] };
  /** Of what it changed, and of the tasks of changed projects, before and after. */
  readonly versionsBefore: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, number>>;
}

/** The versions of projects with all their tasks, of tasks, and of the tasks’ obligations. */
export async function readVersions(
  reader: Reader,
  projectIds: readonly string[],
  taskIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await reader.query<{ id: string; version: number }>(
    `SELECT id, version FROM project WHERE id = ANY ($1::uuid[])
     UNION ALL SELECT t.id, t.version FROM task t WHERE t.id = ANY ($2::uuid[]) OR t.project_id = ANY ($1::uuid[])
     UNION ALL SELECT o.id, o.version FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.id = ANY ($2::uuid[]) OR t.project_id = ANY ($1::uuid[])`,
    [projectIds, taskIds],
  );
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}

/** Other imports that may still be undone go by the versions that undoing this one left, where it found theirs. */
export async function handVersionsOn(
  tx: Tx,
  importId: string,
  {
    found,
    left,
  }: { readonly found: Readonly<Record<string, number>>; readonly left: Readonly<Record<string, number>> },
): Promise<void> {
  const others = await tx.query<{ id: string; versions: Readonly<Record<string, number>> }>(
    `SELECT id, undo->'versions' AS versions FROM file_import WHERE kind = 'LEDGER' AND state IN ('CONFIRMED','UNDOING') AND undo IS NOT NULL AND id <> $1 FOR UPDATE`,
    [importId],
  );
  for (const { id, versions } of others) {
    const same = Object.entries(found).filter(([key, version]) => (versions[key] ?? 1) === version);
    const more = Object.fromEntries(same.flatMap(([key]) => (left[key] === undefined ? [] : [[key, left[key]]])));
    await tx.execute(
      `UPDATE file_import SET undo = jsonb_set(undo, '{versions}', (undo->'versions') || $2::jsonb) WHERE id = $1`,
      [id, JSON.stringify(more)],
    );
  }
}

/** Removes tasks that an import made, and what imports that are undone themselves asked about them. @returns the obligations that watched them */
export async function removeTasks(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  await tx.execute('DELETE FROM ledger_date_change WHERE task_id = ANY ($1::uuid[])', [ids]);
  const rows = await tx.query<{ id: string }>(
    'DELETE FROM task WHERE id = ANY ($1::uuid[]) RETURNING obligation_id AS id',
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Removes projects that an import made, with their chains. */
export async function removeProjects(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.execute('DELETE FROM project_party WHERE project_id = ANY ($1::uuid[])', [ids]);
  await tx.execute('DELETE FROM project WHERE id = ANY ($1::uuid[])', [ids]);
}

/** Gives projects back who their section chief was and since when a leader leads them. */
export async function restoreSeats(tx: Tx, { projects }: StoodBefore): Promise<void> {
  await tx.execute(
    `UPDATE project p SET responsible_post_id = n."responsiblePostId", leader_led_from = n."leaderLedFrom"
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "responsiblePostId" uuid, "leaderLedFrom" date) WHERE p.id = n.id`,
    [JSON.stringify(projects)],
  );
}

/** Marks what of a preview was not taken, by kind and place in the ledger. */
export async function markLeft(
  tx: Tx,
  importId: string,
  left: readonly { readonly kind: string; readonly index: number }[],
): Promise<void> {
  if (left.length === 0) return;
  const keyOf = (kind: string, index: number): string => `${kind}:${String(index)}`;
  const keys = new Set(left.map(({ kind, index }) => keyOf(kind, index)));
  await changeVerdicts(tx, importId, (verdict: ImportVerdict) =>
    verdict.kind !== 'ROW' && keys.has(keyOf(verdict.kind, verdict.index)) ? { ...verdict, left: true } : verdict,
  );
}

/** The rows of a preview of which a person is asked, or said, what they are of what is held. */
async function* pairsOf(reader: Reader, importId: string): AsyncGenerator<{ row: string; pair: Pair }> {
  for await (const verdicts of allVerdicts(reader, importId))
    for (const verdict of verdicts as readonly ImportVerdict[])
      if (verdict.kind !== 'ROW' && verdict.pair !== undefined) yield { row: rowKey(verdict), pair: verdict.pair };
}

/** How many rows of a preview wait for a person's word, of those that would be taken. */
export async function countOpenPairs(reader: Reader, importId: string, leaveRows: readonly string[]): Promise<number> {
  const left = new Set(leaveRows);
  let count = 0;
  for await (const { row, pair } of pairsOf(reader, importId)) if (pair.answer === null && !left.has(row)) count += 1;
  return count;
}

/** By the key of each question that a preview asks, or was answered, what was offered for it. */
export async function offeredPairs(
  reader: Reader,
  importId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const offered = new Map<string, readonly string[]>();
  if (keys.length === 0) return offered;
  const wanted = new Set(keys);
  for await (const { pair } of pairsOf(reader, importId))
    if (wanted.has(pair.key))
      offered.set(
        pair.key,
        pair.candidates.map(({ id }) => id),
      );
  return offered;
}
