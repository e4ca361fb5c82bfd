import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { askDecider } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import type { MoveScope } from '../../cases/persistence/moved-cases.repository.js';
import { Policies } from '../../policy/application/policies.js';
import { refuse } from '../../policy/domain/problems.js';
import { deciderOf } from '../../policy/domain/rule-proposal.js';
import { differs } from '../domain/rule-move.js';
import { moveWaits } from '../persistence/rule-move.repository.js';
import { RuleMoveRow } from '../persistence/rule-move.row.js';
import { type MovePreview, previewMove } from './preview-move.js';
import { assertNoGain, rolesOf } from './proposal-access.js';

/** The kind of the approval that moves running cases. */
export const MOVE_APPROVAL = 'RULE_MOVE';

/** Which running cases shall go over, why, and what of it was seen. */
export interface MoveAsked {
  readonly scope: MoveScope;
  readonly reason: string;
  readonly digest: string;
}

/** Running cases keep the rules that they opened under, unless somebody who has seen what would follow puts it before another. */
@Injectable()
export class KeepMoves {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /** @throws MOVE_NOTHING, MOVE_STALE, MOVE_WAITS, MOVE_TOO_MANY, MOVE_SCOPE, POLICY_FAVOURS_ONESELF, RULES_NOBODY_DECIDES */
  propose(actor: Actor, { scope, reason, digest }: MoveAsked): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      if (scope.unitId !== null && scope.projectId !== null) throw refuse('MOVE_SCOPE');
      if (await moveWaits(tx)) throw refuse('MOVE_WAITS');
      const seen = await previewMove(tx, this.policies, scope);
      if (seen.lines.length === 0) throw refuse('MOVE_NOTHING');
      if (seen.digest !== digest) throw refuse('MOVE_STALE');
      const approverRole = await this.decider(tx, actor, seen);
      const { toVersion, lines } = seen;
      const id = await tx.insert(RuleMoveRow, {
        ...{ ...scope, toVersion, reason, lines, digest, proposedByPerson: actor.personId },
      });
      const title = words('title.RULE_MOVE', { count: lines.length, version: toVersion });
      await askDecider(tx, actor, {
        ...{
          kind: MOVE_APPROVAL,
          subjectType: 'RULE_MOVE',
          subjectId: id,
          officeOnly: true,
          title,
          approverRole,
          askedBy: SUPERVISOR_ROLES,
        },
        facts: { reason, matters: lines.length, differing: lines.filter(differs).length },
      });
      await recordAct(tx, actor, {
        ...{ action: 'rule-move.proposed', subjectType: 'RULE_MOVE', subjectId: id },
        facts: { ...scope, toVersion, cases: lines.length },
      });
      return id;
    });
  }

  /** Nobody who would gain by the move proposes it, nor decides on it. */
  private async decider(tx: Tx, actor: Actor, { toVersion, cases }: MovePreview) {
    const versions = [...new Set(cases.map(({ policyVersion }) => policyVersion))];
    const rulesOf = await this.policies.rulesOf(tx, [...versions, toVersion]);
    const [befores, after] = [versions.map(rulesOf), rulesOf(toVersion)];
    for (const before of befores) assertNoGain(actor, before, after);
    const role = deciderOf(rolesOf(actor), befores, after);
    if (role === null) throw refuse('RULES_NOBODY_DECIDES');
    return role;
  }
}
