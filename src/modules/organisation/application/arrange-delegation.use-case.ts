import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { DelegationDraft } from '../domain/delegation.js';
import { Authority, type Outcome } from './authority/authority.js';

/** Arranges AB岗代行: the holder alone for his own post; anybody else needs a second person; the deputy never. */
@Injectable()
export class ArrangeDelegation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /** @throws DELEGATION_… of the rules, DELEGATION_OVERLAPS, AUTHORITY_… */
  execute(actor: Actor, draft: DelegationDraft): Promise<Outcome> {
    return this.unitOfWork.run((tx) => this.authority.take(tx, actor, { kind: 'DELEGATE', ...draft }));
  }
}
