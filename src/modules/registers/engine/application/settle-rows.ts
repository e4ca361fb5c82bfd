import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { type Actor, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { evidenceNames } from '../../../evidence/index.js';
import { at, checkRow, issuerLevel, type RowContext } from '../domain/check-row.js';
import { normalWords } from '../domain/keys.js';
import { rulesOfRow, type RulesSet } from '../domain/counting-rules.js';
import { linksOf } from '../domain/entry-links.js';
import type { Proof } from '../domain/proof.js';
import { idsNamed, knownTo } from '../domain/readers.js';
import type { AnyRow, Register } from '../domain/register.js';
import { withStage } from '../domain/stages.js';
import { countingRules } from '../persistence/counting-rule.repository.js';
import { findReferences, type References, unitLevels } from '../persistence/reference.repository.js';

/** A row as it would be kept, what is wrong with it, and the special group of its project. */
export interface SettledRow {
  readonly row: AnyRow;
  readonly faults: readonly FieldError[];
  readonly groupUnitId: string | null;
}

/** What the rules are asked against: today, and who issues what in this tree. */
export async function rowContext(reader: Reader): Promise<RowContext> {
  const { today } = await businessTime(reader);
  const levels = await unitLevels(reader);
  return { today, issuerLevels: new Map(levels.map(({ name, level }) => [normalWords(name), level])) };
}

const present = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);

/**
 * Fills what follows from the rest (the project of a task, the issuer and day of a proof that repeats the row's, the field of
 * a project's special group) and asks every rule. For one row as for two thousand: the tables are asked once for all.
 */
export async function settleRows(
  reader: Reader,
  actor: Actor,
  register: Register,
  rows: readonly AnyRow[],
): Promise<readonly SettledRow[]> {
  const context = await rowContext(reader);
  const rules = await countingRules(reader);
  const references = await findReferences(reader, scopeOf(actor), {
    unitIds: rows.flatMap((row) => [...idsNamed(register, row, 'unit').map(({ id }) => id), ...row.jointUnitIds]),
    projectIds: present(rows.map((row) => row.projectId)),
    taskIds: present(rows.map((row) => row.taskId)),
    entryIds: rows.flatMap((row) => linksOf(register, row).map(({ id }) => id)),
    postIds: rows.flatMap((row) =>
      [...idsNamed(register, row, 'leader'), ...idsNamed(register, row, 'posts')].map(({ id }) => id),
    ),
  });
  const files = await evidenceNames(
    reader,
    rows.flatMap(({ proofs }) => proofs.flatMap(({ evidenceId }) => evidenceId ?? [])),
  );
  return rows.map((given) =>
    settle(actor, register, withStage(register, given), { references, context, files, rules }),
  );
}

type LinkedProject = References['projects'] extends ReadonlyMap<string, infer P> ? P : never;

function saidTitle({ titleFrom }: Register, row: AnyRow): string | null {
  const said = row[titleFrom ?? ''];
  return typeof said === 'string' ? said : null;
}

/** The project named, or that of the task, or of the one entry that a field names. */
function linkedOf(
  row: AnyRow,
  { tasks, projects, entries }: References,
  links: ReturnType<typeof linksOf>,
): { projectId: string | null; project: LinkedProject } {
  const single = links.find(({ pointer }) => pointer.lastIndexOf('/') === 0)?.id ?? '';
  const projectId = row.projectId ?? (tasks.get(row.taskId ?? '') ?? entries.get(single))?.projectId ?? null;
  const known = projectId === null ? undefined : projects.get(projectId);
  return { projectId, project: known ?? { groupUnitId: null, groupName: null } };
}

/** The row with what it leaves out and its register fills. */
export function withDefaults(register: Register, row: AnyRow): AnyRow {
  const filled = Object.entries(row.offSystem ? {} : register.defaults(row));
  return { ...row, ...Object.fromEntries(filled.filter(([name]) => row[name] === null)) };
}

interface Against {
  readonly references: References;
  readonly context: RowContext;
  /** The names of the files that prove something. */
  readonly files: ReadonlyMap<string, string>;
  /** By which each year counts. */
  readonly rules: readonly RulesSet[];
}

