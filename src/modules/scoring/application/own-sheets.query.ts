import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { appealsOfRun, type ScoreAppeal } from '../persistence/score-appeal.repository.js';
import {
  type FedBackSheet,
  fedBackSheets,
  type KeptRun,
  type KeptSheet,
  runById,
  sheetsOfRun,
} from '../persistence/score-sheets.js';
import { factRowsOf, type NamedFact } from '../persistence/sheet-facts.js';
import { assertOn } from './held-on.js';
import { unitsOf } from './own-units.js';
import { SHEET_ROLES } from './tell-sheets.js';

/** A unit's own sheet, with what stands behind its lines. */
export interface OwnSheet extends KeptSheet {
  readonly run: KeptRun;
  readonly facts: readonly NamedFact[];
  readonly appeals: readonly ScoreAppeal[];
}

/** A unit's own sheets, for its section chief and whoever answers for it: no other unit's, and nothing before they were fed back. */
@Injectable()
export class OwnSheets {
  constructor(private readonly database: Database) {}

  /** The latest quarter first. @throws NOT_FOUND where scores are switched off */
  async list(actor: Actor): Promise<readonly FedBackSheet[]> {
    await assertOn(this.database, 'SCORES');
    return fedBackSheets(this.database, unitsOf(actor, SHEET_ROLES));
  }

  /** One quarter's: one for each unit that is the reader's. @throws NOT_FOUND */
  async read(actor: Actor, runId: string): Promise<readonly OwnSheet[]> {
    await assertOn(this.database, 'SCORES');
    const run = await runById(this.database, runId);
    const units = unitsOf(actor, SHEET_ROLES);
    if (run?.fedBackOn == null) throw refuseGenerally('NOT_FOUND');
    const sheets = await sheetsOfRun(this.database, runId, units);
    if (sheets.length === 0) throw refuseGenerally('NOT_FOUND');
    const appeals = await appealsOfRun(this.database, runId, units);
    return Promise.all(
      sheets.map(async (sheet) => ({
        ...{ ...sheet, run, facts: await factRowsOf(this.database, runId, sheet.unitId) },
        appeals: appeals.filter(({ unitId }) => unitId === sheet.unitId),
      })),
    );
  }
}
