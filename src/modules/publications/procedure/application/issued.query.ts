import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { type Condition, EVERYTHING, that } from '../../../../platform/database/where.js';
import { type Actor, isOffice, type PostRole, postsWithRole } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { findIssued, listIssued, type Issued } from '../persistence/issued.repository.js';
import { findPublication } from '../persistence/publication.repository.js';
import { PublicationKinds } from './publication-kinds.js';

/** City leaders read whatever was issued. */
const LEADERS: readonly PostRole[] = ['LEADING_OFFICIAL', 'LEADER_SECRETARY'];
/** Those that one page shows at most: some years of them. */
const MOST = 200;

/** What was issued, as it is called. */
export interface NamedIssued extends Issued {
  readonly name: string;
}

/** What was issued, for everybody whom it addresses. */
@Injectable()
export class ReadIssued {
  constructor(
    private readonly database: Database,
    private readonly kinds: PublicationKinds,
  ) {}

  /** The latest first. */
  async list(actor: Actor): Promise<readonly NamedIssued[]> {
    return Promise.all((await listIssued(this.database, addressedTo(actor), MOST)).map((one) => this.named(one)));
  }

  /** @throws PUBLICATION_NOT_FOUND also for what is not issued, or does not address the reader */
  async read(actor: Actor, id: string): Promise<NamedIssued> {
    const found = await findIssued(this.database, id, addressedTo(actor));
    if (found === null) throw refuse('PUBLICATION_NOT_FOUND');
    return this.named(found);
  }

  private async named(issued: Issued): Promise<NamedIssued> {
    const publication = await findPublication(this.database, issued.id);
    if (publication === null) throw refuse('PUBLICATION_NOT_FOUND');
    return { ...issued, name: this.kinds.handlerOf(publication).nameOf(publication) };
  }
}

function addressedTo(actor: Actor): Condition {
  if (isOffice(actor) || postsWithRole(actor, LEADERS).length > 0) return EVERYTHING;
  return that(
    'EXISTS (SELECT FROM publication_addressee a WHERE a.publication_id = p.id AND a.unit_id = ANY ($::uuid[]))',
    actor.posts.map(({ unitId }) => unitId),
  );
}
