import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { findImport, type ImportView, moveImport } from '../persistence/ledger-import.repository.js';

/** The office lays a preview aside; nothing of it happens. */
@Injectable()
export class DiscardLedgerImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE */
  execute(actor: Actor, id: string, seen: number | null): Promise<ImportView> {
    return this.unitOfWork.run(async (tx) => {
      const preview = await findImport(tx, id);
      if (preview === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(preview.version, seen);
      if ((await moveImport(tx, id, 'PREVIEW', 'DISCARDED')) === 0)
        throw refuse('IMPORT_STATE', { state: preview.state });
      await recordAudit(tx, actor, { action: 'ledger-import.discarded', subjectType: 'LEDGER_IMPORT', subjectId: id });
      return { ...preview, state: 'DISCARDED', version: preview.version + 1 };
    });
  }
}
