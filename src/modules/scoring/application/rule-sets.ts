import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  findPendingApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { daysOf } from '../domain/comparison.js';
import { refuse } from '../domain/problems.js';
import { RULE_SET_1, ruleFaults, type RuleFields, type RuleSet, ruleSetOf } from '../domain/rule-set.js';
import { insertRuleSet, type KeptRuleSet, ruleSets } from '../persistence/score-rule-set.repository.js';
import { lockOffice } from '../persistence/score-switch.repository.js';
import { assertOn } from './held-on.js';
import { quarterOf } from './tell-sheets.js';

const SCORE_RULES = 'SCORE_RULES';

/** Rules as they are proposed. */
export interface RulesProposed {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly basis: string;
  readonly rules: RuleFields;
}

/** A set of rules, the one that ships among them: it has neither a day nor a document. */
export interface ReadRuleSet extends Pick<KeptRuleSet, 'version' | 'rules' | 'digest'> {
  readonly fromDay: Day | null;
  readonly basis: string | null;
}

const digestOf = (rules: RuleSet): string => createHash('sha256').update(JSON.stringify(rules)).digest('hex');

/** 积分规则: proposed by one head or section chief of the office, set by another, in force from a quarter that has not begun. */
@Injectable()
export class ScoreRuleSets implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register(SCORE_RULES, carriedOutOnApproval(carryOut));
  }

  /** All sets, the latest first. @throws NOT_FOUND where scores are switched off */
  async list(): Promise<readonly ReadRuleSet[]> {
    await assertOn(this.database, 'SCORES');
    const shipped = { version: 1, rules: RULE_SET_1, digest: digestOf(RULE_SET_1), fromDay: null, basis: null };
    return [...(await ruleSets(this.database)), shipped];
  }

  /** @returns the approval that waits @throws NOT_FOUND, SCORE_RULES_REFUSED, SCORE_RULES_WAIT */
  propose(actor: Actor, { year, quarter, basis, rules }: RulesProposed): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const officeId = await lockOffice(tx);
      await assertOn(tx, 'SCORES');
      if (officeId === null) throw refuseGenerally('NOT_FOUND');
      const [fromDay] = daysOf(year, quarter);
      await assertMaySet(tx, fromDay, rules);
      if ((await findPendingApproval(tx, SCORE_RULES, officeId)) !== null) throw refuse('SCORE_RULES_WAIT');
      const subject = { subjectType: 'UNIT', subjectId: officeId, unitId: officeId } as const;
      const approvalId = await requestApproval(tx, actor, {
        ...{ ...subject, kind: SCORE_RULES, officeOnly: true, approverRole: OFFICE_HEAD },
        ...{ askedBy: SUPERVISOR_ROLES, facts: { fromDay, basis, rules } },
        title: words('title.SCORE_RULES', { quarter: quarterOf({ year, quarter }), basis }),
      });
      const facts = { fromDay, basis, rules };
      await recordAct(tx, actor, { ...subject, action: 'scores.rules-proposed', facts });
      return approvalId;
    });
  }
}

async function assertMaySet(tx: Tx, fromDay: Day, rules: RuleFields): Promise<void> {
  const { today } = await businessTime(tx);
  const begun = fromDay > today ? [] : [{ pointer: '/quarter', code: 'SCORE_RULES_BEGUN' }];
  const faults = [...begun, ...ruleFaults(rules)];
  if (faults.length > 0) throw refuse('SCORE_RULES_REFUSED', {}, faults);
}

/** Asked before the quarter began and decided in it, they would move the mark under whoever is measured: they are proposed anew. */
async function carryOut(tx: Tx, actor: Actor, { subjectId, facts }: Approval): Promise<void> {
  await lockOffice(tx);
  await assertOn(tx, 'SCORES');
  const { fromDay, basis, rules: fields } = facts as unknown as RulesAsked;
  await assertMaySet(tx, fromDay, fields);
  const [latest] = await ruleSets(tx);
  const rules = ruleSetOf((latest?.version ?? 1) + 1, fields);
  const set = { version: rules.version, rules, digest: digestOf(rules), fromDay, basis };
  await insertRuleSet(tx, set);
  const subject = { subjectType: 'UNIT', subjectId, unitId: subjectId } as const;
  await recordAct(tx, actor, { ...subject, action: 'scores.rules-set', facts: set });
}

interface RulesAsked {
  readonly fromDay: Day;
  readonly basis: string;
  readonly rules: RuleFields;
}
