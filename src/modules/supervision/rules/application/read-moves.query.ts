import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { PageAsked } from '../../../../platform/paging/page.js';
import type { MoveScope } from '../../cases/persistence/moved-cases.repository.js';
import { Policies } from '../../policy/application/policies.js';
import { refuse } from '../../policy/domain/problems.js';
import { findMove, listMoves, type RuleMove } from '../persistence/rule-move.repository.js';
import { type MovePreview, previewMove } from './preview-move.js';

export type { MoveScope, RuleMove };

/** Moves of running cases, and what one would do. */
@Injectable()
export class ReadMoves {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** @throws MOVE_TOO_MANY, MOVE_SCOPE */
  async preview(scope: MoveScope): Promise<MovePreview> {
    if (scope.unitId !== null && scope.projectId !== null) throw refuse('MOVE_SCOPE');
    return previewMove(this.database, this.policies, scope);
  }

  /** The newest first; one more than asked for. */
  list(asked: PageAsked): Promise<RuleMove[]> {
    return listMoves(this.database, asked);
  }

  /** A move with what was seen of it, and whether the same would be seen now. @throws MOVE_NOT_FOUND */
  async get(id: string): Promise<RuleMove & { readonly stale: boolean }> {
    const move = await findMove(this.database, id);
    if (move === null) throw refuse('MOVE_NOT_FOUND');
    const stale = move.state === 'PROPOSED' && (await this.preview(move)).digest !== move.digest;
    return { ...move, stale };
  }
}
