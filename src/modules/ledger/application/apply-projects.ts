import type { Tx } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import type { ExistingLedger } from '../domain/existing.js';
import type { Ledger, LedgerProject, PartyExpression } from '../domain/ledger.js';
import { refuse } from '../domain/problems.js';
import { pathKey, type Term } from '../domain/programme-place.js';
import { termOf } from '../domain/with-programmes.js';
import {
  coverNamedPoints,
  endParties,
  insertParties,
  type KnownNames,
  partiesOf,
  type NewParty,
  type Party,
  type PartyRole,
} from '../../projects/index.js';
import { tellCoLeaders } from './tell-co-leaders.js';
import {
  giveUpNames,
  insertLedgerProjects,
  type LedgerProjectRow,
  updateLedgerProjects,
} from '../persistence/ledger-apply.repository.js';

interface AppliedProjects {
  readonly ledger: Ledger;
  readonly diff: LedgerDiff;
  readonly existing: ExistingLedger;
  readonly names: KnownNames;
  readonly year: number;
  /** Says how far it is, up to 1. */
  readonly report: (part: number) => Promise<void>;
}

/** So many chains at once that a busy server still answers within its statement timeout, and says how far it is. */
const PORTION = 1_000;

/** Writes the ledger's new and changed projects with their chains. @returns the id of every project, by its index in the ledger */
export async function applyProjects(
  tx: Tx,
  { ledger, diff, existing, names, year, report }: AppliedProjects,
): Promise<readonly string[]> {
  const verdicts = diff.rows.flatMap((row) => (row.kind === 'PROJECT' ? [row] : []));
  const pick = (verdict: string) =>
    verdicts.flatMap((row) => {
      const project = ledger.projects[row.index];
      return row.verdict === verdict && project !== undefined ? [{ id: row.id, project }] : [];
    });
  // What others stand below comes before them.
  const added = pick('ADD').sort((one, other) => depthOf(one.project) - depthOf(other.project));
  const changed = pick('CHANGE');
  // An item of a file that has no row of what it stands below stays below what is held.
  const ids = new Map([
    ...existing.projects.map(({ key, id }) => [key, id] as const),
    ...verdicts.map((row) => [ledger.projects[row.index]?.key ?? '', row.id] as const),
  ]);
  const row = (id: string | null, project: LedgerProject) => ({
    ...rowOf(id, project, names),
    ...nodeOf(project, ids, () => termOf(project, ledger, year)),
  });
  await giveUpNames(
    tx,
    changed.flatMap(({ id, project: { name } }) => (id === null ? [] : [{ id, name }])),
  );
  for (const group of groupBy(added, ({ project }) => depthOf(project)).values()) {
    const made = await insertLedgerProjects(
      tx,
      year,
      group.map(({ project }) => row(null, project)),
    );
    for (const [place, { project }] of group.entries()) ids.set(project.key, made[place] ?? '');
  }
  await updateLedgerProjects(
    tx,
    changed.map(({ id, project }) => row(id, project)),
  );
  const chained = [
    ...added.map(({ project }) => ({ id: ids.get(project.key) ?? '', project, known: false })),
    ...changed.map(({ id, project }) => ({ id: id ?? '', project, known: true })),
  ];
  for (let start = 0; start < chained.length; start += PORTION) {
    await writeChains(tx, chained.slice(start, start + PORTION), names);
    await report(Math.min(1, (start + PORTION) / chained.length));
  }
  await coverNamedPoints(tx, { projectIds: chained.map(({ id }) => id) });
  return ledger.projects.map(({ key }) => ids.get(key) ?? '');
}

const depthOf = ({ place }: LedgerProject): number => place?.above.length ?? 0;

/** Where a project stands in a programme; the term is reckoned from all tasks, and of a programme alone. */
function nodeOf({ place }: LedgerProject, ids: ReadonlyMap<string, string | null>, termOfIt: () => Term) {
  if (place === undefined) return { node: null, parentId: null, fieldName: null, termFrom: null, termTo: null };
  const { node, above, fieldName = null } = place;
  const parentId = ids.get(pathKey(above.slice(0, -1), above.at(-1) ?? '')) ?? null;
  if (node === 'PROGRAMME') {
    const { from, to } = termOfIt();
    return { node, parentId: null, fieldName: null, termFrom: from, termTo: to };
  }
  return { node, parentId, fieldName: node === 'MAJOR' ? fieldName : null, termFrom: null, termTo: null };
}

type Named = Omit<LedgerProjectRow, 'node' | 'parentId' | 'fieldName' | 'termFrom' | 'termTo'>;

