import type { Reader } from '../../../platform/database/tx.js';
import type { PostRole } from '../../../shared-kernel/actor.js';
import { postById, type HeldPost, postsOf, postsWithRoleEverywhere } from '../../organisation/index.js';
import { type ChainHead, findChainHead } from '../persistence/chain.repository.js';

/** The posts that answer for something in one unit, each with its holder today; null where there is no such post. */
export interface ResponsibleChain {
  readonly liaison: HeldPost | null;
  /** The section chief named for the project where the unit leads it, else the unit's first. */
  readonly sectionChief: HeldPost | null;
  readonly unitOffice: HeldPost | null;
  readonly deputyLeader: HeldPost | null;
  readonly principalLeader: HeldPost | null;
  /** Null where nothing is leader-led: then the official in charge of it, else the executive deputy director. */
  readonly leadingOfficial: HeldPost | null;
  readonly secretary: HeldPost | null;
  readonly groupHead: HeldPost | null;
  readonly groupLiaison: HeldPost | null;
}

/** Resolves the chain of a project and unit as it stands today. */
export async function responsibleChain(
  reader: Reader,
  projectId: string | null,
  unitId: string,
): Promise<ResponsibleChain> {
  const head = projectId === null ? null : await findChainHead(reader, projectId);
  const first = firstOf(await postsOf(reader, unitId));
  const named = head?.leadUnitId === unitId ? head.responsiblePostId : null;
  return {
    liaison: first('LIAISON'),
    sectionChief: (named === null ? null : await postById(reader, named)) ?? first('SECTION_CHIEF'),
    unitOffice: first('UNIT_OFFICE'),
    deputyLeader: first('DEPUTY_LEADER'),
    principalLeader: first('PRINCIPAL_LEADER'),
    ...(await leaders(reader, head)),
    ...(await group(reader, head)),
  };
}

function firstOf(posts: readonly HeldPost[]) {
  return (role: PostRole): HeldPost | null => posts.find((post) => post.role === role) ?? null;
}

async function group(
  reader: Reader,
  head: ChainHead | null,
): Promise<Pick<ResponsibleChain, 'groupHead' | 'groupLiaison'>> {
  const groupId = head?.groupUnitId ?? null;
  const first = firstOf(groupId === null ? [] : await postsOf(reader, groupId));
  return { groupHead: first('GROUP_HEAD'), groupLiaison: first('GROUP_LIAISON') };
}

async function leaders(
  reader: Reader,
  head: ChainHead | null,
): Promise<Pick<ResponsibleChain, 'leadingOfficial' | 'secretary'>> {
  const leaderId = head?.leadingPostId ?? null;
  if (leaderId === null) return { leadingOfficial: null, secretary: null };
  const secretaries = await postsWithRoleEverywhere(reader, 'LEADER_SECRETARY');
  return {
    leadingOfficial: await postById(reader, leaderId),
    secretary: secretaries.find((post) => post.servesPostId === leaderId) ?? null,
  };
}
