import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import { givesHimself } from '../domain/own-gain.js';
import { POLICY_VERSION_1 } from '../domain/policy.js';
import { refuse } from '../domain/problems.js';
import { readPolicy } from '../domain/read-policy.js';
import { insertPolicy, listPolicies, type PolicyRow } from '../persistence/policy.repository.js';

/** Versions of the rules: read them, and put a new one in force, forward only. */
@Injectable()
export class KeepPolicies {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** All versions, the latest first. */
  list(): Promise<PolicyRow[]> {
    return listPolicies(this.database);
  }

  /**
   * A new version, for cases that open from its day on; running cases keep theirs.
   * @throws POLICY_INVALID, POLICY_NOT_FORWARD, POLICY_FAVOURS_ONESELF
   */
  execute(
    actor: Actor,
    given: { readonly rules: unknown; readonly effectiveFrom: Day; readonly reason: string },
  ): Promise<PolicyRow> {
    return this.unitOfWork.run(async (tx) => {
      const rules = readPolicy(given.rules);
      const { today } = await businessTime(tx);
      if (given.effectiveFrom < today)
        throw refuse('POLICY_NOT_FORWARD', { effectiveFrom: given.effectiveFrom, today });
      const [latest] = await listPolicies(tx);
      const roles = actor.posts.map((post) => post.role);
      if (givesHimself(latest?.rules ?? POLICY_VERSION_1.rules, rules, roles)) throw refuse('POLICY_FAVOURS_ONESELF');
      const row = await insertPolicy(tx, {
        rules,
        effectiveFrom: given.effectiveFrom,
        reason: given.reason,
        createdByPerson: actor.personId,
      });
      if (row === null) return newest(tx);
      await recordAct(tx, actor, {
        action: 'supervision-policy.created',
        subjectType: 'POLICY',
        subjectId: null,
        facts: { version: row.version, digest: row.digest, effectiveFrom: given.effectiveFrom },
      });
      return row;
    });
  }
}

/** Put in force a second time from the same day, a set of rules is the one that is there. */
async function newest(tx: Tx): Promise<PolicyRow> {
  const [row] = await listPolicies(tx);
  if (row === undefined) throw new Error('there are no rules');
  return row;
}
