import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { postById } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { nodeFault } from '../domain/programme.js';
import type { Party, Project } from '../domain/project.js';
import { insertParties, type NewParty } from '../persistence/party.repository.js';
import {
  countOpenUnits,
  findProject,
  hasParts,
  isAncestor,
  lockProject,
  nameTaken,
  type ProjectFields,
} from '../persistence/project.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';
import { EVERYTHING } from '../../../platform/database/where.js';

/** What a person writes of a project: its own fields and the units of its chain. */
export interface ProjectDraft extends ProjectFields {
  readonly responsibleUnitIds: readonly string[];
  readonly supportingUnitIds: readonly string[];
}

/** The project locked for a change. @throws PROJECT_NOT_FOUND outside the actor's scope */
export async function lockedProject(tx: Tx, actor: Actor, id: string): Promise<Project> {
  await lockProject(tx, id);
  const project = await findProject(tx, id, visibleProjects(scopeOf(actor), 'p'));
  if (project === null) throw refuse('PROJECT_NOT_FOUND');
  return project;
}

/**
 * Checks what a draft points at.
 * @throws PROJECT_NAME_TAKEN, PROJECT_OWN_PARENT, PROJECT_NOT_FOUND (the parent), PROJECT_NODE_UNFIT, PROGRAMME_TERM_MISSING, PROJECT_UNIT_UNKNOWN,
 *   PROJECT_POST_UNFIT
 */
export async function checkDraft(reader: Reader, draft: ProjectDraft, id: string | null): Promise<void> {
  if (await nameTaken(reader, draft, id)) throw refuse('PROJECT_NAME_TAKEN', { name: draft.name });
  if (
    draft.parentId !== null &&
    (await isAncestor(reader, id ?? '00000000-0000-0000-0000-000000000000', draft.parentId))
  )
    throw refuse('PROJECT_OWN_PARENT');
  await checkNode(reader, draft, id);
  const units = new Set([draft.leadUnitId, ...draft.responsibleUnitIds, ...draft.supportingUnitIds]);
  if (draft.groupUnitId !== null) units.add(draft.groupUnitId);
  if ((await countOpenUnits(reader, [...units])) < units.size) throw refuse('PROJECT_UNIT_UNKNOWN');
  await checkPost(reader, draft.leadingPostId, (post) => post.role === 'LEADING_OFFICIAL');
  await checkPost(
    reader,
    draft.responsiblePostId,
    (post) => post.unitId === draft.leadUnitId && post.role === 'SECTION_CHIEF',
  );
}

/** Where in a programme it stands; one that has parts stays the node that it is. */
async function checkNode(reader: Reader, draft: ProjectDraft, id: string | null): Promise<void> {
  const parent = draft.parentId === null ? null : await findProject(reader, draft.parentId, EVERYTHING);
  if (draft.parentId !== null && parent === null) throw refuse('PROJECT_NOT_FOUND');
  const fault = nodeFault(draft, draft.category, parent);
  if (fault !== null) throw refuse(fault);
  if (id === null || !(await hasParts(reader, id))) return;
  const before = await findProject(reader, id, EVERYTHING);
  if (before?.node !== draft.node) throw refuse('PROJECT_NODE_UNFIT');
}

async function checkPost(
  reader: Reader,
  postId: string | null,
  fits: (post: { role: string; unitId: string }) => boolean,
): Promise<void> {
  if (postId === null) return;
  const post = await postById(reader, postId);
  if (post === null || !fits(post)) throw refuse('PROJECT_POST_UNFIT');
}

/**
 * Writes the chain of a draft, in the order in which it is read. Where a place was known before, the words of the
 * ledger stay with it; words that nobody has resolved stay in the chain.
 */
export async function writeChain(
  tx: Tx,
  projectId: string,
  draft: ProjectDraft,
  before: readonly Party[],
): Promise<void> {
  const unit =
    (role: NewParty['role']) =>
    (unitId: string): NewParty => ({
      role,
      unitId,
      words: before.find((party) => party.role === role && party.unitId === unitId)?.words ?? null,
    });
  const leading = before.find((party) => party.role === 'LEADING_OFFICIAL');
  const parties: NewParty[] = [
    ...(draft.leadingPostId === null
      ? []
      : [{ role: 'LEADING_OFFICIAL' as const, postId: draft.leadingPostId, words: leading?.words ?? null }]),
    ...before.filter(({ role, postId }) => role === 'CO_LEADER' && postId !== draft.leadingPostId),
    ...(draft.groupUnitId === null ? [] : [unit('GROUP')(draft.groupUnitId)]),
    unit('LEAD')(draft.leadUnitId),
    ...draft.responsibleUnitIds.map(unit('RESPONSIBLE')),
    ...draft.supportingUnitIds.map(unit('SUPPORTING')),
    ...before.filter(
      (party) => party.expression !== null && (party.role === 'RESPONSIBLE' || party.role === 'SUPPORTING'),
    ),
  ];
  await insertParties(
    tx,
    parties.map((party) => ({ ...party, projectId })),
  );
}
