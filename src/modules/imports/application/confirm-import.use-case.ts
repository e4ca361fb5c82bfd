import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { startWork } from '../../../platform/queue/work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { ImportName, ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findImport, moveImport, type Said, saveSaid } from '../persistence/import.repository.js';
import type { ImportStarted } from './start-import.use-case.js';

/** What a person says beside confirming, as it is kept, and what the record says of it. */
export type Weighed = Said & { readonly facts: Readonly<Record<string, unknown>> };

/** Weighs what a person says beside confirming. */
type Weigh = (tx: Tx, preview: ImportView) => Promise<Weighed>;

/** A preview that a person has in hand, with the version that he saw. */
export interface SeenImport {
  readonly kind: ImportName;
  readonly id: string;
  readonly seen: number | null;
}

/** A person confirms a preview; it is carried out in the background, once. */
@Injectable()
export class ConfirmImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, and what `weigh` refuses */
  execute(actor: Actor, { kind, id, seen }: SeenImport, weigh: Weigh): Promise<ImportStarted> {
    return this.unitOfWork.run(async (tx) => {
      const preview = await findImport(tx, kind, id);
      if (preview === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(preview.version, seen);
      if ((await moveImport(tx, id, 'PREVIEW', 'CONFIRMING')) === 0)
        throw refuse('IMPORT_STATE', { state: preview.state });
      const { facts, ...said } = await weigh(tx, preview);
      await saveSaid(tx, id, actor, said);
      const jobId = await startWork(tx, {
        kind: `${kind.name}.apply`,
        subjectId: id,
        requestedBy: actor.accountId,
      });
      const { subjectType } = kind;
      await recordAct(tx, actor, { action: `${kind.name}.confirmed`, subjectType, subjectId: id, facts });
      return { importId: id, jobId };
    });
  }
}
