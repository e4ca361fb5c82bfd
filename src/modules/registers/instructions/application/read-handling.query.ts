import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { type Actor, isOffice, postsWithRole } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { instructions } from '../../definitions/domain/instruction.register.js';
import { refuse } from '../../engine/domain/problems.js';
import { findEntries } from '../../engine/persistence/entry.repository.js';
import { type HandlingState, standingOf } from '../domain/handling.js';
import { findHandling, type HandlingRecord } from '../persistence/handling.repository.js';

/** Where what an instruction requires stands, and what the reader may do. */
export interface HandlingView {
  readonly state: HandlingState | null;
  readonly handling: HandlingRecord | null;
  readonly may: readonly ('assign' | 'report-back')[];
}

/** What became of an instruction; nothing where it requires nothing. */
@Injectable()
export class ReadHandling {
  constructor(private readonly database: Database) {}

  /** @throws ENTRY_NOT_FOUND */
  async execute(actor: Actor, id: string): Promise<HandlingView> {
    const [record] = await findEntries(this.database, scopeOf(actor), [id], { kind: instructions.kind });
    if (record === undefined) throw refuse('ENTRY_NOT_FOUND');
    const handling = await findHandling(this.database, id);
    if (record.fields['nature'] !== 'REQUIREMENT' || record.offSystem) return { state: null, handling, may: [] };
    const state = standingOf(handling);
    const assigns = state === 'TO_ASSIGN' && record.state === 'CONFIRMED' && isOffice(actor);
    const reports = state === 'TO_REPORT' && (isOffice(actor) || postsWithRole(actor, ['LEADER_SECRETARY']).length > 0);
    return {
      ...{ state, handling },
      may: [...(assigns ? (['assign'] as const) : []), ...(reports ? (['report-back'] as const) : [])],
    };
  }
}
