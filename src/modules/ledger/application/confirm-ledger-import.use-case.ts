import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import { startWork } from '../../../platform/queue/work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import type { CarryChoice } from '../../obligations/index.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { refuse } from '../domain/problems.js';
import type { Proposal, ProposedKind } from '../domain/unit-proposal.js';
import {
  findImport,
  moveImport,
  saveConfirmer,
  saveLeadChoice,
  saveProposals,
} from '../persistence/ledger-import.repository.js';
import { countOpenUnits, refuseProject } from '../../projects/index.js';
import type { ImportStarted } from './start-ledger-import.use-case.js';

/** The kind of work that carries a confirmed import out. */
export const APPLY_LEDGER = 'ledger-import.apply';

/** What a person says of a proposed unit: another kind, or that it is a unit known under another name. */
export interface Correction {
  readonly name: string;
  readonly kind?: ProposedKind | undefined;
  readonly unitId?: string | undefined;
}

/** What a person says beside confirming. */
export interface ConfirmedPreview {
  readonly units: readonly Correction[];
  /** Obligations that move or stay otherwise than proposed, where a project changes its lead unit. */
  readonly choice: CarryChoice;
}

/** The office confirms a preview; units and leaders' posts that it proposes are made, vacant. */
@Injectable()
export class ConfirmLedgerImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, IMPORT_UNIT_UNKNOWN */
  execute(
    actor: Actor,
    importId: string,
    { units: corrections, choice }: ConfirmedPreview,
    seen: number | null,
  ): Promise<ImportStarted> {
    return this.unitOfWork.run(async (tx) => {
      const preview = await findImport(tx, importId);
      if (preview === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(preview.version, seen);
      if ((await moveImport(tx, importId, 'PREVIEW', 'CONFIRMING')) === 0)
        throw refuse('IMPORT_STATE', { state: preview.state });
      await saveConfirmer(tx, importId, actor);
      await saveLeadChoice(tx, importId, choice);
      await saveProposals(tx, importId, await corrected(tx, preview.proposals ?? [], corrections));
      const jobId = await startWork(tx, { kind: APPLY_LEDGER, subjectId: importId, requestedBy: actor.accountId });
      const facts = { corrections: corrections.length };
      await recordAudit(tx, actor, {
        action: 'ledger-import.confirmed',
        subjectType: 'LEDGER_IMPORT',
        subjectId: importId,
        facts,
      });
      return { importId, jobId };
    });
  }
}

async function corrected(
  reader: Reader,
  proposals: readonly Proposal[],
  corrections: readonly Correction[],
): Promise<readonly Proposal[]> {
  const byName = new Map(corrections.map((correction) => [keyOf(correction.name), correction]));
  const proposed = new Set(
    proposals.filter((proposal) => proposal.what === 'UNIT').map((proposal) => keyOf(proposal.name)),
  );
  const stranger = corrections.find((correction) => !proposed.has(keyOf(correction.name)));
  if (stranger !== undefined) throw refuse('IMPORT_UNIT_UNKNOWN', { name: stranger.name });
  const units = [...new Set(corrections.flatMap((correction) => correction.unitId ?? []))];
  if ((await countOpenUnits(reader, units)) < units.length) throw refuseProject('PROJECT_UNIT_UNKNOWN');
  return proposals.map((proposal) => {
    const correction = proposal.what === 'UNIT' ? byName.get(keyOf(proposal.name)) : undefined;
    return correction === undefined
      ? proposal
      : { ...proposal, kind: correction.kind ?? proposal.kind, unitId: correction.unitId ?? null };
  });
}
