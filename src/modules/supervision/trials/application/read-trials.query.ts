import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { PageAsked } from '../../../../platform/paging/page.js';
import { refuse } from '../../policy/domain/problems.js';
import {
  findTrial,
  listTrialReaders,
  listTrials,
  listTrialUnits,
  type Trial,
  type TrialReader,
  type TrialUnit,
} from '../persistence/rule-trial.repository.js';

/** Trials as the office reads them. */
@Injectable()
export class ReadTrials {
  constructor(private readonly database: Database) {}

  list(page: PageAsked): Promise<Trial[]> {
    return listTrials(this.database, page);
  }

  /** One with whoever has read its report. @throws TRIAL_NOT_FOUND */
  async get(id: string): Promise<{ readonly trial: Trial; readonly readers: readonly TrialReader[] }> {
    const trial = await findTrial(this.database, id);
    if (trial === null) throw refuse('TRIAL_NOT_FOUND');
    return { trial, readers: await listTrialReaders(this.database, id) };
  }

  /** Its units, those first where most changes. @throws TRIAL_NOT_FOUND */
  async units(id: string, page: PageAsked & { readonly unreachable: boolean }): Promise<TrialUnit[]> {
    await this.get(id);
    return listTrialUnits(this.database, id, page);
  }
}

export type { Trial, TrialReader, TrialUnit };
