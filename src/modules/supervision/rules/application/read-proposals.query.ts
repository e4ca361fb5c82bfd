import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { PageAsked } from '../../../../platform/paging/page.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import { findPolicy, versionInForce } from '../../policy/persistence/policy.repository.js';
import { findProposal, listProposals, type RuleProposal } from '../../policy/persistence/rule-proposal.repository.js';
import type { Trial } from '../../trials/persistence/rule-trial.repository.js';
import { hasRead, shownTrialOf } from './proposal-trial.js';

/** Rules on their way with what they replace and the trial they rest on. */
export interface ProposalPage {
  readonly proposal: RuleProposal;
  readonly before: PolicyRules;
  readonly trial: Trial | null;
  /** Whether the reader has said that he has read its report. */
  readonly readByMe: boolean;
}

/** Rules on their way, as the office reads them. */
@Injectable()
export class ReadProposals {
  constructor(private readonly database: Database) {}

  list(page: PageAsked): Promise<RuleProposal[]> {
    return listProposals(this.database, page);
  }

  /** @throws RULES_NOT_FOUND */
  async get(id: string, personId: string | null): Promise<ProposalPage> {
    const proposal = await findProposal(this.database, id);
    if (proposal === null) throw refuse('RULES_NOT_FOUND');
    const trial = await shownTrialOf(this.database, proposal);
    const readByMe = trial !== null && (await hasRead(this.database, trial.id, personId));
    return { proposal, before: (await this.version(proposal.baseVersion)).rules, trial, readByMe };
  }

  /** The rules in force, from which others are drafted. */
  async inForce(): Promise<{ readonly version: number; readonly rules: PolicyRules }> {
    return this.version(await versionInForce(this.database));
  }

  private async version(version: number): Promise<{ readonly version: number; readonly rules: PolicyRules }> {
    const found = await findPolicy(this.database, version);
    if (found === null) throw new Error(`there is no version ${String(version)} of the rules`);
    return found;
  }
}

export type { RuleProposal, Trial };