function rowOf(id: string | null, project: LedgerProject, names: KnownNames): Named {
  const { name, category, level, keyPoint, leadingOfficialTitle, groupName, leadUnitName } = project;
  const leadingPostId = leadingOfficialTitle === null ? null : (names.posts.get(keyOf(leadingOfficialTitle)) ?? null);
  const groupUnitId = groupName === null ? null : unitOf(names, groupName);
  return { id, name, category, level, keyPoint, leadingPostId, groupUnitId, leadUnitId: leadOf(names, leadUnitName) };
}

const leadOf = (names: KnownNames, name: string): string | null => (name === '' ? null : unitOf(names, name));

/** A unit may have been closed between the preview and now: then the office looks at the preview again. */
function unitOf(names: KnownNames, name: string): string {
  const id = names.units.get(keyOf(name));
  if (id === undefined) throw refuse('IMPORT_UNIT_UNKNOWN', { name });
  return id;
}

interface Chained {
  readonly id: string;
  /** It stood before, with a chain. */
  readonly known: boolean;
  readonly project: LedgerProject;
}

/** Chains that changed are ended and written anew; words that a person has resolved stay resolved. */
async function writeChains(tx: Tx, projects: readonly Chained[], names: KnownNames): Promise<void> {
  const parties: (NewParty & { projectId: string })[] = [];
  const named: Parameters<typeof tellCoLeaders>[1][number][] = [];
  for (const { id, project, known } of projects) {
    const before = known ? await partiesOf(tx, id) : [];
    const chain = chainOf(project, names, before);
    parties.push(...chain.map((party) => ({ ...party, projectId: id })));
    named.push(...newCoLeaders(chain, before).map((postId) => ({ ...ofProject(id, project), postId })));
  }
  await endParties(
    tx,
    projects.flatMap(({ id, known }) => (known ? [id] : [])),
  );
  await insertParties(tx, parties);
  await tellCoLeaders(tx, named);
}

const ofProject = (projectId: string, { name, leadingOfficialTitle }: LedgerProject) => ({
  projectId,
  project: name,
  leader: leadingOfficialTitle ?? '',
});

/** The posts that stand in a chain as 共同领衔, and did not stand in it before. */
function newCoLeaders(chain: readonly NewParty[], before: readonly Party[]): readonly string[] {
  const known = new Set(before.map(({ postId }) => postId));
  return chain.flatMap(({ role, postId }) =>
    role === 'CO_LEADER' && postId != null && !known.has(postId) ? [postId] : [],
  );
}

function chainOf(project: LedgerProject, names: KnownNames, before: readonly Party[]): readonly NewParty[] {
  const unit = (role: PartyRole, name: string): NewParty => ({ role, unitId: unitOf(names, name), words: name });
  const title = project.leadingOfficialTitle;
  const leadingPostId = title === null ? undefined : names.posts.get(keyOf(title));
  const leading: NewParty[] =
    leadingPostId === undefined ? [] : [{ role: 'LEADING_OFFICIAL', postId: leadingPostId, words: title }];
  const listed = (role: PartyRole, parties: readonly PartyExpression[]) =>
    parties.flatMap((party) => (party.kind === 'UNIT' ? [unit(role, party.name)] : wordsOf(role, party.text, before)));
  return [
    ...leading,
    ...coLeadersOf(project, names),
    ...(project.groupName === null ? [] : [unit('GROUP', project.groupName)]),
    ...(project.leadUnitName === '' ? [] : [unit('LEAD', project.leadUnitName)]),
    ...listed('RESPONSIBLE', project.responsible),
    ...listed('SUPPORTING', project.supporting),
  ];
}

/** Each once, and none who leads. */
function coLeadersOf({ coLeaders = [], leadingOfficialTitle }: LedgerProject, names: KnownNames): readonly NewParty[] {
  const postOf = (title: string) => names.posts.get(keyOf(title));
  const leads = leadingOfficialTitle === null ? undefined : postOf(leadingOfficialTitle);
  const posts = new Map(coLeaders.map((title) => [postOf(title), title]));
  return [...posts].flatMap(([postId, words]) =>
    postId === undefined || postId === leads ? [] : [{ role: 'CO_LEADER' as const, postId, words }],
  );
}

function wordsOf(role: PartyRole, text: string, before: readonly Party[]): readonly NewParty[] {
  const resolved = before.filter((party) => party.role === role && party.unitId !== null && party.words === text);
  if (resolved.length > 0) return resolved.map(({ unitId }) => ({ role, unitId, words: text }));
  return [{ role, expression: text, words: text }];
}
