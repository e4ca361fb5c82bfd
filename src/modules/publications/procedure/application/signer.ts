import type { Reader } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import { rolesHeldBy } from '../../../organisation/index.js';
import type { Publication } from '../persistence/publication.repository.js';
import { authorsOf } from './publication-access.js';

/** The posts of the people who cannot sign it: whoever drafted it and whoever submits it, and in whose name. */
export async function holdersOf(reader: Reader, publication: Publication, actor: Actor): Promise<readonly PostRole[]> {
  const own = actor.posts.filter(({ delegated }) => !delegated).map(({ role }) => role);
  const authors = await Promise.all(authorsOf(publication).map((personId) => rolesHeldBy(reader, personId)));
  return [...own, ...authors.flat()];
}