function settle(actor: Actor, register: Register, given: AnyRow, against: Against): SettledRow {
  const { references, context, files, rules } = against;
  const links = linksOf(register, given);
  const linked = links.flatMap(({ id }) => references.entries.get(id) ?? []);
  const { projectId, project } = linkedOf(given, references, links);
  const filled: AnyRow = {
    ...withDefaults(register, given),
    projectId,
    title: given.title ?? saidTitle(register, given),
    unitId: given.unitId ?? (register.unitOfOffice ? references.officeId : null),
    domain: given.domain ?? project.groupName,
    jointUnitIds: [...new Set(given.jointUnitIds)].filter((id) => id !== given.unitId),
    proofs: given.proofs.map((proof) => settledProof(register, given, proof, { context, files })),
  };
  const row = { ...filled, ...register.derive(filled, linked, rulesOfRow(rules, filled)) };
  const strange = links.filter(({ id, kinds }) => !kinds.includes(references.entries.get(id)?.kind ?? ''));
  const faults = [
    ...checkRow(register, row.offSystem ? given : row, context),
    ...unknown(register, row, references),
    ...postFaults(actor, register, row, references),
    ...fileFaults(row, ({ evidenceId = '' }) => !files.has(evidenceId)),
    ...strange.map(({ pointer }) => at(pointer, 'REGISTER_ENTRY_UNKNOWN')),
  ];
  return { row, faults, groupUnitId: project.groupUnitId };
}

/** Files that cannot prove this row. */
export function fileFaults({ proofs }: AnyRow, isStrange: (proof: Proof) => boolean): readonly FieldError[] {
  return proofs.flatMap((proof, place) =>
    proof.evidenceId !== undefined && isStrange(proof)
      ? [at(`/proofs/${String(place)}/evidenceId`, 'EVIDENCE_UNUSABLE')]
      : [],
  );
}

function settledProof(
  { proof: rule }: Register,
  row: AnyRow,
  proof: Proof,
  { context, files }: Pick<Against, 'context' | 'files'>,
): Proof {
  // What it is called stands on paper, and in the record for good.
  if (proof.kind === 'FILE') return { ...proof, exactTitle: files.get(proof.evidenceId ?? '') ?? null };
  if (proof.kind !== 'DOCUMENT') return proof;
  const [issuer, issuedOn] = [rule.issuer, rule.issuedOn].map((name) => row[name ?? ''] as string | null | undefined);
  const filled = { ...proof, issuer: proof.issuer ?? issuer ?? null, issuedOn: proof.issuedOn ?? issuedOn ?? null };
  return { ...filled, level: issuerLevel(filled, context) };
}

/** The posts that a row names exist, its leaders lead, and somebody else of the office is among its readers, who can confirm it. */
function postFaults(actor: Actor, register: Register, row: AnyRow, { posts }: References): readonly FieldError[] {
  const strangers = idsNamed(register, row, 'leader').filter(({ id }) => posts.get(id) !== 'LEADING_OFFICIAL');
  const known = knownTo(row);
  const own = actor.posts.map(({ postId }) => postId);
  const seconds = known.filter((id) => !own.includes(id) && OFFICE_ROLES.includes(posts.get(id) ?? 'LIAISON'));
  const strange = known.findIndex((id) => !posts.has(id));
  return [
    ...strangers.map(({ name }) => at(`/${name}`, 'REGISTER_POST_UNKNOWN')),
    ...(strange >= 0 ? [at(`/knownTo/${String(strange)}`, 'REGISTER_POST_UNKNOWN')] : []),
    ...(strange < 0 && known.length > 0 && seconds.length === 0 ? [at('/knownTo', 'KNOWN_TO_NO_SECOND')] : []),
  ];
}

function unknown(register: Register, row: AnyRow, { units, projects, tasks }: References): readonly FieldError[] {
  const strange = (id: string | null, known: { has(id: string): boolean }): boolean => id !== null && !known.has(id);
  return [
    ...idsNamed(register, row, 'unit')
      .filter(({ id }) => strange(id, units))
      .map(({ name }) => at(`/${name}`, 'REGISTER_UNIT_UNKNOWN')),
    ...row.jointUnitIds.flatMap((id, place) =>
      strange(id, units) ? [at(`/jointUnitIds/${String(place)}`, 'REGISTER_UNIT_UNKNOWN')] : [],
    ),
    ...(strange(row.taskId, tasks) ? [at('/taskId', 'REGISTER_TASK_UNKNOWN')] : []),
    ...(strange(row.projectId, projects) ? [at('/projectId', 'REGISTER_PROJECT_UNKNOWN')] : []),
  ];
}
