import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { decodeCursor, limitOf, type Page, pageOf, type PageWish } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { refuse } from '../../policy/domain/problems.js';
import { clauseSentence, movedSentence, saidSentence, stepName } from '../../cases/application/clause-words.js';
import { Policies } from '../../policy/application/policies.js';
import {
  type CaseLine,
  findCaseLine,
  listCaseLines,
  listStepLines,
  type StepLine,
} from '../../cases/persistence/case.repository.js';

/** Filters as a request gives them. */
export interface CasesAsked extends PageWish {
  readonly state?: string;
  readonly unitId?: string;
  readonly projectId?: string;
  readonly obligationId?: string;
}

/** A step with its words. */
export type ExplainedStep = Omit<StepLine, 'said'> & {
  readonly seq: number;
  readonly name: string;
  readonly rule: string;
};

/** Cases and the explained timeline of one (查看依据). */
@Injectable()
export class ReadCases {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** Cases in the reader's scope, the latest first. */
  async list(actor: Actor, asked: CasesAsked): Promise<Page<CaseLine>> {
    const limit = limitOf(asked);
    const { state = null, unitId = null, projectId = null, obligationId = null } = asked;
    const rows = await listCaseLines(this.database, actor, {
      state,
      unitId,
      projectId,
      obligationId,
      after: decodeCursor(asked.cursor, ['day', 'id']),
      limit,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.openedOn, row.id],
      (row) => row,
    );
  }

  /**
   * One case with every step: rule, dates, calendar, people, why. Each rule is worded with the numbers that it had then.
   * @throws CASE_NOT_FOUND
   */
  async get(
    actor: Actor,
    caseId: string,
    language: Language,
  ): Promise<CaseLine & { readonly timeline: readonly ExplainedStep[] }> {
    const line = await findCaseLine(this.database, actor, caseId);
    if (line === null) throw refuse('CASE_NOT_FOUND');
    const steps = await listStepLines(this.database, actor, line.obligationId);
    const versionOf = (step: Pick<StepLine, 'policyVersion'>): number =>
      step.policyVersion > 0 ? step.policyVersion : line.policyVersion;
    const rules = await this.policies.rulesOf(this.database, steps.map(versionOf));
    return {
      ...line,
      timeline: steps.map(({ said, ...step }, at) => ({
        ...step,
        seq: at + 1,
        name: stepName(step.kind, language),
        rule: [
          clauseSentence(step.clause, rules(versionOf(step)), language),
          saidSentence(said, language),
          movedSentence(step.kind, step.why, language),
        ].join(''),
      })),
    };
  }
}
