import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds, type Decision, tellProposer } from '../../../approvals/index.js';
import { refuse } from '../domain/problems.js';
import { findPublication, type Publication, writeSignature } from '../persistence/publication.repository.js';
import { assertMay, notePublication } from './publication-access.js';
import { PublicationKinds } from './publication-kinds.js';
import { PUBLICATION_APPROVAL, returnToAuthor } from './publishing.js';

/** What follows from the word on a publication: signed, what is no longer true is taken out once more and it waits for its issue; denied, it goes to its author again. */
@Injectable()
export class PublicationApprovals implements OnModuleInit {
  constructor(
    private readonly approvals: ApprovalKinds,
    private readonly kinds: PublicationKinds,
  ) {}

  onModuleInit(): void {
    this.approvals.register(PUBLICATION_APPROVAL, {
      onApproved: async (tx, actor, approval, decision) => {
        const publication = await waiting(tx, approval);
        await this.sign(tx, actor, publication, decision);
        await tellProposer(tx, approval, decision);
      },
      onRejected: async (tx, actor, approval, decision) => {
        const publication = await waiting(tx, approval);
        await this.back(tx, actor, publication, decision.words);
        await tellProposer(tx, approval, decision);
      },
      // What is not issued yet goes back; what is out is mended by another, which somebody has to decide anew.
      onDisowned: async (tx, actor, { subjectId }, words) => {
        const publication = await findPublication(tx, subjectId, true);
        if (publication?.state !== 'APPROVING') return false;
        await this.back(tx, actor, publication, words);
        return true;
      },
      onWithdrawn: async (tx, actor, approval) => this.back(tx, actor, await waiting(tx, approval), null),
    });
  }

  private async sign(tx: Tx, actor: Actor, publication: Publication, decision: Decision): Promise<void> {
    await this.kinds.handlerOf(publication).reread(tx, actor, publication);
    const { today } = await businessTime(tx);
    const { personId, postId, offline } = decision;
    const on = offline?.on ?? today;
    await writeSignature(tx, publication.id, { personId, postId, on });
    await notePublication(tx, actor, publication, 'publication.signed', { on, by: personId, paper: offline !== null });
  }

  private back(tx: Tx, actor: Actor, publication: Publication, reason: string | null): Promise<void> {
    const name = this.kinds.handlerOf(publication).nameOf(publication);
    return returnToAuthor(tx, actor, publication, { name, reason });
  }
}

async function waiting(tx: Tx, { subjectId }: Approval): Promise<Publication> {
  const publication = await findPublication(tx, subjectId, true);
  if (publication === null) throw refuse('PUBLICATION_NOT_FOUND');
  assertMay(publication, 'issue');
  return publication;
}
