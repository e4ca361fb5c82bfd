import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { ConfirmImport, findRead, type ImportStarted, refuseImport } from '../../imports/index.js';
import type { CarryChoice } from '../../obligations/index.js';
import { countOpenUnits, refuseProject } from '../../projects/index.js';
import { countOpenPairs } from '../persistence/ledger-undo.repository.js';
import { compareAnew } from './compare-anew.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { refuse } from '../domain/problems.js';
import type { Taking } from '../domain/taking.js';
import type { Proposal, ProposedKind } from '../domain/unit-proposal.js';

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
  readonly choice: CarryChoice & Taking;
}

/** The office confirms a preview; units and leaders' posts that it proposes are made, vacant. */
@Injectable()
export class ConfirmLedgerImport {
  constructor(private readonly confirm: ConfirmImport) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, IMPORT_YEAR_OPEN, IMPORT_MAPPING_OPEN, IMPORT_PAIRS_OPEN, IMPORT_UNIT_UNKNOWN */
  execute(
    actor: Actor,
    id: string,
    { units: corrections, choice }: ConfirmedPreview,
    seen: number | null,
  ): Promise<ImportStarted> {
    return this.confirm.execute(actor, { kind: LEDGER_IMPORT, id, seen }, async (tx, { proposals, summary, year }) => {
      const said = await corrected(tx, (proposals ?? []) as readonly Proposal[], corrections);
      const { unmapped = 0, pairs = 0 } = summary ?? {};
      if (unmapped > 0) throw refuse('IMPORT_MAPPING_OPEN', { count: unmapped });
      if (year === null) throw refuse('IMPORT_YEAR_OPEN');
      const open = pairs === 0 || choice.only === 'CHANGES' ? 0 : await countOpenPairs(tx, id, choice.leaveRows);
      if (open > 0) await throwIfStillOpen(tx, id, choice);
      return { choice: { ...choice }, proposals: said, facts: { corrections: corrections.length } };
    });
  }
}

/** What was asked may be no question any more, as when another import was undone since. */
async function throwIfStillOpen(tx: Tx, id: string, choice: Taking): Promise<void> {
  const read = await findRead(tx, LEDGER_IMPORT, id);
  if (read === null) throw refuseImport('IMPORT_NOT_FOUND');
  const { taken } = await compareAnew(tx, read, choice);
  if (taken.summary.pairs > 0) throw refuse('IMPORT_PAIRS_OPEN', { count: taken.summary.pairs });
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
