import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { LedObligation } from '../../obligations/index.js';
import { diffLedger } from '../domain/diff-ledger.js';
import type { LedgerAnswers } from '../domain/ledger-answers.js';
import type { Ledger } from '../domain/ledger.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { findRead, refuseImport } from '../../imports/index.js';
import { ChangeLead, loadKnownNames } from '../../projects/index.js';
import { loadExistingLedger } from './existing-ledger.js';
import { wantedLeads } from './wanted-leads.js';

/** A project whose lead unit a preview changes, with its open obligations. */
export interface ImportedLead {
  readonly projectId: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly obligations: readonly LedObligation[];
}

/** What goes where, when an import changes lead units; once it is confirmed nothing is left to choose. */
@Injectable()
export class PreviewImportLeads {
  constructor(
    private readonly database: Database,
    private readonly lead: ChangeLead,
  ) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(actor: Actor, importId: string): Promise<readonly ImportedLead[]> {
    const read = await findRead(this.database, LEDGER_IMPORT, importId);
    if (read === null) throw refuseImport('IMPORT_NOT_FOUND');
    if (read.state !== 'PREVIEW') return [];
    const ledger = read.content as Ledger;
    const diff = diffLedger(
      ledger,
      await loadExistingLedger(this.database, Number(ledger.year)),
      (read.answers as LedgerAnswers).pairs,
    );
    const wanted = wantedLeads(ledger, diff, await loadKnownNames(this.database));
    const owed = new Map<string, LedObligation[]>(wanted.map(({ projectId }) => [projectId, []]));
    for (const one of await this.lead.preview(this.database, actor, wanted)) owed.get(one.projectId)?.push(one);
    return diff.rows.flatMap((row) => {
      const obligations = row.kind === 'PROJECT' && row.id !== null ? owed.get(row.id) : undefined;
      if (row.kind !== 'PROJECT' || row.id === null || obligations === undefined) return [];
      const { from = null, to = null } = row.changes.find(({ field }) => field === 'leadUnitName') ?? {};
      return [{ projectId: row.id, name: row.name, from, to, obligations }];
    });
  }
}
