import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  findPendingApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { at } from '../domain/check-row.js';
import { type CountingRules, countsAlike, rulesOf, type RulesSaid, type RulesSet } from '../domain/counting-rules.js';
import { refuse } from '../domain/problems.js';
import { countingRules, holdOffice, insertCountingRules } from '../persistence/counting-rule.repository.js';
import { deriveYears } from './derive-rows.js';
import { RegisterCatalogue } from './register-catalogue.js';

const COUNTING_RULES = 'COUNTING_RULES';

/** 统计口径 as it stands. */
export interface RulesRead {
  readonly thisYear: number;
  /** By which this year counts. */
  readonly now: CountingRules;
  /** What the office set, the latest first. */
  readonly set: readonly RulesSet[];
}

/**
 * 统计口径: what stands in front (前列), and how often an item counts that several took over, are the office's to say, from this year or the
 * next on: a year that is over keeps its numbers. One head or section chief proposes, another head decides; with that every claim
 * of those years is weighed anew.
 */
@Injectable()
export class SetCountingRules implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
    private readonly registers: RegisterCatalogue,
  ) {}

  onModuleInit(): void {
    this.kinds.register(
      COUNTING_RULES,
      carriedOutOnApproval((tx, actor, approval) => this.carryOut(tx, actor, approval)),
    );
  }

  /** The rules of this year, and all that the office set. */
  async read(): Promise<RulesRead> {
    const [thisYear, set] = [await yearOf(this.database), await countingRules(this.database)];
    return { thisYear, now: rulesOf(set, thisYear), set: [...set].reverse() };
  }

  /** @returns the approval that waits @throws COUNTING_REFUSED, COUNTING_RULES_WAIT, COUNTING_RULES_SAME */
  propose(actor: Actor, said: RulesSaid): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const officeId = await holdOffice(tx);
      if (officeId === null) throw refuse('ENTRY_NOT_YOURS');
      await assertMaySay(tx, said);
      if (countsAlike(said, rulesOf(await countingRules(tx), said.fromYear))) throw refuse('COUNTING_RULES_SAME');
      if ((await findPendingApproval(tx, COUNTING_RULES, officeId)) !== null) throw refuse('COUNTING_RULES_WAIT');
      const subject = { subjectType: 'UNIT', subjectId: officeId, unitId: officeId } as const;
      const { fromYear, basis } = said;
      const approvalId = await requestApproval(tx, actor, {
        ...{
          ...subject,
          kind: COUNTING_RULES,
          officeOnly: true,
          approverRole: OFFICE_HEAD,
          askedBy: SUPERVISOR_ROLES,
          facts: { ...said },
        },
        title: words('title.COUNTING_RULES', { year: fromYear, basis, rules: rulesInWords(said) }),
      });
      await recordAct(tx, actor, { ...subject, action: 'counting-rules.proposed', facts: { ...said } });
      return approvalId;
    });
  }

  private async carryOut(tx: Tx, actor: Actor, { subjectId, facts }: Approval): Promise<void> {
    const { fromYear, frontBy, frontLimit, adoptions, basis } = facts as unknown as RulesSaid;
    const said = { fromYear, frontBy, frontLimit, adoptions, basis };
    await holdOffice(tx);
    // Asked before the turn of the year and decided after it, it would move numbers that are final: it is proposed anew.
    if (fromYear < (await yearOf(tx))) throw refuse('COUNTING_YEAR_OVER');
    await insertCountingRules(tx, said);
    await deriveYears(tx, this.registers.all, fromYear);
    const subject = { subjectType: 'UNIT', subjectId, unitId: subjectId } as const;
    await recordAct(tx, actor, { ...subject, action: 'counting-rules.set', facts: said });
  }
}

async function yearOf(reader: Reader): Promise<number> {
  return Number((await businessTime(reader)).today.slice(0, 4));
}

async function assertMaySay(reader: Reader, { fromYear, frontBy, frontLimit }: RulesSaid): Promise<void> {
  const thisYear = await yearOf(reader);
  const faults = [
    ...(fromYear < thisYear || fromYear > thisYear + 1 ? [at('/fromYear', 'COUNTING_YEAR_OVER')] : []),
    ...(frontBy === 'SHARE' && frontLimit < 2 ? [at('/frontLimit', 'COUNTING_SHARE_WHOLE')] : []),
  ];
  if (faults.length > 0) throw refuse('COUNTING_REFUSED', {}, faults);
}

function rulesInWords({ frontBy, frontLimit, adoptions }: CountingRules): string {
  const front = words(`phrase.front${frontBy}`, { limit: frontLimit });
  return words('phrase.countingRules', { front, adoptions: words(`phrase.adoptions${adoptions}`) });
}
